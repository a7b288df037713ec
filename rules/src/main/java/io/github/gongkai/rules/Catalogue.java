package io.github.gongkai.rules;

import static io.github.gongkai.Equation.Kind.BALANCE;
import static io.github.gongkai.Equation.Kind.COLUMN_TOTAL;
import static io.github.gongkai.Equation.Kind.ROW_TOTAL;
import static io.github.gongkai.rules.Authority.ARITHMETIC;
import static io.github.gongkai.rules.Authority.FORM;
import static io.github.gongkai.rules.Authority.HEURISTIC;
import static io.github.gongkai.rules.Authority.PRACTICE;
import static io.github.gongkai.rules.Condition.equations;
import static io.github.gongkai.rules.Condition.forEachRow;
import static io.github.gongkai.rules.Quantity.of;

import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Provision;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;

/** The rules of the library, each with its id, its sentence in both languages, its source and its condition. */
final class Catalogue {

    /** The notices that fix the form, one for each edition. */
    static final List<Provision> NOTICES = notices();

    private static final DisclosureRow[] DOCUMENTS = {DisclosureRow.REGULATIONS, DisclosureRow.NORMATIVE_DOCUMENTS};

    /** Made once, so that every set which holds one of these rules holds the same. */
    private static final List<Rule> ARITHMETIC_RULES = makeArithmetic();

    private Catalogue() {}

    /** Every rule that speaks of one report. */
    static List<Rule> standard() {
        List<Rule> rules = new ArrayList<>(arithmetic());
        rules.addAll(Law.rules());
        rules.addAll(NarrativeRules.all());
        return rules;
    }

    private static List<Provision> notices() {
        List<Provision> notices = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            notices.add(Provision.whole(edition.instrument()));
        }
        return List.copyOf(notices);
    }

    /** Section A: arithmetic inside one report. */
    static List<Rule> arithmetic() {
        return ARITHMETIC_RULES;
    }

    static List<Rule> makeArithmetic() {
        return List.of(
                rule("applications-balance", FORM, equations(Section.APPLICATIONS, BALANCE))
                        .sentence("新收与上年结转之和，等于办理结果总计与结转下年度之和")
                        .sentenceInEnglish(
                                "Newly received and carried in equal the outcomes and carried forward together")
                        .build(),
                rule("applications-outcome-total", ARITHMETIC, equations(Section.APPLICATIONS, COLUMN_TOTAL))
                        .sentence("办理结果的总计等于各项办理结果之和")
                        .sentenceInEnglish("The total of outcomes is the sum of the outcomes")
                        .build(),
                rule("applications-row-total", ARITHMETIC, equations(Section.APPLICATIONS, ROW_TOTAL))
                        .sentence("每一行的总计等于各类申请人之和")
                        .sentenceInEnglish("The total of a row is the sum over the kinds of applicants")
                        .build(),
                rule("proceedings-total", ARITHMETIC, equations(Section.PROCEEDINGS, ROW_TOTAL))
                        .sentence("复议、诉讼各组的总计等于各种结果之和")
                        .sentenceInEnglish("The total of reconsideration or litigation is the sum of its results")
                        .build(),
                rule("count-domain", ARITHMETIC, CellCondition.everyNumberIsOfItsKind())
                        .sentence("件数是不小于 0 的整数（增减数可以小于 0），金额不小于 0")
                        .sentenceInEnglish(
                                "A count is whole and not negative (a change may be), an amount is not negative")
                        .build(),
                rule("cell-complete", PRACTICE, CellCondition.everyCellIsFilled())
                        .sentence("表格各格均应填写，没有的填 0")
                        .sentenceInEnglish("Every cell is filled in, with 0 where there is nothing")
                        .build(),
                rule("published-total-2019", ARITHMETIC, forEachRow(DOCUMENTS, Catalogue::publishedIsPartOfTotal))
                        .sentence("本年新公开数量不大于对外公开总数量")
                        .sentenceInEnglish("What was newly published is at most what is published in total")
                        .build(),
                rule("in-force-at-least-issued", HEURISTIC, forEachRow(DOCUMENTS, Catalogue::whatWasIssuedIsInForce))
                        .sentence("本年没有废止的，现行有效件数不小于本年制发件数")
                        .sentenceInEnglish("Unless some were repealed, at least what was issued this year is in force")
                        .build());
    }

    private static Rule.Builder rule(String id, Authority authority, Condition condition) {
        Rule.Builder rule = Rule.builder().id(id).authority(authority).condition(condition);
        return authority == FORM || authority == ARITHMETIC ? rule.addAllProvisions(NOTICES) : rule;
    }

    private static Condition publishedIsPartOfTotal(DisclosureRow row) {
        return of(row, DisclosureColumn.PUBLISHED).atMost(of(row, DisclosureColumn.PUBLISHED_TOTAL));
    }

    private static Condition whatWasIssuedIsInForce(DisclosureRow row) {
        return of(row, DisclosureColumn.REPEALED)
                .greaterThan(of(0))
                .or(of(row, DisclosureColumn.IN_FORCE).atLeast(of(row, DisclosureColumn.ISSUED)));
    }
}
