package io.github.gongkai.documents;

import io.github.gongkai.documents.ListNumbers.Level;
import io.github.gongkai.documents.ListNumbers.Levels;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers that Word puts before paragraphs: 一、, （二）, 3. and the like, which are not in their text. */
final class DocxNumbering {

    private final DocxStyles styles;
    private final Map<String, Levels> levels = new HashMap<>();
    /** By the name of levels, the style whose list has them. */
    private final Map<String, String> borrowed = new HashMap<>();
    /** By the name of a list, that of its levels. */
    private final Map<String, String> levelsOf = new HashMap<>();

    private final Map<String, ListNumbers> lists = new HashMap<>();

    private DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    /** @param part the part of the lists, if there is one */
    static DocxNumbering of(Optional<byte[]> part, DocxStyles styles, Budget budget)
            throws DamagedFile, DocumentException {
        DocxNumbering numbering = new DocxNumbering(styles);
        if (part.isPresent()) {
            Xml xml = Xml.of(part.get(), budget);
            while (xml.next()) {
                if (xml.isStart("abstractNum")) {
                    budget.takeBlock();
                    numbering.readLevels(xml);
                } else if (xml.isStart("num")) {
                    budget.takeBlock();
                    numbering.readList(xml);
                }
            }
            numbering.lists.replaceAll(numbering::withLevelsOfStyle);
        }
        return numbering;
    }

    private void readLevels(Xml xml) throws DamagedFile, DocumentException {
        Levels all = new Levels();
        String id = xml.attribute("abstractNumId").orElse("");
        levels.put(id, all);
        xml.children(name -> {
            int number = name.equals("lvl") ? xml.number("ilvl", ListNumbers.LEVELS) : ListNumbers.LEVELS;
            if (number < ListNumbers.LEVELS) {
                all.set(number, level(xml));
            } else if (name.equals("numStyleLink")) {
                borrowed.put(id, xml.attribute("val").orElse(""));
            }
        });
    }

    private static Level level(Xml xml) throws DamagedFile, DocumentException {
        Level level = new Level();
        xml.children(name -> {
            switch (name) {
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = xml.attribute("val").orElse("decimal");
                case "lvlText" -> level.text = xml.attribute("val").orElse("");
                case "suff" -> level.apart = !xml.attribute("val").orElse("").equals("nothing");
                case "pStyle" -> level.style = xml.attribute("val");
                case "lvlRestart" -> level.restart = xml.number("val", ListNumbers.LEVELS);
                case "isLgl" -> level.legal = xml.isOn();
                default -> {}
            }
        });
        return level;
    }

    /** Levels stand before the lists that have them. */
    private void readList(Xml xml) throws DamagedFile, DocumentException {
        String id = xml.attribute("numId").orElse("");
        xml.children(name -> {
            if (name.equals("abstractNumId")) {
                String of = xml.attribute("val").orElse("");
                levelsOf.put(id, of);
                lists.put(id, new ListNumbers(levels.getOrDefault(of, new Levels())));
            } else if (name.equals("lvlOverride") && lists.containsKey(id)) {
                readOverride(xml, lists.get(id));
            }
        });
    }

    private static void readOverride(Xml xml, ListNumbers list) throws DamagedFile, DocumentException {
        int number = xml.number("ilvl", ListNumbers.LEVELS);
        xml.children(name -> {
            if (name.equals("startOverride") && number < ListNumbers.LEVELS) {
                list.startAnew(number, xml.number("val", 1));
            } else if (name.equals("lvl") && number < ListNumbers.LEVELS) {
                list.override(number, level(xml));
            }
        });
    }

    private ListNumbers withLevelsOfStyle(String id, ListNumbers list) {
        @Nullable String style = borrowed.get(levelsOf.getOrDefault(id, ""));
        if (style == null) {
            return list;
        }
        String other = styles.listed(style).flatMap(DocxStyles.Paragraph::list).orElse("");
        @Nullable Levels theirs = levels.get(levelsOf.getOrDefault(other, ""));
        return theirs == null ? list : list.with(theirs);
    }

    /** Whether there is any list whose numbers a paragraph could bear. */
    boolean hasLists() {
        return !lists.isEmpty();
    }

    /** The number that a paragraph bears, with what stands between it and the text; empty if none. */
    String next(DocxStyles.Paragraph paragraph) {
        if (lists.isEmpty()) {
            return "";
        }
        Optional<DocxStyles.Paragraph> of = paragraph.list().isPresent()
                ? Optional.of(paragraph)
                : paragraph.style().flatMap(styles::listed);
        ListNumbers list = lists.get(of.flatMap(DocxStyles.Paragraph::list).orElse(""));
        if (list == null) {
            return "";
        }
        return list.next(paragraph
                .level()
                .or(() -> of.flatMap(DocxStyles.Paragraph::level))
                .orElseGet(() -> list.levels().of(paragraph.style())));
    }
}
