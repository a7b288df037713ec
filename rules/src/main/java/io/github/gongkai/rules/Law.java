package io.github.gongkai.rules;

import static io.github.gongkai.rules.Authority.ARITHMETIC;
import static io.github.gongkai.rules.Authority.FORM;
import static io.github.gongkai.rules.Authority.GUIDANCE;
import static io.github.gongkai.rules.Authority.HEURISTIC;
import static io.github.gongkai.rules.Authority.PRACTICE;
import static io.github.gongkai.rules.Authority.STATUTE;
import static io.github.gongkai.rules.Condition.forEachRow;
import static io.github.gongkai.rules.Condition.inEveryColumn;
import static io.github.gongkai.rules.Quantity.of;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Instrument;
import io.github.gongkai.Provision;
import java.util.ArrayList;
import java.util.List;

/** Section B of the catalogue: structure, law and time. */
final class Law {

    private static final Provision CONTENTS = Provision.article(Instrument.REGULATION, 50);
    private static final Provision PROBLEMS_AND_RESULTS = new Provision(Instrument.REGULATION, 50, 1, 4);
    private static final Provision FEES = Provision.whole(Instrument.FEE_MEASURES);
    private static final List<Provision> NOTICES = Catalogue.NOTICES;

    private Law() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(structure());
        rules.addAll(time());
        rules.addAll(powers());
        rules.addAll(contents());
        rules.addAll(fees());
        rules.addAll(wording());
        return rules;
    }

    private static List<Rule> structure() {
        return List.of(
                rule("section-complete", STATUTE, TextCondition.of(Inquiry.OfForm.SECTIONS_COMPLETE))
                        .sentence("报告应包括六个部分")
                        .sentenceInEnglish("All six sections are there")
                        .addProvisions(CONTENTS)
                        .addAllProvisions(NOTICES)
                        .build(),
                rule("section-order", FORM, TextCondition.of(Inquiry.OfForm.SECTIONS_IN_ORDER))
                        .sentence("六个部分按一至六的顺序排列，序号正确，不重复")
                        .sentenceInEnglish("The sections come in the order 1 to 6, rightly numbered and none twice")
                        .addAllProvisions(NOTICES)
                        .build(),
                rule("edition-for-year", FORM, TextCondition.of(Inquiry.OfForm.EDITION_OF_ITS_YEAR))
                        .sentence("报告应采用当年适用的格式")
                        .sentenceInEnglish("The report follows the form of its year")
                        .addAllProvisions(NOTICES)
                        .build());
    }

    private static List<Rule> time() {
        return List.of(
                rule("reporting-period", GUIDANCE, TextCondition.of(Inquiry.OfTime.COVERS_THE_YEAR))
                        .sentence("统计期限为报告年度的1月1日至12月31日")
                        .sentenceInEnglish("The period named is 1 January to 31 December of the report year")
                        .build(),
                rule("publication-deadline", STATUTE, TextCondition.of(Inquiry.OfTime.PUBLISHED_IN_TIME))
                        .sentence("部门的报告应于次年1月31日前公布，人民政府的报告应于次年3月31日前公布")
                        .sentenceInEnglish(
                                "A department publishes by 31 January of the next year, a government by 31 March")
                        .addProvisions(Provision.article(Instrument.REGULATION, 49))
                        .build(),
                rule("publication-after-period", HEURISTIC, TextCondition.of(Inquiry.OfTime.PUBLISHED_AFTER_THE_PERIOD))
                        .sentence("报告在统计期限结束之后发布")
                        .sentenceInEnglish("The report is published after the period ended")
                        .build());
    }

    private static List<Rule> powers() {
        return List.of(rule("regulation-authority", STATUTE, withoutPowerNone())
                .sentence("没有规章制定权的机关，规章一行应为 0")
                .sentenceInEnglish("An organ that may not issue regulations of its own reports 0 of them")
                .addProvisions(
                        Provision.article(Instrument.LEGISLATION_LAW, 91),
                        Provision.article(Instrument.LEGISLATION_LAW, 93))
                .build());
    }

    private static Condition withoutPowerNone() {
        Condition mayIssue = TextCondition.of(Inquiry.OfContents.MAY_ISSUE_REGULATIONS);
        DisclosureColumn[] documents = {
            DisclosureColumn.ISSUED,
            DisclosureColumn.REPEALED,
            DisclosureColumn.IN_FORCE,
            DisclosureColumn.MADE,
            DisclosureColumn.PUBLISHED,
            DisclosureColumn.PUBLISHED_TOTAL
        };
        return inEveryColumn(
                documents,
                column -> mayIssue.or(of(DisclosureRow.REGULATIONS, column).equalTo(of(0))));
    }

    private static List<Rule> contents() {
        return List.of(
                rule("overview-topics", FORM, TextCondition.of(Inquiry.OfContents.TOPICS_IN_THE_OVERVIEW))
                        .sentence("总体情况应包括主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面")
                        .sentenceInEnglish(
                                "The overview covers proactive disclosure, disclosure on request, management "
                                        + "of government information, platforms, and supervision and support")
                        .addAllProvisions(NOTICES)
                        .build(),
                rule("government-supervision", STATUTE, TextCondition.of(Inquiry.OfContents.SUPERVISION_COVERED))
                        .sentence("各级人民政府的报告应包括工作考核、社会评议和责任追究结果情况")
                        .sentenceInEnglish("The report of a government covers the results of assessment, "
                                + "public appraisal and accountability")
                        .addProvisions(PROBLEMS_AND_RESULTS)
                        .build(),
                rule("problems-and-improvements", STATUTE, TextCondition.of(Inquiry.OfContents.PROBLEMS_NAMED))
                        .sentence("报告应写明存在的主要问题及改进情况")
                        .sentenceInEnglish("The report names the main problems and the improvements")
                        .addProvisions(PROBLEMS_AND_RESULTS)
                        .build());
    }

    private static List<Rule> fees() {
        return List.of(
                rule("fee-disclosure", PRACTICE, TextCondition.of(FeeRules.DISCLOSED))
                        .sentence("自2020年度起，第六部分应说明是否收取信息处理费")
                        .sentenceInEnglish(
                                "From report year 2020 section 6 says whether information processing fees were charged")
                        .build(),
                rule("fee-multiple-of-ten", HEURISTIC, TextCondition.of(FeeRules.IN_TENS))
                        .sentence("信息处理费的金额应是 10 元的整数倍")
                        .sentenceInEnglish("An amount of information processing fees is a multiple of 10 yuan")
                        .addProvisions(FEES)
                        .build(),
                rule("fee-parts", ARITHMETIC, TextCondition.of(FeeRules.PARTS_ADD_UP))
                        .sentence("信息处理费各部分之和等于合计")
                        .sentenceInEnglish("The parts of the information processing fees add up to the whole")
                        .build(),
                rule("fee-within-fees", HEURISTIC, TextCondition.with(FeeRules.FEES, FeeRules.WITHIN_FEES))
                        .sentence("收取的信息处理费不大于行政事业性收费")
                        .sentenceInEnglish(
                                "The information processing fees collected are at most the administrative fees")
                        .build(),
                rule("fee-unpaid-consistent", HEURISTIC, nobodyOwedWithoutNotice())
                        .sentence("称没有发出收费通知的，逾期不缴费的申请应为 0")
                        .sentenceInEnglish("Where no notice to pay was sent, no application ended for want of payment")
                        .addProvisions(FEES)
                        .build());
    }

    private static Condition nobodyOwedWithoutNotice() {
        Condition mayHaveBeenNoticed = TextCondition.of(FeeRules.MAY_HAVE_BEEN_NOTICED);
        ApplicationRow[] unpaid = {ApplicationRow.OTHER_FEE_UNPAID};
        return forEachRow(
                unpaid,
                row -> mayHaveBeenNoticed.or(of(row, ApplicantColumn.TOTAL).equalTo(of(0))));
    }

    private static List<Rule> wording() {
        return List.of(
                rule("stale-year", HEURISTIC, TextCondition.of(Inquiry.OfWording.STALE_YEARS))
                        .sentence("文字所述应是报告年度的情况")
                        .sentenceInEnglish("The text tells of the report year")
                        .build(),
                rule("template-residue", HEURISTIC, TextCondition.of(Inquiry.OfWording.RESIDUE))
                        .sentence("文字中不应残留模板的说明")
                        .sentenceInEnglish("No text of the blank template is left in")
                        .build(),
                rule("citation-current", HEURISTIC, TextCondition.of(Inquiry.OfWording.CITATIONS))
                        .sentence("引用的文件应现行有效，文号正确")
                        .sentenceInEnglish("The instruments cited are current and rightly numbered")
                        .build());
    }

    static Rule repeatedText(Repetition repetition) {
        return rule("repeated-text", FORM, TextCondition.of(dossier -> repetition.judge(dossier.report())))
                .sentence("报告文字不应与其他报告雷同")
                .sentenceInEnglish("The text is not copied from another report")
                .severity(Severity.WARNING)
                .addProvisions(Provision.whole(Instrument.FORM_NOTICE_2021))
                .build();
    }

    private static Rule.Builder rule(String id, Authority authority, Condition condition) {
        return Rule.builder().id(id).authority(authority).condition(condition);
    }
}
