package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Packages that lie, and packages that are too much. */
class PartsTest {

    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private static byte[] document() {
        return DocxFile.of(DocxFile.p("正文")).bytes();
    }

    private static String refusal(byte[] file) throws DocumentException {
        Remark refusal = ReportReader.standard().read(file, "a.docx").refusal().orElseThrow();
        assertThat(refusal.code()).isEqualTo(RemarkCode.DAMAGED_FILE);
        return refusal.message(Locale.ENGLISH);
    }

    /** Changes the record of {@code word/document.xml} in the directory, or the one in front of its data. */
    private static byte[] changed(byte[] file, int signature, Consumer<ByteBuffer> change) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int length = signature == ENTRY ? 46 : 30;
        for (int at = 0; at + length + 17 < file.length; at++) {
            boolean named = new String(file, at + length, 17, StandardCharsets.US_ASCII).equals("word/document.xml");
            if (buffer.getInt(at) == signature && named) {
                change.accept(
                        ByteBuffer.wrap(file, at, file.length - at).slice().order(ByteOrder.LITTLE_ENDIAN));
                return file;
            }
        }
        throw new AssertionError("no such record");
    }

    private static byte[] renamed(String name, String other) {
        byte[] file = DocxFile.of(DocxFile.p("正文")).part(name, "x").bytes();
        return new String(file, StandardCharsets.ISO_8859_1)
                .replace(name, other)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aSoundPackageIsRead() throws DocumentException {
        assertThat(ReportReader.standard()
                        .read(document(), "a.docx")
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(RemarkCode.NOT_A_REPORT);
    }

    @Test
    void twoPartsOfOneNameAreRefused() throws DocumentException {
        assertThat(refusal(renamed("word/Document.xmk", "word/document.xml")))
                .contains("two parts of the package have one name");
        assertThat(refusal(renamed("word/Document.xmk", "word/DOCUMENT.xml")))
                .contains("two parts of the package have one name");
    }

    @Test
    void namesThatLeadOutOfThePackageAreRefused() throws DocumentException {
        for (String name :
                List.of("../../../evil", "/etc/passwdXX", "a/../../evilX", "C:\\Windows\\xx", "..\\..\\evil.xx")) {
            assertThat(refusal(renamed("word/" + "x".repeat(name.length() - 5), name)))
                    .contains("a name in the package leads out of it");
        }
    }

    @Test
    void sizesAndSumsThatLieAreRefused() throws DocumentException {
        assertThat(refusal(changed(document(), ENTRY, entry -> entry.putInt(24, 5))))
                .contains("lies about a size");
        assertThat(refusal(changed(document(), ENTRY, entry -> entry.putInt(20, entry.getInt(20) + 20))))
                .containsAnyOf("lies about a size", "overlap");
        assertThat(refusal(changed(document(), ENTRY, entry -> entry.putInt(20, 0x7fffffff))))
                .contains("cut off");
        assertThat(refusal(changed(document(), ENTRY, entry -> entry.putInt(16, 1))))
                .contains("checksum");
        assertThat(refusal(changed(document(), ENTRY, entry -> entry.putInt(42, 0x7fffffff))))
                .contains("points behind its end");
        assertThat(refusal(changed(document(), ENTRY, entry -> entry.putInt(42, 3))))
                .contains("overlap");
    }

    @Test
    void aPartThatIsNamedDifferentlyInFrontOfItsDataIsRefused() throws DocumentException {
        assertThat(refusal(changed(document(), LOCAL, local -> local.put(30, (byte) 'v'))))
                .contains("another name");
    }

    @Test
    void partsThatAreEncryptedOrPackedInUnknownWaysAreRefused() throws DocumentException {
        assertThat(refusal(changed(document(), ENTRY, entry -> entry.putShort(8, (short) 1))))
                .contains("encrypted");
        assertThat(refusal(changed(document(), ENTRY, entry -> entry.putShort(10, (short) 14))))
                .contains("packed in an unknown way");
    }

    @Test
    void aPackageWithoutItsEndIsRefused() throws DocumentException {
        byte[] file = document();
        for (int length = 4; length < file.length; length += 7) {
            byte[] head = java.util.Arrays.copyOf(file, length);
            assertThat(ReportReader.standard().read(head, "a.docx").refusal()).isPresent();
        }
    }

    @Test
    void limitsNameTheFileAndThemselves() {
        byte[] file = document();
        assertLimit(Limits.standard().withEntries(3), file, "more than the limit of 3 parts in the package");
        assertLimit(Limits.standard().withUnpackedBytes(100), file, "unpacks to more than the limit of 100 bytes");
        assertLimit(Limits.standard().withDepth(3), file, "nested deeper than the limit of 3 levels");
        assertLimit(
                Limits.standard().withTime(Duration.ofNanos(1)), file, "reading takes longer than the limit of 0 ms");
        String cells = DocxFile.table(DocxFile.row(DocxFile.cell("1"), DocxFile.cell("2")));
        assertLimit(Limits.standard().withCells(1), DocxFile.of(cells).bytes(), "more than the limit of 1 table cells");
        assertLimit(
                Limits.standard().withBlocks(3),
                DocxFile.of(cells).bytes(),
                "more than the limit of 3 paragraphs and tables");
    }

    @Test
    void aPartThatUnpacksToFarMoreThanItIsStopsEarly() {
        byte[] bomb = DocxFile.of(DocxFile.p(" ".repeat(50_000_000))).bytes();

        assertThat(bomb).hasSizeLessThan(100_000);
        assertLimit(Limits.standard(), bomb, "a part unpacks to more than the limit of 200 times its size");
    }

    @Test
    void whatAFewBytesStandForIsCountedBeforeItIsKept() {
        List<String> many = List.of("<w:p/>", "<w:tbl><w:tr/></w:tbl>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>");
        for (String one : many) {
            assertLimit(
                    Limits.standard().withBlocks(20_000).withRatio(Integer.MAX_VALUE),
                    DocxFile.of(one.repeat(30_000)).bytes(),
                    "more than the limit of 20000 paragraphs and tables");
        }
        String wide = DocxFile.cell("<w:gridSpan w:val=\"999999\"/><w:hMerge/>", "");
        assertLimit(
                Limits.standard(),
                DocxFile.of(DocxFile.table(DocxFile.row(wide.repeat(2000)))).bytes(),
                "more than the limit of 500000 table cells");
    }

    private static void assertLimit(Limits limits, byte[] file, String message) {
        assertThatThrownBy(() -> ReportReader.standard().with(limits).read(file, "报告.docx"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("报告.docx: " + message);
    }

    @Test
    void aPackageOfAnotherKindIsNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("报告.txt"));
        }
        Reading reading = ReportReader.standard().read(bytes.toByteArray(), "a.docx");

        assertThat(reading.format()).isEqualTo(Format.ARCHIVE);
        assertThat(reading.refusal().orElseThrow().code()).isEqualTo(RemarkCode.UNSUPPORTED_FORMAT);
    }

    @Test
    void namesAreListedUpToAPoint() {
        assertThat(Parts.names(document(), 100)).contains("word/document.xml", "_rels/.rels");
        assertThat(new ArrayList<>(Parts.names(document(), 2))).hasSize(2);
    }
}
