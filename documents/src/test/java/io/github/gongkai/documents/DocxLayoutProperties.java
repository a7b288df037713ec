package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever table is written as a Word document is read back; whatever damage is done to it is told. */
class DocxLayoutProperties {

    /** A cell that covers a rectangle of the grid. */
    private record Area(int row, int column, int rows, int columns, String text) {}

    /** Tiles a grid with cells, leaving some places at the beginning and the end of rows empty. */
    private static List<Area> areas(Random random, int rows, int columns) {
        boolean[][] taken = new boolean[rows][columns];
        List<Area> areas = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            int first = random.nextInt(4) == 0 ? random.nextInt(columns) : 0;
            int end = random.nextInt(4) == 0 ? columns - random.nextInt(columns) : columns;
            for (int c = 0; c < columns; c++) {
                boolean inside = c >= first && c < end || random.nextInt(10) == 0 && c > first && c < end;
                if (!taken[r][c] && inside) {
                    Area area = area(random, taken, r, c, Math.max(end, c + 1));
                    areas.add(area);
                }
            }
        }
        return areas;
    }

    private static Area area(Random random, boolean[][] taken, int row, int column, int end) {
        int columns = 1;
        int wanted = 1 + random.nextInt(3);
        while (columns < wanted && column + columns < end && !taken[row][column + columns]) {
            columns++;
        }
        int rows = 1;
        int tall = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
        while (rows < tall && row + rows < taken.length && isFree(taken[row + rows], column, columns)) {
            rows++;
        }
        for (int r = row; r < row + rows; r++) {
            for (int c = column; c < column + columns; c++) {
                taken[r][c] = true;
            }
        }
        return new Area(row, column, rows, columns, random.nextInt(5) == 0 ? "" : row + "行" + column);
    }

    private static boolean isFree(boolean[] row, int column, int columns) {
        for (int c = column; c < column + columns; c++) {
            if (row[c]) {
                return false;
            }
        }
        return true;
    }

    private static String table(List<Area> areas, int rows, int columns) {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr/>");
        for (int r = 0; r < rows; r++) {
            List<String> cells = new ArrayList<>();
            int before = 0;
            int c = 0;
            while (c < columns) {
                int at = c;
                int row = r;
                Area area = areas.stream()
                        .filter(a -> a.column() == at && a.row() <= row && row < a.row() + a.rows())
                        .findFirst()
                        .orElse(null);
                if (area == null) {
                    // a hole at the end of a row is left out as gridAfter is; one between cells is a cell nobody merged
                    before += cells.isEmpty() ? 1 : 0;
                    boolean more =
                            areas.stream().anyMatch(a -> a.column() > at && a.row() <= row && row < a.row() + a.rows());
                    if (!cells.isEmpty() && more) {
                        cells.add(DocxFile.cell("洞"));
                    }
                    c++;
                } else {
                    String merge =
                            area.rows() == 1 ? "" : area.row() == r ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
                    cells.add(DocxFile.cell(
                            "<w:gridSpan w:val=\"" + area.columns() + "\"/>" + merge,
                            area.row() == r ? area.text() : ""));
                    c += area.columns();
                }
            }
            xml.append("<w:tr><w:trPr><w:gridBefore w:val=\"").append(before).append("\"/></w:trPr>");
            cells.forEach(xml::append);
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    @Property(tries = 500)
    void anyTableIsReadBack(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @IntRange(min = 1, max = 9) int columns)
            throws DocumentException {
        List<Area> areas = areas(new Random(seed), rows, columns);
        List<Block> blocks = DocxFile.blocks(DocxFile.of(table(areas, rows, columns)));

        List<Area> read = ((Block.Table) blocks.get(0))
                .grid().rows().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .filter(spot -> !spot.text().equals("洞"))
                        .map(spot -> new Area(
                                spot.row(), spot.column(), spot.rows(), spot.columnEnd() - spot.column(), spot.text()))
                        .toList();

        assertThat(read).containsExactlyInAnyOrderElementsOf(areas);
    }

    @Property(tries = 300)
    void damageToThePackageGivesAReadingOrNamesALimit(@ForAll long seed) throws DocumentException {
        Random random = new Random(seed);
        byte[] file = DocxFile.of(table(areas(random, 4, 4), 4, 4))
                .styles("")
                .numbering("")
                .bytes();
        for (int i = random.nextInt(6); i >= 0; i--) {
            file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt(256);
        }
        assertIsReading(file);
    }

    @Property(tries = 300)
    void damageToTheXmlGivesAReading(@ForAll long seed) throws DocumentException {
        Random random = new Random(seed);
        DocxFile file = DocxFile.of();
        StringBuilder xml =
                new StringBuilder(file.document("<w:body>" + table(areas(random, 5, 5), 5, 5) + "</w:body>"));
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(xml.length());
            int end = Math.min(xml.length(), at + random.nextInt(20));
            switch (random.nextInt(3)) {
                case 0 -> xml.delete(at, end);
                case 1 -> xml.insert(random.nextInt(xml.length()), xml.substring(at, end));
                default -> xml.setCharAt(at, (char) random.nextInt(0x250));
            }
        }
        assertIsReading(file.part("word/document.xml", xml.toString().getBytes(StandardCharsets.UTF_8))
                .bytes());
    }

    private static void assertIsReading(byte[] file) throws DocumentException {
        Reading reading = ReportReader.standard().read(file, "a.docx");
        assertThat(reading.report().isPresent()).isNotEqualTo(reading.refusal().isPresent());
    }
}
