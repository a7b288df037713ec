package io.github.gongkai.documents;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The XPath of the cell at hand, counted while the page is gone through from top to bottom. */
final class HtmlPath {

    /** The child of a parent that was numbered last, so that numbering many children stays linear. */
    private record Numbered(Element child, int number) {}

    private final Map<Element, Map<String, Numbered>> numbered = new IdentityHashMap<>();
    private String table = "";
    private String row = "";
    private String group = "";
    private String cell = "";
    private final int[] groups = new int[3];
    private int rows;
    private int cells;
    private int headCells;

    void enterTable(Element element) {
        table = of(element);
        row = "";
        group = "";
        groups[0] = 0;
        groups[1] = 0;
        groups[2] = 0;
        rows = 0;
    }

    void enterGroup(String name) {
        int kind = name.equals("tbody") ? 0 : name.equals("thead") ? 1 : 2;
        group = "/" + name + "[" + ++groups[kind] + "]";
        rows = 0;
    }

    void enterRow() {
        row = table + group + "/tr[" + ++rows + "]/";
        cells = 0;
        headCells = 0;
    }

    void enterCell(String name) {
        cell = name + "[" + (name.equals("td") ? ++cells : ++headCells) + "]";
    }

    String ofCell() {
        return row + cell;
    }

    private String of(Element element) {
        StringBuilder path = new StringBuilder();
        for (Element step = element; step != null && step.parent() != null; step = step.parent()) {
            path.insert(0, "/" + step.normalName() + "[" + number(step) + "]");
        }
        return path.toString();
    }

    private int number(Element element) {
        @Nullable Element parent = element.parent();
        if (parent == null) {
            return 1;
        }
        Map<String, Numbered> last = numbered.computeIfAbsent(parent, key -> new HashMap<>());
        @Nullable Numbered before = last.get(element.normalName());
        if (before != null && before.child() == element) {
            return before.number();
        }
        int number = before == null ? 0 : before.number();
        @Nullable
        Element sibling =
                before == null ? parent.firstElementChild() : before.child().nextElementSibling();
        for (; sibling != null; sibling = sibling.nextElementSibling()) {
            number += sibling.normalName().equals(element.normalName()) ? 1 : 0;
            if (sibling == element) {
                break;
            }
        }
        last.put(element.normalName(), new Numbered(element, number));
        return number;
    }
}
