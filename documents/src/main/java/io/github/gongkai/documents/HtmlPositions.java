package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/** The places of a page whose parser kept its positions. */
final class HtmlPositions implements HtmlPlaces {

    private final HtmlPath path = new HtmlPath();
    private final List<Place> places = new ArrayList<>();
    /** The number of characters in front of the page, where it is part of a text. */
    private final int offset;

    HtmlPositions(int offset) {
        this.offset = offset;
    }

    /** All places so far, in the order in which they were come across. */
    List<Place> places() {
        return places;
    }

    @Override
    public void enterTable(Element element) {
        path.enterTable(element);
    }

    @Override
    public void enterGroup(String name) {
        path.enterGroup(name);
    }

    @Override
    public void enterRow() {
        path.enterRow();
    }

    @Override
    public void enterCell(String name) {
        path.enterCell(name);
    }

    @Override
    public Place ofCell(Element element, int table, int row, int column) {
        return kept(Place.table(table, row, column).covering(characters(element, element, Optional.of(path.ofCell()))));
    }

    @Override
    public Place ofParagraph(Node first, Node last) {
        Range.Position start = first.sourceRange().start();
        return kept(Place.line(Math.max(1, start.lineNumber()), Math.max(1, start.columnNumber()))
                .covering(characters(first, last, Optional.empty())));
    }

    private Place kept(Place place) {
        places.add(place);
        return place;
    }

    /** From the start of one node to the end of another, which may be the same; a missing end tag ends with what is inside. */
    private Place.Characters characters(Node first, Node last, Optional<String> path) {
        int start = Math.max(0, first.sourceRange().startPos());
        int end = last.sourceRange().endPos();
        for (Node node = last; node instanceof Element element; node = element.lastChild()) {
            Range close = element.endSourceRange();
            end = Math.max(
                    end,
                    close.isTracked() ? close.endPos() : element.sourceRange().endPos());
            if (close.isTracked() && !close.isImplicit()) {
                break;
            }
        }
        return new Place.Characters(offset + start, offset + Math.max(start, end), path);
    }
}
