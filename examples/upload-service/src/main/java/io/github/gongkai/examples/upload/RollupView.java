package io.github.gongkai.examples.upload;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Report;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.Rollup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A government beside its members.
 *
 * @param total the report of the government
 * @param members the reports of its members
 * @param complete whether there are no other members: only then must the sums agree, otherwise the total must be at least
 *     the sum
 * @param rows the totals of applications, row by row
 * @param findings what the rules on roll-ups have found, in every table
 * @param notAssessable how many checks could not be judged
 */
record RollupView(
        FiledReport total,
        List<FiledReport> members,
        boolean complete,
        List<Row> rows,
        List<FindingView> findings,
        int notAssessable) {

    /**
     * One row of the table of applications. A number is null where a report has none there.
     *
     * @param row its id
     * @param label its label
     * @param total the number of the government
     * @param sum what the members come to
     * @param members the numbers of the members, in their order
     */
    record Row(
            String row,
            String label,
            @Nullable Long total,
            @Nullable Long sum,
            List<@Nullable Long> members) {

        /** The total less the sum; null where one of them is not known. */
        public @Nullable Long difference() {
            return total == null || sum == null ? null : total - sum;
        }

        static Row of(ApplicationRow row, Report total, List<Report> members, Locale locale) {
            List<@Nullable Long> numbers = new ArrayList<>();
            for (Report member : members) {
                numbers.add(number(member, row));
            }
            return new Row(row.id(), row.labelPath(total.edition(), locale), number(total, row), sum(numbers), numbers);
        }

        private static @Nullable Long number(Report report, ApplicationRow row) {
            if (!report.edition().rows(row.section()).contains(row)) {
                return null;
            }
            OptionalLong count = report.count(row, ApplicantColumn.TOTAL);
            return count.isPresent() ? count.getAsLong() : null;
        }

        private static @Nullable Long sum(List<@Nullable Long> numbers) {
            long sum = 0;
            for (Long number : numbers) {
                if (number == null) {
                    return null;
                }
                sum = Math.addExact(sum, number);
            }
            return sum;
        }
    }

    static RollupView of(
            FiledReport total,
            Report totalReport,
            List<FiledReport> members,
            List<Report> memberReports,
            boolean complete,
            Locale locale) {
        Rollup rollup = Rollup.of(totalReport, memberReports);
        JointVerdict verdict = (complete ? rollup.complete() : rollup).check();
        List<Row> rows = new ArrayList<>();
        for (ApplicationRow row : ApplicationRow.values()) {
            if (totalReport.edition().rows(row.section()).contains(row)) {
                rows.add(Row.of(row, totalReport, memberReports, locale));
            }
        }
        return new RollupView(
                total,
                members,
                complete,
                rows,
                verdict.findings().stream()
                        .map(finding -> FindingView.of(finding, locale))
                        .toList(),
                verdict.notAssessable().size());
    }
}
