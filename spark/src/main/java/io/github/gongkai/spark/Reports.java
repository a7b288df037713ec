package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.col;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Contributions;
import io.github.gongkai.rules.Rules;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple3;
import scala.Tuple4;

/**
 * Reports on a cluster, and what can be asked of them. {@code Reports.ofLines(spark, "reports.ndjson").check(Rules.standard())}.
 *
 * <p>An input that cannot be read becomes a row that says why, and fails no job. Nothing is kept on the driver that grows
 * with the data: the tasks list the files themselves, at once. Each question reads the inputs anew; to ask several of
 * documents, write {@link #rows()} once and go on from that table with {@link #of}.
 */
public final class Reports {

    /** A piece of NDJSON is a second's work for a core. */
    private static final long PIECE = 64L << 20;

    /** So many tasks for each core make up for tasks that take longer than others. */
    private static final int TASKS_PER_CORE = 8;

    private final Source<?> source;
    /** The rows, where it was they that were given. */
    private final Optional<Dataset<InputRow>> rows;

    private Reports(Source<?> source) {
        this(source, Optional.empty());
    }

    private Reports(Source<?> source, Optional<Dataset<InputRow>> rows) {
        this.source = source;
        this.rows = rows;
    }

    /**
     * Documents in any format that {@link io.github.gongkai.documents.ReportReader} reads, each told by its content.
     *
     * @param paths files, folders with all that is in them, or patterns, on any file system that Spark reaches; names that
     *     begin with a dot or an underscore are left out
     */
    public static Reports ofFiles(SparkSession spark, String... paths) {
        Broadcast<SerializableConfiguration> files = configuration(spark);
        Dataset<Row> pieces = settled(spread(list(spark, files, Long.MAX_VALUE, paths)));
        return new Reports(new Source<>(pieces, rows -> {
            PieceReader reader = new PieceReader(files.value().value());
            return map(rows, row -> reader.document(Piece.of(row)));
        }));
    }

    /**
     * Documents whose content stands in a table, as {@code spark.read().format("binaryFile")} gives it.
     *
     * @param files a table with the columns {@code path}, a text, and {@code content}, binary
     */
    public static Reports ofContents(Dataset<Row> files) {
        return new Reports(new Source<>(
                files.select("path", "content"),
                rows -> map(
                        rows,
                        row -> PieceReader.document(
                                new ByteArrayInputStream(row.<byte[]>getAs(1)), row.getString(0)))));
    }

    /**
     * Reports in the library's JSON, one to a line (NDJSON), compressed or not. Large files are read by several tasks.
     *
     * @param paths as in {@link #ofFiles}
     */
    public static Reports ofLines(SparkSession spark, String... paths) {
        return ofLines(spark, PIECE, paths);
    }

    static Reports ofLines(SparkSession spark, long pieceLength, String... paths) {
        Broadcast<SerializableConfiguration> files = configuration(spark);
        Dataset<Row> pieces =
                settled(spread(new LineNumbers(files).number(spread(list(spark, files, pieceLength, paths)))));
        return new Reports(new Source<>(pieces, rows -> {
            PieceReader reader = new PieceReader(files.value().value());
            return new Flattened<>(map(rows, Piece::of), reader::lines);
        }));
    }

    /** What {@link #rows()} gave once, from wherever it was kept. */
    public static Reports of(Dataset<InputRow> rows) {
        return new Reports(new Source<>(rows, inputs -> map(inputs, Input::of)), Optional.of(rows));
    }

    /** One row for each input, readable or not. */
    public Dataset<InputRow> rows() {
        return source.map(() -> inputs -> map(inputs, Input::row), InputRow.encoder());
    }

    /** What rules say of each report, where they do not simply hold. The rules must be able to travel; see {@link Rules}. */
    public Dataset<OutcomeRow> check(Rules rules) {
        Broadcast<Rules> shared = JavaSparkContext.fromSparkContext(
                        source.session().sparkContext())
                .broadcast(rules);
        return source.map(
                () -> {
                    Rules compiled = shared.value();
                    return flatMap(input ->
                            input.report().stream().flatMap(report -> Outcomes.of(compiled.check(report), input)));
                },
                OutcomeRow.encoder());
    }

    /**
     * What rules say of each report beside that of the year before, as {@link io.github.gongkai.rules.Years} puts them; an
     * organ is known by its name. Of an organ that has two reports for one year one row says so, and no more is said of it.
     *
     * @param rules usually {@link io.github.gongkai.rules.Years#rules()}; they must be able to travel
     */
    public Dataset<OutcomeRow> compareYears(Rules rules) {
        return YearsTogether.check(stored(), share(rules));
    }

    /**
     * What rules say of each government beside its members in the same year, as {@link io.github.gongkai.rules.Rollup} puts
     * them; organs are known by their names, and all members that are listed are expected. Of a government that is listed
     * among its own members, or of which a member has two reports, one row says so, and no more is said of it.
     *
     * @param members who belongs to whom; the job fails if a name is missing
     * @param complete whether these are all members, so that the sums must agree where all of them have reported
     * @param rules usually {@link io.github.gongkai.rules.Rollup#rules()}; they must be able to travel
     */
    public Dataset<OutcomeRow> rollUp(Dataset<Membership> members, boolean complete, Rules rules) {
        return new MembersTogether(members, complete, share(rules)).check(stored(), keys(), sums());
    }

    /** The rows without making them anew where they are there. */
    private Dataset<InputRow> stored() {
        return rows.orElseGet(this::rows);
    }

    private Dataset<Row> keys() {
        String[] columns = {"path", "organ", "year", "edition"};
        return rows.map(table -> table.filter(col("report").isNotNull()).selectExpr(columns))
                .orElseGet(() -> source.map(
                                () -> flatMap(Reports::key),
                                Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.INT(), Encoders.STRING()))
                        .toDF(columns));
    }

    private static Stream<Tuple4<String, String, Integer, String>> key(Input input) {
        return input.report().stream()
                .map(report -> new Tuple4<>(
                        input.path(),
                        report.organ().nameOnOneLine(),
                        report.year(),
                        report.edition().name()));
    }

    private Dataset<Row> sums() {
        return source.map(
                        () -> flatMap(input -> input.report().stream().map(Reports::alone)),
                        Encoders.tuple(
                                Encoders.STRING(), Encoders.INT(), Encoders.javaSerialization(Contributions.class)))
                .toDF("organ", "year", "sum");
    }

    private static Tuple3<String, Integer, Contributions> alone(Report report) {
        Contributions own = new Contributions();
        own.add(report);
        return new Tuple3<>(report.organ().nameOnOneLine(), report.year(), own);
    }

    private Broadcast<Rules> share(Rules rules) {
        return JavaSparkContext.fromSparkContext(source.session().sparkContext())
                .broadcast(rules);
    }

    /** What was odd or assumed in reading, and why an input could not be read; the latter are those with a refusal. */
    public Dataset<RemarkRow> remarks() {
        return source.map(() -> flatMap(input -> input.remarks().stream()), RemarkRow.encoder());
    }

    /** Every cell of every report, in long form. */
    public Dataset<CellRow> cells() {
        return source.map(
                () -> flatMap(input -> input.report().stream().flatMap(report -> Cells.rows(input, report))),
                CellRow.encoder());
    }

    /**
     * A row for each report, in wide form: {@code path}, {@code organ}, {@code year} and {@code edition}; a number for each
     * cell of any edition, in form order, its path the name of the column (in SQL it takes backticks, as it has dots), null
     * where there is none; and {@code texts}, which maps the path of a cell that is not blank, and is not told whole by a
     * number in the unit of the form, to what was published there.
     */
    public Dataset<Row> wide() {
        return source.map(
                () -> flatMap(input -> input.report().stream().map(report -> Cells.row(input, report))),
                Encoders.row(Cells.WIDE));
    }

    private static Dataset<Row> list(
            SparkSession spark, Broadcast<SerializableConfiguration> files, long pieceLength, String... paths) {
        MapPartitionsFunction<String, Row> list = roots -> {
            Configuration configuration = files.value().value();
            Pieces pieces = new Pieces(configuration, pieceLength);
            return map(new Flattened<>(roots, pieces::of), Piece::row);
        };
        return spark.createDataset(List.of(paths), Encoders.STRING()).mapPartitions(list, Piece.ENCODER);
    }

    /** Spreads rows that are small themselves and stand for much work. */
    private static Dataset<Row> spread(Dataset<Row> pieces) {
        return pieces.repartition(
                TASKS_PER_CORE * pieces.sparkSession().sparkContext().defaultParallelism());
    }

    /**
     * The same rows, found now and once for all that is asked of them. Nor can Spark guess from the few bytes that paths are
     * how much the reports behind them take, and send all of those to every machine for a join.
     */
    private static Dataset<Row> settled(Dataset<Row> pieces) {
        return pieces.sparkSession().createDataFrame(pieces.toJavaRDD(), pieces.schema());
    }

    private static Broadcast<SerializableConfiguration> configuration(SparkSession spark) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    }

    static <S, T> Iterator<T> map(Iterator<S> rows, Function<S, T> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                return function.apply(rows.next());
            }
        };
    }

    private static <T> Function<Iterator<Input>, Iterator<T>> flatMap(Function<Input, Stream<T>> function) {
        return inputs -> new Flattened<>(inputs, function.andThen(Stream::iterator));
    }

    /** What makes, in a task, the function that the task applies. */
    private interface Maker<T> extends Serializable {
        Function<Iterator<Input>, Iterator<T>> make();
    }

    /** A table and how a task makes inputs of its rows. */
    private record Source<T>(Dataset<T> table, InputReader<T> reader) {
        <R> Dataset<R> map(Maker<R> maker, Encoder<R> encoder) {
            InputReader<T> read = reader;
            MapPartitionsFunction<T, R> function = rows -> maker.make().apply(read.read(rows));
            return table.mapPartitions(function, encoder);
        }

        SparkSession session() {
            return table.sparkSession();
        }
    }
}
