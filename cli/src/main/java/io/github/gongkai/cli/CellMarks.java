package io.github.gongkai.cli;

import io.github.gongkai.Cell;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Repair;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the cells of a report are marked. A cell is concerned where a finding speaks of it; it stands out where a finding
 * speaks of it alone, or where several equations that fail meet in it; it is suspected where the smallest repair is the
 * only one and changes it. Where all findings on it are accepted, it says only that.
 */
final class CellMarks {

    private final Map<Cell, Map<Severity, Integer>> findings = new HashMap<>();
    private final Set<Cell> waived = new HashSet<>();
    private final Set<Cell> alone = new HashSet<>();
    private final Set<Cell> named = new HashSet<>();

    private final Set<Cell> suspected = new HashSet<>();

    CellMarks(Source source, Acceptance checked, Suspects suspects) {
        Verdict verdict = checked.verdict();
        checked.waived().keySet().forEach(finding -> waived.addAll(Concerned.cells(finding)));
        for (Finding finding : checked.open()) {
            for (Cell cell : Concerned.cells(finding)) {
                findings.computeIfAbsent(cell, c -> new EnumMap<>(Severity.class))
                        .merge(finding.severity(), 1, Integer::sum);
                if (Concerned.cells(finding).size() == 1) {
                    alone.add(cell);
                }
            }
        }
        named.addAll(findings.keySet());
        named.addAll(waived);
        for (NotAssessable open : verdict.notAssessable()) {
            named.addAll(Concerned.cells(open));
        }
        for (Repair repair : suspects.repairs()) {
            for (Repair.Change change : repair.changes()) {
                named.add(change.cell());
                if (!repair.isAmbiguous()) {
                    suspected.add(change.cell());
                }
            }
        }
        source.notes().forEach(note -> note.cell().ifPresent(named::add));
    }

    /** Whether something on the page leads to the cell. */
    boolean isNamed(Cell cell) {
        return named.contains(cell);
    }

    /** The classes of the cell's mark; empty where nothing is to be said of it. */
    String classes(Cell cell) {
        return (ofFindings(cell) + (suspected.contains(cell) ? " suspect" : "")).strip();
    }

    private String ofFindings(Cell cell) {
        Map<Severity, Integer> found = findings.get(cell);
        if (found == null) {
            return waived.contains(cell) ? "k" : "";
        }
        Map.Entry<Severity, Integer> heaviest = found.entrySet().iterator().next();
        boolean standsOut = alone.contains(cell) || heaviest.getValue() > 1;
        return of(heaviest.getKey()) + (standsOut ? " at" : " in");
    }

    /** The class that stands for a severity. */
    static String of(Severity severity) {
        return switch (severity) {
            case ERROR -> "e";
            case WARNING -> "w";
            case NOTICE -> "n";
        };
    }
}
