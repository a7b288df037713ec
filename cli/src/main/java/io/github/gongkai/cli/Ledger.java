package io.github.gongkai.cli;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Severity;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which organ has reported for which year, and with how many findings. There may be more organs than memory holds, so
 * that each report is a short row put aside, and rows are sorted at the end.
 */
final class Ledger {

    /** What is done with each organ. */
    interface Taker {
        void take(OfOrgan organ) throws IOException;
    }

    /** One organ in all years. */
    static final class OfOrgan {
        private final String name;
        private final Map<Integer, OfYear> years = new TreeMap<>();

        OfOrgan(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        /** The years that it has reported on or was expected to; 0 stands for any year. */
        Map<Integer, OfYear> years() {
            return years;
        }

        boolean hasReported() {
            for (OfYear year : years.values()) {
                if (year.reports > 0) {
                    return true;
                }
            }
            return false;
        }

        boolean isExpected() {
            for (OfYear year : years.values()) {
                if (year.expected) {
                    return true;
                }
            }
            return false;
        }

        /** The years for which it was expected to report and has not; 0 where it has not reported at all. */
        List<Integer> missing() {
            List<Integer> missing = new ArrayList<>(0);
            years.forEach((year, counts) -> {
                boolean reported = year == 0 ? hasReported() : counts.reports > 0;
                if (counts.expected && !reported) {
                    missing.add(year);
                }
            });
            return missing;
        }

        long findings() {
            long sum = 0;
            for (OfYear year : years.values()) {
                for (long findings : year.findings) {
                    sum += findings;
                }
            }
            return sum;
        }

        long findings(Severity severity) {
            long sum = 0;
            for (OfYear year : years.values()) {
                sum += year.findings(severity);
            }
            return sum;
        }
    }

    /** One organ in one year. */
    static final class OfYear {
        private final long[] findings = new long[SEVERITIES];
        private long reports;
        private boolean expected;

        long reports() {
            return reports;
        }

        /** The findings of a severity that nobody has accepted. */
        long findings(Severity severity) {
            return findings[severity.ordinal()];
        }
    }

    private static final int SEVERITIES = Severity.values().length;
    private static final int LONGEST_NAME = 300;
    private static final byte EXPECTED = 0;
    private static final byte REPORTED = 1;
    /** A zero that ends the name, the year, and whether it is expected or reported. */
    private static final int BEHIND_NAME = 1 + Short.BYTES + 1;

    private static final int COUNTS = Integer.BYTES * SEVERITIES;

    private final Spool rows;

    Ledger(Spool rows) {
        this.rows = rows;
    }

    /** Notes that a report is there. */
    static void write(Acceptance checked, OutputStream rows) throws IOException {
        Report report = checked.verdict().report();
        ByteBuffer row = row(report.organ().name(), report.year(), REPORTED, COUNTS);
        int counts = row.position();
        for (Finding finding : checked.open()) {
            int at = counts + Integer.BYTES * finding.severity().ordinal();
            row.putInt(at, row.getInt(at) + 1);
        }
        write(row, rows);
    }

    private static ByteBuffer row(String organ, int year, byte kind, int more) {
        byte[] name = organ.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        int length = Math.min(name.length, LONGEST_NAME);
        return ByteBuffer.allocate(length + BEHIND_NAME + more)
                .put(name, 0, length)
                .put((byte) 0)
                .putShort((short) year)
                .put(kind);
    }

    private static void write(ByteBuffer row, OutputStream rows) throws IOException {
        byte[] bytes = row.array();
        rows.write(bytes.length >> 8);
        rows.write(bytes.length);
        rows.write(bytes);
    }

    /** Notes that a report ought to be there. */
    void expect(String organ, int year) throws IOException {
        write(row(organ, year, EXPECTED, 0), rows);
    }

    /** Hands over every organ, in the order of the characters of their names. */
    void each(Taker taker) throws IOException {
        try (SortedRecords sorted = new SortedRecords()) {
            try (InputStream in = rows.read()) {
                DataInputStream data = new DataInputStream(in);
                for (long left = rows.length(); left > 0; ) {
                    byte[] row = new byte[data.readUnsignedShort()];
                    data.readFully(row);
                    sorted.add(row);
                    left -= Short.BYTES + row.length;
                }
            }
            @Nullable OfOrgan[] current = {null};
            sorted.each(row -> current[0] = add(row, current[0], taker));
            if (current[0] != null) {
                taker.take(current[0]);
            }
        }
    }

    private static OfOrgan add(byte[] row, @Nullable OfOrgan current, Taker taker) throws IOException {
        int end = 0;
        while (row[end] != 0) {
            end++;
        }
        String name = new String(row, 0, end, StandardCharsets.UTF_8);
        OfOrgan organ = current;
        if (organ == null || !organ.name.equals(name)) {
            if (organ != null) {
                taker.take(organ);
            }
            organ = new OfOrgan(name);
        }
        ByteBuffer rest = ByteBuffer.wrap(row, end + 1, row.length - end - 1);
        OfYear year = organ.years.computeIfAbsent((int) rest.getShort(), y -> new OfYear());
        if (rest.get() == EXPECTED) {
            year.expected = true;
        } else {
            year.reports++;
            for (int i = 0; i < year.findings.length; i++) {
                year.findings[i] += rest.getInt();
            }
        }
        return organ;
    }
}
