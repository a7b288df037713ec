package io.github.gongkai.documents;

import java.nio.CharBuffer;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The places of a page, numbered as they are come across. To know where its parts begin and end, jsoup takes half as long
 * again for a page, and few of its readers ask: so the page is read once more, in the same way and with its positions, when
 * the first of them is asked for. The text of the page is kept until then, and as long as any of its places.
 */
final class HtmlSurvey implements HtmlPlaces, Place.Survey {

    private final int depth;
    private int number;
    /** Absent once the places are known. */
    private @Nullable CharBuffer html;

    private @Nullable List<Place> places;

    HtmlSurvey(CharBuffer html, int depth) {
        this.html = html;
        this.depth = depth;
    }

    @Override
    public void enterTable(Element element) {}

    @Override
    public void enterGroup(String name) {}

    @Override
    public void enterRow() {}

    @Override
    public void enterCell(String name) {}

    @Override
    public Place ofCell(Element element, int table, int row, int column) {
        return Place.surveyedTable(table, row, column, this, number++);
    }

    @Override
    public Place ofParagraph(Node first, Node last) {
        return Place.surveyed(this, number++);
    }

    @Override
    public synchronized Place at(int wanted) {
        List<Place> known = places;
        if (known == null) {
            known = HtmlBlocks.places(html == null ? CharBuffer.allocate(0) : html, new Budget("", limits()));
            places = known;
            html = null;
        }
        return known.get(wanted);
    }

    /** None but the depth, which shapes the tree: within the others the page was read before. */
    private Limits limits() {
        int none = Integer.MAX_VALUE;
        return new Limits(none, none, none, none, none, none, depth, none, Duration.ofDays(1));
    }
}
