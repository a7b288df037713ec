package io.github.gongkai.rules;

import static io.github.gongkai.rules.Authority.ARITHMETIC;
import static io.github.gongkai.rules.Authority.HEURISTIC;
import static io.github.gongkai.rules.Authority.PRACTICE;

import java.util.List;

/** Section C of the rules: what the prose says, against the tables and against itself. */
final class NarrativeRules {

    /** Asked of one report where its text states both numbers, and of two where last year's stands in last year's tables. */
    static final Rule GROWTH = rule("narrative-growth", ARITHMETIC, Said.GROWTH)
            .sentence("文字所述增长或者下降的比例，与所述两年数量或者上年报告的数量相符")
            .sentenceInEnglish(
                    "A growth that the text states follows from the two numbers it states, or from last year's report")
            .build();

    private NarrativeRules() {}

    static List<Rule> all() {
        return List.of(
                rule("narrative-applications", PRACTICE, Said.OF_APPLICATIONS)
                        .sentence("文字所述申请的收到、结转、答复和各类办理结果的数量，与表格一致")
                        .sentenceInEnglish(
                                "What the text says of applications and their outcomes agrees with the table")
                        .build(),
                rule("narrative-proceedings", PRACTICE, Said.OF_PROCEEDINGS)
                        .sentence("文字所述行政复议、行政诉讼的数量，与表格一致")
                        .sentenceInEnglish("What the text says of reconsideration and litigation agrees with the table")
                        .build(),
                rule("narrative-disclosure", PRACTICE, Said.OF_DISCLOSURE)
                        .sentence("文字所述规章、规范性文件、行政许可、行政处罚、行政强制的数量，与表格一致")
                        .sentenceInEnglish(
                                "What the text says of rules, documents, licences, penalties and coercion agrees with the table")
                        .build(),
                rule("narrative-all-upheld", ARITHMETIC, Said.ALL_OR_NONE)
                        .sentence("文字称均维持、未发生、未被纠错的，表格相应各格为全部或者为 0")
                        .sentenceInEnglish(
                                "Where the text says all upheld, none occurred or none corrected, the cells say so too")
                        .build(),
                rule("narrative-balance", ARITHMETIC, Said.BALANCES)
                        .sentence("文字所述新收与上年结转之和，等于所述办理与结转下年度之和")
                        .sentenceInEnglish(
                                "As the text states them, received and carried in equal answered and carried forward")
                        .build(),
                rule("narrative-parts", ARITHMETIC, Said.PARTS)
                        .sentence("文字所列各部分构成全部的，其和等于所述总数")
                        .sentenceInEnglish("Parts that the text lists as the whole add up to the number stated for it")
                        .build(),
                rule("narrative-percentage", ARITHMETIC, Said.SHARES)
                        .sentence("文字所述占比等于部分除以总数")
                        .sentenceInEnglish("A share that the text states is the part divided by the whole")
                        .build(),
                GROWTH,
                rule("narrative-conflict", HEURISTIC, Said.TWICE)
                        .sentence("文字两处所述同一数量的，数值相同")
                        .sentenceInEnglish("Where the text states the same number twice, it gives the same value")
                        .build());
    }

    private static Rule.Builder rule(String id, Authority authority, Said said) {
        return Rule.builder().id(id).authority(authority).condition(new InText(said));
    }
}
