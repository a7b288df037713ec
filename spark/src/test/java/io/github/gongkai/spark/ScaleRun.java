package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import com.sun.management.OperatingSystemMXBean;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.rules.Rollup;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Years;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/**
 * What Spark costs: the same reports read and checked by two threads and by Spark with two cores, in one process one after
 * the other; and how everything grows. Run by {@code ./mvnw -P spark-scale -pl spark -am test}.
 */
class ScaleRun {

    private static final int YEARS = 5;
    private static final int MEMBERS = 200;

    private static final Path FOLDER = Path.of("target/scale");

    private final StringBuilder table = new StringBuilder();

    @Test
    void measure() throws Exception {
        int most = Integer.getInteger("gongkai.reports", 100_000);
        Files.createDirectories(FOLDER);
        line("| what | reports | wall s | CPU s | CPU µs a report | rows |");
        line("|---|---:|---:|---:|---:|---:|");
        warmUp();
        for (int reports = most; reports >= Math.max(10_000, most / 100); reports /= 10) {
            all(reports);
        }
        line("");
        line(String.format(
                Locale.ROOT,
                "%s %s, %d processors, heap of %d MB, load average %.1f.",
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        System.out.println(table);
        Files.writeString(FOLDER.resolve("table.md"), table);
    }

    private void warmUp() throws Exception {
        String file = write(10_000).toString();
        twoThreads(file);
        drop(Reports.ofLines(LocalSpark.session(), file).check(Rules.standard()));
    }

    private void all(int reports) throws Exception {
        String file = write(reports).toString();
        SparkSession spark = LocalSpark.session();
        Main.takeFewRowsAtOnce(spark);
        measure("check, two threads", reports, () -> twoThreads(file));
        measure(
                "check, Spark local[2]",
                reports,
                () -> drop(Reports.ofLines(spark, file).check(Rules.standard())));
        measure("cells, Spark", reports, () -> drop(Reports.ofLines(spark, file).cells()));
        String rows = FOLDER.resolve("rows-" + reports).toString();
        measure("rows to Parquet, Spark", reports, () -> {
            Reports.ofLines(spark, file).rows().write().mode("overwrite").parquet(rows);
            return spark.read().parquet(rows).count();
        });
        Reports stored = Reports.of(spark.read().parquet(rows).as(InputRow.encoder()));
        measure("check of rows, Spark", reports, () -> drop(stored.check(Rules.standard())));
        measure("years of rows, Spark", reports, () -> drop(stored.compareYears(Years.rules())));
        measure(
                "roll-up of rows, Spark",
                reports,
                () -> drop(stored.rollUp(memberships(spark, reports), true, Rollup.rules())));
    }

    private interface Work {
        long run() throws Exception;
    }

    private void measure(String what, int reports, Work work) throws Exception {
        if (!what.matches(System.getProperty("gongkai.what", ".*"))) {
            return;
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        long rows = work.run();
        double wall = (System.nanoTime() - start) / 1e9;
        double seconds = (system.getProcessCpuTime() - cpu) / 1e9;
        line(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | %,d |",
                what,
                reports,
                wall,
                seconds,
                seconds * 1e6 / reports,
                rows));
    }

    private void line(String text) {
        table.append(text).append('\n');
        System.out.println(text);
    }

    /** Has every row made and given up. */
    private static long drop(Dataset<?> table) throws InterruptedException {
        Observation observation = new Observation();
        table.toDF()
                .observe(observation, count(lit(1)).as("rows"))
                .write()
                .format("noop")
                .mode("overwrite")
                .save();
        return observation.getAsJava().get("rows") instanceof Long rows ? rows : -1;
    }

    /** The plain way: each of two threads takes the next piece, reads it, checks it, and makes the same rows. */
    private static long twoThreads(String file) throws InterruptedException {
        Queue<Piece> pieces = new ConcurrentLinkedQueue<>();
        new Pieces(new Configuration(), 64L << 20).of(file).forEachRemaining(pieces::add);
        AtomicLong rows = new AtomicLong();
        Runnable work = () -> {
            PieceReader reader = new PieceReader(new Configuration());
            for (Piece piece = pieces.poll(); piece != null; piece = pieces.poll()) {
                for (Iterator<Input> inputs = reader.lines(piece); inputs.hasNext(); ) {
                    Input input = inputs.next();
                    input.report()
                            .ifPresent(report -> Outcomes.of(Rules.standard().check(report), input)
                                    .forEach(row -> rows.incrementAndGet()));
                }
            }
        };
        Thread other = new Thread(work);
        other.start();
        work.run();
        other.join();
        return rows.get();
    }

    private static Dataset<Membership> memberships(SparkSession spark, int reports) {
        MapFunction<Long, Membership> belongs = organ -> new Membership(name(organ / MEMBERS * MEMBERS), name(organ));
        return spark.range(reports / YEARS).filter("id % " + MEMBERS + " > 0").map(belongs, Membership.encoder());
    }

    private static String name(long organ) {
        return "第" + organ + "号机关";
    }

    /** Organs that report for five years each, in the order of the years; one report in fifty has a slip. */
    private static Path write(int reports) throws IOException {
        Path file = FOLDER.resolve("reports-" + reports + ".ndjson");
        if (Files.exists(file)) {
            return file;
        }
        int organs = reports / YEARS;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < reports; i++) {
                ReportGenerator generator = ReportGenerator.seeded(i).year(2020 + i / organs);
                Report drawn = i % 50 == 0 ? generator.flawed(1).report() : generator.report();
                Report named =
                        drawn.toBuilder().organ(Organ.of(name(i % organs))).build();
                ReportJson.strict().write(named, out);
                out.write('\n');
            }
        }
        return file;
    }
}
