package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That one cell of an aggregate is the sum over its members, or at least that. */
final class RollupSum extends Joint {

    /** So many contributions are shown one by one; of more than that, all but the last so many. */
    private static final int SHOWN = 6;

    private static final Bilingual SUM_OF_MEMBERS = new Bilingual("各成员之和 ", "the sum over the members ");
    private static final Bilingual OTHERS = new Bilingual("其余 %d 个成员", "the other %d members");

    private final Operand aggregate;
    private final List<Report> members;
    private final Relation relation;

    /** The members come in the order of their names, so that no order of input shows. */
    RollupSum(Cell cell, Report aggregate, List<Report> members, Relation relation) {
        this.aggregate = new Operand(aggregate, cell);
        this.members = members;
        this.relation = relation;
    }

    @Override
    List<Cell> cells() {
        return List.of(aggregate.cell());
    }

    @Override
    List<Operand> operands() {
        return Stream.concat(Stream.of(aggregate), contributions()).toList();
    }

    private Stream<Operand> contributions() {
        return members.stream().map(member -> new Operand(member, aggregate.cell()));
    }

    @Override
    Truth judge(boolean blankIsZero) {
        return relation.between(
                sum(List.of(aggregate), blankIsZero), sum(contributions().toList(), blankIsZero));
    }

    private static Bounds sum(List<Operand> operands, boolean blankIsZero) {
        return Term.sum(operands.stream().map(Term::plus).toList(), blankIsZero);
    }

    @Override
    String equation(Locale locale) {
        Bounds own = sum(List.of(aggregate), false);
        Bounds sum = sum(contributions().toList(), false);
        boolean undecided = relation.between(own, sum) == Truth.UNKNOWN;
        String sign = undecided ? "?" : relation.sign(own.known().compareTo(sum.known()));
        Function<String, String> bracketed = others -> Wording.REASON.in(locale).replace("%s", others);
        String addends = addends(operand -> "", (others, rest) -> rest + bracketed.apply(others), locale);
        return shown(aggregate) + " " + sign + " " + Wording.shown(sum) + " = " + addends;
    }

    @Override
    String sentence(Locale locale) {
        Bounds own = sum(List.of(aggregate), false);
        Bounds sum = sum(contributions().toList(), false);
        String unit = aggregate.unit().isMoney() ? " " + aggregate.unit().in(locale) : "";
        Function<Operand, String> named = operand -> source(operand, locale) + " ";
        return aggregate.labelPath(locale) + Wording.COLON.in(locale)
                + named.apply(aggregate) + shown(aggregate)
                + Wording.COMMA.in(locale) + Wording.must(relation).in(locale) + " "
                + SUM_OF_MEMBERS.in(locale) + Wording.shown(sum) + unit + " = "
                + addends(named, (others, rest) -> others + " " + rest, locale)
                + Wording.difference(own, sum, locale);
    }

    /** How the sum of those that are not shown one by one is put. */
    private interface Rest {
        String put(String others, String sum);
    }

    private String addends(Function<Operand, String> name, Rest rest, Locale locale) {
        List<Operand> sorted = largestFirst();
        boolean few = sorted.size() <= SHOWN;
        List<Operand> listed = few ? sorted : sorted.subList(0, SHOWN - 1);
        String addends = listed.stream()
                .map(operand -> name.apply(operand) + shown(operand))
                .collect(Collectors.joining(" + "));
        if (few) {
            return addends;
        }
        List<Operand> unlisted = sorted.subList(SHOWN - 1, sorted.size());
        String others = OTHERS.in(locale).replace("%d", Integer.toString(unlisted.size()));
        return addends + " + " + rest.put(others, Wording.shown(sum(unlisted, false)));
    }

    /** What has no number comes last; equals stay in the order of the names. */
    private List<Operand> largestFirst() {
        record Contribution(Operand operand, BigDecimal amount) {}
        return contributions()
                .map(operand -> new Contribution(operand, operand.amount().orElse(BigDecimal.valueOf(-1))))
                .sorted(Comparator.comparing(Contribution::amount).reversed())
                .map(Contribution::operand)
                .toList();
    }

    private static String shown(Operand operand) {
        return operand.isPrinted() ? Wording.shown(operand.entry()) : Wording.shown(Entry.BLANK);
    }

    @Override
    String source(Operand operand, Locale locale) {
        return organ(operand.report());
    }
}
