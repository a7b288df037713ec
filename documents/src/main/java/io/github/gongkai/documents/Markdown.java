package io.github.gongkai.documents;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The few marks of Markdown that stand in reports: headings, bold text, escaped pipes, line breaks in cells. */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \u3000]");
    private static final Pattern RULE = Pattern.compile("(?m)^[ ]{0,3}\\|?[ ]*:?-{2,}:?[ ]*\\|[-:| ]*$");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern BOLD = Pattern.compile("\\*\\*|</?(?:b|strong|em|i|u|span)>");

    private Markdown() {}

    /** Whether the beginning of a text is Markdown, though it may hold tags: it opens with text and has its marks. */
    static boolean isOne(String head) {
        String start = head.strip();
        return !start.startsWith("<")
                && (HEADING.matcher(head).find() || RULE.matcher(head).find());
    }

    /** The number of characters in front of a line that only make it a heading. */
    static int headingMark(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) == '#') {
            end++;
        }
        return end > 0 && end <= 6 && end < line.length() && Normalization.isBlank(line.charAt(end)) ? end + 1 : 0;
    }

    /** What a whole line says that is set in bold. */
    static String withoutBold(String line) {
        boolean bold = line.length() > 4 && line.startsWith("**") && line.endsWith("**");
        return bold ? line.substring(2, line.length() - 2) : line;
    }

    /** What a cell says: the marks that a row of pipes cannot do without are taken back. */
    static String cell(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('<') < 0 && text.indexOf('&') < 0 && text.indexOf('*') < 0) {
            return text;
        }
        String broken = BREAK.matcher(text).replaceAll("\n");
        String plain = BOLD.matcher(broken).replaceAll("").replace("\\|", "|");
        return Normalization.strip(Parser.unescapeEntities(plain, false));
    }
}
