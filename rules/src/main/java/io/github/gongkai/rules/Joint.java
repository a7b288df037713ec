package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A condition on certain reports, which it holds: it does not depend on the report that it is asked of. */
abstract class Joint extends Across {

    private static final Bilingual NO_CELL = new Bilingual("%s报告所用的格式没有此格：", "the form of the %s report has no cell ");
    private static final Bilingual NO_NUMBER = new Bilingual("没有可用的数字：", "no number in ");
    private static final Bilingual NO_UNIT = new Bilingual("金额没有写明单位：", "no unit is printed for the money in ");

    /** Every value that it reads, with its source, in the order of the equation. */
    abstract List<Operand> operands();

    abstract Truth judge(boolean blankIsZero);

    /** The numbers put into what should hold. */
    abstract String equation(Locale locale);

    /** What is wrong and where, in one line. */
    abstract String sentence(Locale locale);

    /** The word for the report of an operand that tells it from the others: its year or its organ. */
    abstract String source(Operand operand, Locale locale);

    /** The cells that it reads, in one report or another, in the order of the equation. */
    List<Cell> cells() {
        return operands().stream().map(Operand::cell).distinct().toList();
    }

    @Override
    public final List<Cell> cells(Edition edition) {
        return cells();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        return operands().stream().allMatch(Operand::isPrinted) ? judge(blankIsZero) : Truth.UNKNOWN;
    }

    @Override
    String describe(Report report, Locale locale) {
        return equation(locale);
    }

    @Override
    String reason(Locale locale) {
        List<Operand> unprinted = operandsThat(operand -> !operand.isPrinted());
        if (!unprinted.isEmpty()) {
            Operand first = unprinted.get(0);
            return noCell(source(first, locale), first.cell(), unprinted.size(), locale);
        }
        List<Operand> unknown = operandsThat(operand -> operand.amount().isEmpty());
        Operand first = unknown.get(0);
        String place = source(first, locale) + " " + first.labelPath(locale);
        return noAmount(first.entry(), place, unknown.size(), locale);
    }

    /** That the edition of a report lacks a cell, and in how many reports. */
    static String noCell(String source, Cell cell, int all, Locale locale) {
        return NO_CELL.in(locale).replace("%s", source) + cell + more(all, locale);
    }

    /** That there is no number to reckon with in a place, and in how many places. */
    static String noAmount(Entry entry, String place, int all, Locale locale) {
        Bilingual what = entry.number().isEmpty() ? NO_NUMBER : NO_UNIT;
        return what.in(locale) + place + more(all, locale);
    }

    private List<Operand> operandsThat(Predicate<Operand> condition) {
        return operands().stream().filter(condition).toList();
    }

    private static String more(int all, Locale locale) {
        return all == 1 ? "" : new Bilingual(" 等 " + all + " 处", " and " + (all - 1) + " more").in(locale);
    }
}
