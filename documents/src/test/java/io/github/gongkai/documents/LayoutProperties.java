package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Printer.Box;
import io.github.gongkai.documents.Printer.Layout;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LayoutProperties {

    /** In these a blank cell leaves no trace, so a row with one cannot be placed. */
    private static final List<Layout> WITHOUT_BLANKS = List.of(Layout.SPACES, Layout.LINES);

    @Property(tries = 200)
    void whatIsPrintedIsReadBack(@ForAll Edition edition, @ForAll Layout layout, @ForAll long seed)
            throws DocumentException {
        Figures figures = figures(edition, new Random(seed), !WITHOUT_BLANKS.contains(layout));
        Reading reading = read(new Printer(figures).print(layout));
        Report report = reading.report().orElseThrow();

        assertThat(report.organ().name()).isEqualTo("测试市示例局");
        assertThat(report.figures()).as(reading.remarks().toString()).isEqualTo(figures);
        assertThat(report.overview().orElseThrow().paragraphs()).hasSize(1);
        assertThat(report.otherMatters().orElseThrow().text()).isEqualTo("无。");
        assertThat(edition.cells())
                .allSatisfy(cell -> assertThat(reading.place(cell)).isPresent());
    }

    @Property(tries = 60)
    void aBlankThatLeavesNoTraceIsNeverGuessed(@ForAll Edition edition, @ForAll long seed) throws DocumentException {
        Figures figures = figures(edition, new Random(seed), true);
        for (Layout layout : WITHOUT_BLANKS) {
            assertNothingIsSilentlyWrong(figures, new Printer(figures).print(layout));
        }
    }

    @Property(tries = 600)
    void noCellIsSilentlyWrongWhereTheTableIsDamaged(
            @ForAll Edition edition, @ForAll Layout layout, @ForAll Damage damage, @ForAll long seed)
            throws DocumentException {
        Random random = new Random(seed);
        Figures figures = figures(edition, random, !WITHOUT_BLANKS.contains(layout));
        Printer printer = new Printer(figures);
        List<List<List<Box>>> tables = new ArrayList<>();
        printer.tables().forEach(table -> {
            List<List<Box>> rows = new ArrayList<>();
            table.forEach(row -> rows.add(new ArrayList<>(row)));
            tables.add(rows);
        });
        damage.apply(tables.get(random.nextInt(3)), random);
        assertNothingIsSilentlyWrong(figures, printer.print(layout, tables));
    }

    enum Damage {
        CELL_DROPPED {
            @Override
            void apply(List<List<Box>> rows, Random random) {
                List<Box> row = rows.get(random.nextInt(rows.size()));
                row.remove(random.nextInt(row.size()));
            }
        },
        ROW_DROPPED {
            @Override
            void apply(List<List<Box>> rows, Random random) {
                rows.remove(random.nextInt(rows.size()));
            }
        },
        ROW_REPEATED {
            @Override
            void apply(List<List<Box>> rows, Random random) {
                rows.add(random.nextInt(rows.size()), rows.get(random.nextInt(rows.size())));
            }
        },
        COLUMNS_EXCHANGED {
            @Override
            void apply(List<List<Box>> rows, Random random) {
                int width = rows.get(rows.size() - 1).size();
                int one = width == 10
                        ? 4 + random.nextInt(5)
                        : width == 15 ? 5 + random.nextInt(5) : 1 + random.nextInt(3);
                int other = width == 10
                        ? 4 + random.nextInt(5)
                        : width == 15 ? 5 + random.nextInt(5) : 1 + random.nextInt(3);
                for (List<Box> row : rows) {
                    if (row.size() == width
                            && row.get(one).columns() == 1
                            && row.get(other).columns() == 1
                            && !row.get(one).covered()
                            && !row.get(other).covered()) {
                        Collections.swap(row, one, other);
                    }
                }
            }
        },
        PAGE_NUMBER_INSERTED {
            @Override
            void apply(List<List<Box>> rows, Random random) {
                rows.add(random.nextInt(rows.size()), new ArrayList<>(List.of(Box.of("- 5 -"))));
            }
        },
        SUBTOTAL_COLUMN_ADDED {
            @Override
            void apply(List<List<Box>> rows, Random random) {
                for (int i = 0; i < rows.size(); i++) {
                    List<Box> row = rows.get(i);
                    row.add(Box.of(i == 0 ? "小计" : i < 3 ? "" : "7"));
                }
            }
        };

        abstract void apply(List<List<Box>> rows, Random random);
    }

    private static void assertNothingIsSilentlyWrong(Figures figures, String text) throws DocumentException {
        Reading reading = read(text);
        if (reading.report().isEmpty()) {
            return;
        }
        Figures read = reading.report().get().figures();
        if (read.edition() != figures.edition()) {
            assertThat(reading.remarks())
                    .extracting(Remark::code)
                    .containsAnyOf(RemarkCode.EDITION_ASSUMED, RemarkCode.EDITION_MIXED);
            return;
        }
        for (Cell cell : figures.edition().cells()) {
            if (!read.entry(cell).equals(figures.entry(cell))) {
                assertThat(reading.remarks(cell))
                        .as(
                                "%s is %s instead of %s: %s",
                                cell, read.entry(cell), figures.entry(cell), reading.remarks())
                        .isNotEmpty();
            }
        }
    }

    private static Reading read(String text) throws DocumentException {
        return ReportReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "report.txt");
    }

    private static Figures figures(Edition edition, Random random, boolean blanks) {
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
}
