package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Label;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A part of a report that is told in prose.
 *
 * @param section the section; empty for the preamble
 * @param text the text as published
 */
record TextPart(Optional<Section> section, String text) {

    static final Judgement NO_TEXT = Judgement.open("报告没有文字部分", "the report has no text");

    private static final Bilingual PREAMBLE = new Bilingual("前言", "Preamble");
    private static final int LONGEST_QUOTATION = 30;

    /** Fails with what is found in any part of a report's prose; a report without prose cannot be judged. */
    static Judgement judgeEach(Report report, Bilingual head, BiConsumer<TextPart, List<Bilingual>> finder) {
        List<TextPart> parts = of(report);
        if (parts.isEmpty()) {
            return NO_TEXT;
        }
        List<Bilingual> found = new ArrayList<>(0);
        parts.forEach(part -> finder.accept(part, found));
        return Judgement.failsIfAny(head, found);
    }

    /** The preamble and the sections of prose that a report has. */
    static List<TextPart> of(Report report) {
        List<TextPart> parts = new ArrayList<>(4);
        add(parts, Optional.empty(), report.preamble());
        addAll(parts, report);
        return parts;
    }

    /** The sections of prose that a report has. */
    static List<TextPart> ofSections(Report report) {
        List<TextPart> parts = new ArrayList<>(3);
        addAll(parts, report);
        return parts;
    }

    private static void addAll(List<TextPart> parts, Report report) {
        add(parts, Optional.of(Section.OVERVIEW), report.overview());
        add(parts, Optional.of(Section.PROBLEMS), report.problems());
        add(parts, Optional.of(Section.OTHER_MATTERS), report.otherMatters());
    }

    private static void add(List<TextPart> parts, Optional<Section> section, Optional<Narrative> prose) {
        prose.ifPresent(narrative -> parts.add(new TextPart(section, narrative.text())));
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
