package io.github.gongkai.benchmarks;

import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Any number of invented reports as NDJSON, the same on every machine: organs that each report once for every year from
 * 2019 on, with prose that says what the tables say. One in fifty has a slip in its tables.
 */
public final class ManyReports {

    private static final int YEARS = 7;
    private static final int FIRST_YEAR = 2019;
    private static final int ONE_IS_FLAWED_IN = 50;
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    /** The generator names a place by two letters. */
    private static final int PLACE = 2;

    private static final int LOT = 1000;

    private final int count;

    ManyReports(int count) {
        this.count = count;
    }

    /** Writes some reports to a file: {@code COUNT FILE}. */
    public static void main(String[] arguments) throws IOException {
        write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    }

    /** Writes some reports to a file, unless it is there already. */
    static void write(int count, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20)) {
            new ManyReports(count).write(out);
        }
        Files.move(unfinished, file);
    }

    /** Writes some reports as pages, a thousand to a folder, unless they are there already. */
    static void writePages(int count, Path folder) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".part");
        ManyReports reports = new ManyReports(count);
        for (int number = 0; number < count; number++) {
            Path file = unfinished.resolve(number / LOT + "/" + number + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, PastedPage.of(reports.report(number)));
        }
        Files.move(unfinished, folder);
    }

    private void write(OutputStream out) throws IOException {
        for (int from = 0; from < count; from += LOT) {
            List<byte[]> lines = IntStream.range(from, Math.min(count, from + LOT))
                    .parallel()
                    .mapToObj(this::line)
                    .toList();
            for (byte[] line : lines) {
                out.write(line);
            }
        }
    }

    private byte[] line(int number) {
        return (ReportJson.strict().write(report(number)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Organs come one after the other for the first year, then again for the next. */
    Report report(int number) {
        int organs = Math.max(1, (count + YEARS - 1) / YEARS);
        ReportGenerator generator = ReportGenerator.seeded(number).year(FIRST_YEAR + number / organs);
        Report drawn = number % ONE_IS_FLAWED_IN == ONE_IS_FLAWED_IN - 1
                ? generator.flawed(1).report()
                : generator.report();
        String name = drawn.organ().name();
        String own = place(number % organs) + name.substring(PLACE);
        return drawn.toBuilder()
                .organ(Organ.of(own, drawn.organ().kind().orElseThrow()))
                .overview(drawn.overview()
                        .map(prose -> prose.text().replace(name, own))
                        .orElse(""))
                .build();
    }

    /** Six letters that no other organ has. */
    private static String place(int organ) {
        StringBuilder place = new StringBuilder();
        for (char digit : String.format("%06d", organ).toCharArray()) {
            place.append(STEMS.charAt(digit - '0'));
        }
        return place.toString();
    }
}
