package io.github.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/form.md} from the declaration of the form; run with {@code -Dgongkai.docs=write} to renew it. */
class FormPageTest {

    private static final Path PAGE = Path.of("../docs/form.md");

    @Test
    void thePageOfTheFormSaysWhatTheCodeSays() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    /** Which editions each version of the library knows, the latest last; a new edition comes with a new version. */
    private static final Map<String, Set<Edition>> VERSIONS = new LinkedHashMap<>();

    static {
        VERSIONS.put("0.1.0", EnumSet.of(Edition.TRIAL_2019, Edition.STANDARD_2021));
    }

    @Test
    void theVersionThatIsBuiltIsTheLastOfTheTableAndKnowsEveryEdition() throws IOException {
        Matcher built = Pattern.compile(
                        "<artifactId>gongkai-parent</artifactId>\\s*<version>([^<]*?)(-SNAPSHOT)?</version>")
                .matcher(Files.readString(Path.of("../pom.xml")));
        assertThat(built.find()).isTrue();
        List<String> versions = List.copyOf(VERSIONS.keySet());

        assertThat(versions.get(versions.size() - 1)).isEqualTo(built.group(1));
        assertThat(VERSIONS.get(built.group(1))).containsExactly(Edition.values());
    }

    private static void versions(StringBuilder page) {
        page.append("\n| library | editions it knows | of report years |\n|---|---|---|\n");
        VERSIONS.forEach((version, editions) -> editions.forEach(edition -> page.append("| %s | `%s`, %s | %s |\n"
                .formatted(version, edition, Provision.whole(edition.instrument()), years(edition)))));
    }

    /** The report years of an edition; one that is in use in a far year has no last one. */
    private static String years(Edition edition) {
        List<Integer> years = IntStream.rangeClosed(2008, 2999)
                .boxed()
                .filter(year -> Edition.forYear(year).equals(Optional.of(edition)))
                .toList();
        int last = years.get(years.size() - 1);
        return years.get(0) + (last == 2999 ? " and later" : " to " + last);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The form
                Both editions as the code declares them, to be held against the official notices. This page is written from the
                code: `./mvnw -pl core test -Dtest=FormPageTest -Dgongkai.docs=write`.

                A cell path is `section.row.column`; paths are the same in every edition that has the cell.
                """);
        versions(page);
        for (Edition edition : Edition.values()) {
            page.append("\n## ").append(edition).append("\n");
            page.append(Provision.whole(edition.instrument()))
                    .append(": ")
                    .append(edition.cells().size())
                    .append(" cells, ")
                    .append(edition.equations().size())
                    .append(" equations.\n");
            for (Section section : Section.values()) {
                section(page, edition, section);
            }
        }
        return page.toString();
    }

    private static void section(StringBuilder page, Edition edition, Section section) {
        page.append("\n### ")
                .append(section.label())
                .append(" `")
                .append(section.id())
                .append("`\n");
        section.cornerNote().ifPresent(note -> page.append(note).append("\n\n"));
        if (!section.isTable()) {
            page.append("Prose.\n");
            return;
        }
        page.append("| row | printed | English | columns | basis |\n|---|---|---|---|---|\n");
        for (Row<?> row : edition.rows(section)) {
            page.append(line(edition, row)).append("\n");
        }
        page.append("\n| column | printed | English | unit |\n|---|---|---|---|\n");
        columns(edition, section)
                .forEach(column -> page.append("| `")
                        .append(column.id())
                        .append("` | ")
                        .append(underHeading(column, edition))
                        .append(" | ")
                        .append(column.label(edition).english())
                        .append(" | ")
                        .append(column.unit(edition).in(Locale.CHINESE))
                        .append(column.isSigned() ? ", signed" : "")
                        .append(column.isTotal() ? ", total" : "")
                        .append(" |\n"));
    }

    private static Stream<Column> columns(Edition edition, Section section) {
        return edition.rows(section).stream()
                .flatMap(row -> row.columns(edition).stream())
                .map(Column.class::cast)
                .distinct();
    }

    private static String line(Edition edition, Row<?> row) {
        return Stream.of(
                        "`" + row.id() + "`",
                        underHeading(row, edition),
                        row.label(edition).english() + (row.isTotal() ? " (total)" : ""),
                        columnIds(row.columns(edition)),
                        row.basis().stream().map(Provision::toString).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String columnIds(List<? extends Column> columns) {
        return columns.size() > 4
                ? "all"
                : columns.stream().map(column -> "`" + column.id() + "`").collect(Collectors.joining(", "));
    }

    private static String underHeading(Line line, Edition edition) {
        String own = line.label(edition).printed();
        return line.heading()
                .map(heading -> heading.label().printed() + " › " + own)
                .orElse(own);
    }
}
