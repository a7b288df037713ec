package io.github.gongkai.testkit;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OTHER_FEE_UNPAID;
import static io.github.gongkai.ApplicationRow.OTHER_HANDLING_TRIAL;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;
import static io.github.gongkai.ApplicationRow.PARTIALLY_GRANTED;

import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Column;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Heading;
import io.github.gongkai.Instrument;
import io.github.gongkai.Line;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Provision;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The prose of a report, in wordings of its own, whose every number is one of the report's figures or a sum of them. */
final class Prose {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final List<String[]> PROBLEMS_AND_IMPROVEMENTS = List.of(
            new String[] {"公开内容的时效性有待提高。", "明确更新时限，按月检查。"},
            new String[] {"政策解读的形式比较单一。", "丰富图文解读，加强业务培训。"},
            new String[] {"依申请公开答复的规范性还需加强。", "统一答复文书，建立会商机制。"},
            new String[] {"专栏检索不够方便。", "调整栏目设置，改善检索功能。"});

    private final Figures figures;
    private final Edition edition;
    private final String organ;
    private final int year;
    private final Dice dice;
    private final boolean grouped;

    Prose(Figures figures, String organ, int year, Dice dice) {
        this.figures = figures;
        this.edition = figures.edition();
        this.organ = organ;
        this.year = year;
        this.dice = dice;
        this.grouped = dice.chance(0.2);
    }

    String preamble() {
        return "根据" + Provision.whole(Instrument.REGULATION) + "和" + Provision.whole(edition.instrument()) + "，"
                + dice.one("编制本报告。", "现公布本年度报告。") + "所列数据的统计期限为" + year + "年1月1日至" + year + "年12月31日。";
    }

    String overview() {
        return String.join(
                "\n",
                year + "年，" + organ + dice.one("认真贯彻落实政府信息公开各项要求，", "坚持以公开为常态、不公开为例外，", "")
                        + dice.one("稳妥推进政府信息公开工作。", "政府信息公开工作总体平稳。"),
                "（一）主动公开。" + disclosure(),
                "（二）依申请公开。" + applications() + proceedings(),
                "（三）政府信息管理。" + dice.one("公开前逐条审核，并定期清理失效信息。", "完善信息审核发布流程，规范目录管理。"),
                "（四）平台建设。" + dice.one("改版门户网站专栏，方便公众检索。", "统筹网站和政务新媒体，及时更新公开专栏。"),
                "（五）监督保障。" + dice.one("将政府信息公开纳入年度工作考核，", "组织工作考核并通报结果，") + dice.one("开展社会评议，", "接受社会评议，")
                        + dice.one("本年度未发生责任追究情形。", "没有需要责任追究的情形。"));
    }

    String problems() {
        String[] both = dice.one(PROBLEMS_AND_IMPROVEMENTS);
        return dice.one("存在的主要问题：", "主要问题是") + both[0] + dice.one("\n改进情况：", "\n改进措施：") + both[1];
    }

    String otherMatters() {
        return processingFee() + dice.one("没有其他需要报告的事项。", "除此之外，无其他需要报告的事项。");
    }

    private String disclosure() {
        DisclosureRow documents = DisclosureRow.NORMATIVE_DOCUMENTS;
        String rows = Stream.of(DisclosureRow.LICENSING, DisclosureRow.PENALTIES, DisclosureRow.COERCION)
                .map(row -> name(row) + pieces(count(row, DisclosureColumn.DECISIONS)))
                .collect(Collectors.joining("、"));
        return switch (edition) {
            case STANDARD_2021 ->
                "制发" + name(documents) + pieces(count(documents, DisclosureColumn.ISSUED)) + "，废止"
                        + pieces(count(documents, DisclosureColumn.REPEALED)) + "，现行有效"
                        + pieces(count(documents, DisclosureColumn.IN_FORCE)) + "。办理" + rows + "。";
            case TRIAL_2019 ->
                "新制作" + name(documents) + pieces(count(documents, DisclosureColumn.MADE)) + "，新公开"
                        + pieces(count(documents, DisclosureColumn.PUBLISHED)) + "。作出" + rows + "的处理决定。";
        };
    }

    private String applications() {
        long received = count(NEWLY_RECEIVED, TOTAL);
        long carriedIn = count(CARRIED_IN, TOTAL);
        long answered = count(OUTCOME_TOTAL, TOTAL);
        if (received + carriedIn == 0) {
            return dice.one("未收到政府信息公开申请，无上年结转件。", "全年收到政府信息公开申请0件，上年结转0件。");
        }
        return flow(received, carriedIn, answered, count(CARRIED_FORWARD, TOTAL))
                + applicants(received)
                + outcomes(answered);
    }

    private String flow(long received, long carriedIn, long answered, long carriedForward) {
        return switch (dice.below(3)) {
            case 0 ->
                "全年新收政府信息公开申请" + pieces(received) + "，上年结转" + pieces(carriedIn) + "，办结" + pieces(answered) + "，"
                        + CARRIED_FORWARD.label(Edition.STANDARD_2021).text() + pieces(carriedForward) + "。";
            case 1 ->
                "收到政府信息公开申请" + pieces(received) + "，结转上年度" + pieces(carriedIn) + "，办结" + pieces(answered) + "，剩余"
                        + pieces(carriedForward) + "结转下年度。";
            default ->
                "全年共处理政府信息公开申请" + pieces(received + carriedIn) + "（含上年结转" + pieces(carriedIn) + "），答复"
                        + pieces(answered) + "，转下年度办理" + pieces(carriedForward) + "。";
        };
    }

    private String applicants(long received) {
        if (received == 0 || dice.chance(0.4)) {
            return "";
        }
        long persons = count(NEWLY_RECEIVED, NATURAL_PERSON);
        return "新收申请中，" + name(NATURAL_PERSON) + "申请" + pieces(persons) + "，" + name(Heading.ORGANIZATIONS) + "申请"
                + pieces(received - persons) + "。";
    }

    private String outcomes(long answered) {
        if (answered == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        addPart(parts, GRANTED, count(GRANTED, TOTAL));
        addPart(parts, PARTIALLY_GRANTED, count(PARTIALLY_GRANTED, TOTAL));
        for (Heading group : List.of(Heading.DENIED, Heading.UNABLE, Heading.DECLINED, Heading.OTHER_HANDLING)) {
            addPart(parts, group, countUnder(group));
        }
        return dice.one("答复结果为：", "从办理结果看，") + String.join("，", parts) + "。";
    }

    private void addPart(List<String> parts, Line line, long count) {
        if (count > 0) {
            parts.add(name(line) + pieces(count));
        }
    }

    private long countUnder(Heading group) {
        if (edition == Edition.TRIAL_2019 && group == Heading.OTHER_HANDLING) {
            return count(OTHER_HANDLING_TRIAL, TOTAL);
        }
        return edition.rows(Section.APPLICATIONS).stream()
                .filter(row -> row.isUnder(group))
                .mapToLong(row -> count((ApplicationRow) row, TOTAL))
                .sum();
    }

    private String proceedings() {
        long reconsiderations = count(ProceedingRow.RECONSIDERATION, ProceedingColumn.TOTAL);
        long lawsuits = count(ProceedingRow.DIRECT_LITIGATION, ProceedingColumn.TOTAL)
                + count(ProceedingRow.LITIGATION_AFTER_RECONSIDERATION, ProceedingColumn.TOTAL);
        if (reconsiderations + lawsuits == 0) {
            return "未发生因政府信息公开引起的行政复议、行政诉讼。";
        }
        return "因政府信息公开被申请行政复议" + pieces(reconsiderations) + resultsOfReconsideration(reconsiderations) + "；被提起行政诉讼"
                + pieces(lawsuits) + "。";
    }

    private String resultsOfReconsideration(long total) {
        if (total == 0) {
            return "";
        }
        if (count(ProceedingRow.RECONSIDERATION, ProceedingColumn.UPHELD) == total) {
            return "，均维持";
        }
        return "，其中"
                + Stream.of(ProceedingColumn.values())
                        .filter(column -> !column.isTotal())
                        .map(column -> name(column) + pieces(count(ProceedingRow.RECONSIDERATION, column)))
                        .collect(Collectors.joining("，"));
    }

    /** A fee is a multiple of 10 元, stays within the fees of section 二, and a notice was sent where one went unpaid. */
    private String processingFee() {
        if (edition == Edition.TRIAL_2019) {
            return "本年度未收取信息处理费。";
        }
        long unpaid = count(OTHER_FEE_UNPAID, TOTAL);
        if (unpaid > 0) {
            return "本年度依法发出信息处理费收费通知" + pieces(unpaid) + "，申请人逾期未缴纳，实际收取信息处理费0元。";
        }
        BigDecimal fees = figures.number(DisclosureRow.FEES, DisclosureColumn.AMOUNT)
                .orElse(BigDecimal.ZERO)
                .multiply(TEN_THOUSAND);
        long fee = (1 + dice.below(90)) * 10L;
        if (dice.chance(0.2) && fees.compareTo(BigDecimal.valueOf(fee)) >= 0) {
            return "本年度收取信息处理费" + fee + "元。";
        }
        return dice.one("本年度未收取任何信息处理费。", "本年度未发出收费通知，未收取信息处理费。");
    }

    private <C extends Column> long count(Row<C> row, C column) {
        return figures.count(row, column).orElseThrow();
    }

    private String name(Line line) {
        return line.label(edition).text();
    }

    private String pieces(long count) {
        return (grouped ? String.format(Locale.ROOT, "%,d", count) : Long.toString(count)) + "件";
    }
}
