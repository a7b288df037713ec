package io.github.gongkai.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The words of one paragraph as they stand on paper: with the number that Word generates before it and the last result of its
 * fields; without what is deleted, hidden or struck out, which is told.
 */
final class DocxWords {

    /** Stands for what has no character of its own. */
    static final char NO_CHARACTER = '\uFFFD';

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Set<RemarkCode> noticed;
    private final StringBuilder text = new StringBuilder();
    /** Fields that are open, the innermost last: whether the code of each is at an end, so that its result follows. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private DocxStyles.Paragraph paragraph = DocxStyles.Paragraph.PLAIN;
    private DocxStyles.Run run = DocxStyles.Run.PLAIN;
    private int runStart;

    DocxWords(DocxStyles styles, DocxNumbering numbering, Set<RemarkCode> noticed) {
        this.styles = styles;
        this.numbering = numbering;
        this.noticed = noticed;
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /** Whether the end of the paragraph is deleted. */
    boolean isUnended() {
        return paragraph.unended();
    }

    /** Reads the properties of the paragraph, which have just started. */
    void properties(Xml xml) throws DamagedFile, DocumentException {
        paragraph = DocxStyles.paragraph(xml);
        if (paragraph.changed()) {
            noticed.add(RemarkCode.TRACKED_CHANGES);
        }
        text.append(numbering.next(paragraph));
    }

    void append(char c) {
        text.append(c);
    }

    void startRun() {
        run = DocxStyles.Run.PLAIN;
        runStart = text.length();
    }

    /** Reads what runs consist of; false if it is something else. */
    boolean runChild(String name, Xml xml) throws DamagedFile, DocumentException {
        switch (name) {
            case "rPr" -> run = DocxStyles.run(xml);
            case "t" -> write(xml.wholeText());
            case "tab", "ptab" -> write(" ");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "sym" -> write(String.valueOf(NO_CHARACTER));
            case "fldChar" -> field(xml.attribute("fldCharType").orElse(""));
            case "delText", "delInstrText" -> noticed.add(RemarkCode.TRACKED_CHANGES);
            case "instrText" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.addLast(false);
            case "separate" -> {
                if (fields.pollLast() != null) {
                    fields.addLast(true);
                }
            }
            default -> fields.pollLast();
        }
    }

    /** The code of a field may hold the results of others, which are not shown. */
    private void write(String words) {
        if (!fields.contains(false)) {
            text.append(words);
        }
    }

    void endRun() {
        String own = text.substring(runStart);
        if (Normalization.isBlank(own)) {
            return;
        }
        if (run.isHidden(styles, paragraph)) {
            leaveOut(RemarkCode.HIDDEN_TEXT);
        } else if (run.struck()) {
            leaveOut(RemarkCode.STRUCK_TEXT);
        } else if (run.raised()) {
            replaceDigits(RAISED);
        } else if (run.lowered()) {
            replaceDigits(LOWERED);
        }
    }

    private void leaveOut(RemarkCode code) {
        text.setLength(runStart);
        noticed.add(code);
    }

    /** The mark of a note behind a number would else become a digit of it. */
    private void replaceDigits(String digits) {
        for (int i = runStart; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                text.setCharAt(i, digits.charAt(c - '0'));
            }
        }
    }
}
