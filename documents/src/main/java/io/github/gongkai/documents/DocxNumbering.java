package io.github.gongkai.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers that Word puts before paragraphs: 一、, （二）, 3. and the like, which are not in their text. */
final class DocxNumbering {

    private static final int LEVELS = 9;
    private static final String CLOSED = "、.．)）。：:,，〕】";

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private String suffix = "tab";
        private Optional<String> style = Optional.empty();
        /** The level, from 1, that makes it start again; 0 if none does. */
        private int restart = LEVELS;

        private boolean legal;
    }

    /** Levels that lists share, and how far each has counted. */
    private static final class Levels {
        private final @Nullable Level[] levels = new @Nullable Level[LEVELS];
        private final int[] counts = new int[LEVELS];
        private Optional<String> style = Optional.empty();
    }

    /** A list of a document. */
    private static final class Listing {
        private String levels = "";
        /** By level, where it starts anew. */
        private final Map<Integer, Integer> starts = new HashMap<>();
        /** Levels that it has for itself. */
        private final Map<Integer, Level> own = new HashMap<>();

        private boolean begun;
    }

    private final DocxStyles styles;
    private final Map<String, Levels> levels = new HashMap<>();
    private final Map<String, Listing> lists = new HashMap<>();

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
        }
        return numbering;
    }

    private void readLevels(Xml xml) throws DamagedFile, DocumentException {
        Levels all = new Levels();
        levels.put(xml.attribute("abstractNumId").orElse(""), all);
        xml.children(name -> {
            int number = name.equals("lvl") ? xml.number("ilvl", LEVELS) : LEVELS;
            if (number < LEVELS) {
                Level level = level(xml);
                all.levels[number] = level;
                all.counts[number] = level.start - 1;
            } else if (name.equals("numStyleLink")) {
                all.style = xml.attribute("val");
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
                case "suff" -> level.suffix = xml.attribute("val").orElse("tab");
                case "pStyle" -> level.style = xml.attribute("val");
                case "lvlRestart" -> level.restart = xml.number("val", LEVELS);
                case "isLgl" -> level.legal = xml.isOn();
                default -> {}
            }
        });
        return level;
    }

    private void readList(Xml xml) throws DamagedFile, DocumentException {
        Listing list = new Listing();
        lists.put(xml.attribute("numId").orElse(""), list);
        xml.children(name -> {
            if (name.equals("abstractNumId")) {
                list.levels = xml.attribute("val").orElse("");
            } else if (name.equals("lvlOverride")) {
                int number = xml.number("ilvl", LEVELS);
                xml.children(inner -> {
                    if (inner.equals("startOverride") && number < LEVELS) {
                        list.starts.put(number, xml.number("val", 1));
                    } else if (inner.equals("lvl") && number < LEVELS) {
                        list.own.put(number, level(xml));
                    }
                });
            }
        });
    }

    /** The number that a paragraph bears, with what stands between it and the text; empty if none. */
    String next(DocxStyles.Paragraph paragraph) {
        if (lists.isEmpty()) {
            return "";
        }
        Optional<DocxStyles.Paragraph> of = paragraph.list().isPresent()
                ? Optional.of(paragraph)
                : paragraph.style().flatMap(styles::listed);
        Listing list = lists.get(of.flatMap(DocxStyles.Paragraph::list).orElse(""));
        Levels shared = list == null ? null : levels(list);
        if (list == null || shared == null) {
            return "";
        }
        int level = paragraph
                .level()
                .or(() -> of.flatMap(DocxStyles.Paragraph::level))
                .orElseGet(() -> levelOf(paragraph.style(), shared));
        return level < LEVELS ? next(list, shared, level) : "";
    }

    /** The levels of a list, which may be those of the list that a style names. */
    private @Nullable Levels levels(Listing list) {
        Levels found = levels.get(list.levels);
        if (found == null || found.style.isEmpty()) {
            return found;
        }
        Listing other = lists.get(styles.listed(found.style.get())
                .flatMap(DocxStyles.Paragraph::list)
                .orElse(""));
        return other == null ? found : levels.getOrDefault(other.levels, found);
    }

    private static int levelOf(Optional<String> style, Levels shared) {
        for (int i = 0; i < LEVELS && style.isPresent(); i++) {
            Level level = shared.levels[i];
            if (level != null && level.style.equals(style)) {
                return i;
            }
        }
        return 0;
    }

    private String next(Listing list, Levels shared, int number) {
        Level level = level(list, shared, number);
        if (level == null) {
            return "";
        }
        int[] counts = shared.counts;
        if (!list.begun) {
            list.begun = true;
            list.starts.forEach((at, start) -> counts[at] = start - 1);
        }
        counts[number]++;
        for (int deeper = number + 1; deeper < LEVELS; deeper++) {
            Level inner = level(list, shared, deeper);
            if (inner != null && inner.restart > number) {
                counts[deeper] = inner.start - 1;
            }
        }
        return shown(list, shared, number, level);
    }

    private static @Nullable Level level(Listing list, Levels shared, int number) {
        Level own = list.own.get(number);
        return own == null ? shared.levels[number] : own;
    }

    private static String shown(Listing list, Levels shared, int number, Level level) {
        if (level.format.equals("bullet")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int place = c == '%' && i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            Level part = place >= 0 && place < LEVELS ? level(list, shared, place) : null;
            if (part == null) {
                text.append(c);
            } else {
                boolean unused = place != number && shared.counts[place] < part.start;
                int count = unused ? part.start : shared.counts[place];
                text.append(Ordinals.shown(count, level.legal ? "decimal" : part.format));
                i++;
            }
        }
        boolean apart = !text.isEmpty()
                && !level.suffix.equals("nothing")
                && CLOSED.indexOf(text.charAt(text.length() - 1)) < 0;
        return apart ? text + " " : text.toString();
    }
}
