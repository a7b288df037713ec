package io.github.gongkai.documents;

import io.github.gongkai.Section;
import io.github.gongkai.documents.Grid.Spot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A table that holds a whole report, titles and prose in rows of a single cell, taken apart: such rows become paragraphs, and
 * what stands between them becomes tables. Every other table stays as it is.
 */
final class Unfolding {

    /** So many sections begin in no table of the form. */
    private static final int FEW_SECTIONS = 2;
    /** From here on the wording and the printed number both say so. */
    private static final int CERTAIN = 4;

    private final List<Block> blocks = new ArrayList<>();

    private Unfolding() {}

    static Content of(Content content) {
        if (content.blocks().stream().noneMatch(Unfolding::isReport)) {
            return content;
        }
        Unfolding unfolding = new Unfolding();
        List<Integer> starts = new ArrayList<>();
        for (Block block : content.blocks()) {
            starts.add(unfolding.blocks.size());
            if (block instanceof Block.Table table && isReport(table)) {
                unfolding.unfold(table);
            } else {
                unfolding.blocks.add(block);
            }
        }
        starts.add(unfolding.blocks.size());
        return content.withBlocks(unfolding.blocks, starts);
    }

    private static boolean isReport(Block block) {
        if (!(block instanceof Block.Table table)) {
            return false;
        }
        Set<Section> sections = EnumSet.noneOf(Section.class);
        for (List<Spot> row : table.grid().rows()) {
            if (row.size() == 1) {
                SectionTitle.of(firstLine(row.get(0).text()))
                        .filter(title -> title.strength() >= CERTAIN)
                        .ifPresent(title -> sections.add(title.section()));
            }
        }
        return sections.size() >= FEW_SECTIONS && hasWideRow(table.grid());
    }

    /** A table of one column has lost its rows, and is read as lines anyway. */
    private static boolean hasWideRow(Grid grid) {
        return grid.rows().stream().anyMatch(row -> row.size() > 2);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private void unfold(Block.Table table) {
        List<List<Spot>> rows = table.grid().rows();
        int start = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || isLine(rows.get(i))) {
                if (i > start) {
                    blocks.add(new Block.Table(
                            table.grid().part(start, i),
                            rows.get(start).isEmpty()
                                    ? table.place()
                                    : rows.get(start).get(0).place()));
                }
                if (i < rows.size()) {
                    paragraphs(rows.get(i).get(0));
                }
                start = i + 1;
            }
        }
    }

    /** A row of one cell that names no line of the form; a heading over some rows of a table names one. */
    private static boolean isLine(List<Spot> row) {
        return row.size() == 1
                && Labels.exactly(row.get(0).text()).isNone()
                && !CellText.isValueLike(row.get(0).text());
    }

    private void paragraphs(Spot spot) {
        for (String line : spot.text().split("\n")) {
            if (!Normalization.isBlank(line)) {
                blocks.add(new Block.Paragraph(Normalization.strip(line), spot.place()));
            }
        }
    }
}
