package io.github.gongkai.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The text of one paragraph of a Word document as it stands on paper: with the last result of its fields; without what is
 * hidden or struck out, which is told.
 */
final class WordText {

    /** How a run is shown. */
    record Look(boolean hidden, boolean struck, boolean raised, boolean lowered) {
        static final Look PLAIN = new Look(false, false, false, false);
    }

    /** Stands for what has no character of its own. */
    static final char NO_CHARACTER = '\uFFFD';

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private final Set<RemarkCode> noticed;
    private final StringBuilder text = new StringBuilder();
    /** Fields that are open, the innermost last: whether the code of each is at an end, so that its result follows. */
    private final Deque<Boolean> fields = new ArrayDeque<>(0);

    private int runStart;

    WordText(Set<RemarkCode> noticed) {
        this.noticed = noticed;
    }

    int length() {
        return text.length();
    }

    void startRun() {
        runStart = text.length();
    }

    /** The code of a field may hold the results of others, which are not shown. */
    void write(CharSequence words) {
        if (isShown()) {
            text.append(words);
        }
    }

    void write(char c) {
        if (isShown()) {
            text.append(c);
        }
    }

    private boolean isShown() {
        return fields.isEmpty() || !fields.contains(false);
    }

    void startField() {
        fields.addLast(false);
    }

    void startResult() {
        if (fields.pollLast() != null) {
            fields.addLast(true);
        }
    }

    void endField() {
        fields.pollLast();
    }

    void endRun(Look look) {
        if (look.equals(Look.PLAIN) || Normalization.isBlank(text.substring(runStart))) {
            return;
        }
        if (look.hidden()) {
            leaveOut(RemarkCode.HIDDEN_TEXT);
        } else if (look.struck()) {
            leaveOut(RemarkCode.STRUCK_TEXT);
        } else if (look.raised()) {
            replaceDigits(RAISED);
        } else if (look.lowered()) {
            replaceDigits(LOWERED);
        }
    }

    private void leaveOut(RemarkCode code) {
        text.setLength(runStart);
        noticed.add(code);
    }

    /** The mark of a note behind a number would else become a digit of it. */
    private void replaceDigits(String digits) {
        String replaced = with(digits, text.substring(runStart));
        text.replace(runStart, text.length(), replaced);
    }

    /** The same text with its digits raised. */
    static String raised(String text) {
        return with(RAISED, text);
    }

    /** The same text with its digits lowered. */
    static String lowered(String text) {
        return with(LOWERED, text);
    }

    private static String with(String digits, String text) {
        StringBuilder replaced = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                replaced.setCharAt(i, digits.charAt(c - '0'));
            }
        }
        return replaced.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
