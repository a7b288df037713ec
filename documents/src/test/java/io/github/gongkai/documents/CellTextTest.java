package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of a cell is read as, each time in a whole report. */
class CellTextTest {

    private static final String COUNT = "applications.granted.naturalPerson";
    private static final String CHANGE = "proactiveDisclosure.licensing.change";
    private static final String FEES = "proactiveDisclosure.fees.amount";
    private static final String PROCUREMENT = "proactiveDisclosure.procurement.amount";

    private static Reading read(Edition edition, String path, String text) throws DocumentException {
        Cell cell = Cell.parse(path).orElseThrow();
        Figures figures = Figures.builder(edition)
                .zeroElsewhere()
                .set(cell, Entry.of("标记"))
                .build();
        String page = new Printer(figures).print(Printer.Layout.HTML_WORD).replace("标记", text);
        return ReportReader.standard().read(page.getBytes(StandardCharsets.UTF_8), "page.html");
    }

    private static Entry entry(Edition edition, String path, String text) throws DocumentException {
        return read(edition, path, text)
                .report()
                .orElseThrow()
                .figures()
                .entry(Cell.parse(path).orElseThrow());
    }

    private static List<RemarkCode> remarks(Edition edition, String path, String text) throws DocumentException {
        Reading reading = read(edition, path, text);
        Cell cell = Cell.parse(path).orElseThrow();
        assertThat(reading.text(cell)).isPresent();
        return reading.remarks(cell).stream().map(Remark::code).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234|1234",
                "１２３４|1234",
                "3件|3",
                "&nbsp;　7　|7",
                "1,234,567|1234567",
                "<span>1</span><span>0</span>|10"
            })
    void aPlainNumberIsReadWithoutRemark(String text, long number) throws DocumentException {
        assertThat(entry(Edition.STANDARD_2021, COUNT, text)).isEqualTo(Entry.of(number));
        assertThat(remarks(Edition.STANDARD_2021, COUNT, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 234;1234;CELL_SEPARATED",
                "○;0;CELL_CIRCLE",
                "〇;0;CELL_CIRCLE",
                "12.0;12;CELL_DECIMAL_COUNT",
                "+3;3;CELL_SIGN_SPELT",
                "007;7;CELL_LEADING_ZEROS"
            })
    void anUnusualNumberIsReadWithARemark(String text, long number, RemarkCode code) throws DocumentException {
        assertThat(entry(Edition.STANDARD_2021, COUNT, text)).isEqualTo(Entry.of(number));
        assertThat(remarks(Edition.STANDARD_2021, COUNT, text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.3万", "二百余", "十二", "1 0", "12,34", "减4", "--253", "? 0", "5元", "1.2.3", "约3", "12①", "⒈5"})
    void whatIsNoPlainNumberStaysAText(String text) throws DocumentException {
        assertThat(entry(Edition.STANDARD_2021, COUNT, text)).isEqualTo(Entry.of(text));
        assertThat(remarks(Edition.STANDARD_2021, COUNT, text)).containsExactly(RemarkCode.CELL_NOT_A_NUMBER);
    }

    @Test
    void aLineBreakInsideANumberIsNeverJoined() throws DocumentException {
        assertThat(entry(Edition.STANDARD_2021, COUNT, "12<br>345")).isEqualTo(Entry.of("12\n345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "-", "—", "无", "不适用"})
    void aMarkForNothingIsNeitherBlankNorZero(String text) throws DocumentException {
        assertThat(entry(Edition.STANDARD_2021, COUNT, text)).isEqualTo(Entry.of(text));
        assertThat(remarks(Edition.STANDARD_2021, COUNT, text)).containsExactly(RemarkCode.CELL_STANDS_FOR_NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&nbsp;", "　", "&#8203;", "<p>&nbsp;</p><p></p>"})
    void aBlankIsBlankHoweverItIsMade(String text) throws DocumentException {
        assertThat(entry(Edition.STANDARD_2021, COUNT, text)).isEqualTo(Entry.BLANK);
        assertThat(remarks(Edition.STANDARD_2021, COUNT, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"减4,-4", "增1423,1423", "+1036,1036", "-8,-8", "－8,-8"})
    void aChangeHasASign(String text, long number) throws DocumentException {
        assertThat(entry(Edition.TRIAL_2019, CHANGE, text)).isEqualTo(Entry.of(number));
    }

    @Test
    void aNumberPastTheRangeIsKeptAsText() throws DocumentException {
        String digits = "99999999999999999999";
        assertThat(entry(Edition.STANDARD_2021, COUNT, digits)).isEqualTo(Entry.of(digits));
        assertThat(remarks(Edition.STANDARD_2021, COUNT, digits)).containsExactly(RemarkCode.CELL_TOO_LARGE);
    }

    @Test
    void aDecimalInACountIsKeptAndRemarked() throws DocumentException {
        assertThat(entry(Edition.STANDARD_2021, COUNT, "12.3")).isEqualTo(Entry.of(new BigDecimal("12.3")));
        assertThat(remarks(Edition.STANDARD_2021, COUNT, "12.3")).containsExactly(RemarkCode.CELL_DECIMAL_COUNT);
    }

    @Test
    void anAmountKeepsItsDecimalsAndLosesOnlyItsOwnUnit() throws DocumentException {
        assertThat(entry(Edition.STANDARD_2021, FEES, "96171.60万元")).isEqualTo(Entry.of(new BigDecimal("96171.60")));
        assertThat(remarks(Edition.STANDARD_2021, FEES, "96171.60万元")).isEmpty();
    }

    @Test
    void anAmountInAnotherUnitIsNotConverted() throws DocumentException {
        assertThat(entry(Edition.STANDARD_2021, FEES, "251000元"))
                .isEqualTo(new Entry.Decimal(new BigDecimal("251000"), Optional.of(Unit.YUAN)));
        assertThat(remarks(Edition.STANDARD_2021, FEES, "251000元")).containsExactly(RemarkCode.CELL_OTHER_UNIT);
        assertThat(entry(Edition.TRIAL_2019, PROCUREMENT, "160.5964万元"))
                .isEqualTo(new Entry.Decimal(new BigDecimal("160.5964"), Optional.of(Unit.TEN_THOUSAND_YUAN)));
        assertThat(remarks(Edition.TRIAL_2019, PROCUREMENT, "160.5964万元")).isEmpty();
    }
}
