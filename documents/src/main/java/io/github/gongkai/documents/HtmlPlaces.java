package io.github.gongkai.documents;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Says where the cells and the paragraphs of a page stand, while the page is gone through from top to bottom. */
interface HtmlPlaces {

    void enterTable(Element element);

    void enterGroup(String name);

    void enterRow();

    void enterCell(String name);

    /** The place of the cell that was entered last, which stands in this row and column of this table. */
    Place ofCell(Element element, int table, int row, int column);

    /** The place of a paragraph by the nodes in which its words begin and end, which may be the same. */
    Place ofParagraph(Node first, Node last);
}
