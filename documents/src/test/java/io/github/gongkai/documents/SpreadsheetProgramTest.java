package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds workbooks against a spreadsheet program that nobody here wrote: what it computes, and what it shows. */
class SpreadsheetProgramTest {

    private static final String MISSING = "LibreOffice is not installed: workbooks are not held against it";

    private static final List<String> NUMBERS =
            List.of("0", "7", "-7", "1234", "1234567.891", "0.5", "0.126", "-0.004", "96171.6", "12.000000000000002");
    private static final List<String> FORMATS = List.of(
            "0",
            "0.00",
            "#,##0",
            "#,##0.00",
            "#,##0;-#,##0",
            "#,##0_);(#,##0)",
            "0%",
            "0.0%",
            "0.00\"万元\"",
            "0\"件\"",
            "#",
            "000",
            "0,",
            "0.0,",
            "0;0",
            "0;-0;\"无\"",
            "[>1000]#,##0;0.0",
            "yyyy/m/d",
            "yyyy\"年\"m\"月\"d\"日\"",
            "hh:mm:ss");
    /** Before, programs disagree about a day that never was. */
    private static final BigDecimal AFTER_FEBRUARY_1900 = BigDecimal.valueOf(60);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void needsTheProgram() {
        Optional<Path> office = Conversions.office();
        if (office.isEmpty()) {
            System.out.println(MISSING);
        }
        assumeTrue(office.isPresent(), MISSING);
    }

    @Test
    void theBlankWorkbookAddsUpAndChecksItselfAsItIsFilled() throws IOException {
        Report report = ReportGenerator.seeded(3)
                .edition(Edition.STANDARD_2021)
                .year(2024)
                .report();
        byte[] blank = ReportWriter.to(Format.XLSX)
                .blank(Edition.STANDARD_2021, Optional.of(report.organ().name()), OptionalInt.of(2024));
        PatchedWorkbook right = filled(blank, report.figures());
        PatchedWorkbook wrong = filled(blank, report.figures()).cell("D6", "><v>99999</v>");
        Path rightFile = Files.write(folder.resolve("right.xlsx"), right.bytes());
        Path wrongFile = Files.write(folder.resolve("wrong.xlsx"), wrong.bytes());
        Path computed = Files.createDirectories(folder.resolve("computed"));
        new Conversions(folder).byOffice(List.of(rightFile, wrongFile), "Calc MS Excel 2007 XML", "xlsx", computed);

        Reading reading = ReportReader.standard().read(computed.resolve("right.xlsx"));
        assertThat(reading.report().orElseThrow().figures())
                .as(reading.remarks().toString())
                .isEqualTo(report.figures());
        assertThat(verdicts(computed.resolve("right.xlsx"))).hasSize(42).containsOnly("成立");
        assertThat(verdicts(computed.resolve("wrong.xlsx"))).contains("不成立").contains("成立");
    }

    @Test
    void aWorkbookThatIsNotFilledHasNoTotalAndNoVerdict() throws IOException {
        byte[] blank = ReportWriter.to(Format.XLSX).blank(Edition.STANDARD_2021, Optional.empty(), OptionalInt.empty());
        Path file = Files.write(folder.resolve("blank.xlsx"), blank);
        Path computed = Files.createDirectories(folder.resolve("computed"));
        new Conversions(folder).byOffice(List.of(file), "Calc MS Excel 2007 XML", "xlsx", computed);

        assertThat(verdicts(computed.resolve("blank.xlsx"))).isEmpty();
        assertThat(ReportReader.standard()
                        .read(computed.resolve("blank.xlsx"))
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(RemarkCode.BLANK_TEMPLATE);
    }

    @Test
    void aNumberIsReadAsTheProgramShowsIt() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        PatchedWorkbook workbook = PatchedWorkbook.plain();
        StringBuilder rows = new StringBuilder();
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int row = 0; row < NUMBERS.size(); row++) {
            rows.append("<row>");
            for (int column = 0; column < FORMATS.size(); column++) {
                rows.append("<c s=\"")
                        .append(column + 1)
                        .append("\"><v>")
                        .append(NUMBERS.get(row))
                        .append("</v></c>");
            }
            rows.append("</row>");
        }
        for (int column = 0; column < FORMATS.size(); column++) {
            String code = FORMATS.get(column).replace("\"", "&quot;").replace(">", "&gt;");
            formats.append("<numFmt numFmtId=\"" + (200 + column) + "\" formatCode=\"" + code + "\"/>");
            styles.append("<xf numFmtId=\"" + (200 + column) + "\" applyNumberFormat=\"1\"/>");
        }
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        workbook.part(
                        "xl/worksheets/sheet1.xml",
                        x -> "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>")
                .part(
                        "xl/styles.xml",
                        x -> "<styleSheet " + main + "><numFmts>" + formats
                                + "</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>"
                                + styles + "</cellXfs></styleSheet>");
        Path file = Files.write(folder.resolve("formats.xlsx"), workbook.bytes());
        new Conversions(folder)
                .byOffice(List.of(file), "Calc MS Excel 2007 XML", "csv:Text - txt - csv (StarCalc):9,0,76,1", folder);

        List<String> lines = Files.readAllLines(folder.resolve("formats.csv"));
        for (int row = 0; row < NUMBERS.size(); row++) {
            String[] shown = lines.get(row).split("\t", -1);
            for (int column = 0; column < FORMATS.size(); column++) {
                NumberFormat format = NumberFormat.of(FORMATS.get(column));
                BigDecimal number = NumberFormat.kept(Double.parseDouble(NUMBERS.get(row)));
                boolean ofDays = FORMATS.get(column).matches(".*[ymdhs].*");
                if (!ofDays || number.compareTo(AFTER_FEBRUARY_1900) > 0) {
                    String cell = NUMBERS.get(row) + " as " + FORMATS.get(column) + ": ";
                    expected.add(cell + shown[column].strip());
                    found.add(cell + format.show(number, false).text());
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(150).containsExactlyElementsOf(expected);
    }

    /** Fills in what is no total. */
    private static PatchedWorkbook filled(byte[] blank, Figures figures) {
        PatchedWorkbook workbook = PatchedWorkbook.of(blank);
        Map<Cell, String> totals = new LinkedHashMap<>();
        Edition edition = figures.edition();
        edition.equations().stream()
                .filter(equation -> equation.right().size() == 1)
                .forEach(equation -> totals.put(equation.right().get(0), ""));
        for (Cell cell : edition.cells()) {
            Entry entry = figures.entry(cell);
            if (!totals.containsKey(cell) && entry.number().isPresent()) {
                workbook.value(cell, entry.toString());
            }
        }
        return workbook;
    }

    private static List<String> verdicts(Path file) throws IOException {
        List<String> verdicts = new ArrayList<>();
        Content content = Xlsx.open(Files.readAllBytes(file), new Budget("", Limits.standard()));
        for (Block block : content.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                verdicts.add(paragraph.text());
            } else if (block instanceof Block.Table table) {
                table.grid().rows().forEach(row -> row.forEach(spot -> verdicts.add(spot.text())));
            }
        }
        verdicts.removeIf(text -> !List.of("成立", "不成立", "未填全").contains(text));
        return verdicts;
    }
}
