package io.github.gongkai.documents;

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
            } else if (kind == HtmlKind.STRUCK || style.contains("line-through")) {
                leaveOut(element, RemarkCode.STRUCK_TEXT);
            } else if (element.hasAttr("hidden")
                    || style.contains("display:none")
                    || style.contains("visibility:hidden")) {
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
        return element.normalName().equals("sup") || style.contains("vertical-align:super");
    }

    private static boolean isLowered(Element element, String style) {
        return element.normalName().equals("sub") || style.contains("vertical-align:sub");
    }

    private static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? "" : Normalization.BLANKS.apply(style).toLowerCase(Locale.ROOT);
    }
}
