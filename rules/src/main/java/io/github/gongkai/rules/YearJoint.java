package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import java.util.List;
import java.util.Locale;

/** A condition on the reports of two years, which tells them apart by the year. */
abstract class YearJoint extends Joint {

    private static final Bilingual YEAR = new Bilingual("%s 年", "%s");
    private static final Bilingual QUOTED = new Bilingual("“%s”", " \"%s\"");

    @Override
    String source(Operand operand, Locale locale) {
        return YEAR.in(locale).replace("%s", Integer.toString(operand.report().year()));
    }

    /** {@code 2024 carriedIn}: the id that tells the cells apart, or that of the row where there is but one cell. */
    String inSigns(Operand operand) {
        List<Cell> cells = cells();
        Cell own = operand.cell();
        boolean oneRow = cells.stream().allMatch(cell -> cell.row() == own.row());
        String id = oneRow && cells.size() > 1 ? own.column().id() : own.row().id();
        return operand.report().year() + " " + id;
    }

    /** {@code 2024 年“二、上年结转政府信息公开申请数量”}: the year, and what the place does not say for all of them. */
    String inWords(Operand operand, Wording.Place place, Locale locale) {
        String name = place.name(operand.cell());
        return source(operand, locale)
                + (name.isEmpty() ? "" : QUOTED.in(locale).replace("%s", name));
    }
}
