package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.documents.Printer.Box;
import io.github.gongkai.documents.Printer.Layout;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A report whose tables were damaged before they were printed; the same four components give the same text.
 *
 * @param figures what the tables held before
 */
record DamagedReport(Edition edition, Layout layout, Damage damage, long seed, Figures figures, String text) {

    /** In these a blank cell leaves no trace, so a row with one cannot be placed. */
    static final Set<Layout> WITHOUT_BLANKS = Set.of(Layout.SPACES, Layout.LINES);

    static DamagedReport of(Edition edition, Layout layout, Damage damage, long seed) {
        Random random = new Random(seed);
        Figures figures = figures(edition, random, !WITHOUT_BLANKS.contains(layout));
        Printer printer = new Printer(figures);
        List<List<List<Box>>> tables = new ArrayList<>();
        printer.tables().forEach(table -> {
            List<List<Box>> rows = new ArrayList<>();
            table.forEach(row -> rows.add(new ArrayList<>(row)));
            tables.add(rows);
        });
        damage.apply(tables, random);
        return new DamagedReport(edition, layout, damage, seed, figures, printer.print(layout, tables));
    }

    /** Any cells at all: counts of one to five digits, many zeros, and up to three in eight blank. */
    static Figures figures(Edition edition, Random random, boolean blanks) {
        Figures.Builder figures = Figures.builder(edition);
        int share = random.nextInt(4);
        for (Cell cell : edition.cells()) {
            if (blanks && random.nextInt(8) < share) {
                continue;
            }
            if (cell.unit(edition).isMoney()) {
                figures.set(cell, Entry.of(BigDecimal.valueOf(random.nextInt(1_000_000), 4)));
            } else {
                long count = random.nextInt(3) == 0 ? 0 : random.nextInt(20_000);
                figures.set(cell, Entry.of(cell.column().isSigned() ? count - 9000 : count));
            }
        }
        return figures.build();
    }

    /** The first cell that is read otherwise than it was, without a word about it; empty if there is none. */
    Optional<String> silentlyWrong() throws DocumentException {
        return silentlyWrong(figures, text);
    }

    static Optional<String> silentlyWrong(Figures figures, String text) throws DocumentException {
        Reading reading = ReportReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "report.txt");
        if (reading.report().isEmpty()) {
            return Optional.empty();
        }
        Figures read = reading.report().get().figures();
        if (read.edition() != figures.edition()) {
            boolean said = reading.remarks().stream()
                    .map(Remark::code)
                    .anyMatch(code -> code == RemarkCode.EDITION_ASSUMED || code == RemarkCode.EDITION_MIXED);
            return said ? Optional.empty() : Optional.of("edition " + read.edition());
        }
        return figures.edition().cells().stream()
                .filter(cell -> !read.entry(cell).equals(figures.entry(cell)))
                .filter(cell -> reading.remarks(cell).isEmpty())
                .map(cell -> cell + " is " + read.entry(cell) + " instead of " + figures.entry(cell))
                .findFirst();
    }

    @Override
    public String toString() {
        return edition + " " + layout + " " + damage + " " + seed;
    }
}
