package io.github.gongkai.examples.upload;

import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;

import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Report;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organ over the years.
 *
 * @param key what its pages are known by
 * @param name its name
 * @param years the years on file, the earliest first
 * @param missing the years between them of which nothing is on file
 * @param findings what the rules on two years have found
 */
record OrganView(String key, String name, List<Year> years, List<Integer> missing, List<FindingView> findings) {

    /**
     * A year on file. Numbers are totals of applications; null where the report has none.
     *
     * @param id the upload
     * @param errors how many errors the rules on one report have found
     */
    record Year(
            int year,
            String id,
            int errors,
            int warnings,
            int notices,
            @Nullable Long carriedIn,
            @Nullable Long newlyReceived,
            @Nullable Long answered,
            @Nullable Long carriedForward) {

        static Year of(FiledReport filed, Report report) {
            return new Year(
                    filed.year(),
                    filed.id(),
                    filed.errors(),
                    filed.warnings(),
                    filed.notices(),
                    total(report, CARRIED_IN),
                    total(report, NEWLY_RECEIVED),
                    total(report, OUTCOME_TOTAL),
                    total(report, CARRIED_FORWARD));
        }

        private static @Nullable Long total(Report report, ApplicationRow row) {
            OptionalLong count = report.count(row, TOTAL);
            return count.isPresent() ? count.getAsLong() : null;
        }
    }

    static OrganView of(List<FiledReport> filed, List<Report> reports, Locale locale) {
        Years together = Years.of(reports);
        JointVerdict verdict = together.check();
        List<Year> years = new ArrayList<>();
        for (int i = 0; i < filed.size(); i++) {
            years.add(Year.of(filed.get(i), reports.get(i)));
        }
        FiledReport last = filed.get(filed.size() - 1);
        return new OrganView(
                last.organKey(),
                last.organ(),
                years,
                together.missing(),
                verdict.findings().stream()
                        .map(finding -> FindingView.of(finding, locale))
                        .toList());
    }

    /** What the rules found between a year and the one before. */
    public List<FindingView> findingsOf(int year) {
        return findings.stream().filter(finding -> finding.year() == year).toList();
    }

    /** Whether the year before is on file too. */
    public boolean follows(Year year) {
        return years.stream().anyMatch(other -> other.year() == year.year() - 1);
    }

    /** The length of a bar, in hundredths of the longest. */
    public int share(@Nullable Long number) {
        long most = Stream.concat(
                        years.stream().map(Year::newlyReceived), years.stream().map(Year::answered))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return number == null || most <= 0 || number <= 0 ? 0 : (int) Math.max(1, Math.round(100.0 * number / most));
    }
}
