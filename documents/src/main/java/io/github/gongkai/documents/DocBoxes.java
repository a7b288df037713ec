package io.github.gongkai.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;

/**
 * The text boxes of a Word 97 document. Their text stands behind the main text; a list tells which stretch of it belongs to
 * which shape (MS-DOC, PlcftxbxTxt), and the shape is anchored to a character of the main text.
 */
final class DocBoxes {

    /**
     * The text of a box.
     *
     * @param start its first character, counted over all texts of the document
     * @param end the character behind its last
     */
    record Box(int start, int end) {}

    /** Where in the head of the file the place of the list is written. */
    private static final int LIST_PLACE = 154 + 56 * 8;

    private static final int ENTRY_LENGTH = 22;
    private static final int SHAPE_IN_ENTRY = 14;

    private final OfficeDrawings drawings;
    private final Map<Integer, Box> byShape = new HashMap<>();

    DocBoxes(HWPFDocument document) {
        this.drawings = document.getOfficeDrawingsMain();
        int base = 0;
        for (SubdocumentType type : SubdocumentType.ORDERED) {
            if (type == SubdocumentType.TEXTBOX) {
                break;
            }
            base += document.getFileInformationBlock().getSubdocumentTextStreamLength(type);
        }
        readList(
                document.getMainStream(),
                document.getTableStream(),
                base,
                document.getText().length());
    }

    private void readList(byte[] head, byte[] table, int base, int length) {
        if (head.length < LIST_PLACE + 8) {
            return;
        }
        int start = u4(head, LIST_PLACE);
        int size = u4(head, LIST_PLACE + 4);
        if (start < 0 || size < 4 || start > table.length - size) {
            return;
        }
        int entries = (size - 4) / (4 + ENTRY_LENGTH);
        for (int i = 0; i < entries; i++) {
            int from = base + u4(table, start + 4 * i);
            int to = base + u4(table, start + 4 * i + 4);
            int shape = u4(table, start + 4 * (entries + 1) + ENTRY_LENGTH * i + SHAPE_IN_ENTRY);
            if (base <= from && from < to && to <= length) {
                byShape.put(shape, new Box(from, to));
            }
        }
    }

    /** The box that is anchored to a character of the main text; each is given once. */
    Optional<Box> take(int character) {
        if (byShape.isEmpty()) {
            return Optional.empty();
        }
        OfficeDrawing drawing = drawings.getOfficeDrawingAt(character);
        return drawing == null ? Optional.empty() : Optional.ofNullable(byShape.remove(drawing.getShapeId()));
    }

    private static int u4(byte[] bytes, int at) {
        return bytes[at] & 0xff
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }
}
