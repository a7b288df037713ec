package io.github.gongkai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The command, end to end, on a great many reports: how long it takes, how that grows with their number and with the
 * threads, and how much memory it needs; beside it, what Jackson's parser alone takes for the same bytes. Every run is a
 * process of its own with its output thrown away. Arguments: {@code JAR FOLDER COUNT}; the system property {@code results}
 * may name a Markdown file that has two marks to put the tables between.
 */
public final class Scale {

    private static final String HEAP = "-Xmx64m";

    /** So many reports become one table. */
    private static final int OF_DATASET = 100_000;

    /** So many web pages lie in a folder. */
    private static final int PAGES = 20_000;

    /** So often the folder holds them. */
    private static final int TIMES = 10;

    /** Holds a process and all its threads to one core, where the system has it. */
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private final Path jar;
    private final Path folder;
    private final int count;
    private final StringBuilder table = new StringBuilder();

    private Scale(Path jar, Path folder, int count) {
        this.jar = jar;
        this.folder = folder;
        this.count = count;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Scale scale = new Scale(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        Files.createDirectories(scale.folder);
        scale.run();
        System.out.println(scale.table);
        String file = System.getProperty("results", "");
        if (!file.isEmpty()) {
            Results.put(Path.of(file), "scale", scale.table.toString());
        }
    }

    private void run() throws IOException, InterruptedException {
        Path all = reports(count);
        line("| what | cores | reports | wall s | CPU s | reports/s | µs CPU a report | most memory MB |");
        line("|---|---|---:|---:|---:|---:|---:|---:|");
        Measured floor = walk(all, count);
        Measured one = check("check", all, count, 1);
        Measured two = check("check", all, count, 2);
        check("check, arithmetic only", all, count, 1, "--only", ARITHMETIC);
        check("check as NDJSON", all, count, 2, "--format", "ndjson");
        gongkai("read", 2, all, count, List.of("read"));
        int ofDataset = Math.min(count, OF_DATASET);
        Path some = reports(ofDataset);
        Measured checked = check("check", some, ofDataset, 1);
        measure(
                "check, without the optimizing compiler",
                1,
                ofDataset,
                command(List.of("-XX:TieredStopAtLevel=1"), List.of("check", "--fail-on", "never"), 1, some));
        Measured tabled = dataset(some, ofDataset, "long");
        dataset(some, ofDataset, "wide");
        pages(Math.min(count, PAGES));
        for (int fewer = count / 10; fewer >= 1000; fewer /= 10) {
            check("check", reports(fewer), fewer, 1);
        }
        line("");
        line(String.format(
                Locale.ROOT,
                "%,d reports of %,d bytes. One core over the bare parser: %.2f × its CPU time, %.2f × its time. Two cores over one: %.2f ×.",
                count,
                Files.size(all) / count,
                one.cpu() / floor.cpu(),
                one.wall() / floor.wall(),
                one.wall() / two.wall()));
        line(String.format(
                Locale.ROOT,
                "A dataset in long form takes %.2f × the CPU time of the check of the same reports, %.2f × its time.",
                tabled.cpu() / checked.cpu(),
                tabled.wall() / checked.wall()));
        line("");
        table.append(Growth.table());
        line("");
        line(Results.machine());
    }

    private static final String ARITHMETIC =
            "applications-balance,applications-outcome-total,applications-row-total,proceedings-total,count-domain";

    private void line(String text) {
        table.append(text).append('\n');
    }

    private Path reports(int number) throws IOException {
        Path file = folder.resolve("reports-" + number + ".ndjson");
        ManyReports.write(number, file);
        return file;
    }

    private Measured walk(Path file, int reports) throws IOException, InterruptedException {
        List<String> command = List.of(
                java(),
                "-XX:+UseSerialGC",
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ParserAlone.class.getName(),
                file.toString());
        return measure("Jackson's parser alone", 1, reports, command);
    }

    private Measured check(String what, Path file, int reports, int cores, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("check", "--fail-on", "never"));
        arguments.addAll(List.of(options));
        return gongkai(what, cores, file, reports, arguments);
    }

    /** A table of all reports in Parquet; the file is thrown away. */
    private Measured dataset(Path file, int reports, String shape) throws IOException, InterruptedException {
        Path table = folder.resolve("cells-" + shape + ".parquet");
        List<String> arguments = List.of("dataset", "--shape", shape, "--force", "--output", table.toString());
        Measured measured = gongkai("dataset, Parquet, " + shape + " form", 1, file, reports, arguments);
        Files.deleteIfExists(table);
        return measured;
    }

    private void pages(int number) throws IOException, InterruptedException {
        Path pages = folder.resolve("pages-" + number);
        ManyReports.writePages(number, pages);
        for (int cores = 1; cores <= 2; cores++) {
            check("check a folder of web pages", pages, number, cores);
        }
        Path many = folder.resolve("pages-" + number * TIMES);
        link(pages, many);
        check("check a folder of web pages", many, number * TIMES, 2);
    }

    private static void link(Path pages, Path many) throws IOException {
        if (Files.exists(many)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(pages)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (int i = 0; i < TIMES; i++) {
            for (Path file : files) {
                Path copy = many.resolve(i + "/" + pages.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.createLink(copy, file);
            }
        }
    }

    private Measured gongkai(String what, int cores, Path file, int reports, List<String> arguments)
            throws IOException, InterruptedException {
        return measure(what, cores, reports, command(List.of(), arguments, cores, file));
    }

    private List<String> command(List<String> ofJvm, List<String> arguments, int cores, Path file) {
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", HEAP));
        command.addAll(ofJvm);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        command.addAll(List.of("--threads", "" + cores, file.toString()));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Measured measure(String what, int cores, int reports, List<String> command)
            throws IOException, InterruptedException {
        boolean held = cores == 1 && Files.isExecutable(TASKSET);
        List<String> whole = new ArrayList<>(held ? List.of(TASKSET.toString(), "-c", "0") : List.of());
        whole.addAll(command);
        Measured measured = Measured.of(whole);
        line(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.2f | %.2f | %,.0f | %.2f | %d |",
                what,
                held ? "1" : cores == 1 ? "1 thread" : "2",
                reports,
                measured.wall(),
                measured.cpu(),
                reports / measured.wall(),
                measured.cpu() * 1e6 / reports,
                measured.megabytes()));
        System.err.println(table.substring(table.lastIndexOf("\n|") + 1).strip());
        return measured;
    }
}
