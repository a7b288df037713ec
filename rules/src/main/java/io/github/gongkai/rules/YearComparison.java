package io.github.gongkai.rules;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** That two sums over the reports of two years compare in a certain way. */
final class YearComparison extends YearJoint {

    private final List<Term> left;
    private final Relation relation;
    private final List<Term> right;
    private final Severity heaviest;
    private final List<Operand> operands;

    YearComparison(List<Term> left, Relation relation, List<Term> right, Severity heaviest) {
        this.left = left;
        this.relation = relation;
        this.right = right;
        this.heaviest = heaviest;
        this.operands =
                Stream.concat(left.stream(), right.stream()).map(Term::operand).toList();
    }

    @Override
    List<Operand> operands() {
        return operands;
    }

    @Override
    Severity heaviest(Report report) {
        return heaviest;
    }

    @Override
    Truth judge(boolean blankIsZero) {
        return relation.between(Term.sum(left, blankIsZero), Term.sum(right, blankIsZero));
    }

    @Override
    String equation(Locale locale) {
        Bounds leftSum = Term.sum(left, false);
        Bounds rightSum = Term.sum(right, false);
        boolean undecided = relation.between(leftSum, rightSum) == Truth.UNKNOWN;
        String sign = undecided ? "?" : relation.sign(leftSum.known().compareTo(rightSum.known()));
        return side(left, leftSum, this::inSigns) + " " + sign + " " + side(right, rightSum, this::inSigns);
    }

    @Override
    String sentence(Locale locale) {
        Bounds leftSum = Term.sum(left, false);
        Bounds rightSum = Term.sum(right, false);
        Edition edition = right.get(0).operand().report().edition();
        Wording.Place place = Wording.Place.of(cells(), edition, locale);
        Function<Operand, String> name = operand -> inWords(operand, place, locale);
        return place.shared() + Wording.COLON.in(locale)
                + side(left, leftSum, name)
                + Wording.COMMA.in(locale) + Wording.must(relation).in(locale) + " "
                + side(right, rightSum, name)
                + Wording.difference(leftSum, rightSum, locale);
    }

    private static String side(List<Term> terms, Bounds sum, Function<Operand, String> name) {
        return sum(terms, name) + (terms.size() > 1 ? " = " + Wording.shown(sum) : "");
    }

    private static String sum(List<Term> terms, Function<Operand, String> name) {
        StringBuilder sum = new StringBuilder();
        for (Term term : terms) {
            boolean first = sum.isEmpty();
            sum.append(term.sign(first))
                    .append(name.apply(term.operand()))
                    .append(' ')
                    .append(term.shown(first));
        }
        return sum.toString();
    }
}
