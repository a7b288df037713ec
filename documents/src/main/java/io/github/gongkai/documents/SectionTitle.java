package io.github.gongkai.documents;

import io.github.gongkai.Section;
import java.util.Optional;

/**
 * The heading of one of the six sections.
 *
 * @param strength how sure it is, from 1; the wording and the printed number are two witnesses; 0 if the number is the
 *     only one
 * @param rest the text that goes on behind the title in the same paragraph; empty if none
 */
record SectionTitle(Section section, int strength, String rest) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 45;
    private static final String NUMERALS = "一二三四五六七八九";

    /** How a paragraph is numbered: by a plain numeral as sections are, in another way, or not at all. */
    private record Ordinal(int number, boolean plain, int end) {}

    static Optional<SectionTitle> of(String paragraph) {
        if (paragraph.length() < SHORTEST || isProse(paragraph)) {
            return Optional.empty();
        }
        String text = Normalization.WIDTH
                .apply(paragraph.length() > 2 * LONGEST ? paragraph.substring(0, 2 * LONGEST) : paragraph)
                .strip();
        Ordinal ordinal = ordinal(text);
        if (paragraph.length() <= LONGEST) {
            Optional<SectionTitle> whole = titled(ordinal, text.substring(ordinal.end()), "");
            if (whole.isPresent()) {
                return whole;
            }
        }
        return ordinal.plain() && ordinal.number() > 0 ? withTextBehind(ordinal, text, paragraph) : Optional.empty();
    }

    /** A paragraph too long for a title, which does not even begin with a number: most of all there are. */
    private static boolean isProse(String paragraph) {
        if (paragraph.length() <= LONGEST) {
            return false;
        }
        int start = 0;
        while (start < paragraph.length() && Normalization.isBlank(paragraph.charAt(start))) {
            start++;
        }
        return start < paragraph.length()
                && Normalization.isCommon(paragraph.charAt(start))
                && NUMERALS.indexOf(paragraph.charAt(start)) < 0;
    }

    /** Whether a line of text is surely a heading and nothing else. */
    static boolean isOne(String line) {
        return line.length() <= LONGEST
                && of(line).filter(title -> title.strength() >= 3).isPresent();
    }

    /** A short line that bears the number of a section as sections do, but other words. */
    static Optional<SectionTitle> byNumber(Section section, String paragraph) {
        String text = Normalization.WIDTH
                .apply(paragraph.length() > LONGEST ? "" : paragraph)
                .strip();
        Ordinal ordinal = ordinal(text);
        boolean line = ordinal.plain()
                && ordinal.number() == section.ordinal() + 1
                && text.length() > ordinal.end() + 1
                && text.chars().noneMatch(c -> "。；;,，".indexOf(c) >= 0);
        return line ? Optional.of(new SectionTitle(section, 0, "")) : Optional.empty();
    }

    private static Optional<SectionTitle> withTextBehind(Ordinal ordinal, String text, String paragraph) {
        for (int i = ordinal.end() + 3; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == ':' || Normalization.isBlank(c)) {
                // folding to half width keeps every character in its place, save a few that titles do not have
                String stripped = Normalization.strip(paragraph);
                String rest = i + 1 < stripped.length() ? Normalization.strip(stripped.substring(i + 1)) : "";
                return titled(ordinal, text.substring(ordinal.end(), i), rest);
            }
        }
        return Optional.empty();
    }

    private static Optional<SectionTitle> titled(Ordinal ordinal, String words, String rest) {
        String title = trimPunctuation(Normalization.BLANKS.apply(Normalization.NOTE.apply(trimPunctuation(words))));
        for (Section section : Section.values()) {
            boolean exact = title.equals(section.label().text());
            if (exact || fits(section, title)) {
                return Optional.of(new SectionTitle(section, strength(ordinal, section, exact), rest));
            }
        }
        return Optional.empty();
    }

    private static int strength(Ordinal ordinal, Section section, boolean exact) {
        if (ordinal.number() == 0) {
            return exact ? 3 : 2;
        }
        if (!ordinal.plain()) {
            return 1;
        }
        return ordinal.number() == section.ordinal() + 1 ? exact ? 5 : 4 : 2;
    }

    private static boolean fits(Section section, String title) {
        return switch (section) {
            case OVERVIEW ->
                title.length() <= 20
                        && (title.endsWith("总体情况")
                                || title.endsWith("概述")
                                || title.endsWith("概况")
                                || title.endsWith("基本情况")
                                || title.equals("政府信息公开工作情况")
                                || title.endsWith("整体情况")
                                || title.endsWith("总体推进情况"));
            case PROACTIVE_DISCLOSURE -> title.length() <= 24 && title.contains("主动公开") && title.endsWith("情况");
            case APPLICATIONS ->
                title.length() <= 30
                        && title.contains("申请")
                        && (title.contains("收到和处理") || title.contains("依申请公开") && title.endsWith("情况"));
            case PROCEEDINGS -> title.length() <= 35 && title.contains("复议") && title.contains("诉讼");
            case PROBLEMS ->
                title.length() <= 35
                        && (title.contains("问题") || title.contains("不足") || title.contains("困难"))
                        && (title.contains("改进")
                                || title.contains("措施")
                                || title.contains("思考")
                                || title.contains("打算")
                                || title.contains("整改")
                                || title.contains("下一步"));
            case OTHER_MATTERS ->
                title.length() <= 35
                        && (title.startsWith("其他") || title.startsWith("其它") || title.startsWith("需要"))
                        && title.contains("事项");
        };
    }

    private static Ordinal ordinal(String text) {
        if (text.length() < 2) {
            return new Ordinal(0, false, 0);
        }
        boolean bracketed = text.charAt(0) == '(';
        char numeral = text.charAt(bracketed ? 1 : 0);
        int number = NUMERALS.indexOf(numeral) + 1;
        boolean digit = numeral >= '1' && numeral <= '9';
        int end = bracketed ? 2 : 1;
        if (number == 0 && !digit || end >= text.length()) {
            return new Ordinal(0, false, 0);
        }
        char next = text.charAt(end);
        boolean closed = bracketed ? next == ')' : "、.,:，．)".indexOf(next) >= 0 || Normalization.isBlank(next);
        if (!closed) {
            return new Ordinal(0, false, 0);
        }
        return new Ordinal(digit ? numeral - '0' : number, !bracketed && !digit, end + 1);
    }

    private static String trimPunctuation(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isLoose(text.charAt(start))) {
            start++;
        }
        while (end > start && isLoose(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isLoose(char c) {
        return Normalization.isBlank(c) || "。、:;,.,".indexOf(c) >= 0;
    }
}
