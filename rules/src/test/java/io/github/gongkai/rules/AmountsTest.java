package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static final int ROWS = ApplicationRow.values().length;
    private static final int COLUMNS = ApplicantColumn.values().length;

    @Test
    void aSumOfApplicationsIsOfTheCellsOfItsRowsAndColumns() {
        Random random = new Random();
        for (int i = 0; i < 200; i++) {
            long rows = random.nextLong() & (1L << ROWS) - 1;
            int columns = random.nextInt(1 << COLUMNS);
            for (Edition edition : Edition.values()) {
                List<Cell> cells = edition.cells().stream()
                        .filter(cell -> cell.row() instanceof ApplicationRow row
                                && (rows >> row.ordinal() & 1) == 1
                                && (columns >> ((ApplicantColumn) cell.column()).ordinal() & 1) == 1)
                        .toList();
                assertThat(Amounts.applications(edition, rows, columns).cells()).isEqualTo(cells);
                assertThat(Amounts.applications(edition, rows, columns).cells()).isEqualTo(cells);
            }
        }
    }

    @Test
    void aSumOfCasesIsOfOneColumnInItsRows() {
        for (int rows = 1; rows < 8; rows++) {
            for (ProceedingColumn column : ProceedingColumn.values()) {
                int wanted = rows;
                assertThat(Amounts.proceedings(rows, column).cells())
                        .isEqualTo(Stream.of(ProceedingRow.values())
                                .filter(row -> (wanted >> row.ordinal() & 1) == 1)
                                .map(row -> Cell.of(row, column))
                                .toList());
            }
        }
    }

    @Test
    void whatAnEditionDoesNotDiscloseHasNoCell() {
        for (Edition edition : Edition.values()) {
            for (DisclosureRow row : DisclosureRow.values()) {
                for (DisclosureColumn column : DisclosureColumn.values()) {
                    List<Cell> cells =
                            row.columns(edition).contains(column) ? List.of(Cell.of(row, column)) : List.of();
                    assertThat(Amounts.disclosure(edition, row, column).cells()).isEqualTo(cells);
                }
            }
        }
    }

    /** As a map would, whatever the keys; but what comes when it is full is not kept. */
    @Test
    void sumsAreKeptByTheirKeysUpToALimit() {
        Random random = new Random(4096);
        Amounts.Made made = new Amounts.Made();
        Map<Long, Quantity> kept = new HashMap<>();
        List<Long> keys = new ArrayList<>();
        while (kept.size() < Amounts.Made.MOST) {
            long key = random.nextBoolean() ? -1L - kept.size() : random.nextLong();
            Quantity sum = Quantity.sum(List.of());
            assertThat(made.find(key)).isSameAs(kept.get(key));
            Quantity known = kept.putIfAbsent(key, sum);
            assertThat(made.keep(key, sum)).isSameAs(known == null ? sum : known);
            keys.add(key);
            long earlier = keys.get(random.nextInt(keys.size()));
            assertThat(made.find(earlier)).isSameAs(kept.get(earlier));
            assertThat(made.keep(earlier, Quantity.sum(List.of()))).isSameAs(kept.get(earlier));
        }

        Quantity another = Quantity.sum(List.of());
        assertThat(made.keep(Long.MAX_VALUE, another)).isSameAs(another);
        assertThat(made.find(Long.MAX_VALUE)).isNull();
        kept.forEach((key, sum) -> assertThat(made.find(key)).isSameAs(sum));
    }
}
