package io.github.gongkai.documents;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads the seeds of the fuzz targets after random changes: blindly, but faster than the fuzzer does, as nothing is
 * instrumented. {@code -Dgongkai.mutation.seconds=N} says how long for each kind of file, {@code -Dgongkai.mutation.seed=N}
 * with which seed.
 */
class MutationRun {

    private static final int MOST_CHANGES = 12;
    private static final int LONGEST_PIECE = 400;

    /** @param packed what is made of the changed bytes before they are read */
    private record Target(String name, List<byte[]> seeds, UnaryOperator<byte[]> packed) {}

    @Test
    void everyInputIsReadOrRefused() throws Exception {
        long seconds = Long.getLong("gongkai.mutation.seconds", 60);
        byte[] docx = Fuzzed.written(Format.DOCX);
        byte[] xlsx = Fuzzed.written(Format.XLSX);
        String sheet = "xl/worksheets/sheet3.xml";
        for (Target target : List.of(
                target("report.html", HtmlFuzz.seeds()),
                target("report.txt", TextFuzz.seeds()),
                target("report.json", JsonFuzz.seeds()),
                target("report.pdf", PdfFuzz.seeds()),
                target("report.doc", DocFuzz.seeds()),
                target("packed.docx", PackedFuzz.seeds()),
                new Target(
                        "report.docx", DocxFuzz.seeds().toList(), part -> Fuzzed.with(docx, "word/document.xml", part)),
                new Target("report.xlsx", List.of(Fuzzed.part(xlsx, sheet)), part -> Fuzzed.with(xlsx, sheet, part)))) {
            run(target, seconds);
        }
    }

    private static Target target(String name, Stream<byte[]> seeds) {
        return new Target(name, seeds.toList(), UnaryOperator.identity());
    }

    private static void run(Target target, long seconds) {
        Random random = new Random(Long.getLong("gongkai.mutation.seed", 1));
        long end = System.nanoTime() + seconds * 1_000_000_000;
        long inputs = 0;
        Fuzzed.forgetLongest();
        while (System.nanoTime() < end) {
            byte[] changed = changed(target.seeds(), random);
            try {
                Fuzzed.read(target.packed().apply(changed), target.name());
            } catch (RuntimeException | Error wrong) {
                throw new AssertionError(target.name() + ", input " + inputs, wrong);
            }
            inputs++;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d changed inputs, the longest took %d ms%n",
                target.name(),
                inputs,
                Fuzzed.longest());
    }

    private static byte[] changed(List<byte[]> seeds, Random random) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        for (int i = random.nextInt(MOST_CHANGES) + 1; i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(LONGEST_PIECE), bytes.length - at);
            int from = random.nextInt(other.length);
            int taken = Math.min(random.nextInt(LONGEST_PIECE), other.length - from);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = spliced(bytes, at, at + length, other, from, 0);
                case 3 -> bytes = spliced(bytes, at, at, other, from, taken);
                default -> bytes = spliced(bytes, at, at + length, other, from, taken);
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int start, int end, byte[] other, int from, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + length);
        out.write(bytes, 0, start);
        out.write(other, from, length);
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }
}
