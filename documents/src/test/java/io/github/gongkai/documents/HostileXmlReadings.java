package io.github.gongkai.documents;

import io.github.gongkai.documents.MarkedCopy.Note;
import io.github.gongkai.documents.MarkedCopy.Weight;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Every hostile piece of XML in every part of documents that have all of them, read and marked, beside a listening socket
 * and a file that nobody may read. It is a program too, for a process with other parsers.
 */
final class HostileXmlReadings {

    static final String CANARY = "本行不得被任何人读到";

    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/";
    private static final String STRINGS =
            "<Relationship Id=\"strings\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                    + "2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
    private static final Note NOTE = new Note(Weight.NOTICE, "题", "文", List.of());

    /** What came of one reading. */
    record Outcome(String document, String part, HostileXml attack, String said, long millis) {
        @Override
        public String toString() {
            return document + " " + part + " " + attack.name() + ": " + said;
        }
    }

    private HostileXmlReadings() {}

    public static void main(String[] arguments) throws IOException {
        all(Path.of(arguments[0])).forEach(System.out::println);
    }

    /**
     * All outcomes.
     *
     * @throws IllegalStateException if somebody called home
     */
    static List<Outcome> all(Path folder) throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), CANARY);
        List<Outcome> outcomes = new ArrayList<>();
        try (ServerSocket home = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + home.getLocalPort() + "/";
            List<HostileXml> attacks = HostileXml.all(canary.toUri().toString(), url);
            for (Map.Entry<String, byte[]> document : documents().entrySet()) {
                for (Map.Entry<String, byte[]> part :
                        xml(document.getKey(), document.getValue()).entrySet()) {
                    for (HostileXml attack : attacks) {
                        outcomes.add(outcome(document.getKey(), document.getValue(), part, attack));
                    }
                }
            }
            refuseVisitors(home);
        }
        return outcomes;
    }

    private static void refuseVisitors(ServerSocket home) throws IOException {
        home.setSoTimeout(300);
        try {
            home.accept().close();
        } catch (SocketTimeoutException nobodyCame) {
            return;
        }
        throw new IllegalStateException("Somebody called home");
    }

    /** Documents that together have every part that is read. */
    private static Map<String, byte[]> documents() throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("features.docx", Files.readAllBytes(Path.of("src/test/resources/word/features.docx")));
        documents.put("report.docx", Fuzzed.written(Format.DOCX));
        documents.put(
                "comments.docx",
                DocxFile.of(DocxFile.p("正文"))
                        .relation("comments", "comments.xml", false)
                        .part(
                                "word/comments.xml",
                                "<w:comments xmlns:w=\"" + DocxFile.TRANSITIONAL + "\"></w:comments>")
                        .bytes());
        documents.put(
                "report.xlsx",
                PatchedWorkbook.of(Fuzzed.written(Format.XLSX))
                        .part("xl/sharedStrings.xml", nothing -> "<sst xmlns=\"" + SHEETS + "main\"></sst>")
                        .part("xl/_rels/workbook.xml.rels", list -> list.replace("</Relationships>", STRINGS))
                        .bytes());
        return documents;
    }

    /** The parts of a document that are XML, whether they are ever read or not, save those that others stand for. */
    private static Map<String, byte[]> xml(String document, byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean same = document.equals("report.docx") && !name.equals("word/document.xml")
                        || document.equals("comments.docx") && !name.equals("word/comments.xml")
                        || name.matches("xl/worksheets/sheet[13-9]\\.xml");
                if (!same && (name.endsWith(".xml") || name.endsWith(".rels"))) {
                    parts.put(name, zip.readAllBytes());
                }
            }
        }
        return parts;
    }

    private static Outcome outcome(String document, byte[] file, Map.Entry<String, byte[]> part, HostileXml attack) {
        byte[] hostile = Fuzzed.with(file, part.getKey(), attack.in(part.getValue()));
        long start = System.nanoTime();
        String said;
        try {
            Reading reading = ReportReader.standard().read(hostile, document);
            said = reading.refusal().map(remark -> remark.code().id()).orElse("read")
                    + seen(reading)
                    + ReportReader.standard()
                            .mark(hostile, document, List.of(NOTE), Locale.CHINESE)
                            .map(copy -> seen(new String(copy.content(), StandardCharsets.UTF_8)))
                            .orElse("");
        } catch (DocumentException limit) {
            said = limit.problem() + seen(limit.getMessage());
        }
        return new Outcome(document, part.getKey(), attack, said, (System.nanoTime() - start) / 1_000_000);
    }

    private static String seen(Reading reading) {
        return seen(reading.report() + " " + reading.remarks() + " " + reading.contact());
    }

    private static String seen(String text) {
        return text.contains(CANARY) ? ", AND THE FILE WAS READ" : "";
    }
}
