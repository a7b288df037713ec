package io.github.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.rules.Rollup;
import io.github.gongkai.testkit.ReportGenerator;
import io.github.gongkai.testkit.ReportSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTogetherTest {

    private static final int GOVERNMENTS = 24;

    @TempDir
    private Path folder;

    private final Random random = new Random(11);
    private final List<Report> reports = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();

    /**
     * Governments with members of which some have not reported, one reported twice, or the government is a member itself; with
     * blanks and texts here and there.
     */
    private void drawGovernments() {
        for (int government = 0; government < GOVERNMENTS; government++) {
            String aggregate = "第" + government + "县人民政府";
            int members = random.nextInt(12);
            for (int year : new int[] {2020, 2023}) {
                reports.add(report(aggregate, year));
            }
            for (int member = 0; member < members; member++) {
                String name = aggregate + "第" + member + "局";
                memberships.add(new Membership(aggregate, member % 3 == 0 ? " " + name + "\n" : name));
                drawMember(name);
            }
            if (government % 8 == 7) {
                memberships.add(new Membership(aggregate, aggregate));
            }
        }
    }

    private void drawMember(String name) {
        for (int year : new int[] {2020, 2023}) {
            if (random.nextInt(10) > 0) {
                reports.add(report(name, year));
            }
            if (random.nextInt(40) == 0) {
                reports.add(report(name, year));
            }
        }
    }

    private Report report(String name, int year) {
        Report drawn = ReportGenerator.seeded(random.nextLong())
                .year(year)
                .withoutNarrative()
                .report();
        return drawn.toBuilder()
                .organ(Organ.of(name))
                .figures(withHoles(drawn.figures()))
                .build();
    }

    private Figures withHoles(Figures figures) {
        Figures.Builder holes = figures.toBuilder();
        for (Cell cell : figures.edition().cells()) {
            if (random.nextInt(300) == 0) {
                holes.set(cell, random.nextBoolean() ? Entry.BLANK : Entry.of("若干"));
            }
        }
        return holes.build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOutcomesAreThoseOfTheSameReportsHere(boolean complete) throws IOException {
        drawGovernments();
        Ndjson lines = Ndjson.write(folder.resolve("members.ndjson"), reports);
        SparkSession spark = LocalSpark.session();
        Dataset<Membership> members = spark.createDataset(memberships, Membership.encoder());

        List<OutcomeRow> outcomes =
                lines.onSpark().rollUp(members, complete, Rollup.rules()).collectAsList();

        assertThat(outcomes).containsExactlyInAnyOrderElementsOf(here(lines.inputs(), complete));
        assertThat(outcomes)
                .extracting(OutcomeRow::outcome)
                .contains(OutcomeRow.FINDING, OutcomeRow.NOT_ASSESSABLE, OutcomeRow.REFUSED);
        assertThat(outcomes).extracting(OutcomeRow::rule).contains("rollup", "rollup-missing");
    }

    private List<OutcomeRow> here(List<Input> inputs, boolean complete) {
        return inputs.stream()
                .filter(input -> !members(input).isEmpty())
                .flatMap(input -> here(input, inputs, complete))
                .toList();
    }

    private Stream<OutcomeRow> here(Input aggregate, List<Input> inputs, boolean complete) {
        Report report = aggregate.report().orElseThrow();
        List<String> names = members(aggregate);
        List<Report> members = inputs.stream()
                .map(input -> input.report().orElseThrow())
                .filter(other -> other.year() == report.year()
                        && names.contains(other.organ().nameOnOneLine()))
                .sorted(Comparator.comparing((Report other) -> !other.equals(report))
                        .thenComparing(other -> other.organ().name()))
                .toList();
        try {
            Rollup rollup = Rollup.of(report, members).expecting(names);
            return Outcomes.of((complete ? rollup.complete() : rollup).check(), aggregate);
        } catch (IllegalArgumentException refused) {
            return Stream.of(Outcomes.refused(aggregate.path(), report, inBoth(String.valueOf(refused.getMessage()))));
        }
    }

    private static Bilingual inBoth(String english) {
        String chinese = english.replace("The members include the aggregate itself: ", "成员中包括汇总单位自己：")
                .replace("There are two reports of the member ", "成员有两份报告：");
        return new Bilingual(chinese, english);
    }

    private List<String> members(Input aggregate) {
        String name = aggregate.report().orElseThrow().organ().nameOnOneLine();
        return memberships.stream()
                .filter(membership -> membership.aggregate().equals(name))
                .map(membership -> membership.member().strip())
                .toList();
    }

    @Test
    void membersAreAddedUpBeforeTheyAreSentAndNobodyCollectsThem() throws IOException {
        Ndjson lines = Ndjson.write(folder.resolve("one.ndjson"), List.of(report("局", 2023)));
        Dataset<Membership> members =
                LocalSpark.session().createDataset(List.of(new Membership("县", "局")), Membership.encoder());

        String plan = lines.onSpark()
                .rollUp(members, true, Rollup.rules())
                .queryExecution()
                .executedPlan()
                .toString();

        String byAggregate = "ObjectHashAggregate\\(keys=\\[aggregate#\\d+, year#\\d+\\], functions=\\[";
        assertThat(plan)
                .containsPattern(byAggregate + "addition\\([^\n]*\n"
                        + "[ :+-]*Exchange hashpartitioning\\(aggregate#\\d+, year#\\d+, [^\n]*\n"
                        + "[ :+-]*" + byAggregate + "partial_addition\\(");
        assertThat(plan).doesNotContain("collect_list", "collect_set", "MapGroups", "CoGroup");
        assertThat(plan).as("nothing goes through the driver").doesNotContain("Broadcast");
    }

    @Test
    void aHundredThousandMembersOfOneGovernmentAreAddedUpInLittleMemory() {
        int members = 100_000;
        SparkSession spark = LocalSpark.session();
        Report member = ReportGenerator.seeded(4)
                .year(2023)
                .size(ReportSize.TOWNSHIP)
                .withoutNarrative()
                .report();
        String json = ReportJson.strict().write(named("MEMBER", member, 1));
        MapFunction<Long, InputRow> reported = number -> row("第" + number + "局", json);
        MapFunction<Long, Membership> belongs = number -> new Membership("某省人民政府", "第" + number + "局");
        Dataset<InputRow> rows = spark.range(0, members, 1, 16)
                .map(reported, InputRow.encoder())
                .union(spark.createDataset(
                        List.of(Input.of("aggregate", named("某省人民政府", member, members))
                                .row()),
                        InputRow.encoder()));

        List<OutcomeRow> outcomes = Reports.of(rows)
                .rollUp(spark.range(members).map(belongs, Membership.encoder()), true, Rollup.rules())
                .collectAsList();

        assertThat(outcomes).extracting(OutcomeRow::outcome).containsOnly(OutcomeRow.FINDING);
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.cells()).containsExactly("applications.newlyReceived.total");
            assertThat(outcome.messageZh()).contains("其余 99995 个成员");
        });
    }

    private static InputRow row(String organ, String json) {
        String report = json.replace("MEMBER", organ);
        return new InputRow(organ, organ, 2023, "STANDARD_2021", null, report, List.of(), List.of());
    }

    /** Every number so many times as large, and that of all applications received one more, unless it is a member. */
    private static Report named(String name, Report report, int times) {
        Figures.Builder figures = report.figures().toBuilder();
        for (Figures.Figure figure : report.figures().list()) {
            figure.entry()
                    .number()
                    .ifPresent(number ->
                            figures.set(figure.cell(), Entry.of(number.multiply(java.math.BigDecimal.valueOf(times)))));
        }
        Cell received = Cell.of(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.TOTAL);
        long sum = report.count(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.TOTAL)
                        .orElseThrow()
                * times;
        figures.set(received, Entry.of(times == 1 ? sum : sum + 1));
        return report.toBuilder().organ(Organ.of(name)).figures(figures.build()).build();
    }
}
