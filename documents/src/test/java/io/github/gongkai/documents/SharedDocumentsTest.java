package io.github.gongkai.documents;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Figures.Figure;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.Unit;
import io.github.gongkai.documents.Printer.Box;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Published reports, where the machine has them: every cell against the figures that came with them. */
class SharedDocumentsTest {

    private static Path shared(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/documents").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        assumeTrue(false, "no shared documents here");
        throw new AssertionError();
    }

    private static Reading read(String name) throws DocumentException {
        return ReportReader.standard().read(shared(name));
    }

    @Test
    void aDumpWithOneCellToALineIsReadWhole() throws DocumentException {
        Reading reading = read("changle-civil-affairs-2024.txt");
        Report report = reading.report().orElseThrow();

        assertThat(report.organ().name()).isEqualTo("昌乐县民政局");
        assertThat(report.organ().kind()).contains(OrganKind.DEPARTMENT);
        assertThat(report.year()).isEqualTo(2024);
        assertThat(report.edition()).isEqualTo(Edition.STANDARD_2021);
        assertThat(report.period()).contains(Period.ofYear(2024));
        assertThat(report.publishedOn()).contains(LocalDate.of(2025, 1, 7));
        List<Cell> ones = List.of(
                Cell.of(ApplicationRow.NEWLY_RECEIVED, NATURAL_PERSON),
                Cell.of(ApplicationRow.NEWLY_RECEIVED, TOTAL),
                Cell.of(ApplicationRow.GRANTED, NATURAL_PERSON),
                Cell.of(ApplicationRow.GRANTED, TOTAL),
                Cell.of(ApplicationRow.OUTCOME_TOTAL, NATURAL_PERSON),
                Cell.of(ApplicationRow.OUTCOME_TOTAL, TOTAL));
        assertThat(report.figures().list())
                .hasSize(200)
                .allSatisfy(figure -> assertThat(figure.entry().number())
                        .as(figure.cell().path())
                        .hasValueSatisfying(number ->
                                assertThat(number.intValueExact()).isEqualTo(ones.contains(figure.cell()) ? 1 : 0)));
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly(RemarkCode.LABEL_NOTE_DIFFERS);
        assertThat(reading.remarks().get(0).message(Locale.CHINESE)).contains("单元：万元");
        assertThat(reading.place(ones.get(0))).hasToString("Optional[line 78]");
        assertThat(reading.place(Section.PROCEEDINGS)).isPresent();
        assertThat(report.preamble().orElseThrow().paragraphs()).hasSize(1);
        assertThat(report.overview().orElseThrow().paragraphs()).hasSize(6);
        assertThat(report.problems().orElseThrow().paragraphs()).hasSize(3);
        assertThat(report.otherMatters().orElseThrow().paragraphs())
                .hasSize(7)
                .noneMatch(line -> line.contains("1月7日"));
    }

    @Test
    void tabSeparatedRowsAreReadWhole() throws IOException {
        Reading reading = read("suqian-2023.txt");
        Report report = reading.report().orElseThrow();

        assertThat(report.organ().name()).isEqualTo("宿迁市");
        assertThat(report.organ().kind()).contains(OrganKind.GOVERNMENT);
        assertThat(report.year()).isEqualTo(2023);
        assertThat(report.edition()).isEqualTo(Edition.STANDARD_2021);
        assertThat(numbers(report)).isEqualTo(expected("suqian-2023.figures.json", false));
        assertThat(reading.remarks()).extracting(Remark::code).containsOnly(RemarkCode.COLUMNS_ASSUMED);
    }

    @Test
    void aWebPageWithMergedAndBlankCellsIsReadWhole() throws IOException {
        Reading reading = read("shanghai-general-office-2019.html");
        Report report = reading.report().orElseThrow();

        assertThat(report.organ().name()).isEqualTo("上海市人民政府办公厅");
        assertThat(report.organ().kind()).isEmpty();
        assertThat(report.year()).isEqualTo(2019);
        assertThat(report.publishedOn()).contains(LocalDate.of(2020, 1, 31));
        assertThat(report.period()).contains(Period.ofYear(2019));
        assertThat(report.edition()).isEqualTo(Edition.TRIAL_2019);
        assertThat(numbers(report)).isEqualTo(expected("shanghai-general-office-2019.figures.json", true));
        assertThat(report.figures().list()).hasSize(198);
        assertThat(report.figures().list().stream().filter(f -> f.entry().equals(Entry.BLANK)))
                .hasSize(135);
        Cell amount = Cell.parse("proactiveDisclosure.procurement.amount").orElseThrow();
        assertThat(report.figures().entry(amount))
                .isEqualTo(new Entry.Decimal(new BigDecimal("251000"), Optional.of(Unit.YUAN)));
        assertThat(reading.text(amount)).contains("251000元");
        assertThat(reading.place(amount)).hasToString("Optional[table 1, row 18, column 4]");
        assertThat(reading.remarks()).isEmpty();
        assertThat(report.otherMatters().orElseThrow().text()).isEqualTo("无。");
    }

    @Test
    void theBlankFormIsRecognisedWhateverItsName() throws IOException {
        for (String name : List.of("blank-form-2021.docx", "form.docx")) {
            Reading reading = ReportReader.standard().read(Files.readAllBytes(shared("blank-form-2021.docx")), name);
            assertThat(reading.format()).isEqualTo(Format.DOCX);
            assertThat(reading.refusal().orElseThrow().code()).isEqualTo(RemarkCode.BLANK_TEMPLATE);
        }
    }

    /** The form as this library lays it out and as offices hand it out: the same cells with the same labels and extents. */
    @Test
    void theGridOfTheBlankFormIsRightCellForCell() throws IOException {
        List<List<List<Box>>> expected =
                new Printer(Figures.builder(Edition.STANDARD_2021).build()).tables();
        List<Block> blocks = Docx.open(
                        Files.readAllBytes(shared("blank-form-2021.docx")), new Budget("form", Limits.standard()))
                .blocks();
        List<Grid> grids = blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(block -> ((Block.Table) block).grid())
                .toList();

        assertThat(grids).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(cells(grids.get(i))).containsExactlyElementsOf(cells(expected.get(i)));
        }
    }

    private static List<String> cells(Grid grid) {
        return grid.rows().stream()
                .flatMap(List::stream)
                .distinct()
                .map(spot ->
                        cell(spot.row(), spot.column(), spot.rows(), spot.columnEnd() - spot.column(), spot.text()))
                .toList();
    }

    private static List<String> cells(List<List<Box>> boxes) {
        List<String> cells = new ArrayList<>();
        for (int r = 0; r < boxes.size(); r++) {
            for (int c = 0; c < boxes.get(r).size(); c++) {
                Box box = boxes.get(r).get(c);
                if (!box.covered()) {
                    cells.add(cell(r, c, box.rows(), box.columns(), box.text()));
                }
            }
        }
        return cells;
    }

    private static String cell(int row, int column, int rows, int columns, String text) {
        return row + "," + column + " " + rows + "x" + columns + " " + Normalization.compact(text);
    }

    private static List<Optional<BigDecimal>> numbers(Report report) {
        return report.figures().list().stream()
                .map(Figure::entry)
                .map(Entry::number)
                .toList();
    }

    /** The numbers of a figures file in the order of the form, which is the order in which it lists them. */
    private static List<Optional<BigDecimal>> expected(String name, boolean trial) throws IOException {
        String json = Files.readString(shared(name));
        int start = json.indexOf("\"table2");
        String tables = json.substring(start, json.indexOf(trial ? "\"textFacts\"" : "\"columns\"", start))
                .replace("\"251000元\"", "251000");
        List<Optional<BigDecimal>> numbers = new ArrayList<>();
        for (String line : tables.split("\n", -1)) {
            String value = line.contains(":") ? line.substring(line.lastIndexOf(':') + 1) : line;
            boolean unused = trial && (line.contains("table2") || line.contains("note"));
            value = value.replace(",", "").strip();
            if (!unused && value.equals("null")) {
                numbers.add(Optional.empty());
            } else if (!unused && value.matches("-?[0-9.]+")) {
                numbers.add(Optional.of(new BigDecimal(value)));
            }
        }
        if (trial) {
            // the trial form has one row of other handling where the file keeps three
            int unused = 22 + 20 * 7;
            numbers.subList(unused, unused + 14).clear();
        }
        return numbers;
    }
}
