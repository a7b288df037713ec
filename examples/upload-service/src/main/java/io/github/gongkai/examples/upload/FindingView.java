package io.github.gongkai.examples.upload;

import io.github.gongkai.Cell;
import io.github.gongkai.rules.Finding;
import java.util.List;
import java.util.Locale;

/**
 * A finding on several reports together.
 *
 * @param rule the id of the rule
 * @param severity {@code error}, {@code warning} or {@code notice}
 * @param year the later of two years; the year of a roll-up
 * @param message what is wrong and where, in one line
 * @param cells the paths of the cells concerned
 */
record FindingView(String rule, String severity, int year, String message, List<String> cells) {

    static FindingView of(Finding finding, Locale locale) {
        return new FindingView(
                finding.rule().id(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.report().year(),
                finding.message(locale),
                finding.cells().stream().map(Cell::path).distinct().toList());
    }
}
