package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.rules.Repair;
import io.github.gongkai.rules.Suspects;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which numbers to look at, beside the findings: the smallest repairs, the likelier first. */
final class SuspectList {

    /** So many repairs are shown before the rest is folded. */
    private static final int UNFOLDED = 3;

    private static final Bilingual SUSPECTS = new Bilingual("疑似有误的数", "Numbers to look at");
    private static final Bilingual MORE = new Bilingual("另有 %d 种同样可能的改法", "%d more repairs as small as these");

    private final Markup html;
    private final Locale locale;
    private final String id;
    private int written;

    SuspectList(Markup html, Locale locale, String id) {
        this.html = html;
        this.locale = locale;
        this.id = id;
    }

    void write(Suspects suspects) throws IOException {
        List<Repair> repairs = suspects.repairs();
        if (repairs.isEmpty() && suspects.isDetermined()) {
            return;
        }
        html.open("section", "class", "group suspects").leaf("h3", SUSPECTS.in(locale));
        int shown = repairs.size() <= UNFOLDED + 1 ? repairs.size() : UNFOLDED;
        list(repairs.subList(0, shown));
        if (shown < repairs.size()) {
            String more = MORE.in(locale).replace("%d", Integer.toString(repairs.size() - shown));
            html.open("details", "class", "more").leaf("summary", more);
            list(repairs.subList(shown, repairs.size()));
            html.close("details");
        }
        if (suspects.remark(locale).isPresent()) {
            html.leaf("p", suspects.remark(locale).get(), "class", "none");
        }
        html.close("section").line();
    }

    private void list(List<Repair> repairs) throws IOException {
        html.open("ol");
        for (Repair repair : repairs) {
            repair(repair);
        }
        html.close("ol");
    }

    private void repair(Repair repair) throws IOException {
        Edition edition = repair.report().edition();
        List<Cell> cells = repair.changes().stream().map(Repair.Change::cell).toList();
        written++;
        html.open(
                "li",
                "id",
                id + "s" + written,
                "data-left",
                FindingList.numbers(cells, edition),
                "data-expected",
                expected(repair));
        html.leaf("a", repair.reason(locale), "href", "#" + FormSheet.cellId(id, cells.get(0), edition));
        html.close("li");
    }

    /** The expected numbers in the order of the cells; a question mark where the number is not known. */
    private static String expected(Repair repair) {
        return repair.changes().stream()
                .map(Repair.Change::expected)
                .map(number -> number.isPresent() ? Long.toString(number.getAsLong()) : "?")
                .collect(Collectors.joining(" "));
    }
}
