package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.documents.Printer.Layout;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCellTest {

    private static final Cell CELL = WrittenReports.cell("applications.newlyReceived.total");
    private static final String NUMBER = "777777";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12<sup>3</sup>",
                "12<sub>3</sub>",
                "<p>12<a><sup>3</sup></a></p>",
                "12<span style='font-size:8pt; VERTICAL-ALIGN : super'>3</span>",
                "12<span style='vertical-align:sub'><b>3</b></span>"
            })
    void theMarkOfANoteIsNoDigitOfTheNumberBesideIt(String cell) throws DocumentException {
        Reading reading = read(cell);

        assertThat(entry(reading)).isNotEqualTo(Entry.of(123));
        assertThat(reading.remarks(CELL)).isNotEmpty();
        assertThat(reading.text(CELL).orElseThrow()).matches("12[³₃]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12<s>3</s>",
                "<strike>3</strike>12",
                "12<del>3</del>",
                "<span style='text-decoration: line-through'>3</span><span>12</span>",
                "12<span style='display:none'>3</span>",
                "12<span hidden>3</span>",
                "<font style='visibility: hidden'>3</font>12"
            })
    void whatIsStruckOutOrHiddenIsLeftOutAndTold(String cell) throws DocumentException {
        Reading reading = read(cell);

        assertThat(entry(reading)).isEqualTo(Entry.of(12));
        assertThat(reading.remarks(CELL))
                .extracting(Remark::code)
                .containsAnyOf(RemarkCode.STRUCK_TEXT, RemarkCode.HIDDEN_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span>1</span><span>23</span>",
                "1<b>23</b>",
                "<p><span style='color:red'>12</span><span style='vertical-align:middle'>3</span></p>",
                "123<!-- 4 --><script>5</script>"
            })
    void aNumberInSeveralPiecesIsOne(String cell) throws DocumentException {
        Reading reading = read(cell);

        assertThat(entry(reading)).isEqualTo(Entry.of(123));
        assertThat(reading.remarks(CELL)).isEmpty();
    }

    @Test
    void aTableOfATextTellsItToo() throws DocumentException {
        String table = page("12<s>3</s>");
        Reading reading = ReportReader.standard()
                .read(("# 说明\n\n" + table.substring(table.indexOf("<table"))).getBytes(StandardCharsets.UTF_8), "a.md");

        assertThat(reading.remarks()).extracting(Remark::code).contains(RemarkCode.STRUCK_TEXT);
    }

    private static Entry entry(Reading reading) {
        return reading.report().orElseThrow().figures().entry(CELL);
    }

    private static Reading read(String cell) throws DocumentException {
        return ReportReader.standard().read(page(cell).getBytes(StandardCharsets.UTF_8), "report.html");
    }

    private static String page(String cell) {
        Figures figures = DamagedReport.figures(Edition.STANDARD_2021, new Random(1), false).toBuilder()
                .set(CELL, Entry.of(Long.parseLong(NUMBER)))
                .build();
        return new Printer(figures).print(Layout.HTML_MERGED).replace(NUMBER, cell);
    }
}
