package io.github.gongkai.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell some of whose words look otherwise than others: what is hidden or struck out is left out, which is
 * told, and raised or lowered digits, such as the number of a note, stay apart from the number that they stand beside.
 */
final class HtmlCell implements NodeVisitor {

    private static final String STRUCK = "line-through";
    private static final List<String> HIDDEN = List.of("display:none", "visibility:hidden");
    private static final String RAISED = "vertical-align:super";
    private static final String LOWERED = "vertical-align:sub";
    private static final List<String> TELLING = List.of(STRUCK, HIDDEN.get(0), HIDDEN.get(1), RAISED, LOWERED);

    private final HtmlText text = new HtmlText();
    private final Set<RemarkCode> noticed;
    /** What is being left out; absent outside of it. */
    private @Nullable Element leftOut;
    /** How many elements around the words at hand raise them, and how many lower them. */
    private int raised;

    private int lowered;

    private HtmlCell(Set<RemarkCode> noticed) {
        this.noticed = noticed;
    }

    /** @param noticed where what was left out is told */
    static String text(Element cell, Set<RemarkCode> noticed) {
        HtmlCell reader = new HtmlCell(noticed);
        cell.childNodes().forEach(node -> NodeTraversor.traverse(reader, node));
        return reader.text.toString();
    }

    /** Whether a style as it is written may change what the words of its element say; it may be written with references. */
    static boolean mayTell(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c == '&') {
                return true;
            }
            for (int k = 0; k < TELLING.size(); k++) {
                if (startsWith(TELLING.get(k), text, i, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whatever the case is, and whatever blanks stand between. */
    private static boolean startsWith(String wanted, char[] text, int start, int end) {
        int met = 0;
        for (int i = start; i < end && met < wanted.length(); i++) {
            if (Character.toLowerCase(text[i]) == wanted.charAt(met)) {
                met++;
            } else if (met == 0 || !Normalization.isBlank(text[i])) {
                return false;
            }
        }
        return met == wanted.length();
    }

    @Override
    public void head(Node node, int depth) {
        if (leftOut != null) {
            return;
        }
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            HtmlKind kind = HtmlKind.of(element.normalName());
            String style = style(element);
            if (kind == HtmlKind.SKIPPED) {
                leftOut = element;
            } else if (kind == HtmlKind.STRUCK || style.contains(STRUCK)) {
                leaveOut(element, RemarkCode.STRUCK_TEXT);
            } else if (element.hasAttr("hidden") || HIDDEN.stream().anyMatch(style::contains)) {
                leaveOut(element, RemarkCode.HIDDEN_TEXT);
            } else {
                raised += isRaised(element, style) ? 1 : 0;
                lowered += isLowered(element, style) ? 1 : 0;
                if (kind == HtmlKind.BREAK || element.isBlock()) {
                    text.endLine();
                }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == leftOut) {
            leftOut = null;
        } else if (leftOut == null && node instanceof Element element) {
            String style = style(element);
            raised -= isRaised(element, style) ? 1 : 0;
            lowered -= isLowered(element, style) ? 1 : 0;
            if (element.isBlock()) {
                text.endLine();
            }
        }
    }

    private void leaveOut(Element element, RemarkCode code) {
        leftOut = element;
        if (element.hasText()) {
            noticed.add(code);
        }
    }

    private void append(TextNode words) {
        String plain = words.getWholeText();
        text.append(raised > 0 ? WordText.raised(plain) : lowered > 0 ? WordText.lowered(plain) : plain);
    }

    private static boolean isRaised(Element element, String style) {
        return element.normalName().equals("sup") || style.contains(RAISED);
    }

    private static boolean isLowered(Element element, String style) {
        return element.normalName().equals("sub") || style.contains(LOWERED);
    }

    private static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? "" : Normalization.BLANKS.apply(style).toLowerCase(Locale.ROOT);
    }
}
