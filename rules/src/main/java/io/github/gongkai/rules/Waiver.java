package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That somebody accepts a finding, and why. It hides nothing: the finding stays and is marked.
 *
 * @param rule the id of the rule
 * @param cells cells that the finding must concern, all of them; empty for any finding of the rule
 * @param reason why it is accepted
 * @param expires the last day on which the waiver counts; absent if it does not end
 */
public record Waiver(String rule, List<Cell> cells, String reason, Optional<LocalDate> expires) {

    public Waiver {
        cells = List.copyOf(cells);
        if (rule.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A waiver names a rule and a reason");
        }
    }

    /** Whether it speaks of a finding, on whatever day. */
    public boolean matches(Finding finding) {
        return finding.rule().id().equals(rule) && finding.cells().containsAll(cells);
    }

    /** Whether it still counts on a day. */
    public boolean isInForce(LocalDate day) {
        return expires.filter(day::isAfter).isEmpty();
    }
}
