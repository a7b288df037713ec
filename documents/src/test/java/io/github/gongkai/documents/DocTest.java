package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Word 97 documents, and .docx files that the same program wrote of the same originals. */
class DocTest {

    private static List<String> blocks(String name) throws DocumentException {
        byte[] file = WordFixtures.file(name);
        Budget budget = new Budget(name, Limits.standard());
        Content content = name.endsWith(".doc") ? Doc.open(file, budget) : Docx.open(file, budget);
        return content.blocks().stream().flatMap(block -> lines(block).stream()).toList();
    }

    private static List<String> lines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(paragraph.text());
        }
        return ((Block.Table) block)
                .grid().rows().stream()
                        .map(row -> row.stream()
                                .map(spot -> spot.text() + " " + spot.rows() + "x" + (spot.columnEnd() - spot.column()))
                                .collect(Collectors.joining("|")))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({"report-2021.doc,STANDARD_2021", "report-2021.docx,STANDARD_2021", "report-2019.doc,TRIAL_2019"})
    void aReportIsReadCellForCell(String name, Edition edition) throws DocumentException {
        Reading reading = ReportReader.standard().read(WordFixtures.file(name), name);
        Report expected = WordFixtures.report(edition);
        Report report = reading.report().orElseThrow();

        assertThat(reading.format()).isEqualTo(name.endsWith(".doc") ? Format.DOC : Format.DOCX);
        assertThat(reading.remarks()).isEmpty();
        assertThat(report.figures()).isEqualTo(expected.figures());
        assertThat(report.organ().name()).isEqualTo(expected.organ().name());
        assertThat(report.year()).isEqualTo(expected.year());
        assertThat(report.overview()).isEqualTo(expected.overview());
        assertThat(report.problems()).isEqualTo(expected.problems());
        assertThat(report.otherMatters()).isEqualTo(expected.otherMatters());
    }

    @Test
    void everyCellHasTheSamePlaceInBothKindsOfWordDocument() throws DocumentException {
        Reading old = ReportReader.standard().read(WordFixtures.file("report-2021.doc"), "a.doc");
        Reading young = ReportReader.standard().read(WordFixtures.file("report-2021.docx"), "a.docx");

        assertThat(Edition.STANDARD_2021.cells())
                .allSatisfy(cell -> assertThat(old.place(cell)).isPresent().isEqualTo(young.place(cell)));
        assertThat(old.place(WrittenReports.cell("applications.newlyReceived.naturalPerson")))
                .hasToString("Optional[table 2, row 4, column 4]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"features.doc", "features.docx"})
    void whatStandsOnPaperIsRead(String name) throws DocumentException {
        assertThat(blocks(name))
                .containsExactly(
                        "一、总体情况",
                        "（一）甲",
                        "（二）乙",
                        "二、主动公开",
                        "明增末",
                        "合计42件",
                        "前后",
                        "框里的字",
                        "上",
                        "下 右-",
                        "高 2x1|宽 1x2",
                        "高 2x1|1 1x1|12³ 1x1",
                        "宽二 1x2|2 1x1",
                        "间",
                        "外",
                        "外二",
                        "内一 1x1|内二 1x1",
                        "末",
                        "终");
    }

    @ParameterizedTest
    @ValueSource(strings = {"features.doc", "features.docx"})
    void whatDoesNotStandOnPaperIsTold(String name) throws DocumentException {
        assertThat(ReportReader.standard().read(WordFixtures.file(name), name).remarks())
                .extracting(Remark::code)
                .containsExactlyInAnyOrder(
                        RemarkCode.NOT_A_REPORT,
                        RemarkCode.TRACKED_CHANGES,
                        RemarkCode.HIDDEN_TEXT,
                        RemarkCode.STRUCK_TEXT);
    }

    @Test
    void anEncryptedDocumentIsSaidToBeOne() throws IOException {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("机密");
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(WordFixtures.file("features.doc")))) {
            document.write(encrypted);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(refusal(encrypted.toByteArray())).isEqualTo(RemarkCode.ENCRYPTED_FILE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x65, 0x68})
    void documentsOfWord6And95AreSaidToBeTooOld(int version) throws IOException {
        byte[] head = new byte[4096];
        head[0] = (byte) 0xDC;
        head[1] = (byte) 0xA5;
        head[2] = (byte) version;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem streams = new POIFSFileSystem()) {
            streams.createDocument(new ByteArrayInputStream(head), "WordDocument");
            streams.writeFilesystem(file);
        }

        assertThat(refusal(file.toByteArray())).isEqualTo(RemarkCode.WORD_TOO_OLD);
    }

    /** The size of a stream stands 120 bytes behind the beginning of its entry, which is its name in UTF-16. */
    @ParameterizedTest
    @ValueSource(strings = {"WordDocument", "1Table", "Data"})
    void aStreamThatIsSaidToBeLongerThanTheFileTakesNoMemory(String stream) throws DocumentException {
        byte[] file = WordFixtures.file("report-2021.doc");
        String all = new String(file, StandardCharsets.ISO_8859_1);
        String wide = new String((stream + '\0').getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        int entry = all.indexOf(wide);
        assumeTrue(entry > 0, "no such stream");
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 120, 400_000_000);

        Remark refusal = ReportReader.standard().read(file, "a.doc").refusal().orElseThrow();
        assertThat(refusal.message(Locale.ENGLISH)).contains("its directory lies about a size");
    }

    private static RemarkCode refusal(byte[] file) throws DocumentException {
        return ReportReader.standard()
                .read(file, "a.doc")
                .refusal()
                .orElseThrow()
                .code();
    }

    @Test
    void withoutItsLibraryTheRefusalNamesTheJarToAdd() throws Exception {
        assertThat(MissingLibrary.read(WordFixtures.file("features.doc"), "a.doc", "org.apache.poi"))
                .startsWith("library-missing: To read an old Word or WPS document (.doc, .wps), add"
                        + " org.apache.poi:poi-scratchpad to the class path");
        assertThat(MissingLibrary.read(WordFixtures.file("features.docx"), "a.docx", "org.apache.poi"))
                .startsWith("not-a-report");
    }

    @Test
    void limitsHold() {
        byte[] file = WordFixtures.file("report-2021.doc");
        assertLimit(Limits.standard().withBlocks(30), file, "more than the limit of 30 paragraphs and tables");
        assertLimit(Limits.standard().withCells(50), file, "more than the limit of 50 table cells");
        assertLimit(
                Limits.standard().withTime(Duration.ofNanos(1)), file, "reading takes longer than the limit of 0 ms");
        assertLimit(
                Limits.standard().withDepth(1),
                WordFixtures.file("features.doc"),
                "nested deeper than the limit of 1 levels");
    }

    private static void assertLimit(Limits limits, byte[] file, String message) {
        assertThatThrownBy(() -> ReportReader.standard().with(limits).read(file, "a.doc"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("a.doc: " + message);
    }

    @Property(tries = 150)
    void damageGivesAReadingOrNamesALimit(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] file = WordFixtures.file(random.nextBoolean() ? "features.doc" : "report-2021.doc");
        for (int i = random.nextInt(30); i >= 0; i--) {
            file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(5) == 0) {
            file = Arrays.copyOf(file, 8 + random.nextInt(file.length - 8));
        }
        try {
            Reading reading = ReportReader.standard().read(file, "a.doc");
            assertThat(reading.report().isPresent())
                    .isNotEqualTo(reading.refusal().isPresent());
        } catch (DocumentException limit) {
            assertThat(limit.getMessage()).startsWith("a.doc: ").doesNotContain("\n");
        }
    }
}
