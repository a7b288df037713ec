package io.github.gongkai.cli;

import io.github.gongkai.Cell;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Operand;
import java.util.List;

/** The cells that something is said of in the report that was checked, and not in another that it was held against. */
final class Concerned {

    private Concerned() {}

    static List<Cell> cells(Finding finding) {
        return finding.operands().stream()
                .filter(operand -> operand.report() == finding.report() && operand.isPrinted())
                .map(Operand::cell)
                .distinct()
                .toList();
    }

    /** Also those that the form lacks: that is why nothing can be said. */
    static List<Cell> cells(NotAssessable open) {
        return open.cells();
    }
}
