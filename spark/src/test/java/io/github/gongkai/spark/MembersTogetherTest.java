package io.github.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rollup;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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
        assertThat(plan).as("only memberships are broadcast").doesNotContain("BuildLeft", "NestedLoop");
    }
}
