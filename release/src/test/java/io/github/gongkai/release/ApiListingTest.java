package io.github.gongkai.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every change of a published artifact's public API is seen in review, as it changes a listing in {@code release/api}.
 * {@code ./mvnw verify -Dtest=ApiListingTest -Dsurefire.failIfNoSpecifiedTests=false -Dgongkai.docs=write} writes them anew.
 */
class ApiListingTest {

    /** The artifacts with something for users; `json` exports nothing to them, `bom` is a POM. */
    @ParameterizedTest
    @ValueSource(
            strings = {"core", "rules", "jackson-module", "jackson3-module", "documents", "testkit", "spark", "cli"})
    void theListingIsThatOfTheCode(String module) throws IOException {
        Path classes = Path.of("..", module, "target", "classes");
        assumeThat(classes).as("built in this run").exists();
        List<String> lines = new ArrayList<>(List.of("# The public API of `" + module
                + "`, written from the class files by ApiListingTest. Nullness is left out."));
        lines.addAll(ApiListing.of(classes));
        assertThat(lines).hasSizeGreaterThan(1);
        Path listing = Path.of("api", module + ".txt");
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.createDirectories(listing.getParent());
            Files.write(listing, lines);
        }
        assertThat(listing)
                .as("the public API changed; -Dgongkai.docs=write renews %s", listing)
                .exists();
        assertThat(lines)
                .as("the public API changed; -Dgongkai.docs=write renews %s", listing)
                .isEqualTo(Files.readAllLines(listing));
    }
}
