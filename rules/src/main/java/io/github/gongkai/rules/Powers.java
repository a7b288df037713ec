package io.github.gongkai.rules;

import io.github.gongkai.OrganKind;
import io.github.gongkai.Report;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the kind of an organ implies for its report. */
final class Powers {

    static final Judgement UNKNOWN_KIND = Judgement.open("不知道是哪一类机关", "the kind of organ is not known");
    private static final Judgement UNKNOWN_LEVEL =
            Judgement.open("不知道是哪一级人民政府", "the level of the government is not known");

    private static final Judgement NO_GOVERNMENT = Judgement.fails("不是人民政府", "not a government");

    /** Made once, as most organs are asked of for each column. */
    private static final Map<OrganKind, Judgement> WITHOUT_POWER = new EnumMap<>(OrganKind.class);

    static {
        for (OrganKind kind : OrganKind.values()) {
            WITHOUT_POWER.put(kind, withoutPower(kind));
        }
    }

    private Powers() {}

    /** Whether an organ may issue 规章: ministries, and governments of provinces and of cities with districts. */
    static Judgement mayIssueRegulations(Report report) {
        if (report.organ().kind().isEmpty()) {
            return UNKNOWN_KIND;
        }
        OrganKind kind = report.organ().kind().get();
        return switch (kind) {
            case STATE_COUNCIL_DEPARTMENT, PROVINCIAL_GOVERNMENT, PREFECTURAL_GOVERNMENT -> Judgement.HOLDS;
            case GOVERNMENT -> UNKNOWN_LEVEL;
            case COUNTY_GOVERNMENT, TOWNSHIP_GOVERNMENT, SUBDISTRICT_OFFICE, DEPARTMENT -> WITHOUT_POWER.get(kind);
        };
    }

    private static Judgement withoutPower(OrganKind kind) {
        return Judgement.fails(
                "没有规章制定权：" + kind.in(Locale.CHINESE), "without the power to issue them: " + kind.in(Locale.ENGLISH));
    }

    /** Whether an organ is a government of whatever level; a subdistrict office is only an agency of one. */
    static Judgement isGovernment(Report report) {
        if (report.organ().kind().isEmpty()) {
            return UNKNOWN_KIND;
        }
        return switch (report.organ().kind().get()) {
            case PROVINCIAL_GOVERNMENT, PREFECTURAL_GOVERNMENT, COUNTY_GOVERNMENT, GOVERNMENT, TOWNSHIP_GOVERNMENT ->
                Judgement.HOLDS;
            case STATE_COUNCIL_DEPARTMENT, SUBDISTRICT_OFFICE, DEPARTMENT -> NO_GOVERNMENT;
        };
    }
}
