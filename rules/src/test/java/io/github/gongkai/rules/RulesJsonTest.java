package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code META-INF/gongkai/rules.json} into the jar from the catalogue (renewed with {@code -Dgongkai.docs=write}), and holds it
 * against what was released: an id, a severity, an authority or the cells of a rule do not change by accident.
 */
class RulesJsonTest {

    private static final Path JSON = Path.of("src/main/resources/META-INF/gongkai/rules.json");
    private static final Path RELEASED = Path.of("src/test/resources/io/github/gongkai/rules/released.txt");

    @Test
    void theCatalogueInTheJarSaysWhatTheCodeSays() throws IOException {
        String json = all().map(RulesJsonTest::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.createDirectories(JSON.getParent());
            Files.writeString(JSON, json);
        }
        assertThat(Files.readString(JSON)).isEqualTo(json);
    }

    /**
     * A change that is meant is made in {@code released.txt} by hand, where a reviewer sees it; a release writes it anew with
     * {@code -Dgongkai.release=write}.
     */
    @Test
    void nothingThatWasReleasedChangesUnlisted() throws IOException {
        Map<String, String> now = new TreeMap<>();
        all().forEach(rule -> now.put(rule.id(), contract(rule)));

        if ("write".equals(System.getProperty("gongkai.release"))) {
            Files.write(RELEASED, all().map(RulesJsonTest::contract).toList());
        }
        assertThat(Files.readAllLines(RELEASED)).isNotEmpty().allSatisfy(line -> {
            String id = line.substring(0, line.indexOf(' '));
            assertThat(now).containsEntry(id, line);
        });
    }

    private static Stream<Rule> all() {
        return Stream.of(Rules.standard(), Years.rules(), Rollup.rules())
                .flatMap(rules -> rules.list().stream())
                .distinct();
    }

    /** What people rely on, on one line: the cells by their number and a sum over their paths. */
    private static String contract(Rule rule) {
        return rule.id() + " " + rule.severity() + " " + rule.authority()
                + Stream.of(Edition.values())
                        .map(edition ->
                                " " + edition + "=" + rule.cells(edition).size() + ":" + sum(rule.cells(edition)))
                        .collect(Collectors.joining())
                + rule.condition().arguments().entrySet().stream()
                        .map(argument -> " " + argument.getKey() + "=" + argument.getValue())
                        .collect(Collectors.joining());
    }

    private static String sum(List<Cell> cells) {
        CRC32 sum = new CRC32();
        cells.stream().sorted().forEach(cell -> sum.update((cell.path() + "\n").getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    private static String json(Rule rule) {
        return "  {" + member("id", rule.id()) + ", "
                + member("severity", rule.severity().name().toLowerCase(Locale.ROOT)) + ", "
                + member("authority", rule.authority().name()) + ",\n   "
                + member("zh", rule.sentence(Locale.CHINESE)) + ",\n   "
                + member("en", rule.sentence(Locale.ENGLISH)) + ",\n   \"cited\": {"
                + Stream.of(Edition.values())
                        .map(edition -> member(edition.name(), rule.citation(edition, Locale.CHINESE)))
                        .collect(Collectors.joining(", "))
                + "},\n   \"cells\": {"
                + Stream.of(Edition.values())
                        .map(edition -> quoted(edition.name()) + ": " + cells(rule.cells(edition)))
                        .collect(Collectors.joining(", "))
                + "},\n   \"arguments\": {"
                + rule.condition().arguments().entrySet().stream()
                        .map(argument -> member(argument.getKey(), argument.getValue()))
                        .collect(Collectors.joining(", "))
                + "}}";
    }

    private static String cells(List<Cell> cells) {
        return cells.stream().map(cell -> quoted(cell.path())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String member(String name, String text) {
        return quoted(name) + ": " + quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
