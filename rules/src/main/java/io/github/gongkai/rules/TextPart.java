package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Label;
import io.github.gongkai.Section;
import java.util.Locale;
import java.util.Optional;

/** A part of a report that is told in prose: the preamble, or a section. */
final class TextPart {

    static final Judgement NO_TEXT = Judgement.open("报告没有文字部分", "the report has no text");

    private static final Bilingual PREAMBLE = new Bilingual("前言", "Preamble");
    private static final int LONGEST_QUOTATION = 30;

    private final Optional<Section> section;
    private final String text;
    private final Prose prose;

    /**
     * @param section the section; empty for the preamble
     * @param text the text as published
     */
    TextPart(Optional<Section> section, String text) {
        this.section = section;
        this.text = text;
        this.prose = new Prose(text);
    }

    Optional<Section> section() {
        return section;
    }

    String text() {
        return text;
    }

    Prose prose() {
        return prose;
    }

    static Bilingual name(Section section) {
        Label label = section.label();
        return new Bilingual(label.number() + label.text(), label.english());
    }

    boolean isPreamble() {
        return section.isEmpty();
    }

    /** Where it stands and what it says there, on one line: {@code 一、总体情况“2021年，我局共收到”}. */
    Bilingual quote(int from, int to) {
        return quote(section.map(TextPart::name).orElse(PREAMBLE), text.substring(from, Math.min(to, text.length())));
    }

    static Bilingual quote(Bilingual name, String text) {
        String words = oneLine(text);
        return new Bilingual(
                name.in(Locale.CHINESE) + "“" + words + "”", name.in(Locale.ENGLISH) + " \"" + words + "\"");
    }

    /** A text of the report made fit for a message: short, and without line ends and other invisible characters. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        int end = Math.min(text.length(), LONGEST_QUOTATION);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            line.append(isVisible(c) ? c : ' ');
        }
        return line.toString().strip() + (end < text.length() ? "…" : "");
    }

    private static boolean isVisible(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
