package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udaf;
import static org.apache.spark.sql.functions.when;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Contributions;
import io.github.gongkai.rules.Rollup;
import io.github.gongkai.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import scala.Tuple5;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The report of a government beside those of its members, as {@link Rollup} puts them. Of members only {@link Contributions}
 * go over the network, and each task adds up what it has before it sends anything: so a government with a hundred thousand
 * members sends no more to one place than a few of these from each task.
 */
final class MembersTogether {

    private static final String ATTENDANCE = "rollup-missing";

    private static final String AGGREGATE = "aggregate";
    private static final String MEMBER = "member";
    private static final String ORGAN = "organ";
    private static final String YEAR = "year";
    private static final String SUM = "sum";
    private static final String COPIES = "copies";
    private static final String TWICE = "twice";
    private static final String PRESENT = "present";
    private static final String EXPECTED = "expected";
    private static final String ITSELF = "itself";

    private static final Bilingual INCLUDES_ITSELF =
            new Bilingual("成员中包括汇总单位自己：%s", "The members include the aggregate itself: %s");
    private static final Bilingual TWO_REPORTS = new Bilingual("成员有两份报告：%s", "There are two reports of the member %s");

    private final Dataset<Row> memberships;
    private final boolean complete;
    private final Broadcast<Rules> rules;

    MembersTogether(Dataset<Membership> memberships, boolean complete, Broadcast<Rules> rules) {
        MapFunction<Membership, Membership> onOneLine =
                row -> new Membership(name(row.aggregate()), name(row.member()));
        this.memberships =
                memberships.map(onOneLine, Membership.encoder()).toDF().dropDuplicates();
        this.complete = complete;
        this.rules = rules;
    }

    private static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A membership in which one of the two names is missing");
        }
        return Organ.of(name).nameOnOneLine();
    }

    /**
     * @param rows all reports, of governments and members alike
     * @param keys {@code path}, {@code organ}, {@code year} and {@code edition} of the same
     * @param sums {@code organ} and {@code year} of the same, with {@code sum}, what the report contributes alone
     */
    Dataset<OutcomeRow> check(Dataset<InputRow> rows, Dataset<Row> keys, Dataset<Row> sums) {
        return sums(rows, sums).union(missing(keys));
    }

    private Dataset<OutcomeRow> sums(Dataset<InputRow> rows, Dataset<Row> sums) {
        boolean declared = complete;
        Broadcast<Rules> shared = rules;
        FlatMapFunction<Tuple5<InputRow, Contributions, Long, Boolean, String>, OutcomeRow> check = row -> {
            Input aggregate = Input.of(row._1());
            Contributions members = row._2() == null ? new Contributions() : row._2();
            return aggregate.report().stream()
                    .flatMap(report -> refusal(aggregate, report, row._4(), row._5())
                            .map(Stream::of)
                            .orElseGet(() -> outcomes(
                                    aggregate, report, members, declared && row._3() == 0, sumsAlone(shared.value()))))
                    .iterator();
        };
        return aggregates(rows, sums).flatMap(check, OutcomeRow.encoder());
    }

    /** The aggregates, each with what its members add up to, how many are missing, and what speaks against judging it. */
    private Dataset<Tuple5<InputRow, Contributions, Long, Boolean, String>> aggregates(
            Dataset<InputRow> rows, Dataset<Row> sums) {
        Encoder<InputRow> input = InputRow.encoder();
        Encoder<Contributions> added = Encoders.javaSerialization(Contributions.class);
        Dataset<Row> members = added(sums);
        return rows.filter(col("report").isNotNull())
                .select(Rows.struct(input.schema()).as("_1"), col(ORGAN), col(YEAR))
                .join(merged(governments().withColumnRenamed(AGGREGATE, ORGAN)), ORGAN)
                .join(merged(members.withColumnRenamed(AGGREGATE, ORGAN)), asSeq(ORGAN, YEAR), "left")
                .select(
                        col("_1"),
                        col(SUM).as("_2"),
                        col(EXPECTED).minus(coalesce(col(PRESENT), lit(0L))).as("_3"),
                        col(ITSELF).as("_4"),
                        col(TWICE).as("_5"))
                .as(Encoders.tuple(input, added, Encoders.LONG(), Encoders.BOOLEAN(), Encoders.STRING()));
    }

    /**
     * To be joined by merging. What Spark knows of the size of reports that a function made may be wrong by any factor, and
     * what it takes for small it gathers on the driver and sends to every machine.
     */
    private static Dataset<Row> merged(Dataset<Row> table) {
        return table.hint("merge");
    }

    private Dataset<Row> governments() {
        return memberships
                .groupBy(AGGREGATE)
                .agg(
                        count(lit(1)).as(EXPECTED),
                        max(col(AGGREGATE).equalTo(col(MEMBER))).as(ITSELF));
    }

    /** What the members of each aggregate and year add up to, and one of them that is there twice. */
    private Dataset<Row> added(Dataset<Row> sums) {
        Encoder<Contributions> added = Encoders.javaSerialization(Contributions.class);
        Column copies = count(lit(1)).over(Window.partitionBy(AGGREGATE, YEAR, MEMBER));
        return sums.withColumnRenamed(ORGAN, MEMBER)
                .join(merged(memberships), MEMBER)
                .withColumn(COPIES, copies)
                .groupBy(AGGREGATE, YEAR)
                .agg(
                        udaf(new Addition(), added).apply(col(SUM)).as(SUM),
                        min(when(col(COPIES).gt(1), col(MEMBER))).as(TWICE),
                        count(lit(1)).as(PRESENT));
    }

    /** The members of which there is no report, for each aggregate that can be judged; a row for each. */
    private Dataset<OutcomeRow> missing(Dataset<Row> keys) {
        Broadcast<Rules> shared = rules;
        FlatMapFunction<Row, OutcomeRow> check = row -> attendanceAlone(shared.value()).stream()
                .flatMap(rule -> missing(row, rule))
                .iterator();
        Dataset<Row> present = keys.withColumnRenamed(ORGAN, MEMBER)
                .groupBy(MEMBER, YEAR)
                .agg(count(lit(1)).as(COPIES));
        Column mostCopies = max(COPIES).over(Window.partitionBy(AGGREGATE, YEAR));
        return keys.withColumnRenamed(ORGAN, AGGREGATE)
                .join(merged(governments().filter(not(col(ITSELF))).select(AGGREGATE)), AGGREGATE)
                .join(merged(memberships), AGGREGATE)
                .join(merged(present), asSeq(MEMBER, YEAR), "left")
                .withColumn(TWICE, coalesce(mostCopies, lit(0)).gt(1))
                .filter(col(COPIES).isNull().and(not(col(TWICE))))
                .select("path", AGGREGATE, YEAR, "edition", MEMBER)
                .flatMap(check, OutcomeRow.encoder());
    }

    private static Stream<OutcomeRow> missing(Row row, Rules attendance) {
        Report stub = Report.builder()
                .organ(Organ.of(row.getString(1)))
                .year(row.getInt(2))
                .figures(Figures.builder(Edition.valueOf(row.getString(3))).build())
                .build();
        return Outcomes.of(
                Rollup.of(stub).expecting(row.getString(4)).check(attendance), Input.of(row.getString(0), stub));
    }

    private static Optional<OutcomeRow> refusal(
            Input aggregate, Report report, boolean includesItself, @Nullable String twice) {
        String organ = report.organ().nameOnOneLine();
        if (includesItself) {
            return Optional.of(Outcomes.refused(aggregate.path(), report, named(INCLUDES_ITSELF, organ)));
        }
        return Optional.ofNullable(twice)
                .map(member -> Outcomes.refused(aggregate.path(), report, named(TWO_REPORTS, member)));
    }

    private static Bilingual named(Bilingual why, String organ) {
        return new Bilingual(why.chinese().replace("%s", organ), why.english().replace("%s", organ));
    }

    private static Stream<OutcomeRow> outcomes(
            Input aggregate, Report report, Contributions members, boolean complete, Rules rules) {
        Rollup rollup = Rollup.of(report, members);
        return Outcomes.of((complete ? rollup.complete() : rollup).check(rules), aggregate);
    }

    private static Rules sumsAlone(Rules rules) {
        return rules.find(ATTENDANCE).isPresent() ? rules.without(ATTENDANCE) : rules;
    }

    private static Optional<Rules> attendanceAlone(Rules rules) {
        return rules.find(ATTENDANCE).map(Rules::of);
    }

    private static Seq<String> asSeq(String... columns) {
        return CollectionConverters.asScala(List.of(columns)).toSeq();
    }

    /** Puts contributions together, before they are sent and behind that. */
    private static final class Addition extends Aggregator<Contributions, Contributions, Contributions> {
        private static final long serialVersionUID = 1;

        @Override
        public Contributions zero() {
            return new Contributions();
        }

        @Override
        public Contributions reduce(Contributions sum, Contributions more) {
            sum.add(more);
            return sum;
        }

        @Override
        public Contributions merge(Contributions sum, Contributions more) {
            sum.add(more);
            return sum;
        }

        @Override
        public Contributions finish(Contributions sum) {
            return sum;
        }

        @Override
        public Encoder<Contributions> bufferEncoder() {
            return Encoders.javaSerialization(Contributions.class);
        }

        @Override
        public Encoder<Contributions> outputEncoder() {
            return Encoders.javaSerialization(Contributions.class);
        }
    }
}
