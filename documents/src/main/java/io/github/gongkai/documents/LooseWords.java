package io.github.gongkai.documents;

import io.github.gongkai.ProceedingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of lines that have lost their table: labels of the form, values, and other things, each with its place. */
final class LooseWords {

    /** A word of the lines: a label of the form, a value, or something else. */
    record Token(String text, Place place, int line, int block, Labels.Hit hit, boolean isValue) {
        boolean isLabel() {
            return !hit.isNone();
        }

        boolean isRow() {
            return hit.row().isPresent();
        }

        boolean isProceeding() {
            return hit.row().filter(ProceedingRow.class::isInstance).isPresent();
        }
    }

    /** A line, or a cell on a line of its own. */
    private record Line(String text, Place place, int number, int block) {
        Place placeOf(Word word) {
            return place.part(word.start(), word.start() + word.text().length(), text.length());
        }
    }

    /** A word of a line, and where in the line it begins. */
    private record Word(String text, int start) {}

    private static final Pattern HALF_A_NUMBER = Pattern.compile("[.,．，][0-9]{1,9}|[0-9]{2,9}[.,．，]");
    private static final int LONGEST_LINE = 400;
    private static final int MOST_WORDS = 40;
    private static final int MOST_WORDS_OF_A_LABEL = 8;
    private static final int MOST_LINES_OF_A_LABEL = 4;
    private static final int LONGEST_PART = 60;

    private final Labels labels;
    private final List<Token> tokens = new ArrayList<>();
    private int lines;

    LooseWords(Labels labels) {
        this.labels = labels;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Adds a line, or a cell that stands on a line of its own; a blank one only if it is a cell. */
    void add(String text, Place place, int block, boolean cell) {
        Line line = new Line(text, place, lines++, block);
        if (Normalization.isBlank(text)) {
            if (cell) {
                add("", place, line, labels.findExactly(""), true);
            }
        } else if (!PageMark.isOne(text)) {
            split(line);
        }
    }

    private void add(String text, Place place, Line line, Labels.Hit hit, boolean isValue) {
        tokens.add(new Token(text, place, line.number(), line.block(), hit, isValue));
    }

    private void split(Line line) {
        String text = line.text();
        Labels.Hit whole = text.length() > LONGEST_LINE ? labels.findExactly("") : labels.find(text);
        if (whole.approximate()) {
            addPart(text, line.place(), line, whole);
            return;
        }
        if (!whole.isNone() || text.length() > LONGEST_LINE || isValue(text)) {
            add(text, line.place(), line, whole, whole.isNone() && isValue(text));
            return;
        }
        List<Word> words = words(text);
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            addOther(text, line.place(), line);
            return;
        }
        int front = words.size();
        while (front > 0 && isValue(words.get(front - 1).text())) {
            front--;
        }
        String label = joined(words.subList(0, front));
        Labels.Hit hit = labels.find(label);
        if (!hit.isNone()) {
            add(label, line.placeOf(words.get(0)), line, hit, false);
        } else {
            splitLabels(words.subList(0, front), line);
        }
        for (Word word : words.subList(front, words.size())) {
            add(word.text(), line.placeOf(word), line, labels.findExactly(""), true);
        }
    }

    /** Half a number counts too (but not 3., which numbers a label), so that a row in which one was broken has a value too many. */
    private static boolean isValue(String word) {
        return CellText.isValueLike(word) || HALF_A_NUMBER.matcher(word).matches();
    }

    private void splitLabels(List<Word> words, Line line) {
        int next = 0;
        while (next < words.size()) {
            int end = Math.min(words.size(), next + MOST_WORDS_OF_A_LABEL);
            while (end > next
                    && labels.findExactly(joined(words.subList(next, end))).isNone()) {
                end--;
            }
            Place place = line.placeOf(words.get(next));
            if (end > next) {
                String label = joined(words.subList(next, end));
                add(label, place, line, labels.findExactly(label), false);
                next = end;
            } else {
                addOther(words.get(next).text(), place, line);
                next++;
            }
        }
    }

    private static String joined(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    private void addOther(String text, Place place, Line line) {
        addPart(text, place, line, labels.findExactly(""));
    }

    /**
     * A text that is no label of the form, or not to the letter, may end one that was broken over lines: as many of the
     * texts before it as make a label together with it are that label, even if one of them is a label by itself.
     */
    private void addPart(String text, Place place, Line line, Labels.Hit alone) {
        int longest = 0;
        String label = text;
        Labels.Hit whole = alone;
        StringBuilder joined = new StringBuilder(text);
        for (int back = 1; back < MOST_LINES_OF_A_LABEL && back <= tokens.size(); back++) {
            Token before = tokens.get(tokens.size() - back);
            if (before.isValue() || before.text().length() > LONGEST_PART || text.length() > LONGEST_PART) {
                break;
            }
            joined.insert(0, before.text());
            Labels.Hit hit = labels.findExactly(joined.toString());
            if (!hit.isNone()) {
                longest = back;
                label = joined.toString();
                whole = hit;
            }
        }
        if (longest == 0) {
            add(text, place, line, alone, false);
            return;
        }
        List<Token> parts = tokens.subList(tokens.size() - longest, tokens.size());
        Place start = parts.get(0).place();
        parts.clear();
        add(label, start, line, whole, false);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || Normalization.isBlank(text.charAt(i));
            if (blank && start >= 0) {
                words.add(new Word(text.substring(start, i), start));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }
}
