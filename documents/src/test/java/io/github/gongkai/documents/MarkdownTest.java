package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Printer.Layout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Figures FIGURES = figures();

    private static Figures figures() {
        Figures.Builder figures = Figures.builder(Edition.STANDARD_2021);
        for (int i = 0; i < Edition.STANDARD_2021.cells().size(); i++) {
            figures.setAt(i, 7000 + i);
        }
        return figures.build();
    }

    /** Tables with a rule under their first row, headings with their marks. */
    private static String markdown() {
        List<String> lines = new ArrayList<>();
        boolean inTable = false;
        for (String line : new Printer(FIGURES).print(Layout.MARKDOWN).split("\n", -1)) {
            boolean row = line.startsWith("|");
            String heading = line.matches("[一二三四五六]、.*") ? "## " + line : line;
            lines.add(lines.isEmpty() ? "# **" + heading + "**" : heading);
            if (row && !inTable) {
                lines.add("|:---|"
                        + "---:|".repeat(line.length() - line.replace("|", "").length() - 2));
            }
            inTable = row;
        }
        return String.join("\n", lines);
    }

    private static Reading read(String text) throws DocumentException {
        return ReportReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "report.md");
    }

    private static void assertReadWhole(String text) throws DocumentException {
        Reading reading = read(text);
        assertThat(reading.format()).isEqualTo(Format.TEXT);
        Report report = reading.report().orElseThrow();
        assertThat(report.organ().name()).isEqualTo("测试市示例局");
        assertThat(report.figures()).as(reading.remarks().toString()).isEqualTo(FIGURES);
        assertThat(report.headings()).hasSize(6).contains("六、其他需要报告的事项");
        assertThat(report.otherMatters().orElseThrow().text()).isEqualTo("无。");
        for (Cell cell : Edition.STANDARD_2021.cells()) {
            Place.Characters covered = (Place.Characters)
                    reading.place(cell).orElseThrow().extent().orElseThrow();
            assertThat(text.substring(covered.start(), covered.end()))
                    .contains(FIGURES.entry(cell).toString());
        }
    }

    @Test
    void tablesWithRulesAndHeadingsWithMarksAreRead() throws DocumentException {
        assertReadWhole(markdown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"商业<br>企业", "商业<br/>企业", "**商业企业**", "<b>商业企业</b>", "商业&nbsp;企业", "商业企业 "})
    void aCellMayHoldTheMarksOfMarkdownAndOfHtml(String label) throws DocumentException {
        assertReadWhole(markdown().replace("商业企业", label));
    }

    @Test
    void anEscapedPipeIsPartOfItsCell() throws DocumentException {
        String text = markdown().replace("| 7040 |", "| 70\\|40 |");
        Reading reading = read(text);
        Cell cell = Edition.STANDARD_2021.cells().get(40);
        assertThat(reading.text(cell)).contains("70|40");
        assertThat(reading.remarks(cell)).extracting(Remark::code).containsExactly(RemarkCode.CELL_NOT_A_NUMBER);
        assertThat(reading.report()
                        .orElseThrow()
                        .figures()
                        .entry(Edition.STANDARD_2021.cells().get(41)))
                .isEqualTo(FIGURES.entry(Edition.STANDARD_2021.cells().get(41)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "<html><body>%s</body></html>", "<div>\n%s\n</div>"})
    void tablesOfHtmlInsideOfMarkdownAreRead(String around) throws DocumentException {
        StringBuilder text = new StringBuilder();
        for (String line : new Printer(FIGURES).print(Layout.HTML_MERGED).split("(?<=</table>)\n|(?<=</p>)\n", -1)) {
            String words = line.replaceAll("</?p>", "");
            text.append(words.startsWith("<table") ? around.formatted(words) : (text.isEmpty() ? "# " : "") + words)
                    .append("\n\n");
        }
        assertReadWhole(text.toString());
    }
}
