package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That nobody can say whether a rule holds at one place of a report, as something it needs is not there.
 *
 * @param rule the rule
 * @param undecided the part of its condition that cannot be judged
 * @param report the report; the later one where years are compared, the aggregate of a roll-up
 */
public record NotAssessable(Rule rule, Condition undecided, Report report) {

    private static final Bilingual NO_CELL = new Bilingual("该版格式没有此格：", "this edition of the form has no cell ");
    private static final Bilingual NO_NUMBER = new Bilingual("没有可用的数字：", "no number in ");
    private static final Bilingual NOT_SAID = new Bilingual("规则无法作出判断", "the rule cannot tell");

    /** The cells concerned; empty if the rule is not about cells. */
    public List<Cell> cells() {
        return undecided.cells(report.edition());
    }

    /** Why it cannot be judged, in one Chinese line. */
    public String reason() {
        return reason(Locale.CHINESE);
    }

    /** Why it cannot be judged, in one line; Chinese unless the locale's language is English. */
    public String reason(Locale locale) {
        if (undecided instanceof Across across) {
            return across.reason(locale);
        }
        Edition edition = report.edition();
        if (!Condition.areIn(edition, cells())) {
            return NO_CELL.in(locale)
                    + paths(cells().stream().filter(cell -> !cell.isIn(edition)).toList());
        }
        Optional<String> ownReason = undecided.reason(report, locale);
        if (ownReason.isPresent()) {
            return ownReason.get();
        }
        List<Cell> withoutNumber = cells().stream()
                .filter(cell -> report.figures().entry(cell).number().isEmpty())
                .toList();
        return withoutNumber.isEmpty() ? NOT_SAID.in(locale) : NO_NUMBER.in(locale) + labels(withoutNumber, locale);
    }

    private static String paths(List<Cell> cells) {
        return cells.stream().map(Cell::path).collect(Collectors.joining(", "));
    }

    /** The first of them by label and the number of the others: a row of blanks needs no seven labels. */
    private String labels(List<Cell> cells, Locale locale) {
        String first = cells.get(0).labelPath(report.edition(), locale);
        if (cells.size() == 1) {
            return first;
        }
        return first + new Bilingual(" 等 " + cells.size() + " 格", " and " + (cells.size() - 1) + " more").in(locale);
    }

    /** Rule and reason. */
    @Override
    public String toString() {
        return rule.id() + Wording.COLON + reason();
    }
}
