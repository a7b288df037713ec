package io.github.gongkai.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the properties of paragraphs and runs of a Word document say about their text, and the styles that they name. */
final class DocxStyles {

    /**
     * The properties of a paragraph.
     *
     * @param list the list whose numbers it bears; absent if its style tells
     * @param unended whether its end is deleted
     * @param changed whether that or a tracked insertion was found
     */
    record Paragraph(
            Optional<String> style, Optional<String> list, Optional<Integer> level, boolean unended, boolean changed) {
        static final Paragraph PLAIN =
                new Paragraph(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    /**
     * The properties of a run.
     *
     * @param hidden absent if its style tells
     */
    record Run(Optional<String> style, Optional<Boolean> hidden, boolean struck, boolean raised, boolean lowered) {
        static final Run PLAIN = new Run(Optional.empty(), Optional.empty(), false, false, false);

        WordText.Look look(DocxStyles styles, Paragraph paragraph) {
            boolean hides =
                    hidden.orElseGet(() -> style.filter(styles::isHidden).isPresent()
                            || paragraph.style().filter(styles::isHidden).isPresent());
            return new WordText.Look(hides, struck, raised, lowered);
        }
    }

    private record Style(Optional<String> parent, Paragraph paragraph, Run run) {}

    private static final int MOST_ANCESTORS = 10;

    private final Map<String, Style> styles = new HashMap<>();
    /** Few documents have styles that hide text. */
    private boolean hide;

    private DocxStyles() {}

    /** @param part the part of the styles, if there is one */
    static DocxStyles of(Optional<byte[]> part, Budget budget) throws DamagedFile, DocumentException {
        DocxStyles all = new DocxStyles();
        if (part.isPresent()) {
            Xml xml = Xml.of(DocxSlim.of(part.get()), budget);
            while (xml.next()) {
                if (xml.isStart("style")) {
                    budget.takeBlock();
                    all.add(xml);
                }
            }
        }
        return all;
    }

    private void add(Xml xml) throws DamagedFile, DocumentException {
        String id = xml.attribute("styleId").orElse("");
        Style[] style = {new Style(Optional.empty(), Paragraph.PLAIN, Run.PLAIN)};
        xml.children(name -> {
            Style known = style[0];
            switch (name) {
                case "basedOn" -> style[0] = new Style(xml.attribute("val"), known.paragraph(), known.run());
                case "pPr" -> style[0] = new Style(known.parent(), paragraph(xml), known.run());
                case "rPr" -> style[0] = new Style(known.parent(), known.paragraph(), run(xml));
                default -> {}
            }
        });
        hide |= style[0].run().hidden().isPresent();
        styles.put(id, style[0]);
    }

    /** Reads the properties of a paragraph, which have just started. */
    static Paragraph paragraph(Xml xml) throws DamagedFile, DocumentException {
        @Nullable String[] texts = new @Nullable String[2];
        @Nullable Integer[] level = new @Nullable Integer[1];
        boolean[] marks = new boolean[2];
        xml.children(name -> {
            switch (name) {
                case "pStyle" -> texts[0] = xml.attribute("val").orElse(null);
                case "numPr" ->
                    xml.children(inner -> {
                        if (inner.equals("numId")) {
                            texts[1] = xml.attribute("val").orElse(null);
                        } else if (inner.equals("ilvl")) {
                            level[0] = xml.number("val", 0);
                        }
                    });
                case "rPr" ->
                    xml.children(inner -> {
                        boolean deleted = inner.equals("del") || inner.equals("moveFrom");
                        marks[0] |= deleted;
                        marks[1] |= deleted || inner.equals("ins") || inner.equals("moveTo");
                    });
                default -> {}
            }
        });
        return new Paragraph(
                Optional.ofNullable(texts[0]),
                Optional.ofNullable(texts[1]),
                Optional.ofNullable(level[0]),
                marks[0],
                marks[1]);
    }

    /** Reads the properties of a run, which have just started. */
    static Run run(Xml xml) throws DamagedFile, DocumentException {
        @Nullable String[] texts = new @Nullable String[2];
        @Nullable Boolean[] hidden = new @Nullable Boolean[1];
        boolean[] struck = new boolean[1];
        xml.children(name -> {
            switch (name) {
                case "rStyle" -> texts[0] = xml.attribute("val").orElse(null);
                case "vanish" -> hidden[0] = xml.isOn();
                case "strike", "dstrike" -> struck[0] |= xml.isOn();
                case "vertAlign" -> texts[1] = xml.attribute("val").orElse(null);
                default -> {}
            }
        });
        return new Run(
                Optional.ofNullable(texts[0]),
                Optional.ofNullable(hidden[0]),
                struck[0],
                "superscript".equals(texts[1]),
                "subscript".equals(texts[1]));
    }

    /** Whether any style says whether text is hidden. */
    boolean hideAny() {
        return hide;
    }

    private boolean isHidden(String style) {
        @Nullable Style at = hide ? styles.get(style) : null;
        for (int i = 0; at != null && i < MOST_ANCESTORS; i++) {
            if (at.run().hidden().isPresent()) {
                return at.run().hidden().get();
            }
            at = styles.get(at.parent().orElse(""));
        }
        return false;
    }

    /** The properties of the style itself or of the nearest one that it is based on and that names a list. */
    Optional<Paragraph> listed(String style) {
        @Nullable Style at = styles.get(style);
        for (int i = 0; at != null && i < MOST_ANCESTORS; i++) {
            if (at.paragraph().list().isPresent()) {
                return Optional.of(at.paragraph());
            }
            at = styles.get(at.parent().orElse(""));
        }
        return Optional.empty();
    }
}
