package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import io.github.gongkai.rules.CellSum.Addend;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That one cell of an aggregate is the sum over its members, or at least that. */
final class RollupSum extends Joint {

    private static final Bilingual SUM_OF_MEMBERS = new Bilingual("各成员之和 ", "the sum over the members ");
    private static final Bilingual OTHERS = new Bilingual("其余 %d 个成员", "the other %d members");

    private final Operand aggregate;
    private final Contributions contributions;
    private final CellSum members;
    private final List<Report> reports;
    private final Relation relation;

    /** @param reports those of the members, by name, as far as they are there */
    RollupSum(Cell cell, Report aggregate, Contributions contributions, List<Report> reports, Relation relation) {
        this.aggregate = new Operand(aggregate, cell);
        this.contributions = contributions;
        this.members = contributions.sum(cell);
        this.reports = reports;
        this.relation = relation;
    }

    @Override
    List<Cell> cells() {
        return List.of(aggregate.cell());
    }

    @Override
    List<Operand> operands() {
        return Stream.concat(
                        Stream.of(aggregate), reports.stream().map(member -> new Operand(member, aggregate.cell())))
                .toList();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        return members.unprinted() == 0 ? judge(blankIsZero) : Truth.UNKNOWN;
    }

    @Override
    Truth judge(boolean blankIsZero) {
        return relation.between(own(blankIsZero), members.sum(blankIsZero));
    }

    private Bounds own(boolean blankIsZero) {
        return Term.sum(List.of(Term.plus(aggregate)), blankIsZero);
    }

    @Override
    String reason(Locale locale) {
        if (members.unprinted() > 0) {
            String first = members.firstUnprinted().orElseThrow().organ();
            return noCell(first, aggregate.cell(), members.unprinted(), locale);
        }
        if (aggregate.amount().isEmpty()) {
            String place = source(aggregate, locale) + " " + aggregate.labelPath(locale);
            return noAmount(aggregate.entry(), place, members.unknown() + 1, locale);
        }
        return members.firstUnknown()
                .map(first -> noAmount(first.entry(), place(first, locale), members.unknown(), locale))
                .orElseThrow();
    }

    private String place(Addend addend, Locale locale) {
        return addend.organ() + " " + aggregate.cell().labelPath(addend.edition(), locale);
    }

    @Override
    String equation(Locale locale) {
        Bounds own = own(false);
        Bounds sum = members.sum(false);
        boolean undecided = relation.between(own, sum) == Truth.UNKNOWN;
        String sign = undecided ? "?" : relation.sign(own.known().compareTo(sum.known()));
        Function<String, String> bracketed = others -> Wording.REASON.in(locale).replace("%s", others);
        String addends = addends(addend -> "", (others, rest) -> rest + bracketed.apply(others), locale);
        return shown(aggregate) + " " + sign + " " + Wording.shown(sum) + " = " + addends;
    }

    @Override
    String sentence(Locale locale) {
        Bounds own = own(false);
        Bounds sum = members.sum(false);
        String unit = aggregate.unit().isMoney() ? " " + aggregate.unit().in(locale) : "";
        return aggregate.labelPath(locale) + Wording.COLON.in(locale)
                + source(aggregate, locale) + " " + shown(aggregate)
                + Wording.COMMA.in(locale) + Wording.must(relation).in(locale) + " "
                + SUM_OF_MEMBERS.in(locale) + Wording.shown(sum) + unit + " = "
                + addends(addend -> addend.organ() + " ", (others, rest) -> others + " " + rest, locale)
                + Wording.difference(own, sum, locale);
    }

    /** How the sum of those that are not shown one by one is put. */
    private interface Rest {
        String put(String others, String sum);
    }

    /** A few addends are shown one by one; of more than that, all but the last that would be. */
    private String addends(Function<Addend, String> name, Rest rest, Locale locale) {
        boolean few = contributions.members() <= CellSum.KEPT;
        int listed = few ? contributions.members() : CellSum.KEPT - 1;
        String addends = members.largest().subList(0, listed).stream()
                .map(addend -> name.apply(addend) + Wording.shown(addend.entry()))
                .collect(Collectors.joining(" + "));
        if (few) {
            return addends;
        }
        String others = OTHERS.in(locale).replace("%d", Integer.toString(contributions.members() - listed));
        return addends + " + " + rest.put(others, Wording.shown(members.sumWithout(listed)));
    }

    private static String shown(Operand operand) {
        return operand.isPrinted() ? Wording.shown(operand.entry()) : Wording.shown(Entry.BLANK);
    }

    @Override
    String source(Operand operand, Locale locale) {
        return organ(operand.report());
    }
}
