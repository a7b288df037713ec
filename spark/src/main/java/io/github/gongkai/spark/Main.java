package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.col;

import io.github.gongkai.rules.Rollup;
import io.github.gongkai.rules.RulePack;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Years;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What {@code spark-submit} runs: reads reports, makes tables of them, and writes each into a folder of its own. Exit status: 0
 * done; 2 wrong use; 3 the job failed. An input that cannot be read is no failure but a row of the table {@code unreadable}.
 */
@Command(
        name = "gongkai-spark",
        description = "Reads and checks annual reports on government information disclosure on a cluster.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 3;

    private static final List<String> ROWS_AT_ONCE =
            List.of("spark.sql.parquet.columnarReaderBatchSize", "spark.sql.inMemoryColumnarStorage.batchSize");

    /** What the inputs are. */
    enum From {
        FILES,
        LINES,
        ROWS
    }

    /** The tables that can be made. */
    enum What {
        ROWS,
        FINDINGS,
        OUTCOMES,
        CELLS,
        WIDE,
        REMARKS,
        UNREADABLE,
        YEARS,
        ROLLUP;

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it looks at the inputs more than once. */
        boolean isJoint() {
            return this == YEARS || this == ROLLUP;
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--from",
            required = true,
            description =
                    "What the inputs are: files (documents), lines (NDJSON), or rows (the table rows, written before).")
    private From from = From.FILES;

    @Option(
            names = "--what",
            required = true,
            split = ",",
            description =
                    "The tables to make: rows, findings, outcomes, cells, wide, remarks, unreadable, years, rollup.")
    private List<What> whats = List.of();

    @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "Each table is a folder in it.")
    private String output = "";

    @Option(names = "--format", defaultValue = "parquet", description = "parquet (the default) or json.")
    private Format format = Format.PARQUET;

    /** In what the tables are written. */
    enum Format {
        PARQUET,
        JSON
    }

    @Option(names = "--overwrite", description = "Replaces tables that are there.")
    private boolean overwrite;

    @Option(names = "--only", paramLabel = "RULE", split = ",", description = "Asks these rules only.")
    private List<String> only = List.of();

    @Option(names = "--without", paramLabel = "RULE", split = ",", description = "Leaves these rules out.")
    private List<String> without = List.of();

    @Option(
            names = "--members",
            paramLabel = "CSV",
            description = "For rollup: who belongs to whom, in UTF-8 with the columns aggregate and member.")
    private String members = "";

    @Option(names = "--complete", description = "For rollup: these are all members, so that the sums must agree.")
    private boolean complete;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files, folders, patterns; for rows, its folder.")
    private List<String> inputs = List.of();

    private Main() {}

    /** Runs the job; after a failure the process ends with its status. */
    public static void main(String[] arguments) {
        int status = run(arguments);
        // The end of a job that went well is Spark's affair.
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            line.getErr().println("gongkai-spark: " + firstLine(wrong) + " (see --help)");
            return WRONG_USE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            line.getErr().println("gongkai-spark: " + firstLine(failure));
            return FAILED;
        });
        return line.execute(arguments);
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse(failure.toString());
    }

    @Override
    public Integer call() throws IOException {
        Rules rules = rules(standardAndPacks());
        if (whats.contains(What.ROLLUP) && members.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "rollup needs --members");
        }
        SparkSession spark = SparkSession.builder().appName("gongkai").getOrCreate();
        refuseWhatIsThere(spark.sparkContext().hadoopConfiguration());
        takeFewRowsAtOnce(spark);
        Reports reports = reports(spark);
        boolean asksAgain = whats.size() > 1 || whats.stream().anyMatch(What::isJoint);
        if (from != From.ROWS && asksAgain) {
            Dataset<InputRow> kept = reports.rows().persist(StorageLevel.DISK_ONLY());
            write(spark, Reports.of(kept), rules);
            kept.unpersist();
        } else {
            write(spark, reports, rules);
        }
        return 0;
    }

    /**
     * Spark takes thousands of rows at once out of Parquet and its own store, as it expects rows of some bytes. A row with a
     * whole report has kilobytes: two tasks then want a heap of a gigabyte, or collect garbage most of their time. Whoever
     * has set these sizes keeps them.
     */
    static void takeFewRowsAtOnce(SparkSession spark) {
        for (String size : ROWS_AT_ONCE) {
            if (!spark.conf().contains(size)) {
                spark.conf().set(size, 256);
            }
        }
    }

    private void write(SparkSession spark, Reports reports, Rules rules) {
        for (What what : whats) {
            String folder = folder(what);
            table(what, spark, reports, rules)
                    .write()
                    .mode(overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists)
                    .format(format.name().toLowerCase(Locale.ROOT))
                    .save(folder);
            spec.commandLine().getOut().println("gongkai-spark: " + what.folder() + " written to " + folder);
        }
    }

    private String folder(What what) {
        return new Path(output, what.folder()).toString();
    }

    /** Before any work is done. */
    private void refuseWhatIsThere(Configuration configuration) throws IOException {
        for (What what : overwrite ? List.<What>of() : whats) {
            Path folder = new Path(folder(what));
            if (folder.getFileSystem(configuration).exists(folder)) {
                throw new ParameterException(spec.commandLine(), folder + " is there already; --overwrite replaces it");
            }
        }
    }

    private Reports reports(SparkSession spark) {
        String[] paths = inputs.toArray(String[]::new);
        return switch (from) {
            case FILES -> Reports.ofFiles(spark, paths);
            case LINES -> Reports.ofLines(spark, paths);
            case ROWS ->
                Reports.of(spark.read()
                        .schema(InputRow.encoder().schema())
                        .format(format.name().toLowerCase(Locale.ROOT))
                        .load(paths)
                        .as(InputRow.encoder()));
        };
    }

    private Dataset<?> table(What what, SparkSession spark, Reports reports, Rules rules) {
        return switch (what) {
            case ROWS -> reports.rows();
            case OUTCOMES -> reports.check(rules);
            case FINDINGS -> reports.check(rules).filter(col("outcome").equalTo(OutcomeRow.FINDING));
            case CELLS -> reports.cells();
            case WIDE -> reports.wide();
            case REMARKS -> reports.remarks();
            case UNREADABLE -> reports.remarks().filter(col("refusal"));
            case YEARS -> reports.compareYears(Years.rules());
            case ROLLUP -> reports.rollUp(memberships(spark), complete, Rollup.rules());
        };
    }

    private Dataset<Membership> memberships(SparkSession spark) {
        Dataset<Row> table = spark.read().option("header", true).csv(members);
        return table.select("aggregate", "member").as(Membership.encoder());
    }

    private Rules rules(Rules known) {
        try {
            Rules asked = only.isEmpty() ? known : known.only(only.toArray(String[]::new));
            return asked.without(without.toArray(String[]::new));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), firstLine(unknown));
        }
    }

    private static Rules standardAndPacks() {
        Rules rules = Rules.standard();
        for (RulePack pack : ServiceLoader.load(RulePack.class)) {
            rules = rules.with(pack);
        }
        return rules;
    }
}
