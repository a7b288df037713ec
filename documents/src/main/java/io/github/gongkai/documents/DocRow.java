package io.github.gongkai.documents;

import io.github.gongkai.documents.WordTable.Merge;
import java.util.Arrays;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

/**
 * How a row of a Word 97 table is laid out (MS-DOC, TDefTableOperand). There is no grid: each row names the edges of its
 * cells.
 *
 * @param edges the left edge of each cell and the right edge of the last, in twips (1/1440 inch)
 * @param right how each cell belongs to the one before it
 * @param down how each cell belongs to the one above it
 */
record DocRow(int[] edges, Merge[] right, Merge[] down) {

    static final DocRow UNKNOWN = new DocRow(new int[0], new Merge[0], new Merge[0]);

    private static final int DEFINITION = 0x08;
    private static final int VERTICAL_MERGE = 0x2B;
    private static final int CELL_LENGTH = 20;
    private static final int HORIZONTAL = 0x03;
    private static final int VERTICAL = 0x60;
    private static final int GOES_ON_DOWN = 0x20;

    /** The layout that the end of a row describes; {@link #UNKNOWN} where it does not. */
    static DocRow of(PAPX endOfRow) {
        DocRow row = UNKNOWN;
        SprmIterator properties = endOfRow.getSprmBuf().iterator();
        while (properties.hasNext()) {
            SprmOperation property = properties.next();
            if (property.getType() == SprmOperation.TYPE_TAP) {
                row = row.with(property);
            }
        }
        return row;
    }

    private DocRow with(SprmOperation property) {
        byte[] bytes = property.getGrpprl();
        int start = property.getGrpprlOffset();
        if (property.getOperation() == DEFINITION) {
            int headOfProperty = 4;
            return definition(bytes, start, Math.min(bytes.length, start + property.size() - headOfProperty));
        }
        if (property.getOperation() == VERTICAL_MERGE && (bytes[start] & 0xff) < down.length) {
            Merge[] changed = down.clone();
            changed[bytes[start] & 0xff] = vertical((bytes[start + 1] & 0x03) << 5);
            return new DocRow(edges, right, changed);
        }
        return this;
    }

    /** The number of cells, their edges, and for each cell 20 bytes, which the last ones may lack. */
    private static DocRow definition(byte[] bytes, int start, int end) {
        int cells = bytes[start] & 0xff;
        int[] edges = new int[cells + 1];
        for (int i = 0; i <= cells; i++) {
            edges[i] = (short) u2(bytes, start + 1 + 2 * i);
        }
        Merge[] right = new Merge[cells];
        Merge[] down = new Merge[cells];
        Arrays.fill(right, Merge.NONE);
        Arrays.fill(down, Merge.NONE);
        int first = 0;
        for (int i = 0; i < cells; i++) {
            int at = start + 1 + 2 * (cells + 1) + CELL_LENGTH * i;
            int flags = at + 2 <= end ? u2(bytes, at) : 0;
            int horizontal = flags & HORIZONTAL;
            // writers do not agree which of two bits begins a set and which goes on with it; the first of a set tells
            boolean goesOn = horizontal != 0 && first != 0 && horizontal != first;
            first = horizontal == 0 ? 0 : goesOn ? first : horizontal;
            right[i] = horizontal == 0 ? Merge.NONE : goesOn ? Merge.GOES_ON : Merge.STARTS;
            down[i] = vertical(flags);
        }
        return new DocRow(edges, right, down);
    }

    private static Merge vertical(int flags) {
        int merge = flags & VERTICAL;
        return merge == 0 ? Merge.NONE : merge == GOES_ON_DOWN ? Merge.GOES_ON : Merge.STARTS;
    }

    private static int u2(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }
}
