package io.github.gongkai.spark;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Assessment;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Operand;
import io.github.gongkai.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of an input, made into rows. */
final class Outcomes {

    private Outcomes() {}

    /** The findings of an assessment and behind them what nobody can say, all told of one input. */
    static Stream<OutcomeRow> of(Assessment assessment, Input input) {
        return Stream.concat(
                assessment.findings().stream().map(finding -> row(finding, input)),
                assessment.notAssessable().stream().map(open -> row(open, input)));
    }

    static OutcomeRow refused(String path, Report report, Bilingual why) {
        return new OutcomeRow(
                OutcomeRow.REFUSED,
                path,
                report.organ().nameOnOneLine(),
                report.year(),
                report.edition().name(),
                null,
                null,
                null,
                null,
                why.chinese(),
                why.english(),
                null,
                List.of(),
                null);
    }

    private static OutcomeRow row(Finding finding, Input input) {
        Report report = finding.report();
        Rule rule = finding.rule();
        return new OutcomeRow(
                OutcomeRow.FINDING,
                input.path(),
                report.organ().nameOnOneLine(),
                report.year(),
                report.edition().name(),
                rule.id(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                rule.authority().name(),
                rule.citation(report.edition(), Locale.CHINESE),
                finding.message(),
                finding.message(Locale.ENGLISH),
                finding.equation(),
                paths(finding.cells()),
                source(finding, input).orElse(null));
    }

    private static OutcomeRow row(NotAssessable open, Input input) {
        Report report = open.report();
        Rule rule = open.rule();
        return new OutcomeRow(
                OutcomeRow.NOT_ASSESSABLE,
                input.path(),
                report.organ().nameOnOneLine(),
                report.year(),
                report.edition().name(),
                rule.id(),
                null,
                rule.authority().name(),
                rule.citation(report.edition(), Locale.CHINESE),
                open.reason(),
                open.reason(Locale.ENGLISH),
                null,
                paths(open.cells()),
                null);
    }

    private static List<String> paths(List<Cell> cells) {
        return cells.stream().map(Cell::path).toList();
    }

    /** The first place that is known: of the passages, then of the cells of this report and not of another. */
    private static Optional<String> source(Finding finding, Input input) {
        return Stream.concat(
                        finding.passages().stream().map(input.places()::of),
                        finding.operands().stream()
                                .filter(operand -> operand.report() == finding.report())
                                .map(Operand::cell)
                                .map(input.places()::of))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
