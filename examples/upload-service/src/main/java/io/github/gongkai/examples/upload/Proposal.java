package io.github.gongkai.examples.upload;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.MarkedCopy;
import io.github.gongkai.documents.MarkedCopy.Note;
import io.github.gongkai.documents.MarkedCopy.Weight;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.documents.ReportWriter;
import io.github.gongkai.rules.Repair;
import io.github.gongkai.rules.Suspects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form with the smallest repair of its numbers filled in. There is one only where exactly one repair is the smallest:
 * what would agree is not always what is true, so that it says on its first line what it is, and at each number what it was.
 *
 * @param repairs the repairs, one for each table that needs one; empty unless the state is {@link State#THERE}
 */
record Proposal(Report report, State state, List<Repair> repairs) {

    /** Whether there is a proposal, or why not. */
    enum State {
        THERE,
        /** The numbers agree. */
        NOTHING_TO_REPAIR,
        /** Several repairs are equally small. */
        SEVERAL,
        /** Too much is wrong to say. */
        UNKNOWN
    }

    private static final Bilingual LABEL = new Bilingual(
            "【建议稿，不是正式报告】以下表格按唯一的最小更正填写，改动的数已逐处批注；是否属实须由报告机关核实。",
            "[A proposal, not the report] The tables below hold the only smallest repair; each changed number bears a note."
                    + " Whether it is true only the reporting organ can tell.");
    private static final Bilingual WAS = new Bilingual("原为 %s，建议改为 %s", "was %s, proposed %s");
    private static final Bilingual EMPTY = new Bilingual("空白", "blank");

    static Proposal of(Report report) {
        Suspects suspects = Suspects.of(report);
        List<Repair> repairs = suspects.repairs();
        if (!suspects.isDetermined()) {
            return new Proposal(report, State.UNKNOWN, List.of());
        }
        if (repairs.isEmpty()) {
            return new Proposal(report, State.NOTHING_TO_REPAIR, List.of());
        }
        return repairs.stream().anyMatch(Repair::isAmbiguous)
                ? new Proposal(report, State.SEVERAL, List.of())
                : new Proposal(report, State.THERE, repairs);
    }

    /** The report with the numbers that the repairs expect, and the label before its first section. */
    Report repaired(Locale locale) {
        Figures.Builder figures = report.figures().toBuilder();
        for (Repair.Change change : changes()) {
            figures.setAt(
                    change.cell().position(report.edition()), change.expected().orElseThrow());
        }
        List<String> preamble = new ArrayList<>(List.of(LABEL.in(locale)));
        report.preamble().ifPresent(text -> preamble.addAll(text.paragraphs()));
        return report.toBuilder()
                .figures(figures.build())
                .preamble(Narrative.of(String.join("\n", preamble)))
                .build();
    }

    private List<Repair.Change> changes() {
        return repairs.stream().flatMap(repair -> repair.changes().stream()).toList();
    }

    /** The form as a document, with a note at each changed number. */
    byte[] as(Format format, String name, Locale locale) {
        byte[] form = ReportWriter.to(format).write(repaired(locale));
        try {
            Reading reading = ReportReader.standard().read(form, name);
            return ReportReader.standard()
                    .mark(form, name, notes(reading, locale), locale)
                    .map(MarkedCopy::content)
                    .orElse(form);
        } catch (DocumentException ownFormPastLimits) {
            return form;
        }
    }

    private List<Note> notes(Reading reading, Locale locale) {
        List<Note> notes = new ArrayList<>();
        for (Repair repair : repairs) {
            for (Repair.Change change : repair.changes()) {
                notes.add(note(repair, change, reading, locale));
            }
        }
        return notes;
    }

    private Note note(Repair repair, Repair.Change change, Reading reading, Locale locale) {
        Cell cell = change.cell();
        String found = change.found().toString().isEmpty()
                ? EMPTY.in(locale)
                : change.found().toString();
        String title = WAS.in(locale).formatted(found, change.expected().orElseThrow());
        return new Note(
                Weight.WARNING,
                title,
                repair.reason(locale),
                reading.place(cell).stream().toList());
    }
}
