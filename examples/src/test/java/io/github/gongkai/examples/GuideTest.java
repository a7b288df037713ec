package io.github.gongkai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.examples.guide.ChoosingRules;
import io.github.gongkai.examples.guide.CountyPack;
import io.github.gongkai.examples.guide.Embedding;
import io.github.gongkai.examples.guide.ReadingDocuments;
import io.github.gongkai.rules.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's code is code that is compiled, its outputs are what that code prints, and its recipes do what they say. */
class GuideTest {

    private static final Path GUIDE = Path.of("../docs/guide.md");
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- (code|prints): (\\S+) ?(\\S*) -->\n```\\w*\n)(.*?)(```\n)", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("^```\\w*\n.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Map<String, Recipe> RECIPES =
            Map.of("Embedding", Embedding::main, "ReadingDocuments", ReadingDocuments::main);

    @Test
    void theCodeInTheGuideIsTheCodeThatRuns() throws IOException {
        String page = Files.readString(GUIDE);
        String right = BLOCK.matcher(page).replaceAll(GuideTest::right);
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(GUIDE, right);
        }
        assertThat(Files.readString(GUIDE))
                .as("-Dgongkai.docs=write puts the code into the guide")
                .isEqualTo(right);
    }

    @Test
    void noCodeInTheGuideStandsForItself() throws IOException {
        String page = Files.readString(GUIDE);

        assertThat(FENCE.matcher(page).results().count())
                .isEqualTo(BLOCK.matcher(page).results().count())
                .isGreaterThan(10);
    }

    @Test
    void everyRegionOfTheRecipesIsInTheGuide() throws IOException {
        Set<String> shown = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .filter(block -> block.group(2).equals("code") && block.group(3).endsWith(".java"))
                .map(block -> Path.of(block.group(3)).getFileName() + " " + block.group(4))
                .collect(Collectors.toSet());
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/gongkai/examples/guide"))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher begin = Pattern.compile("\\s*// guide: (\\w+)").matcher(line);
                    if (begin.matches() && !begin.group(1).equals("end")) {
                        there.add(file.getFileName() + " " + begin.group(1));
                    }
                }
            }
        }
        assertThat(there).isEqualTo(shown);
    }

    @Test
    void rulesAreChosenWeighedAndWaived() throws IOException {
        assertThat(Printed.by(ChoosingRules::main, "reports/new-district-2025.txt"))
                .isEqualTo("findings 2\nfindings 2\nfindings 2\nfindings 2\nwaived 2, open 0\n");
    }

    @Test
    void aPackIsFoundByItsService() {
        assertThat(ServiceLoader.load(RulePack.class)).hasAtLeastOneElementOfType(CountyPack.class);
    }

    @Test
    void aLimitIsNamedAndAScanIsAnsweredWithARequest(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.txt"), new byte[6_000_000]);
        Path empty = Files.write(folder.resolve("empty.txt"), new byte[0]);

        assertThat(Printed.by(ReadingDocuments::main, large.toString())).startsWith("TOO_MANY_BYTES: large.txt: ");
        assertThat(Printed.by(ReadingDocuments::main, empty.toString())).isEqualTo("empty-file\n");
    }

    private static String right(java.util.regex.MatchResult block) {
        try {
            String text = block.group(2).equals("code")
                    ? region(Path.of(block.group(3)), block.group(4))
                    : Printed.by(RECIPES.get(block.group(3)), block.group(4));
            return Matcher.quoteReplacement(block.group(1) + text + block.group(6));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A region of a file without what all its lines are indented by; the whole file where none is named. */
    private static String region(Path file, String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (!name.isEmpty()) {
            List<String> bare = lines.stream().map(String::strip).toList();
            int begin = bare.indexOf("// guide: " + name);
            assertThat(begin).as("%s %s", file, name).isNotNegative();
            int end = begin + bare.subList(begin, bare.size()).indexOf("// guide: end");
            lines = lines.subList(begin + 1, end);
        }
        return String.join("\n", lines).stripIndent() + "\n";
    }
}
