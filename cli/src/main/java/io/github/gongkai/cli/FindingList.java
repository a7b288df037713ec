package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Waiver;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said of a report beside its form: findings rule by rule, what could not be judged, what was odd in reading. */
final class FindingList {

    /** So many findings of one rule are shown before the rest is folded. */
    private static final int UNFOLDED = 6;

    private static final Bilingual FINDINGS = new Bilingual("发现的问题", "Findings");
    private static final Bilingual NO_FINDING = new Bilingual("没有发现问题", "Nothing found");
    private static final Bilingual OPEN = new Bilingual("无法判断", "Not assessable");
    private static final Bilingual REMARKS = new Bilingual("读取说明", "Remarks on reading");
    private static final Bilingual MORE = new Bilingual("另有 %d 处同类问题", "%d more like this");
    private static final Bilingual PLACES = new Bilingual("%d 处", "%d places");

    private final Markup html;
    private final Locale locale;
    private final PlaceLinks places;
    private final String id;
    private final Source source;
    private final Acceptance checked;
    private final ProseMarks prose;
    private int written;

    FindingList(Markup html, PlaceLinks places, String id, Source source, Acceptance checked, ProseMarks prose) {
        this.html = html;
        this.places = places;
        this.locale = places.locale();
        this.id = id;
        this.source = source;
        this.checked = checked;
        this.prose = prose;
    }

    void write(Suspects suspects) throws IOException {
        places.whole();
        Verdict verdict = checked.verdict();
        if (verdict.findings().isEmpty()) {
            html.leaf("p", NO_FINDING.in(locale), "class", "nothing");
        } else {
            html.leaf("h3", FINDINGS.in(locale));
            for (Severity severity : Severity.values()) {
                findings(severity, verdict.findings());
                if (severity == Severity.ERROR) {
                    new SuspectList(html, locale, id).write(suspects);
                }
            }
        }
        notAssessable(byRule(verdict.notAssessable(), NotAssessable::rule), verdict.report());
        remarks(verdict.report().edition());
    }

    private void findings(Severity severity, List<Finding> all) throws IOException {
        List<Finding> findings =
                all.stream().filter(finding -> finding.severity() == severity).toList();
        for (Map.Entry<Rule, List<Finding>> group :
                byRule(findings, Finding::rule).entrySet()) {
            findings(group.getKey(), severity, group.getValue());
        }
    }

    private static <T> Map<Rule, List<T>> byRule(List<T> all, Function<T, Rule> rule) {
        return all.stream().collect(Collectors.groupingBy(rule, LinkedHashMap::new, Collectors.toList()));
    }

    private void findings(Rule rule, Severity severity, List<Finding> findings) throws IOException {
        html.open("section", "class", "group " + CellMarks.of(severity)).open("h4");
        html.leaf("span", severity.in(locale), "class", "tag");
        html.text(" " + rule.sentence(locale));
        if (findings.size() > 1) {
            html.text(" ").leaf("span", count(PLACES, findings.size()), "class", "count");
        }
        html.close("h4").open("p", "class", "rule").leaf("code", rule.id());
        html.text(" " + rule.citation(findings.get(0).report().edition(), locale))
                .close("p");
        int shown = findings.size() <= UNFOLDED + 1 ? findings.size() : UNFOLDED;
        list(findings.subList(0, shown));
        if (shown < findings.size()) {
            html.open("details", "class", "more").leaf("summary", count(MORE, findings.size() - shown));
            list(findings.subList(shown, findings.size()));
            html.close("details");
        }
        html.close("section").line();
    }

    static String numbers(List<Cell> cells, Edition edition) {
        return cells.stream()
                .filter(cell -> cell.isIn(edition))
                .map(cell -> Integer.toString(cell.position(edition)))
                .collect(Collectors.joining(" "));
    }

    private String count(Bilingual words, int number) {
        return words.in(locale).replace("%d", Integer.toString(number));
    }

    private void list(List<Finding> findings) throws IOException {
        html.open("ol");
        for (Finding finding : findings) {
            finding(finding);
        }
        html.close("ol");
    }

    private void finding(Finding finding) throws IOException {
        Report report = finding.report();
        Optional<Equation> equation = equation(finding);
        Optional<Waiver> waiver = Optional.ofNullable(checked.waived().get(finding));
        open(
                equation.map(Equation::left).orElse(Concerned.cells(finding)),
                equation.map(Equation::right).orElse(List.of()),
                prose.numbers(finding),
                waiver.isPresent() ? "waived" : "",
                report);
        if (waiver.isPresent()) {
            html.leaf("p", WaiverWords.accepted(waiver.get(), locale), "class", "acceptance");
        }
        link(finding);
        if (finding.operands().size() > 1) {
            html.leaf("p", finding.equation(locale), "class", "equation");
        }
        places.write(source.places(finding));
        html.close("li");
    }

    /** The equation of the form that the finding speaks of; it tells which cells are added up on which side. */
    private static Optional<Equation> equation(Finding finding) {
        List<Cell> cells = Concerned.cells(finding);
        return finding.report().edition().equations().stream()
                .filter(equation -> equation.cells().equals(cells))
                .findFirst();
    }

    /** The message leads to the first stretch of the text that it is about, or else to the first cell. */
    private void link(Finding finding) throws IOException {
        String numbers = prose.numbers(finding);
        if (numbers.isEmpty()) {
            message(
                    finding.message(locale),
                    Concerned.cells(finding),
                    finding.report().edition());
        } else {
            html.leaf("a", finding.message(locale), "href", "#" + id + "p" + numbers.split(" ")[0]);
        }
    }

    private void open(List<Cell> left, List<Cell> right, String text, String kind, Report report) throws IOException {
        written++;
        html.open(
                "li",
                "id",
                id + "f" + written,
                "class",
                kind,
                "data-text",
                text,
                "data-left",
                numbers(left, report.edition()),
                "data-right",
                numbers(right, report.edition()),
                "data-left-sum",
                sum(left, right, report),
                "data-right-sum",
                sum(right, left, report));
    }

    /** The sum of a side of an equation, where it is not to be seen in its only cell and no number is lacking. */
    private static String sum(List<Cell> side, List<Cell> other, Report report) {
        if (side.size() < 2 || other.isEmpty()) {
            return "";
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell cell : side) {
            Optional<BigDecimal> number = report.figures().entry(cell).number();
            if (number.isEmpty()) {
                return "";
            }
            sum = sum.add(number.get());
        }
        return sum.toPlainString();
    }

    /** A link to the first cell, so that the keyboard and a page without script lead there as well. */
    private void message(String message, List<Cell> cells, Edition edition) throws IOException {
        Optional<Cell> first = cells.stream().filter(cell -> cell.isIn(edition)).findFirst();
        if (first.isPresent()) {
            html.leaf("a", message, "href", "#" + FormSheet.cellId(id, first.get(), edition));
        } else {
            html.leaf("p", message);
        }
    }

    private void notAssessable(Map<Rule, List<NotAssessable>> open, Report report) throws IOException {
        if (open.isEmpty()) {
            return;
        }
        html.open("section", "class", "group").leaf("h3", OPEN.in(locale));
        for (Map.Entry<Rule, List<NotAssessable>> group : open.entrySet()) {
            html.leaf("h4", group.getKey().sentence(locale));
            html.open("p", "class", "rule").leaf("code", group.getKey().id()).close("p");
            notAssessable(group.getValue(), report);
        }
        html.close("section").line();
    }

    private void notAssessable(List<NotAssessable> all, Report report) throws IOException {
        int shown = all.size() <= UNFOLDED + 1 ? all.size() : UNFOLDED;
        reasons(all.subList(0, shown), report);
        if (shown < all.size()) {
            html.open("details", "class", "more").leaf("summary", count(MORE, all.size() - shown));
            reasons(all.subList(shown, all.size()), report);
            html.close("details");
        }
    }

    private void reasons(List<NotAssessable> all, Report report) throws IOException {
        html.open("ol");
        for (NotAssessable one : all) {
            open(Concerned.cells(one), List.of(), "", "", report);
            message(one.reason(locale), Concerned.cells(one), report.edition());
            html.close("li");
        }
        html.close("ol");
    }

    private void remarks(Edition edition) throws IOException {
        if (source.notes().isEmpty()) {
            return;
        }
        html.open("details", "class", "group remarks").open("summary");
        html.text(REMARKS.in(locale) + " ")
                .leaf("span", Integer.toString(source.notes().size()), "class", "count")
                .close("summary")
                .open("ul");
        for (Source.Note note : source.notes()) {
            html.open("li");
            message(note.message(), note.cell().stream().toList(), edition);
            html.open("p", "class", "place").leaf("code", note.code());
            if (note.place().isPresent()) {
                html.text(" ");
                places.link(note.place().get());
            }
            html.close("p").close("li");
        }
        html.close("ul").close("details").line();
    }
}
