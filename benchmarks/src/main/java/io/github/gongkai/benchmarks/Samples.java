package io.github.gongkai.benchmarks;

import static io.github.gongkai.ApplicantColumn.COMMERCIAL_ENTERPRISE;
import static io.github.gongkai.ApplicantColumn.LEGAL_SERVICE_INSTITUTION;
import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.OTHER_ORGANIZATION;
import static io.github.gongkai.ApplicationRow.*;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.DECISIONS;
import static io.github.gongkai.DisclosureRow.COERCION;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.DisclosureRow.LICENSING;
import static io.github.gongkai.DisclosureRow.NORMATIVE_DOCUMENTS;
import static io.github.gongkai.DisclosureRow.PENALTIES;
import static io.github.gongkai.DisclosureRow.REGULATIONS;
import static io.github.gongkai.ProceedingRow.DIRECT_LITIGATION;
import static io.github.gongkai.ProceedingRow.LITIGATION_AFTER_RECONSIDERATION;
import static io.github.gongkai.ProceedingRow.RECONSIDERATION;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reports that are measured: the figures that Suqian published for 2023, with a narrative written for this purpose,
 * and the same with seven cells mistyped.
 */
final class Samples {

    /** The seven lie in twelve equations, no two of them in the same one. */
    private static final Set<Cell> MISTYPED = Set.of(
            Cell.of(NEWLY_RECEIVED, NATURAL_PERSON),
            Cell.of(GRANTED, COMMERCIAL_ENTERPRISE),
            Cell.of(UNABLE_NOT_HELD, LEGAL_SERVICE_INSTITUTION),
            Cell.of(DECLINED_PETITION, NATURAL_PERSON),
            Cell.of(OTHER_MISC, OTHER_ORGANIZATION),
            Cell.of(RECONSIDERATION, ProceedingColumn.TOTAL),
            Cell.of(DIRECT_LITIGATION, ProceedingColumn.PENDING));

    /** What the tables hold, said in prose. */
    static final String FIGURES_IN_WORDS = "（五）依申请公开。全年新收政府信息公开申请3511件，上年结转96件，办结3486件，结转下年度121件。从办理结果看，予以公开1191件，"
            + "部分公开328件，不予公开142件，无法提供1078件，不予处理406件，其他处理341件。因政府信息公开引起的行政复议440件，其中结果维持309件，"
            + "结果纠正17件，其他结果88件，尚未审结26件；行政诉讼113件。制发行政规范性文件109件，废止489件，现行有效597件。\n";

    private Samples() {}

    /** In which every equation holds. */
    static Report clean() {
        return report(figures().build());
    }

    /** In which {@link #violated} do not hold, and everything else does. */
    static Report withTwelveFindings() {
        Figures right = clean().figures();
        Figures.Builder wrong = right.toBuilder();
        for (Cell cell : MISTYPED) {
            int position = cell.position(right.edition());
            wrong.setAt(position, right.countAt(position) + 10);
        }
        return report(wrong.build());
    }

    /** The twelve equations that hold a mistyped cell. */
    static Set<Equation> violated() {
        return equations().stream()
                .filter(equation -> equation.cells().stream().anyMatch(MISTYPED::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The forty-two that everybody checks. */
    static List<Equation> equations() {
        return Edition.STANDARD_2021.equations();
    }

    private static Report report(Figures figures) {
        return Report.builder()
                .organ(Organ.of("宿迁市人民政府", OrganKind.GOVERNMENT))
                .year(2023)
                .figures(figures)
                .period(Period.ofYear(2023))
                .publishedOn(LocalDate.of(2024, 3, 29))
                .overview("全市各级行政机关新收政府信息公开申请 3511 件，上年结转 96 件。\n年内办结 3486 件，另有 121 件转入下一年度办理。\n"
                        + "主动公开的行政规范性文件共 597 件，均可在市政府网站查阅。")
                .problems("部分单位答复用语不够统一，个别栏目更新偏慢。\n下一步将编印答复文书样本，并按季度检查栏目。")
                .otherMatters("本年度收取信息处理费 0 元。")
                .build();
    }

    private static Figures.Builder figures() {
        return Figures.builder(Edition.STANDARD_2021)
                .row(REGULATIONS, 2, 0, 11)
                .row(NORMATIVE_DOCUMENTS, 109, 489, 597)
                .set(LICENSING, DECISIONS, 1808595)
                .set(PENALTIES, DECISIONS, 2822652)
                .set(COERCION, DECISIONS, 20163)
                .set(FEES, AMOUNT, new BigDecimal("59237.2449"))
                .row(NEWLY_RECEIVED, 3402, 99, 0, 4, 5, 1, 3511)
                .row(CARRIED_IN, 91, 3, 0, 0, 2, 0, 96)
                .row(GRANTED, 1175, 12, 0, 3, 1, 0, 1191)
                .row(PARTIALLY_GRANTED, 319, 7, 0, 0, 2, 0, 328)
                .row(DENIED_OTHER_LAW, 27, 0, 0, 0, 0, 0, 27)
                .row(DENIED_SECURITY_STABILITY, 6, 0, 0, 0, 0, 0, 6)
                .row(DENIED_THIRD_PARTY, 38, 0, 0, 0, 0, 0, 38)
                .row(DENIED_INTERNAL_AFFAIRS, 20, 0, 0, 0, 0, 0, 20)
                .row(DENIED_PROCESS, 9, 0, 0, 0, 0, 0, 9)
                .row(DENIED_CASE_FILE, 21, 0, 0, 0, 0, 0, 21)
                .row(DENIED_INQUIRY, 20, 1, 0, 0, 0, 0, 21)
                .row(UNABLE_NOT_HELD, 968, 74, 0, 1, 3, 1, 1047)
                .row(UNABLE_NEEDS_CREATION, 26, 2, 0, 0, 0, 0, 28)
                .row(UNABLE_UNCLEAR, 3, 0, 0, 0, 0, 0, 3)
                .row(DECLINED_PETITION, 305, 0, 0, 0, 0, 0, 305)
                .row(DECLINED_DUPLICATE, 39, 0, 0, 0, 0, 0, 39)
                .row(DECLINED_EXCESSIVE, 58, 0, 0, 0, 0, 0, 58)
                .row(DECLINED_REISSUE, 4, 0, 0, 0, 0, 0, 4)
                .row(OTHER_NOT_SUPPLEMENTED, 40, 0, 0, 0, 0, 0, 40)
                .row(OTHER_FEE_UNPAID, 10, 0, 0, 0, 0, 0, 10)
                .row(OTHER_MISC, 287, 3, 0, 0, 1, 0, 291)
                .row(OUTCOME_TOTAL, 3375, 99, 0, 4, 7, 1, 3486)
                .row(CARRIED_FORWARD, 118, 3, 0, 0, 0, 0, 121)
                .row(RECONSIDERATION, 309, 17, 88, 26, 440)
                .row(DIRECT_LITIGATION, 1, 1, 16, 6, 24)
                .row(LITIGATION_AFTER_RECONSIDERATION, 13, 0, 67, 9, 89)
                .zeroElsewhere();
    }
}
