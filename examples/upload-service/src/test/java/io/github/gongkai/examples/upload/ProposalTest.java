package io.github.gongkai.examples.upload;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Figures;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static Report mistyped() {
        Report report = Made.consistent("建议县文化局", 2024);
        return Made.with(
                report,
                GRANTED,
                NATURAL_PERSON,
                report.count(GRANTED, NATURAL_PERSON).orElseThrow() + 90);
    }

    @Test
    void theWordDocumentSaysWhatItIsAndBearsANoteAtTheChangedNumber() throws IOException {
        Proposal proposal = Proposal.of(mistyped());
        byte[] document = proposal.as(Format.DOCX, "proposal.docx", Locale.CHINESE);
        Reading reading = ReportReader.standard().read(document, "proposal.docx");
        Report repaired = reading.report().orElseThrow();
        long right =
                Made.consistent("建议县文化局", 2024).count(GRANTED, NATURAL_PERSON).orElseThrow();
        assertThat(repaired.count(GRANTED, NATURAL_PERSON)).hasValue(right);
        assertThat(repaired.preamble().orElseThrow().text()).startsWith("【建议稿，不是正式报告】");
        assertThat(part(document, "word/comments.xml")).contains("原为 " + (right + 90) + "，建议改为 " + right);
    }

    @Test
    void theWebPageSaysSoToo() {
        String page = new String(
                Proposal.of(mistyped()).as(Format.HTML, "proposal.html", Locale.ENGLISH), StandardCharsets.UTF_8);
        assertThat(page).contains("A proposal, not the report", "proposed ");
    }

    @Test
    void aRowThatCouldBeWrongInEveryCellHasNoProposal() {
        Report report = Made.consistent("两可县文化局", 2024);
        Figures.Builder figures = report.figures().toBuilder();
        // one sum and nothing beside it: any of its five numbers may be the wrong one
        figures.row(ProceedingRow.RECONSIDERATION, 1, 0, 0, 0, 3);
        Report oneSumWrong = report.toBuilder().figures(figures.build()).build();
        assertThat(Proposal.of(report).state()).isEqualTo(Proposal.State.NOTHING_TO_REPAIR);
        assertThat(Proposal.of(oneSumWrong).state()).isEqualTo(Proposal.State.SEVERAL);
    }

    private static String part(byte[] document, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
