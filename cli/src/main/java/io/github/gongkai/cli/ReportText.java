package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.cli.Terminal.Style;
import io.github.gongkai.documents.Place;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Repair;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One report for people: a block of lines, the findings in form order. */
final class ReportText {

    private static final int LISTED_NOTES = 5;
    private static final int LISTED_REPAIRS = 3;

    private static final Bilingual YEAR = new Bilingual("年", "");
    private static final Bilingual NO_FINDING = new Bilingual("没有发现问题", "nothing found");
    private static final Bilingual MORE_NOTES =
            new Bilingual("另有 %d 条读取说明（--all 全部列出）", "%d more remarks on reading (--all lists them)");
    private static final Bilingual SUSPECT = new Bilingual("疑似有误", "look at");
    private static final Bilingual PERHAPS = new Bilingual("可能有误（另有同样可能的改法）", "perhaps (other repairs are as small)");
    private static final Bilingual MORE_REPAIRS =
            new Bilingual("另有 %d 种同样可能的改法（--all 全部列出）", "%d more repairs as small as these (--all lists them)");
    private static final Bilingual NOTE = new Bilingual("读取", "reading");
    private static final Bilingual MARKED = new Bilingual("批注副本", "marked copy");
    private static final Bilingual SEPARATOR = new Bilingual("：", ": ");
    private static final Bilingual UNREADABLE = new Bilingual("无法读取", "could not be read");

    private final StringBuilder out;
    private final Terminal terminal;
    private final Locale locale;
    private final boolean all;
    private final FindingText text;

    ReportText(StringBuilder out, Terminal terminal, Locale locale, boolean all) {
        this.out = out;
        this.terminal = terminal;
        this.locale = locale;
        this.all = all;
        this.text = new FindingText(out, terminal, locale, all);
    }

    /** Prints one input. */
    void print(Source source, Optional<Acceptance> checked) {
        if (checked.isEmpty()) {
            text.line(terminal.styled(Terminal.oneLine(source.path()), Style.BOLD) + "  "
                    + terminal.styled(UNREADABLE.in(locale), Style.RED));
            return;
        }
        Verdict verdict = checked.get().verdict();
        heading(source, verdict);
        if (!verdict.findings().isEmpty()) {
            findings(source, checked.get());
        }
        text.printOpen(verdict.notAssessable());
        notes(source.notes());
        source.marked().ifPresent(this::marked);
        text.line("");
    }

    /** The findings, and which numbers to look at. */
    private void findings(Source source, Acceptance checked) {
        text.print(
                checked.verdict().findings(),
                finding -> places(source, finding),
                finding -> Optional.ofNullable(checked.waived().get(finding)));
        suspects(checked.verdict());
    }

    /** Which numbers to look at; the most likely ones where many repairs are equally small. */
    private void suspects(Verdict verdict) {
        Suspects suspects = Suspects.of(verdict.report());
        List<Repair> repairs = suspects.repairs();
        int shown = all ? repairs.size() : Math.min(repairs.size(), LISTED_REPAIRS);
        for (Repair repair : repairs.subList(0, shown)) {
            text.line("  " + terminal.styled((repair.isAmbiguous() ? PERHAPS : SUSPECT).in(locale), Style.GREEN));
            text.block(repair.reason(locale));
        }
        if (shown < repairs.size()) {
            text.dimBlock(FindingText.count(MORE_REPAIRS, repairs.size() - shown, locale));
        }
        suspects.remark(locale).ifPresent(text::dimBlock);
    }

    private void heading(Source source, Verdict verdict) {
        out.append(terminal.styled(Terminal.oneLine(source.path()), Style.BOLD)).append("  ");
        appendTitle(verdict.report(), locale, out);
        if (verdict.findings().isEmpty()) {
            out.append("  ").append(terminal.styled(NO_FINDING.in(locale), Style.GREEN));
        }
        out.append('\n');
    }

    /** Organ, year and edition. */
    static String title(Report report, Locale locale) {
        StringBuilder title = new StringBuilder();
        appendTitle(report, locale, title);
        return title.toString();
    }

    private static void appendTitle(Report report, Locale locale, StringBuilder title) {
        title.append(Terminal.oneLine(report.organ().name())).append(' ').append(report.year());
        title.append(YEAR.in(locale)).append(' ').append(report.edition());
    }

    private List<String> places(Source source, Finding finding) {
        List<Place> known = source.places(finding);
        if (known.isEmpty()) {
            return List.of();
        }
        List<String> places = new ArrayList<>(
                known.stream().map(place -> place.in(locale)).distinct().toList());
        places.set(0, Terminal.oneLine(MarkedCopies.name(source)) + SEPARATOR.in(locale) + places.get(0));
        return places;
    }

    private void marked(MarkedCopies.Written copy) {
        text.line("  " + terminal.styled(MARKED.in(locale), Style.DIM) + " "
                + Terminal.oneLine(copy.file().toString()));
    }

    private void notes(List<Source.Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        int shown = all ? notes.size() : Math.min(notes.size(), LISTED_NOTES);
        for (Source.Note note : notes.subList(0, shown)) {
            text.line("  " + terminal.styled(NOTE.in(locale), Style.DIM) + " " + note.code());
            String place = note.place()
                    .map(where -> where.in(locale) + SEPARATOR.in(locale))
                    .orElse("");
            text.dimBlock(place + note.message());
        }
        if (shown < notes.size()) {
            text.dimBlock(FindingText.count(MORE_NOTES, notes.size() - shown, locale));
        }
    }
}
