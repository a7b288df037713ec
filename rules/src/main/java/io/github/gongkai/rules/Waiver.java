package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That somebody accepts a finding, and why. It hides nothing: the finding stays and is marked. {@link #of} accepts every
 * finding of a rule; the other methods narrow it down.
 *
 * @param rule the id of the rule
 * @param cells cells that the finding must concern, all of them; empty for any finding of the rule
 * @param organ the name of the organ whose reports it speaks of; absent for every organ
 * @param year the report year that it speaks of; absent for every year
 * @param reason why it is accepted
 * @param expires the last day on which the waiver counts; absent if it does not end
 */
public record Waiver(
        String rule,
        List<Cell> cells,
        Optional<String> organ,
        Optional<Integer> year,
        String reason,
        Optional<LocalDate> expires) {

    /** @throws IllegalArgumentException if rule or reason is blank */
    public Waiver {
        cells = List.copyOf(cells);
        if (rule.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A waiver names a rule and a reason");
        }
    }

    /**
     * A waiver of every finding of a rule, without end.
     *
     * @throws IllegalArgumentException if rule or reason is blank
     */
    public static Waiver of(String rule, String reason) {
        return new Waiver(rule, List.of(), Optional.empty(), Optional.empty(), reason, Optional.empty());
    }

    /** The same for findings that concern all of some cells. */
    public Waiver at(Cell... concerned) {
        return new Waiver(rule, List.of(concerned), organ, year, reason, expires);
    }

    /** The same for the reports of one organ. */
    public Waiver ofOrgan(String name) {
        return new Waiver(rule, cells, Optional.of(name), year, reason, expires);
    }

    /** The same for the reports of one year. */
    public Waiver ofYear(int reportYear) {
        return new Waiver(rule, cells, organ, Optional.of(reportYear), reason, expires);
    }

    /** The same up to a day, that day included. */
    public Waiver until(LocalDate lastDay) {
        return new Waiver(rule, cells, organ, year, reason, Optional.of(lastDay));
    }

    /** Whether it speaks of a finding, on whatever day. */
    public boolean matches(Finding finding) {
        return finding.rule().id().equals(rule)
                && organ.filter(name -> !name.equals(finding.report().organ().name()))
                        .isEmpty()
                && year.filter(number -> number != finding.report().year()).isEmpty()
                && finding.cells().containsAll(cells);
    }

    /** Whether it still counts on a day. */
    public boolean isInForce(LocalDate day) {
        return expires.filter(day::isAfter).isEmpty();
    }
}
