package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.documents.Printer.Box;
import io.github.gongkai.documents.Printer.Layout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Text in which every cell stands on a line of its own, and every label of several words on more than one. */
class BrokenLabelProperties {

    private static final int SHORTEST_PART = 2;

    @Property(tries = 100)
    void labelsBrokenOverLinesAreReadAsWhole(@ForAll Edition edition, @ForAll long seed) throws DocumentException {
        Random random = new Random(seed);
        Figures figures = DamagedReport.figures(edition, random, false);
        Printer printer = new Printer(figures);
        List<List<List<Box>>> tables = printer.tables().stream()
                .map(table -> table.stream()
                        .map(row -> row.stream().map(box -> broken(box, random)).toList())
                        .toList())
                .toList();

        Reading reading = ReportReader.standard()
                .read(printer.print(Layout.LINES, tables).getBytes(StandardCharsets.UTF_8), "report.txt");

        assertThat(reading.report().orElseThrow().figures())
                .as("%s", reading.remarks())
                .isEqualTo(figures);
        assertThat(edition.cells())
                .allSatisfy(cell -> assertThat(reading.remarks(cell)).isEmpty());
    }

    private static Box broken(Box box, Random random) {
        if (box.covered() || box.text().codePoints().noneMatch(Character::isIdeographic)) {
            return box;
        }
        StringBuilder text = new StringBuilder(box.text());
        int end = text.length();
        for (int breaks = random.nextInt(4); breaks > 0 && end >= 2 * SHORTEST_PART; breaks--) {
            end = SHORTEST_PART + random.nextInt(end - 2 * SHORTEST_PART + 1);
            text.insert(end, '\n');
        }
        return Box.of(text.toString(), box.columns(), box.rows());
    }
}
