package io.github.gongkai.rules;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sums of cells that prose speaks of, the first some thousand made once. Rows are given as bits by the order of their enum. */
final class Amounts {

    static final long NEW = Lexicon.row(ApplicationRow.NEWLY_RECEIVED);
    static final long CARRIED_IN = Lexicon.row(ApplicationRow.CARRIED_IN);
    static final long RECEIVED_IN_ALL = NEW | CARRIED_IN;
    static final long ANSWERED = Lexicon.row(ApplicationRow.OUTCOME_TOTAL);
    static final long CARRIED_FORWARD = Lexicon.row(ApplicationRow.CARRIED_FORWARD);

    static final int ALL_APPLICANTS = bit(ApplicantColumn.TOTAL);
    static final int PERSONS = bit(ApplicantColumn.NATURAL_PERSON);
    static final int ORGANIZATIONS = bit(ApplicantColumn.COMMERCIAL_ENTERPRISE)
            | bit(ApplicantColumn.RESEARCH_INSTITUTION)
            | bit(ApplicantColumn.WELFARE_ORGANIZATION)
            | bit(ApplicantColumn.LEGAL_SERVICE_INSTITUTION)
            | bit(ApplicantColumn.OTHER_ORGANIZATION);

    /** Natural persons and organizations: all the applicants there are. */
    static final int EVERYBODY = PERSONS | ORGANIZATIONS;

    static final int RECONSIDERATION = 1 << ProceedingRow.RECONSIDERATION.ordinal();
    static final int DIRECT = 1 << ProceedingRow.DIRECT_LITIGATION.ordinal();
    static final int AFTER = 1 << ProceedingRow.LITIGATION_AFTER_RECONSIDERATION.ordinal();
    static final int LITIGATION = DIRECT | AFTER;

    private static final Made MADE = new Made();
    private static final ApplicationRow[] APPLICATION_ROWS = ApplicationRow.values();
    private static final ApplicantColumn[] APPLICANT_COLUMNS = ApplicantColumn.values();

    private Amounts() {}

    static int bit(ApplicantColumn column) {
        return 1 << column.ordinal();
    }

    /** The sum over some rows and columns of section 三; without cells where the edition has none of them. */
    static Quantity applications(Edition edition, long rows, int columns) {
        long key = rows << 16 | (long) columns << 4 | edition.ordinal();
        Quantity made = MADE.find(key);
        return made != null ? made : MADE.keep(key, sum(edition, rows, columns));
    }

    /** The sums made so far, by keys that are not 0. A table is never changed, only replaced by one with more in it. */
    static final class Made {

        /** Far more than reports speak of; texts that are made to speak of ever others shall not fill the memory. */
        static final int MOST = 4096;

        private record Table(long[] keys, @Nullable Quantity[] sums, int count) {}

        private volatile Table table = new Table(new long[256], new Quantity[256], 0);

        @Nullable
        Quantity find(long key) {
            Table found = table;
            return found.sums[place(found, key)];
        }

        /** One of two threads that make the same sum keeps its own. */
        synchronized Quantity keep(long key, Quantity sum) {
            Table old = table;
            Quantity known = old.sums[place(old, key)];
            if (known != null) {
                return known;
            }
            if (old.count == MOST) {
                return sum;
            }
            int size = 2 * (old.count + 1) > old.keys.length ? 2 * old.keys.length : old.keys.length;
            Table larger = new Table(new long[size], new Quantity[size], old.count + 1);
            for (int i = 0; i < old.keys.length; i++) {
                if (old.sums[i] != null) {
                    put(larger, old.keys[i], old.sums[i]);
                }
            }
            put(larger, key, sum);
            table = larger;
            return sum;
        }

        private static void put(Table table, long key, Quantity sum) {
            int place = place(table, key);
            table.keys[place] = key;
            table.sums[place] = sum;
        }

        /** Where a sum stands, or else the free place where it would. */
        private static int place(Table table, long key) {
            int last = table.keys.length - 1;
            int place = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & last;
            while (table.sums[place] != null && table.keys[place] != key) {
                place = place + 1 & last;
            }
            return place;
        }
    }

    private static Quantity sum(Edition edition, long rows, int columns) {
        List<Cell> cells = new ArrayList<>();
        for (ApplicationRow row : APPLICATION_ROWS) {
            for (ApplicantColumn column : APPLICANT_COLUMNS) {
                boolean wanted = (rows & Lexicon.row(row)) != 0 && (columns & bit(column)) != 0;
                if (wanted && Cell.of(row, column).isIn(edition)) {
                    cells.add(Cell.of(row, column));
                }
            }
        }
        return Quantity.sum(cells);
    }

    /** The sum of one column of section 四 over some of its rows. */
    static Quantity proceedings(int rows, ProceedingColumn column) {
        long key = -1L - rows - 8L * column.ordinal();
        Quantity made = MADE.find(key);
        return made != null ? made : MADE.keep(key, sum(rows, column));
    }

    private static Quantity sum(int rows, ProceedingColumn column) {
        List<Cell> cells = new ArrayList<>();
        for (ProceedingRow row : ProceedingRow.values()) {
            if ((rows & 1 << row.ordinal()) != 0) {
                cells.add(Cell.of(row, column));
            }
        }
        return Quantity.sum(cells);
    }

    /** One cell of section 二; without cells where the edition does not have it. */
    static Quantity disclosure(Edition edition, DisclosureRow row, DisclosureColumn column) {
        long key = -100L - row.ordinal() - 16L * column.ordinal() - 512L * edition.ordinal();
        Quantity made = MADE.find(key);
        return made != null ? made : MADE.keep(key, cell(edition, row, column));
    }

    private static Quantity cell(Edition edition, DisclosureRow row, DisclosureColumn column) {
        return row.columns(edition).contains(column) ? Quantity.of(row, column) : Quantity.sum(List.of());
    }
}
