package io.github.gongkai.documents;

import io.github.gongkai.Narrative;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Block.Paragraph;
import io.github.gongkai.documents.Grid.Spot;
import io.github.gongkai.documents.ProsePlaces.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The prose of a report, section by section, and what is told beside its tables. */
final class SectionProse {

    private static final int MOST_EXCERPTS = 20;
    private static final List<String> NOTES = List.of("注", "备注", "说明", "附注");
    private static final int SHORTEST_NOTE = 4;

    private final List<Block> blocks;
    private final FormRows rows;
    private final Outline outline;
    /** The block behind the report; what follows belongs to the page around it. */
    private final int articleEnd;

    private final ProsePlaces places = new ProsePlaces();
    private final List<Remark> remarks = new ArrayList<>();

    SectionProse(List<Block> blocks, FormRows rows, Outline outline, int articleEnd) {
        this.blocks = blocks;
        this.rows = rows;
        this.outline = outline;
        this.articleEnd = articleEnd;
    }

    ProsePlaces places() {
        return places;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** The paragraphs between two blocks that are not blank. */
    static List<Paragraph> paragraphs(List<Block> blocks, int from, int to) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : blocks.subList(Math.min(from, to), to)) {
            if (block instanceof Paragraph paragraph && !paragraph.isBlank()) {
                paragraphs.add(paragraph);
            }
        }
        return paragraphs;
    }

    /** The sentences between the title and section 一; what surrounds them on a page is left out. */
    Optional<Narrative> preamble(int titleEnd) {
        int end = outline.start(Section.OVERVIEW).orElse(outline.first().orElse(blocks.size()));
        List<Line> sentences = paragraphs(blocks, 0, end).stream()
                .skip(titleEnd)
                .filter(paragraph -> isSentence(paragraph.text()))
                .map(paragraph -> new Line(paragraph.text(), paragraph.place()))
                .toList();
        places.put(Optional.empty(), sentences);
        return sentences.isEmpty() ? Optional.empty() : Optional.of(narrative(sentences));
    }

    private static boolean isSentence(String text) {
        return text.length() >= 15 && (text.indexOf('。') >= 0 || text.indexOf('，') >= 0);
    }

    Optional<Narrative> narrative(Section section) {
        Optional<Outline.Heading> heading = outline.heading(section);
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        int start = heading.get().block() + 1;
        int end = outline.end(section, articleEnd);
        if (section == Section.OVERVIEW) {
            end = Math.min(end, Math.max(start, rows.firstBlock().orElse(end)));
        }
        List<Line> lines = new ArrayList<>();
        if (!heading.get().title().rest().isEmpty()) {
            lines.add(new Line(heading.get().title().rest(), heading.get().place()));
        }
        for (Block block : blocks.subList(start, Math.max(start, end))) {
            lines.addAll(lines(block));
        }
        List<Line> prose = end == articleEnd ? unsigned(lines) : lines;
        places.put(Optional.of(section), prose);
        return Optional.of(narrative(prose));
    }

    private static Narrative narrative(List<Line> lines) {
        return Narrative.of(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }

    private static List<Line> lines(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.isBlank() ? List.of() : List.of(new Line(paragraph.text(), paragraph.place()));
        }
        return ((Block.Table) block)
                .grid().rows().stream()
                        .map(row -> new Line(
                                row.stream().map(Spot::text).collect(Collectors.joining("\t")),
                                row.isEmpty() ? block.place() : row.get(0).place()))
                        .filter(line -> !Normalization.isBlank(line.text()))
                        .toList();
    }

    /** The lines before the signature. */
    private List<Line> unsigned(List<Line> lines) {
        List<String> texts = lines.stream().map(Line::text).toList();
        Signature signature = Signature.of(texts);
        if (signature.end() < lines.size()) {
            remarks.add(Remark.of(
                    RemarkCode.TEXT_AFTER_SIGNATURE,
                    String.join(
                            " ",
                            texts.subList(signature.end(), Math.min(texts.size(), signature.end() + MOST_EXCERPTS)))));
        }
        return lines.subList(0, signature.start());
    }

    /** The form has no room for what is told beside its tables, such as notes below them. */
    void remarkTextBesideTables() {
        for (Section section : Section.values()) {
            if (section.isTable() && outline.start(section).isPresent()) {
                int from = outline.start(section).get() + 1;
                List<Paragraph> beside =
                        paragraphs(blocks, from, Math.max(from, outline.end(section, articleEnd))).stream()
                                .filter(paragraph -> isTold(paragraph.text()))
                                .toList();
                if (!beside.isEmpty()) {
                    remarks.add(Remark.at(
                            beside.get(0).place(),
                            RemarkCode.TEXT_BESIDE_TABLE,
                            section.label().text(),
                            section.label().english(),
                            excerpt(beside)));
                }
            }
        }
    }

    /** What is no sentence and no note may be a caption, or a line of a table that has lost its grid. */
    private static boolean isTold(String text) {
        return text.indexOf('。') >= 0 || NOTES.stream().anyMatch(text::startsWith) && text.length() > SHORTEST_NOTE;
    }

    static String excerpt(List<Paragraph> paragraphs) {
        return paragraphs.stream().limit(MOST_EXCERPTS).map(Paragraph::text).collect(Collectors.joining(" "));
    }
}
