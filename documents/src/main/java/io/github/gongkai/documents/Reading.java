package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading a document gave: the report, or why there is none; what was odd or assumed; and where in the document each
 * cell and section stands. It is immutable.
 */
public final class Reading {

    private final Format format;
    private final Optional<Report> report;
    private final List<Remark> remarks;
    private final Map<Cell, FormRow.Value> sources;
    private final Map<Section, Place> sections;
    private final ProsePlaces prose;
    private final Optional<Contact> contact;

    Reading(
            Format format,
            Optional<Report> report,
            List<Remark> remarks,
            Map<Cell, FormRow.Value> sources,
            Map<Section, Place> sections,
            ProsePlaces prose,
            Optional<Contact> contact) {
        this.format = format;
        this.report = report;
        this.remarks = List.copyOf(remarks);
        this.sources = sources;
        this.sections = sections;
        this.prose = prose;
        this.contact = contact;
    }

    /** A document that gives no report. */
    static Reading without(Format format, List<Remark> remarks, Map<Section, Place> sections) {
        return new Reading(format, Optional.empty(), remarks, Map.of(), sections, new ProsePlaces(), Optional.empty());
    }

    /** What the document is, told from its content. */
    public Format format() {
        return format;
    }

    /** The report; absent where the document holds none that can be read. */
    public Optional<Report> report() {
        return report;
    }

    /** Why there is no report; absent where there is one. It is the first of the {@linkplain #remarks() remarks}. */
    public Optional<Remark> refusal() {
        return remarks.stream().filter(remark -> remark.code().isRefusal()).findFirst();
    }

    /** Whom the report names for questions about it; absent where it names nobody. */
    public Optional<Contact> contact() {
        return contact;
    }

    /** Everything that was odd or had to be assumed. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** The remarks that speak of a cell. */
    public List<Remark> remarks(Cell cell) {
        return remarks.stream().filter(remark -> remark.cells().contains(cell)).toList();
    }

    /** Where a cell stands; absent where the document does not have it. */
    public Optional<Place> place(Cell cell) {
        return Optional.ofNullable(sources.get(cell)).map(FormRow.Value::place);
    }

    /** The text of a cell as it stands in the document, blank or not; absent where the document does not have the cell. */
    public Optional<String> text(Cell cell) {
        return Optional.ofNullable(sources.get(cell)).map(FormRow.Value::text);
    }

    /** Where the heading of a section stands; absent where it was not found. */
    public Optional<Place> place(Section section) {
        return Optional.ofNullable(sections.get(section));
    }

    /**
     * Where a passage of the prose stands: its line, column and characters, or the paragraph in which it begins where the
     * carrier puts marks between the characters.
     *
     * @param section the section; empty for the text before section 一
     * @param start the place of its first character in {@link io.github.gongkai.Narrative#text()}, from 0
     * @param end the place behind its last character
     * @return empty where the document does not have it
     */
    public Optional<Place> place(Optional<Section> section, int start, int end) {
        return prose.place(section, start, end);
    }

    /** The report in short or the refusal, and the number of remarks. */
    @Override
    public String toString() {
        String gist = report.map(Report::toString)
                .orElseGet(() -> refusal().map(Remark::toString).orElse(""));
        return gist + ", " + remarks.size() + " remarks";
    }
}
