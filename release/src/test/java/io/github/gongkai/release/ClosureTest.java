package io.github.gongkai.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each artifact brings along for those who depend on it. Whoever adds to a line here adds to everybody's application. */
class ClosureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            core            |
            rules           | gongkai-core
            json            | gongkai-core
            jackson-module  | gongkai-core gongkai-json jackson-annotations jackson-core jackson-databind
            jackson3-module | gongkai-core gongkai-json jackson-annotations jackson-core jackson-databind
            documents       | gongkai-core jsoup
            testkit         | gongkai-core
            cli             | aircompressor commons-codec commons-collections4 commons-io commons-logging fontbox gongkai-core gongkai-documents gongkai-jackson gongkai-json gongkai-rules jackson-annotations jackson-core jackson-databind jsoup jts-core log4j-api parquet-column parquet-common parquet-encoding parquet-floor parquet-format-structures parquet-hadoop parquet-jackson pdfbox pdfbox-io picocli poi poi-scratchpad slf4j-api slf4j-nop uplot
            spark           | fontbox gongkai-core gongkai-documents gongkai-jackson gongkai-json gongkai-rules jackson-databind jsoup pdfbox pdfbox-io picocli poi poi-scratchpad
            """)
    void anArtifactBringsAlongNoMoreThanIsStatedHere(String module, String artifacts) throws IOException {
        Path tree = Path.of("..", module, "target", "closure.txt");
        assumeThat(tree).as("built in this run").exists();
        Set<String> stated = artifacts == null ? Set.of() : new TreeSet<>(List.of(artifacts.split(" ")));

        assertThat(broughtAlong(Files.readAllLines(tree))).isEqualTo(stated);
    }

    /** The artifacts of a dependency tree without those that are optional and all that hangs below them. */
    private static Set<String> broughtAlong(List<String> tree) {
        Set<String> found = new TreeSet<>();
        int optional = Integer.MAX_VALUE;
        for (String line : tree.subList(1, tree.size())) {
            int depth = line.indexOf(line.replaceFirst("^[ |+\\\\-]+", ""));
            if (depth > optional) {
                continue;
            }
            optional = line.endsWith("(optional)") ? depth : Integer.MAX_VALUE;
            if (optional == Integer.MAX_VALUE) {
                found.add(line.substring(depth).split(":")[1]);
            }
        }
        return found;
    }
}
