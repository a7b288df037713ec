package io.github.gongkai.cli;

import io.github.gongkai.rules.Severity;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * What a page shows of the inputs of a run. A page that nobody could open would be of no use: of many inputs only those
 * with findings have a part of their own, up to a size, and only so many stand in the table.
 */
final class PageContents {

    /** Up to so many inputs, all of them have a part of their own. */
    static final int FEW = 50;

    static final int MOST_ROWS = 3000;
    private static final long MOST_SHEETS = 24 << 20;

    /** What is done with each input that was put aside. */
    interface Taker {
        void take(InputRow row, byte[] facts, DataInputStream sheet, int length) throws IOException;
    }

    private final List<InputRow> rows = new ArrayList<>();
    private final Set<String> linked = new HashSet<>();
    private final List<String> organs;
    private final Overview overview;
    private final boolean areFew;
    private long sheets;
    private long withoutSheet;
    private long withoutRow;

    private PageContents(boolean areFew, List<String> organs) {
        this.areFew = areFew;
        this.organs = organs;
        this.overview = new Overview(new LinkedHashSet<>(organs));
    }

    static PageContents of(Job.Outcome outcome) throws IOException {
        PageContents contents = new PageContents(outcome.tally().inputs() <= FEW, worstOrgans(outcome.organs()));
        each(outcome.aside(), (row, facts, sheet, length) -> {
            sheet.skipNBytes(length);
            contents.add(row, InputFacts.of(facts), length);
        });
        return contents;
    }

    /** Goes through the inputs; the taker reads the sheet of each, or passes over it. */
    static void each(Spool aside, Taker taker) throws IOException {
        try (DataInputStream in = new DataInputStream(aside.read())) {
            for (long left = aside.length(); left > 0; ) {
                byte[] row = in.readNBytes(in.readInt());
                byte[] facts = in.readNBytes(in.readInt());
                int sheet = in.readInt();
                taker.take(InputRow.of(row), facts, in, sheet);
                left -= 3L * Integer.BYTES + row.length + facts.length + sheet;
            }
        }
    }

    private static List<String> worstOrgans(Ledger ledger) throws IOException {
        PriorityQueue<Ledger.OfOrgan> worst =
                new PriorityQueue<>(Comparator.<Ledger.OfOrgan>comparingLong(organ -> organ.findings(Severity.ERROR))
                        .thenComparingLong(Ledger.OfOrgan::findings)
                        .thenComparing(Ledger.OfOrgan::name, Comparator.reverseOrder()));
        ledger.each(organ -> {
            if (organ.findings() > 0) {
                worst.add(organ);
                if (worst.size() > Overview.MOST_ORGANS) {
                    worst.remove();
                }
            }
        });
        List<String> names = new ArrayList<>();
        while (!worst.isEmpty()) {
            names.add(0, worst.remove().name());
        }
        return names;
    }

    private void add(InputRow row, InputFacts facts, int sheet) {
        overview.add(row, facts);
        if (areFew || !row.isClean() && sheets + sheet <= MOST_SHEETS) {
            sheets += sheet;
            linked.add(row.id());
        } else if (!row.isClean()) {
            withoutSheet++;
        }
        if (areFew || rows.size() < MOST_ROWS && !row.isClean()) {
            rows.add(row);
        } else {
            withoutRow++;
        }
    }

    /** The inputs in the table. */
    List<InputRow> rows() {
        return rows;
    }

    /** The inputs that have a part of their own, by their ids. */
    Set<String> linked() {
        return linked;
    }

    /** The organs with the most findings. */
    List<String> organs() {
        return organs;
    }

    Overview overview() {
        return overview;
    }

    /** How many inputs are not in the table. */
    long withoutRow() {
        return withoutRow;
    }

    /** How many inputs with findings have no part of their own. */
    long withoutSheet() {
        return withoutSheet;
    }
}
