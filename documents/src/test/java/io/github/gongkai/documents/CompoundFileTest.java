package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompoundFileTest {

    /** The signature of a compound file, and somewhere behind it the name of a stream. */
    private static byte[] withStream(String name) {
        byte[] file = new byte[2048];
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(signature, 0, file, 0, signature.length);
        byte[] wide = name.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(wide, 0, file, 1024, wide.length);
        return file;
    }

    @Test
    void anEncryptedDocumentIsSaidToBeOne() throws DocumentException {
        Reading reading = ReportReader.standard().read(withStream("EncryptedPackage"), "报告.docx");

        assertThat(reading.refusal().orElseThrow().code()).isEqualTo(RemarkCode.ENCRYPTED_FILE);
    }

    @Test
    void aCompoundFileOfAnotherKindIsNamed() throws DocumentException {
        Reading reading = ReportReader.standard().read(withStream("PowerPoint Document"), "报告.doc");

        assertThat(reading.format()).isEqualTo(Format.OLE);
        assertThat(reading.refusal().orElseThrow().code()).isEqualTo(RemarkCode.UNSUPPORTED_FORMAT);
    }
}
