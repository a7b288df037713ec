package io.github.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in pieces, without a cluster. */
class PieceReaderTest {

    private static final Configuration CONFIGURATION = new Configuration();

    @TempDir
    private Path folder;

    private final PieceReader reader = new PieceReader(CONFIGURATION);

    private static String json(long seed) {
        Report report = ReportGenerator.seeded(seed).withoutNarrative().report();
        return ReportJson.strict().write(report);
    }

    @Test
    void whereverAFileIsCutEachOfItsLinesIsReadOnce() throws IOException {
        byte[] text = "ab\n\nc\r\nlonger line\n\n\nend".getBytes(StandardCharsets.UTF_8);
        for (byte[] file : List.of(text, Arrays.copyOf(text, text.length - 3))) {
            for (int first = 0; first <= file.length; first++) {
                for (int second = first; second <= file.length; second++) {
                    String parts =
                            lines(file, 0, first) + lines(file, first, second) + lines(file, second, file.length);

                    assertThat(parts).isEqualTo(new String(file, StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static String lines(byte[] file, int start, int end) throws IOException {
        int from = Math.max(0, start - 1);
        try (LineStream stream = new LineStream(new ByteArrayInputStream(file, from, file.length - from), start, end)) {
            return start == end ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aLineKeepsItsNumberWhateverThePieces() throws IOException {
        Path file = folder.resolve("reports.ndjson");
        Files.writeString(file, json(1) + "\n\n" + json(2) + "\nno report\n" + json(3));

        for (long length = 1_000; length < 12_000; length += 700) {
            assertThat(read(file, length))
                    .as("pieces of %d bytes", length)
                    .extracting(
                            input -> input.path().substring(input.path().lastIndexOf(':') + 1),
                            input -> input.report().isPresent())
                    .containsExactly(tuple("1", true), tuple("3", true), tuple("4", false), tuple("5", true));
        }
    }

    @Test
    void theMessageOfABrokenLineNamesItsPlaceInTheWholeFile() throws IOException {
        Path file = folder.resolve("reports.ndjson");
        Files.writeString(file, json(1) + "\n" + json(2) + "\n{\"organ\":7}\n");

        assertThat(read(file, 2_000).get(2).remarks())
                .extracting(RemarkRow::messageEn)
                .singleElement()
                .asString()
                .startsWith("not the JSON of a report: organ: ")
                .contains("line 3");
    }

    /** Reads the pieces in order, each after counting those before it, as {@link LineNumbers} has it done. */
    private List<Input> read(Path file, long length) {
        List<Input> inputs = new ArrayList<>();
        long line = 1;
        for (Iterator<Piece> pieces = new Pieces(CONFIGURATION, length).of(file.toString()); pieces.hasNext(); ) {
            Piece piece = pieces.next();
            reader.lines(piece.withFirstLine(line)).forEachRemaining(inputs::add);
            line += reader.count(piece);
        }
        return inputs;
    }

    @Test
    void aCompressedFileIsReadInOnePieceAndADamagedOneAsFarAsItGoes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            for (int seed = 0; seed < 200; seed++) {
                packed.write((json(seed) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path whole = Files.write(folder.resolve("whole.ndjson.gz"), bytes.toByteArray());
        Path half = Files.write(folder.resolve("half.ndjson.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

        assertThat(read(whole, 1_000))
                .hasSize(200)
                .allMatch(input -> input.report().isPresent());
        List<Input> some = read(half, 1_000);
        assertThat(some).hasSizeBetween(20, 180);
        assertThat(some.get(some.size() - 1).remarks())
                .extracting(RemarkRow::code, RemarkRow::refusal)
                .containsExactly(tuple("io", true));
        assertThat(some.get(0).report()).isPresent();
    }

    @Test
    void aFileThatVanishesBeforeItIsReadIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "<p>");
        Piece piece =
                new Pieces(CONFIGURATION, Long.MAX_VALUE).of(file.toString()).next();
        Files.delete(file);

        for (Input input : List.of(reader.document(piece), reader.lines(piece).next())) {
            assertThat(input.path()).endsWith("report.html");
            assertThat(input.remarks()).extracting(RemarkRow::code).containsExactly("io");
        }
    }

    @Test
    void aDocumentPastTheLimitIsNamedAndNotKept() throws IOException {
        Path file = Files.write(folder.resolve("huge.html"), new byte[33 << 20]);
        Piece piece =
                new Pieces(CONFIGURATION, Long.MAX_VALUE).of(file.toString()).next();

        assertThat(reader.document(piece).remarks())
                .extracting(RemarkRow::code, RemarkRow::messageEn)
                .containsExactly(tuple("io", "more than the limit of 33554432 bytes"));
    }

    @Test
    void aPatternThatMatchesNothingIsNamed() {
        Iterator<Piece> pieces = new Pieces(CONFIGURATION, 1_000).of(folder + "/*.pdf");

        assertThat(reader.document(pieces.next()).remarks())
                .extracting(RemarkRow::messageEn)
                .containsExactly("reading failed: no such file or folder");
        assertThat(pieces).isExhausted();
    }
}
