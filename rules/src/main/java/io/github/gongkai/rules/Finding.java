package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;

/**
 * That a rule does not hold at one place of a report. The words are made only when they are asked for.
 *
 * @param rule the rule
 * @param violated the part of its condition that does not hold
 * @param report the report; the later one where years are compared, the aggregate of a roll-up
 */
public record Finding(Rule rule, Condition violated, Report report) {

    /** How much it weighs: as much as its rule, or less where the rule is milder with this place than with others. */
    public Severity severity() {
        Severity heaviest = violated.heaviest(report);
        return rule.severity().isAtLeast(heaviest) ? heaviest : rule.severity();
    }

    /** The passages of the prose that it is about, in the order of the text; empty if it is about tables alone. */
    public List<Passage> passages() {
        return violated instanceof ClaimCondition text ? text.passages() : List.of();
    }

    /** The cells concerned, in the order of the equation; empty if the rule is not about cells. */
    public List<Cell> cells() {
        return violated.cells(report.edition());
    }

    /** The values concerned, each with the report that states it; all from {@link #report()} unless the rule joins several. */
    public List<Operand> operands() {
        if (violated instanceof Joint joint) {
            return joint.operands();
        }
        return cells().stream().map(cell -> new Operand(report, cell)).toList();
    }

    /** What is wrong and where, in one Chinese line. */
    public String message() {
        return message(Locale.CHINESE);
    }

    /** What is wrong and where, in one line; Chinese unless the locale's language is English. */
    public String message(Locale locale) {
        if (violated instanceof Comparison comparison) {
            return Wording.sentence(comparison, report.figures(), locale);
        }
        if (violated instanceof Joint joint) {
            return joint.sentence(locale);
        }
        if (violated instanceof ClaimCondition text) {
            String words = text instanceof Agreement agreement
                    ? agreement.inWords(report, locale)
                    : text.describe(report, locale);
            return text.quoted(report, locale) + Wording.COLON.in(locale) + words;
        }
        String what = violated.describe(report, locale);
        if (violated instanceof CellCondition) {
            return place(locale) + Wording.COLON.in(locale) + what;
        }
        String reason = rule.sentence(locale) + Wording.REASON.in(locale).replace("%s", what);
        return cells().isEmpty() ? reason : place(locale) + Wording.COLON.in(locale) + reason;
    }

    private String place(Locale locale) {
        return Wording.Place.of(cells(), report.edition(), locale).shared();
    }

    /** The numbers put into what should hold: {@code 3119 + 34 = 3153 ≠ 3154 = 3050 + 104}. */
    public String equation() {
        return equation(Locale.CHINESE);
    }

    /** The same; where it takes words, they are Chinese unless the locale's language is English. */
    public String equation(Locale locale) {
        return violated.describe(report, locale);
    }

    /** Rule and message. */
    @Override
    public String toString() {
        return rule.id() + Wording.COLON + message();
    }
}
