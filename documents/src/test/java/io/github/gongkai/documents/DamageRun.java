package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.documents.Printer.Layout;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Reads damaged reports of every edition, layout and kind of damage, with many seeds each, and looks for a cell that is
 * wrong without a word. It is run by the profile {@code damage}; {@code -Dgongkai.damage.seeds=N} says how many seeds,
 * {@code -Dgongkai.damage.first=N} with which one to begin.
 */
class DamageRun {

    @Test
    void noCellIsSilentlyWrong() throws IOException {
        long first = Long.getLong("gongkai.damage.first", 0);
        long seeds = Long.getLong("gongkai.damage.seeds", 250);
        long read = 0;
        List<String> wrong = new ArrayList<>();
        for (Damage damage : Damage.values()) {
            int before = wrong.size();
            for (Layout layout : Layout.values()) {
                for (Edition edition : Edition.values()) {
                    for (long seed = first; seed < first + seeds; seed++) {
                        DamagedReport report = DamagedReport.of(edition, layout, damage, seed);
                        Optional<String> fault = report.silentlyWrong();
                        fault.ifPresent(what -> wrong.add(report + ": " + what));
                        read++;
                    }
                }
            }
            System.out.println(damage + ": " + (wrong.size() - before) + " silently wrong");
        }
        System.out.println(read + " damaged reports, " + wrong.size() + " with a cell that is silently wrong");
        assertThat(wrong.stream().limit(100)).isEmpty();
        QualityPage.put(
                "damage", String.format("%,d (%s, all %d kinds)", read, LocalDate.now(), Damage.values().length));
    }
}
