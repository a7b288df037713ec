package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.documents.MarkedCopy.Note;
import io.github.gongkai.documents.MarkedCopy.Weight;
import io.github.gongkai.documents.Printer.Layout;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What holds of any input whatever: it gives a report or the reason why there is none, or a limit is named; within two
 * seconds, up to a megabyte. The same for the copy that is marked with what was odd.
 */
final class Fuzzed {

    private static final int MEGABYTE = 1 << 20;
    /** Of processor time: what else the machine does is not the input's fault. */
    private static final long LONGEST_MILLIS = 2000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static long inputs;
    private static long longest;

    static {
        // classes are instrumented as they are loaded, which counts for no input
        attempt(texts(Layout.HTML_MERGED).findFirst().orElseThrow(), "warm.html");
        Runtime.getRuntime().addShutdownHook(new Thread(Fuzzed::printFigures));
    }

    private Fuzzed() {}

    /** The longest that an input took since the last call of {@link #forgetLongest}, in milliseconds of processor time. */
    static long longest() {
        return longest;
    }

    static void forgetLongest() {
        longest = 0;
    }

    private static void printFigures() {
        if (inputs > 0) {
            System.out.println("Fuzzed: " + inputs + " inputs, the longest took " + longest + " ms of processor time");
        }
    }

    static void read(byte[] bytes, String name) {
        long start = THREADS.getCurrentThreadCpuTime();
        attempt(bytes, name);
        long millis = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
        inputs++;
        longest = Math.max(longest, millis);
        expect(bytes.length >= MEGABYTE || millis <= LONGEST_MILLIS, millis + " ms");
    }

    private static void attempt(byte[] bytes, String name) {
        try {
            Reading reading = ReportReader.standard().read(bytes, name);
            expect(reading.report().isPresent() != reading.refusal().isPresent(), "neither a report nor a reason");
            for (Remark remark : reading.remarks()) {
                expect(!remark.message(Locale.CHINESE).contains("\n"), "a remark on two lines");
            }
            for (Edition edition : Edition.values()) {
                for (Cell cell : edition.cells()) {
                    Optional<Place> place = reading.place(cell);
                    expect(place.isPresent() == reading.text(cell).isPresent(), "a cell without its place");
                    expect(place.isEmpty() || !place.get().steps().isEmpty(), "a place without a step");
                    expect(
                            place.flatMap(Place::extent)
                                    .filter(e -> isBackwards(e))
                                    .isEmpty(),
                            "an end before a start");
                }
            }
            mark(bytes, name, reading);
        } catch (DocumentException documented) {
            expect(documented.getMessage().startsWith(name + ": "), "an exception that does not name the file");
        }
    }

    private static boolean isBackwards(Place.Extent extent) {
        return extent instanceof Place.Characters covered && (covered.start() < 0 || covered.end() < covered.start());
    }

    private static void mark(byte[] bytes, String name, Reading reading) throws DocumentException {
        List<Note> notes = new ArrayList<>();
        for (Remark remark : reading.remarks()) {
            notes.add(new Note(
                    Weight.NOTICE,
                    remark.code().id(),
                    remark.message(Locale.ENGLISH),
                    remark.place().stream().toList()));
        }
        ReportReader.standard().mark(bytes, name, notes, Locale.ENGLISH);
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** A report in some layouts and charsets. */
    static Stream<byte[]> texts(Layout... layouts) {
        List<byte[]> seeds = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            for (Layout layout : layouts) {
                String text = new Printer(ReportGenerator.seeded(1)
                                .edition(edition)
                                .report()
                                .figures())
                        .print(layout);
                seeds.add(text.getBytes(StandardCharsets.UTF_8));
                seeds.add(text.getBytes(Charset.forName("GB18030")));
            }
        }
        return seeds.stream();
    }

    static byte[] written(Format format) {
        return ReportWriter.to(format).write(ReportGenerator.seeded(1).report());
    }

    /** A part of a packed file. */
    static byte[] part(byte[] file, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        throw new IllegalArgumentException(name);
    }

    /** The same packed file with another content of a part. */
    static byte[] with(byte[] file, String name, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name) ? content : zip.readAllBytes());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
