package io.github.gongkai.rules;

import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import java.time.LocalDate;
import java.util.Optional;

/** The period that a report covers and the day of its publication. */
final class Timeliness {

    private static final Judgement NO_DATE = Judgement.open("报告没有发布日期", "the report bears no date of publication");

    private Timeliness() {}

    static Judgement coversTheYear(Report report) {
        Optional<Period> period = report.period();
        if (period.isEmpty()) {
            return Judgement.open("报告未写明统计期限", "the report names no period");
        }
        if (period.get().equals(Period.ofYear(report.year()))) {
            return Judgement.HOLDS;
        }
        LocalDate start = period.get().start();
        LocalDate end = period.get().end();
        return Judgement.fails(
                "写明的是 " + start + " 至 " + end + "，报告年度是 " + report.year(),
                "it names " + start + " to " + end + ", the report year is " + report.year());
    }

    static Judgement isPublishedInTime(Report report) {
        if (report.publishedOn().isEmpty()) {
            return NO_DATE;
        }
        Optional<OrganKind> kind = report.organ().kind();
        if (kind.isEmpty()) {
            return Powers.UNKNOWN_KIND;
        }
        return switch (kind.get()) {
            case STATE_COUNCIL_DEPARTMENT, DEPARTMENT -> isPublishedBy(LocalDate.of(report.year() + 1, 1, 31), report);
            case PROVINCIAL_GOVERNMENT, PREFECTURAL_GOVERNMENT, COUNTY_GOVERNMENT, GOVERNMENT ->
                isPublishedBy(LocalDate.of(report.year() + 1, 3, 31), report);
            case TOWNSHIP_GOVERNMENT, SUBDISTRICT_OFFICE ->
                Judgement.open("第四十九条没有规定乡镇、街道的期限", "Art. 49 sets no deadline for townships and subdistricts");
        };
    }

    private static Judgement isPublishedBy(LocalDate deadline, Report report) {
        LocalDate day = report.publishedOn().orElseThrow();
        return day.isAfter(deadline)
                ? Judgement.fails("发布于 " + day + "，期限是 " + deadline, "published on " + day + ", due by " + deadline)
                : Judgement.HOLDS;
    }

    static Judgement isPublishedAfterThePeriod(Report report) {
        if (report.publishedOn().isEmpty()) {
            return NO_DATE;
        }
        LocalDate day = report.publishedOn().get();
        LocalDate end = LocalDate.of(report.year(), 12, 31);
        return day.isAfter(end)
                ? Judgement.HOLDS
                : Judgement.fails("发布于 " + day + "，统计期限到 " + end, "published on " + day + ", the period ends " + end);
    }
}
