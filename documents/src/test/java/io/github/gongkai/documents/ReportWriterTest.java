package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Edition;
import io.github.gongkai.PrintedTable;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportWriterTest {

    @ParameterizedTest
    @EnumSource(names = {"HTML", "DOCX", "XLSX"})
    void aBlankFormHoldsEveryWordOfTheFormAndNoFigure(Format format) throws IOException {
        for (Edition edition : Edition.values()) {
            String text = text(ReportWriter.to(format).blank(edition, Optional.of("测试市示例局"), OptionalInt.of(2025)));

            assertThat(text).contains("测试市示例局2025年政府信息公开工作年度报告");
            for (Section section : Section.values()) {
                assertThat(text).contains(section.label().printed());
                if (section.isTable()) {
                    assertThat(text).contains(labels(edition, section));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "DOCX", "XLSX"})
    void theSameReportAlwaysGivesTheSameBytes(Format format) {
        assertThat(ReportWriter.to(format).write(WrittenReports.odd()))
                .isEqualTo(ReportWriter.to(format).write(WrittenReports.odd()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "DOCX", "XLSX"})
    void aFileIsTheSameInEveryTimeZoneAndLocale(Format format) {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        Set<String> files = new HashSet<>();
        try {
            for (String here : List.of("Asia/Shanghai", "Pacific/Apia", "America/St_Johns")) {
                TimeZone.setDefault(TimeZone.getTimeZone(here));
                Locale.setDefault(here.startsWith("Asia") ? Locale.CHINA : Locale.forLanguageTag("ar-EG-u-nu-arab"));
                files.add(HexFormat.of().formatHex(ReportWriter.to(format).write(WrittenReports.plain())));
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(files).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "DOCX", "XLSX"})
    void whatAReportHoldsNeverBecomesMarkup(Format format) throws IOException {
        String text = text(ReportWriter.to(format).write(WrittenReports.odd()));

        assertThat(text)
                .doesNotContain("<script>alert", "<b>&amp;")
                .contains("&lt;script&gt;alert('&amp;amp;')&lt;/script&gt;");
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysAText() throws IOException {
        String sheets = text(ReportWriter.to(Format.XLSX).write(WrittenReports.odd()));

        assertThat(sheets).contains("<t xml:space=\"preserve\">=1+1</t>").doesNotContain("<f>=1+1</f>", "<f>1+1</f>");
    }

    @Test
    void charactersThatXmlDoesNotHaveAreReplaced() throws IOException {
        Report report = WrittenReports.plain().toBuilder()
                .overview("一\u0000二\u000B三\uD800四")
                .build();
        for (Format format : ReportWriter.formats()) {
            assertThat(text(ReportWriter.to(format).write(report))).contains("一\uFFFD二\uFFFD三\uFFFD四");
        }
    }

    @Test
    void theEndingOfANameChoosesTheFormat() {
        assertThat(ReportWriter.forName("a.b.DOCX").map(ReportWriter::toString)).contains("ReportWriter to DOCX");
        assertThat(ReportWriter.forName("report.htm").map(ReportWriter::toString))
                .contains("ReportWriter to HTML");
        assertThat(ReportWriter.forName("report.pdf")).isEmpty();
        assertThat(ReportWriter.forName("report.docm")).isEmpty();
        assertThat(ReportWriter.forName("docx")).isEmpty();
    }

    @Test
    void whatIsNotWrittenIsRefusedByName() {
        assertThatThrownBy(() -> ReportWriter.to(Format.PDF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reports are written as [HTML, DOCX, XLSX], not as PDF");
    }

    private static List<String> labels(Edition edition, Section section) {
        return PrintedTable.of(edition, section).rows().stream()
                .flatMap(List::stream)
                .flatMap(box -> box.label().stream())
                .map(label -> label.printed())
                .toList();
    }

    /** The characters of a file, or of all parts of a packed one. */
    static String text(byte[] file) throws IOException {
        if (file[0] != 'P') {
            return new String(file, StandardCharsets.UTF_8);
        }
        Stream.Builder<String> parts = Stream.builder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return String.join("\n", parts.build().toList());
    }
}
