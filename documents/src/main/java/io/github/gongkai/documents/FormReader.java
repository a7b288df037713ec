package io.github.gongkai.documents;

import io.github.gongkai.Edition;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Block.Paragraph;
import io.github.gongkai.documents.Grid.Spot;
import io.github.gongkai.documents.ProsePlaces.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the form out of blocks, whatever carried them: tables, then sections, then who and when. */
final class FormReader {

    /** The name of an organ that nothing names, not even a file. */
    private static final String UNKNOWN = "?";

    private final Content content;
    private final List<Block> blocks;
    private final String file;
    private final List<Remark> remarks = new ArrayList<>();
    private final FormRows rows = new FormRows();
    private final Labels labels = new Labels();
    private final ProsePlaces places = new ProsePlaces();
    /** The block behind the report; what follows belongs to the page around it. */
    private int articleEnd;

    FormReader(Content content, String file) {
        this.content = content;
        this.blocks = content.blocks();
        this.file = file;
    }

    void remark(Remark remark) {
        remarks.add(remark);
    }

    Reading read(Format format) {
        readTables();
        Outline outline = Outline.of(blocks, rows.extents());
        readLines(outline);
        articleEnd = Article.end(content, outline, rows);
        Circumstances circumstances = circumstances(outline);
        Map<Section, Place> sections = places(outline);
        Optional<Remark> refusal = new Refusal(content, rows, outline, circumstances).reason();
        if (refusal.isPresent()) {
            return refused(format, refusal.get(), sections);
        }
        if (rows.areBlank() && isTemplate(outline, circumstances)) {
            return refused(format, Remark.of(RemarkCode.BLANK_TEMPLATE), sections);
        }
        Optional<Integer> year = circumstances.year();
        if (year.isEmpty()) {
            return refused(format, Remark.of(RemarkCode.YEAR_NOT_FOUND), sections);
        }
        Placement placement = placement(year.get());
        remarks.addAll(CarrierRemarks.of(content.remarks(), placement.sources()));
        Report report = report(outline, circumstances, placement, year.get());
        for (Section section : Section.values()) {
            if (outline.heading(section).isEmpty()) {
                remark(Remark.of(
                        RemarkCode.SECTION_MISSING,
                        section.label().text(),
                        section.label().english()));
            }
        }
        if (articleEnd < blocks.size()) {
            remark(Remark.of(RemarkCode.TEXT_AFTER_ARTICLE, excerpt(articleEnd)));
        }
        remarks.addAll(circumstances.remarks());
        remarks.addAll(rows.remarks());
        remarks.addAll(placement.remarks());
        return new Reading(format, Optional.of(report), remarks, placement.sources(), sections, places);
    }

    private Reading refused(Format format, Remark reason, Map<Section, Place> sections) {
        remarks.addAll(CarrierRemarks.of(content.remarks(), Map.of()));
        remarks.add(0, reason);
        return new Reading(format, Optional.empty(), remarks, Map.of(), sections, places);
    }

    private void readTables() {
        TableRows tables = new TableRows(labels, rows);
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Table table && !isColumn(table)) {
                tables.read(table.grid(), i);
            }
        }
    }

    /** A table one cell wide has lost its rows; its cells are lines. */
    private static boolean isColumn(Block.Table table) {
        return table.grid().rows().stream().allMatch(row -> row.size() <= 1);
    }

    /** Lines are looked at only between sections 二 and 五, and only for tables that were found nowhere else. */
    private void readLines(Outline outline) {
        if (Set.of(Section.PROACTIVE_DISCLOSURE, Section.APPLICATIONS, Section.PROCEEDINGS).stream()
                .allMatch(rows::has)) {
            return;
        }
        FormRows loose = new FormRows();
        LooseWords lines = new LooseWords(labels);
        int from = outline.start(Section.PROACTIVE_DISCLOSURE)
                .or(() -> outline.start(Section.APPLICATIONS))
                .orElse(0);
        int to = outline.start(Section.PROBLEMS)
                .or(() -> outline.start(Section.OTHER_MATTERS))
                .orElse(blocks.size());
        for (int i = from; i < to; i++) {
            if (blocks.get(i) instanceof Paragraph paragraph) {
                lines.add(paragraph.text(), paragraph.place(), i, false);
            } else if (blocks.get(i) instanceof Block.Table table && isColumn(table)) {
                for (List<Spot> row : table.grid().rows()) {
                    for (Spot spot : row) {
                        lines.add(spot.text(), spot.place(), i, true);
                    }
                }
            }
        }
        new LooseRows(lines, loose).read();
        Set<Section> known = rows.extents().keySet();
        loose.rows().stream()
                .filter(row -> !known.contains(row.row().section()))
                .forEach(rows::add);
        loose.remarks().forEach(rows::remark);
    }

    private Circumstances circumstances(Outline outline) {
        int firstTable = rows.rows().stream().mapToInt(FormRow::block).min().orElse(blocks.size());
        int front = outline.start(Section.OVERVIEW).orElse(Math.min(firstTable, firstHeading(outline)));
        List<String> last = new ArrayList<>();
        int end = outline.start(Section.OTHER_MATTERS)
                .or(() -> outline.start(Section.PROBLEMS))
                .orElse(blocks.size());
        paragraphs(end, articleEnd).forEach(paragraph -> last.add(paragraph.text()));
        return new Circumstances(
                paragraphs(0, front), paragraphs(front, blocks.size()), content, Signature.of(last), file);
    }

    private int firstHeading(Outline outline) {
        for (Section section : Section.values()) {
            if (outline.start(section).isPresent()) {
                return outline.start(section).get();
            }
        }
        return blocks.size();
    }

    private List<Paragraph> paragraphs(int from, int to) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : blocks.subList(Math.min(from, to), to)) {
            if (block instanceof Paragraph paragraph && !paragraph.isBlank()) {
                paragraphs.add(paragraph);
            }
        }
        return paragraphs;
    }

    private static Map<Section, Place> places(Outline outline) {
        Map<Section, Place> places = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            outline.heading(section).ifPresent(heading -> places.put(section, heading.place()));
        }
        return places;
    }

    /** The edition that the labels of the tables name; where they name both, the one that takes up more cells. */
    private Placement placement(int year) {
        Set<Edition> named = Placement.editionsNamed(rows);
        Optional<Edition> expected = Edition.forYear(year);
        Placement chosen;
        Edition edition;
        if (named.size() == 1) {
            edition = named.iterator().next();
            chosen = new Placement(edition, rows);
        } else {
            Placement trial = new Placement(Edition.TRIAL_2019, rows);
            Placement standard = new Placement(Edition.STANDARD_2021, rows);
            boolean isTrial = trial.filled() == standard.filled()
                    ? expected.equals(Optional.of(Edition.TRIAL_2019))
                    : trial.filled() > standard.filled();
            chosen = isTrial ? trial : standard;
            edition = isTrial ? Edition.TRIAL_2019 : Edition.STANDARD_2021;
            remark(Remark.of(named.isEmpty() ? RemarkCode.EDITION_ASSUMED : RemarkCode.EDITION_MIXED, edition));
        }
        if (expected.isPresent() && expected.get() != edition) {
            remark(Remark.of(RemarkCode.EDITION_DIFFERS_FROM_YEAR, year, edition, expected.get()));
        }
        return chosen;
    }

    /** Blank tables are a template if nobody signs for them or nothing is told beside them. */
    private boolean isTemplate(Outline outline, Circumstances circumstances) {
        Optional<String> organ = circumstances.title().flatMap(Title::organ);
        String overview =
                narrative(Section.OVERVIEW, outline).map(Narrative::text).orElse("");
        return organ.isEmpty() || organ.get().toUpperCase(Locale.ROOT).contains("X") || overview.length() < 30;
    }

    private Report report(Outline outline, Circumstances circumstances, Placement placement, int year) {
        Report.Builder report = Report.builder()
                .organ(OrganName.organ(circumstances.organ().orElse(file.isBlank() ? UNKNOWN : file)))
                .year(year)
                .figures(placement.figures())
                .period(circumstances.period())
                .publishedOn(circumstances.publishedOn())
                .headings(outline.printed())
                .preamble(preamble(outline, circumstances));
        narrative(Section.OVERVIEW, outline).ifPresent(report::overview);
        narrative(Section.PROBLEMS, outline).ifPresent(report::problems);
        narrative(Section.OTHER_MATTERS, outline).ifPresent(report::otherMatters);
        return report.build();
    }

    /** The sentences between the title and section 一; what surrounds them on a page is left out. */
    private Optional<Narrative> preamble(Outline outline, Circumstances circumstances) {
        int end = outline.start(Section.OVERVIEW).orElse(firstHeading(outline));
        List<Line> sentences = paragraphs(0, end).stream()
                .skip(circumstances.titleEnd())
                .filter(paragraph -> isSentence(paragraph.text()))
                .map(paragraph -> new Line(paragraph.text(), paragraph.place()))
                .toList();
        places.put(Optional.empty(), sentences);
        return sentences.isEmpty() ? Optional.empty() : Optional.of(narrative(sentences));
    }

    private static boolean isSentence(String text) {
        return text.length() >= 15 && (text.indexOf('。') >= 0 || text.indexOf('，') >= 0);
    }

    private Optional<Narrative> narrative(Section section, Outline outline) {
        Optional<Outline.Heading> heading = outline.heading(section);
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        int start = heading.get().block() + 1;
        int end = outline.end(section, articleEnd);
        if (section == Section.OVERVIEW) {
            end = Math.min(
                    end,
                    Math.max(
                            start,
                            rows.rows().stream().mapToInt(FormRow::block).min().orElse(end)));
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

    private String excerpt(int from) {
        return paragraphs(from, blocks.size()).stream()
                .limit(20)
                .map(Paragraph::text)
                .collect(Collectors.joining(" "));
    }

    /** The lines before the signature. */
    private List<Line> unsigned(List<Line> lines) {
        List<String> texts = lines.stream().map(Line::text).toList();
        Signature signature = Signature.of(texts);
        if (signature.end() < lines.size()) {
            remark(Remark.of(
                    RemarkCode.TEXT_AFTER_SIGNATURE,
                    String.join(" ", texts.subList(signature.end(), Math.min(texts.size(), signature.end() + 20)))));
        }
        return lines.subList(0, signature.start());
    }
}
