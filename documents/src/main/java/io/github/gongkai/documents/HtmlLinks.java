package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The documents that a page leads to, and the images on it that may be more than signs and buttons. */
final class HtmlLinks {

    private static final List<String> ATTACHMENTS =
            List.of(".doc", ".docx", ".wps", ".pdf", ".xls", ".xlsx", ".zip", ".rar", ".ofd");
    private static final List<String> BEHIND_ENDING = List.of("?", "#", "&");
    private static final List<String> SIDES = List.of("width", "height");
    private static final List<String> EMBEDDED = List.of("src", "data");

    private static final int MOST_ATTACHMENTS = 20;
    private static final int MOST_IMAGES = 1000;
    /** In pixels. */
    private static final int SMALL = 100;

    private final List<String> attachments = new ArrayList<>();
    private final List<Integer> images = new ArrayList<>();

    /** What the links to other documents say, in the order of the page. */
    List<String> attachments() {
        return attachments;
    }

    /** Before which blocks an image stands. */
    List<Integer> images() {
        return images;
    }

    void addLink(Element link) {
        String address = link.attr("href");
        if (isAttachment(address)) {
            String words = link.text();
            attachments.add(words.isBlank() ? address : words);
        }
    }

    /** A document that is shown in a frame on the page. */
    void addEmbedded(Element element) {
        for (String attribute : EMBEDDED) {
            if (isAttachment(element.attr(attribute))) {
                attachments.add(element.attr(attribute));
            }
        }
    }

    private boolean isAttachment(String address) {
        if (address.isEmpty() || attachments.size() >= MOST_ATTACHMENTS) {
            return false;
        }
        String target = address.toLowerCase(Locale.ROOT);
        return ATTACHMENTS.stream()
                .anyMatch(ending -> target.endsWith(ending)
                        || BEHIND_ENDING.stream().anyMatch(mark -> target.contains(ending + mark)));
    }

    /** @param block the block before which the image stands */
    void addImage(Element image, int block) {
        boolean small = SIDES.stream()
                .map(side -> HtmlBlocks.number(image.attr(side), 1))
                .anyMatch(size -> size > 1 && size < SMALL);
        if (!small && images.size() < MOST_IMAGES) {
            images.add(block);
        }
    }
}
