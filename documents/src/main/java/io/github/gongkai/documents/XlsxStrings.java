package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that the cells of a workbook share. */
final class XlsxStrings {

    private final List<String> texts = new ArrayList<>();

    private XlsxStrings() {}

    static XlsxStrings of(Optional<byte[]> part, Budget budget) throws DamagedFile, DocumentException {
        XlsxStrings strings = new XlsxStrings();
        if (part.isPresent()) {
            Xml xml = Xml.of(part.get(), budget);
            while (xml.next()) {
                if (xml.isStart("si")) {
                    budget.takeCells(1);
                    strings.texts.add(text(xml));
                }
            }
        }
        return strings;
    }

    String get(String index) throws DamagedFile {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new DamagedFile("单元格引用了不存在的文字", "a cell refers to a text that is not there");
        }
    }

    /** The text of an element in plain or rich form, without the readings that may be set above it. */
    static String text(Xml xml) throws DamagedFile, DocumentException {
        StringBuilder text = new StringBuilder();
        xml.children(name -> {
            if (name.equals("t")) {
                text.append(xml.wholeText());
            } else if (name.equals("r")) {
                xml.children(inner -> {
                    if (inner.equals("t")) {
                        text.append(xml.wholeText());
                    }
                });
            }
        });
        return decoded(text.toString());
    }

    /** Characters that XML does not have are written as {@code _x000D_}. */
    static String decoded(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                decoded.append(text, from, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                from = at + 7;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return decoded.append(text.substring(from)).toString();
    }

    /** The text as it has to be written so that {@link #decoded} gives it back. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            encoded.append(isEscape(text, i) ? "_x005F_" : text.substring(i, i + 1));
        }
        return encoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || !text.startsWith("_x", at) || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
