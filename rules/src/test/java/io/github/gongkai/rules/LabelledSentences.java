package io.github.gongkai.rules;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Heading;
import io.github.gongkai.Organ;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sentences with the claims that a person finds in them, one a line: {@code [organ] text | span=value readings | …}; the
 * year is 2024, or what stands behind the organ, {@code [organ@2023]}. A value
 * is {@code 46}, {@code 200..}, {@code ..500}, {@code 12500..13999} or {@code ..}; readings are parted by {@code /}, their
 * addends by {@code +}; N, C, T and F are the totals of newly received, carried in, outcomes and carried forward, G P D U X
 * O the six kinds of outcomes, rN the N-th row of the form, RV LT LD LA the cases, and what follows a point is a column.
 */
final class LabelledSentences {

    /** A claim as labelled: the letters of its span without blanks, its bounds, its readings. */
    record Label(String span, long least, long most, Set<Set<Cell>> readings, boolean inWords) {}

    record Sentence(String organ, String text, List<Label> labels) {

        Report report() {
            int year = organ.indexOf('@');
            return Report.builder()
                    .organ(Organ.of(year < 0 ? organ : organ.substring(0, year)))
                    .year(year < 0 ? 2024 : Integer.parseInt(organ.substring(year + 1)))
                    .figures(Figures.builder(Edition.STANDARD_2021).build())
                    .overview(text)
                    .build();
        }

        List<Label> found() {
            Report report = report();
            List<Label> found = new ArrayList<>();
            for (Claim claim : Claims.of(report).list()) {
                Set<Set<Cell>> readings = new HashSet<>();
                claim.readings().forEach(reading -> readings.add(new HashSet<>(reading.cells())));
                String span = squeezed(claim.passage().text(report));
                found.add(new Label(span, claim.least(), claim.most(), readings, false));
            }
            return found;
        }
    }

    private static final Map<String, List<ApplicationRow>> ROWS = new HashMap<>();

    static {
        ROWS.put("N", List.of(ApplicationRow.NEWLY_RECEIVED));
        ROWS.put("C", List.of(ApplicationRow.CARRIED_IN));
        ROWS.put("T", List.of(ApplicationRow.OUTCOME_TOTAL));
        ROWS.put("F", List.of(ApplicationRow.CARRIED_FORWARD));
        ROWS.put("G", List.of(ApplicationRow.GRANTED));
        ROWS.put("P", List.of(ApplicationRow.PARTIALLY_GRANTED));
        ROWS.put("D", under(Heading.DENIED));
        ROWS.put("U", under(Heading.UNABLE));
        ROWS.put("X", under(Heading.DECLINED));
        ROWS.put("O", under(Heading.OTHER_HANDLING));
        int number = 1;
        for (ApplicationRow row : ApplicationRow.values()) {
            if (row != ApplicationRow.OTHER_HANDLING_TRIAL) {
                ROWS.put("r" + number++, List.of(row));
            }
        }
    }

    private LabelledSentences() {}

    static List<Sentence> in(String file) {
        try (InputStream stream = LabelledSentences.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(LabelledSentences::sentence)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sentence sentence(String line) {
        String[] parts = line.replace("\\n", "\n").split("\\|");
        String text = parts[0].strip();
        String organ = "甲县人民政府";
        if (text.startsWith("[")) {
            organ = text.substring(1, text.indexOf(']'));
            text = text.substring(text.indexOf(']') + 1).strip();
        }
        return new Sentence(
                organ,
                text,
                Arrays.stream(parts).skip(1).map(LabelledSentences::label).toList());
    }

    private static Label label(String text) {
        int equals = text.lastIndexOf('=');
        String[] rest = text.substring(equals + 1).split(" ");
        int range = rest[0].indexOf("..");
        long least = range < 0 ? Long.parseLong(rest[0]) : range == 0 ? 0 : Long.parseLong(rest[0].substring(0, range));
        String above = range < 0 ? rest[0] : rest[0].substring(range + 2);
        long most = above.isEmpty() ? Long.MAX_VALUE : Long.parseLong(above);
        Set<Set<Cell>> readings = new HashSet<>();
        for (String reading : rest[1].split("/")) {
            Set<Cell> cells = new HashSet<>();
            Stream.of(reading.split("\\+")).forEach(addend -> cells.addAll(cells(addend)));
            readings.add(cells);
        }
        String span = squeezed(text.substring(0, equals));
        boolean inWords = least == most && !span.matches(".*[0-9０-９零一二两三四五六七八九十百].*");
        return new Label(span, least, most, readings, inWords);
    }

    private static List<Cell> cells(String addend) {
        String[] parts = addend.split("\\.");
        String column = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "RV" -> List.of(Cell.of(ProceedingRow.RECONSIDERATION, result(column)));
            case "LD" -> List.of(Cell.of(ProceedingRow.DIRECT_LITIGATION, result(column)));
            case "LA" -> List.of(Cell.of(ProceedingRow.LITIGATION_AFTER_RECONSIDERATION, result(column)));
            case "LT" ->
                List.of(
                        Cell.of(ProceedingRow.DIRECT_LITIGATION, result(column)),
                        Cell.of(ProceedingRow.LITIGATION_AFTER_RECONSIDERATION, result(column)));
            case "reg" -> List.of(Cell.of(DisclosureRow.REGULATIONS, document(column)));
            case "nd" -> List.of(Cell.of(DisclosureRow.NORMATIVE_DOCUMENTS, document(column)));
            case "lic" -> List.of(Cell.of(DisclosureRow.LICENSING, DisclosureColumn.DECISIONS));
            case "pen" -> List.of(Cell.of(DisclosureRow.PENALTIES, DisclosureColumn.DECISIONS));
            case "coe" -> List.of(Cell.of(DisclosureRow.COERCION, DisclosureColumn.DECISIONS));
            default ->
                ROWS.get(parts[0]).stream()
                        .flatMap(row -> applicants(column).stream().map(applicant -> Cell.of(row, applicant)))
                        .toList();
        };
    }

    private static List<ApplicantColumn> applicants(String column) {
        return switch (column) {
            case "nat" -> List.of(ApplicantColumn.NATURAL_PERSON);
            case "com" -> List.of(ApplicantColumn.COMMERCIAL_ENTERPRISE);
            case "res" -> List.of(ApplicantColumn.RESEARCH_INSTITUTION);
            case "wel" -> List.of(ApplicantColumn.WELFARE_ORGANIZATION);
            case "law" -> List.of(ApplicantColumn.LEGAL_SERVICE_INSTITUTION);
            case "org" ->
                Stream.of(ApplicantColumn.values())
                        .filter(applicant -> applicant.isUnder(Heading.ORGANIZATIONS))
                        .toList();
            default -> List.of(ApplicantColumn.TOTAL);
        };
    }

    private static ProceedingColumn result(String column) {
        return switch (column) {
            case "up" -> ProceedingColumn.UPHELD;
            case "co" -> ProceedingColumn.CORRECTED;
            case "ot" -> ProceedingColumn.OTHER;
            case "pe" -> ProceedingColumn.PENDING;
            default -> ProceedingColumn.TOTAL;
        };
    }

    private static DisclosureColumn document(String column) {
        return switch (column) {
            case "i" -> DisclosureColumn.ISSUED;
            case "r" -> DisclosureColumn.REPEALED;
            default -> DisclosureColumn.IN_FORCE;
        };
    }

    private static List<ApplicationRow> under(Heading heading) {
        return Stream.of(ApplicationRow.values())
                .filter(row -> row.isUnder(heading))
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
