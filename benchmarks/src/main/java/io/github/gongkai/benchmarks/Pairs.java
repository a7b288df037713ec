package io.github.gongkai.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Readers of documents beside what each is held against, in turn and by processor time, so that a machine with other work
 * gives the same ratios as a quiet one. Garbage is collected by other threads and not counted; the bytes asked for are.
 *
 * <p>Arguments: which pairs, by a part of their name; all if there is none.
 */
public final class Pairs {

    private static final int ROUNDS = 41;
    /** Processor time, as the clock says little on a busy machine. */
    private static final long WARM_UP = 12_000_000_000L;

    /** Processor time of one contender in one round. */
    private static final long ROUND = 60_000_000L;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** One piece of work. */
    private interface Work {
        void run(Blackhole sink) throws IOException;
    }

    /** One contender, and what each of its rounds took. */
    private static final class Contender {
        private final String name;
        private final Work work;
        private final List<Double> micros = new ArrayList<>();
        private long runs = 1;
        private double bytes;

        Contender(String name, Work work) {
            this.name = name;
            this.work = work;
        }

        void warmUp(Blackhole sink) throws IOException {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run(sink);
            long once = Math.max(1, THREADS.getCurrentThreadCpuTime() - start);
            runs = Math.max(1, ROUND / once);
        }

        void measure(Blackhole sink) throws IOException {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            for (long i = 0; i < runs; i++) {
                work.run(sink);
            }
            micros.add((THREADS.getCurrentThreadCpuTime() - start) / 1e3 / runs);
            bytes = (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / runs;
        }
    }

    private Pairs() {}

    public static void main(String[] arguments) throws IOException {
        Blackhole sink = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        System.out.println(
                "| what | against | µs CPU | µs CPU of that | ratio, median | half of the rounds | B/op | B/op of that |");
        System.out.println("|---|---|---:|---:|---:|---|---:|---:|");
        List<String> wanted = List.of(arguments);
        for (WordFile file : List.of(WordFile.REPORT)) {
            docx(file, wanted, sink);
        }
        xlsx(wanted, sink);
        html(wanted, sink);
        System.out.println("\n" + Results.machine());
    }

    private static void html(List<String> wanted, Blackhole sink) throws IOException {
        if (isWanted("html", wanted)) {
            HtmlBenchmark html = new HtmlBenchmark();
            html.prepare();
            Contender floor = new Contender("jsoup's parse", s -> s.consume(html.parseWithJsoup()));
            compare(new Contender("HTML to report", s -> s.consume(html.read())), floor, sink);
            compare(new Contender("HTML to report, all places asked for", s -> html.readWithExtents(s)), floor, sink);
        }
    }

    private static void xlsx(List<String> wanted, Blackhole sink) throws IOException {
        if (isWanted("xlsx", wanted)) {
            XlsxBenchmark xlsx = new XlsxBenchmark();
            xlsx.prepare();
            Contender read = new Contender("XLSX to report", s -> s.consume(xlsx.read()));
            Contender stax = new Contender("unpacking and StAX alone", xlsx::walkWithStax);
            Contender theirs = new Contender("fastexcel-reader", xlsx::walkWithFastexcel);
            compare(read, theirs, sink);
            compare(stax, theirs, sink);
            compare(read, stax, sink);
        }
    }

    private static void docx(WordFile file, List<String> wanted, Blackhole sink) throws IOException {
        if (isWanted("docx", wanted)) {
            DocxBenchmark docx = new DocxBenchmark();
            docx.file = file;
            docx.prepare();
            Contender read = new Contender("DOCX to report, " + file, s -> s.consume(docx.read()));
            Contender stax = new Contender("unpacking and StAX alone, " + file, docx::walkWithStax);
            Contender theirs = new Contender("POI's XWPF walk", docx::walkWithPoi);
            compare(theirs, read, sink);
            compare(theirs, stax, sink);
            compare(read, stax, sink);
        }
    }

    private static boolean isWanted(String name, List<String> wanted) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    private static void compare(Contender ours, Contender other, Blackhole sink) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        while (THREADS.getCurrentThreadCpuTime() - start < WARM_UP) {
            ours.warmUp(sink);
            other.warmUp(sink);
        }
        ours.micros.clear();
        other.micros.clear();
        for (int i = 0; i < ROUNDS; i++) {
            ours.measure(sink);
            other.measure(sink);
        }
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ratios[i] = ours.micros.get(i) / other.micros.get(i);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.2f | %.2f to %.2f | %.0f | %.0f |%n",
                ours.name,
                other.name,
                median(ours.micros),
                median(other.micros),
                ratios[ROUNDS / 2],
                ratios[ROUNDS / 4],
                ratios[ROUNDS * 3 / 4],
                ours.bytes,
                other.bytes);
    }

    private static double median(List<Double> micros) {
        return micros.stream().sorted().toList().get(micros.size() / 2);
    }
}
