package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.col;

import io.github.gongkai.rules.Rules;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What {@code spark-submit} runs: reads reports, makes one table of them, and writes it. Exit status: 0 done; 2 wrong use; 3
 * the job failed. An input that cannot be read is no failure but a row of the table {@code unreadable}.
 */
@Command(
        name = "gongkai-spark",
        description = "Reads and checks annual reports on government information disclosure on a cluster.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 3;

    /** What stands in the inputs. */
    enum From {
        FILES,
        LINES,
        ROWS
    }

    /** The table that is made. */
    enum What {
        ROWS,
        FINDINGS,
        OUTCOMES,
        CELLS,
        WIDE,
        REMARKS,
        UNREADABLE
    }

    @Option(
            names = "--from",
            required = true,
            description =
                    "What the inputs are: files (documents), lines (NDJSON) or rows (a table of rows written before).")
    private From from = From.FILES;

    @Option(names = "--what", required = true, description = "The table to make: ${COMPLETION-CANDIDATES}.")
    private What what = What.FINDINGS;

    @Option(names = "--output", required = true, paramLabel = "PATH", description = "The folder to write.")
    private String output = "";

    @Option(names = "--format", defaultValue = "parquet", description = "parquet or json.")
    private String format = "parquet";

    @Option(names = "--overwrite", description = "Replaces what is there.")
    private boolean overwrite;

    @Option(names = "--without", paramLabel = "RULE", split = ",", description = "A rule to leave out.")
    private List<String> without = List.of();

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, folders, patterns; a table for --from rows.")
    private List<String> inputs = List.of();

    private Main() {}

    /** Runs the job; after a failure the process ends with its status. */
    public static void main(String[] arguments) {
        int status = run(arguments);
        // On a cluster the end of the process is Spark's affair, unless something went wrong.
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            line.getErr().println("gongkai-spark: " + wrong.getMessage() + " (see --help)");
            return WRONG_USE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            line.getErr().println("gongkai-spark: " + firstLine(failure));
            return FAILED;
        });
        return line.execute(arguments);
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public Integer call() {
        SparkSession spark = SparkSession.builder().appName("gongkai").getOrCreate();
        DataFrameWriter<?> writer =
                table(reports(spark)).write().mode(overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists);
        writer.format(format).save(output);
        return 0;
    }

    private Reports reports(SparkSession spark) {
        String[] paths = inputs.toArray(String[]::new);
        return switch (from) {
            case FILES -> Reports.ofFiles(spark, paths);
            case LINES -> Reports.ofLines(spark, paths);
            case ROWS -> Reports.of(spark.read().parquet(paths).as(InputRow.encoder()));
        };
    }

    private Dataset<?> table(Reports reports) {
        return switch (what) {
            case ROWS -> reports.rows();
            case OUTCOMES -> reports.check(rules());
            case FINDINGS -> reports.check(rules()).filter(col("outcome").equalTo(OutcomeRow.FINDING));
            case CELLS -> reports.cells();
            case WIDE -> reports.wide();
            case REMARKS -> reports.remarks();
            case UNREADABLE -> reports.remarks().filter(col("refusal"));
        };
    }

    private Rules rules() {
        return Rules.standard().without(without.toArray(String[]::new));
    }
}
