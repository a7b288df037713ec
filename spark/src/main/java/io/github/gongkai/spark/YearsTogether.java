package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Years;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Each report of an organ beside that of the year before it which is there, as {@link Years} puts them. One shuffle brings
 * the reports of an organ together; what it keeps of them at a time is two.
 */
final class YearsTogether {

    private static final String ORGAN = "organ";
    private static final String YEAR = "year";
    private static final String REPORT = "report";
    private static final String YEAR_BEFORE = "yearBefore";
    private static final String REPORT_BEFORE = "reportBefore";
    private static final String AGAIN = "again";
    private static final String AGAIN_SO_FAR = "againSoFar";
    private static final String AGAIN_IN_ALL = "againInAll";
    private static final String REPORTS = "reports";

    private static final Bilingual TWICE =
            new Bilingual("同一年有两份报告：%s，%d 年", "There are two reports of %s for the year %d");

    private YearsTogether() {}

    static Dataset<OutcomeRow> check(Dataset<InputRow> rows, Broadcast<Rules> rules) {
        FlatMapFunction<Tuple2<InputRow, String>, OutcomeRow> check =
                pair -> outcomes(Input.of(pair._1()), pair._2(), rules.value()).iterator();
        return pairs(rows).flatMap(check, OutcomeRow.encoder());
    }

    /**
     * The later report, and the JSON of the earlier one: empty where there is no other, and null where the years of the organ
     * cannot be told apart, as the year of the first report is there twice.
     */
    private static Dataset<Tuple2<InputRow, String>> pairs(Dataset<InputRow> rows) {
        WindowSpec ofOrgan = Window.partitionBy(ORGAN);
        WindowSpec inOrder = ofOrgan.orderBy(YEAR, "path");
        Column previous =
                when(col(REPORTS).equalTo(1), lit("")).when(col(AGAIN_IN_ALL).equalTo(0), col(REPORT_BEFORE));
        Column isAsked = when(
                        col(AGAIN_IN_ALL).gt(0),
                        col(AGAIN).equalTo(1).and(col(AGAIN_SO_FAR).equalTo(1)))
                .otherwise(col(REPORTS).equalTo(1).or(col(REPORT_BEFORE).isNotNull()));
        Encoder<InputRow> input = InputRow.encoder();
        return rows.filter(col(REPORT).isNotNull())
                .withColumn(YEAR_BEFORE, lag(YEAR, 1).over(inOrder))
                .withColumn(REPORT_BEFORE, lag(REPORT, 1).over(inOrder))
                .withColumn(AGAIN, when(col(YEAR).equalTo(col(YEAR_BEFORE)), 1).otherwise(0))
                .withColumn(AGAIN_SO_FAR, sum(AGAIN).over(inOrder.rowsBetween(Window.unboundedPreceding(), 0)))
                .withColumn(AGAIN_IN_ALL, max(AGAIN).over(ofOrgan))
                .withColumn(REPORTS, count(lit(1)).over(ofOrgan))
                .filter(isAsked)
                .select(Rows.struct(input.schema()).as("_1"), previous.as("_2"))
                .as(Encoders.tuple(input, Encoders.STRING()));
    }

    private static Stream<OutcomeRow> outcomes(Input later, @Nullable String earlier, Rules rules) throws IOException {
        if (later.report().isEmpty()) {
            return Stream.empty();
        }
        Report report = later.report().get();
        if (earlier == null) {
            return Stream.of(refused(later.path(), report));
        }
        List<Report> years = earlier.isEmpty() ? List.of(report) : List.of(Input.reportOf(earlier), report);
        return Outcomes.of(Years.of(years).check(rules), later);
    }

    private static OutcomeRow refused(String path, Report report) {
        String organ = report.organ().nameOnOneLine();
        String year = Integer.toString(report.year());
        Bilingual why = new Bilingual(
                TWICE.chinese().replace("%d", year).replace("%s", organ),
                TWICE.english().replace("%d", year).replace("%s", organ));
        return Outcomes.refused(path, report, why);
    }
}
