package io.github.gongkai.spark;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.Years;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearsTogetherTest {

    private static final int ORGANS = 60;

    @TempDir
    private Path folder;

    /** Some years of each organ, in no order: with gaps, with one year alone, and now and then with a year twice. */
    private static List<Report> years(Random random) {
        List<Report> reports = new ArrayList<>();
        for (int organ = 0; organ < ORGANS; organ++) {
            for (int year = 2019; year <= 2025; year++) {
                if (random.nextInt(3) > 0) {
                    reports.add(report(organ, year, random.nextLong()));
                }
                if (random.nextInt(60) == 0) {
                    reports.add(report(organ, year, random.nextLong()));
                }
            }
        }
        Collections.shuffle(reports, random);
        return reports;
    }

    /** White space in a name is no part of it. */
    private static Report report(int organ, int year, long seed) {
        String name = seed % 2 == 0 ? "第 " + organ + "局" : " 第\n " + organ + "局 ";
        return ReportGenerator.seeded(seed).year(year).flawed(2).report().toBuilder()
                .organ(Organ.of(name))
                .build();
    }

    @Test
    void theOutcomesAreThoseOfTheSameReportsHere() throws IOException {
        Ndjson lines = Ndjson.write(folder.resolve("years.ndjson"), years(new Random(7)));

        List<OutcomeRow> outcomes = lines.onSpark().compareYears(Years.rules()).collectAsList();

        assertThat(outcomes).containsExactlyInAnyOrderElementsOf(here(lines.inputs()));
        assertThat(outcomes)
                .extracting(OutcomeRow::outcome)
                .contains(OutcomeRow.FINDING, OutcomeRow.NOT_ASSESSABLE, OutcomeRow.REFUSED);
        assertThat(outcomes).extracting(OutcomeRow::messageZh).anyMatch(message -> message.contains("没有"));
    }

    private static List<OutcomeRow> here(List<Input> inputs) {
        Map<String, List<Input>> organs = inputs.stream()
                .collect(
                        groupingBy(input -> input.report().orElseThrow().organ().nameOnOneLine()));
        return organs.values().stream().flatMap(YearsTogetherTest::ofOrgan).toList();
    }

    private static Stream<OutcomeRow> ofOrgan(Collection<Input> inputs) {
        List<Report> reports =
                inputs.stream().map(input -> input.report().orElseThrow()).toList();
        try {
            JointVerdict verdict = Years.of(reports).check();
            return inputs.stream()
                    .flatMap(input -> Outcomes.of(verdict, input)
                            .filter(row ->
                                    row.year() == input.report().orElseThrow().year()));
        } catch (IllegalArgumentException refused) {
            return Stream.of(refusal(inputs, String.valueOf(refused.getMessage())));
        }
    }

    /** Told of the second, by path, of the two that are first in the way. */
    private static OutcomeRow refusal(Collection<Input> inputs, String message) {
        List<Input> inOrder = inputs.stream()
                .sorted(Comparator.comparingInt(
                                (Input input) -> input.report().orElseThrow().year())
                        .thenComparing(Input::path))
                .toList();
        for (int i = 1; ; i++) {
            Report report = inOrder.get(i).report().orElseThrow();
            if (report.year() == inOrder.get(i - 1).report().orElseThrow().year()) {
                String zh = "同一年有两份报告：" + report.organ().nameOnOneLine() + "，" + report.year() + " 年";
                return Outcomes.refused(inOrder.get(i).path(), report, new io.github.gongkai.Bilingual(zh, message));
            }
        }
    }
}
