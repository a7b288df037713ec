package io.github.gongkai.documents;

import io.github.gongkai.Edition;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Block.Paragraph;
import io.github.gongkai.documents.Grid.Spot;
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
        int articleEnd = Article.end(content, outline, rows);
        Circumstances circumstances = circumstances(outline, articleEnd);
        SectionProse prose = new SectionProse(blocks, rows, outline, articleEnd);
        Map<Section, Place> sections = places(outline);
        Optional<Remark> refusal = new Refusal(content, rows, outline, circumstances).reason();
        if (refusal.isPresent()) {
            return refused(format, refusal.get(), sections);
        }
        if (rows.areBlank() && isTemplate(prose, circumstances)) {
            return refused(format, Remark.of(RemarkCode.BLANK_TEMPLATE), sections);
        }
        Optional<Integer> year = circumstances.year();
        if (year.isEmpty()) {
            return refused(format, Remark.of(RemarkCode.YEAR_NOT_FOUND), sections);
        }
        Placement placement = placement(year.get());
        remarks.addAll(CarrierRemarks.of(content.remarks(), placement.sources()));
        Report report = report(outline, circumstances, placement, prose, year.get());
        for (Section section : Section.values()) {
            if (outline.heading(section).isEmpty()) {
                remark(Remark.of(
                        RemarkCode.SECTION_MISSING,
                        section.label().text(),
                        section.label().english()));
            }
        }
        for (Outline.Heading assumed : outline.assumed()) {
            Section section = assumed.title().section();
            remark(Remark.at(
                    assumed.place(),
                    RemarkCode.HEADING_ASSUMED,
                    assumed.printed(),
                    section.label().text(),
                    section.label().english()));
        }
        prose.remarkTextBesideTables();
        remarks.addAll(prose.remarks());
        if (articleEnd < blocks.size()) {
            remark(Remark.of(
                    RemarkCode.TEXT_AFTER_ARTICLE,
                    SectionProse.excerpt(SectionProse.paragraphs(blocks, articleEnd, blocks.size()))));
        }
        remarks.addAll(circumstances.remarks());
        remarks.addAll(rows.remarks());
        placement.remarks().forEach(remark -> remarks.add(asImage(remark, outline)));
        return new Reading(
                format,
                Optional.of(report),
                remarks,
                placement.sources(),
                sections,
                prose.places(),
                contact(circumstances));
    }

    private Reading refused(Format format, Remark reason, Map<Section, Place> sections) {
        remarks.addAll(CarrierRemarks.of(content.remarks(), Map.of()));
        remarks.add(0, reason);
        return Reading.without(format, remarks, sections);
    }

    /** Most reports name their contact before section 一, some in it or at the end. */
    private Optional<Contact> contact(Circumstances circumstances) {
        return Contact.in(circumstances.front()).or(() -> Contact.in(circumstances.body()));
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
                .map(row -> isOnPage(row.place()) ? row.doubted(RemarkCode.COLUMNS_ASSUMED) : row)
                .forEach(rows::add);
        loose.remarks().forEach(rows::remark);
    }

    /** On a page a blank cell leaves no mark, so that counting numbers may put them under the wrong labels. */
    private static boolean isOnPage(Place place) {
        return place.steps().get(0).kind() == Place.Kind.PAGE;
    }

    private Circumstances circumstances(Outline outline, int articleEnd) {
        int firstTable = rows.firstBlock().orElse(blocks.size());
        int front = outline.start(Section.OVERVIEW)
                .orElse(Math.min(firstTable, outline.first().orElse(blocks.size())));
        List<String> last = new ArrayList<>();
        int end = outline.start(Section.OTHER_MATTERS)
                .or(() -> outline.start(Section.PROBLEMS))
                .orElse(blocks.size());
        SectionProse.paragraphs(blocks, end, articleEnd).forEach(paragraph -> last.add(paragraph.text()));
        return new Circumstances(
                SectionProse.paragraphs(blocks, 0, front),
                rows(front),
                SectionProse.paragraphs(blocks, front, blocks.size()),
                content,
                Signature.of(last),
                file);
    }

    /** The rows of tables before a block, their cells parted by colons. */
    private List<String> rows(int end) {
        return blocks.subList(0, end).stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(block -> ((Block.Table) block).grid().rows().stream())
                .map(row -> row.stream().map(Spot::text).distinct().collect(Collectors.joining(":")))
                .toList();
    }

    /** A table that is missing where an image stands is the image. */
    private Remark asImage(Remark remark, Outline outline) {
        Optional<Section> missing = remark.code() == RemarkCode.TABLE_MISSING
                ? remark.cell().map(cell -> cell.row().section())
                : Optional.empty();
        boolean image =
                missing.isPresent() && content.images().stream().anyMatch(block -> outline.holds(missing.get(), block));
        return image
                ? new Remark(RemarkCode.TABLE_IS_AN_IMAGE, remark.cells(), remark.place(), remark.arguments())
                : remark;
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
    private static boolean isTemplate(SectionProse prose, Circumstances circumstances) {
        Optional<String> organ = circumstances.title().flatMap(Title::organ);
        String overview = prose.narrative(Section.OVERVIEW).map(Narrative::text).orElse("");
        return organ.isEmpty() || organ.get().toUpperCase(Locale.ROOT).contains("X") || overview.length() < 30;
    }

    private Report report(
            Outline outline, Circumstances circumstances, Placement placement, SectionProse prose, int year) {
        Report.Builder report = Report.builder()
                .organ(OrganName.organ(circumstances.organ().orElse(file.isBlank() ? UNKNOWN : file)))
                .year(year)
                .figures(placement.figures())
                .period(circumstances.period())
                .publishedOn(circumstances.publishedOn())
                .headings(outline.printed())
                .preamble(prose.preamble(circumstances.titleEnd()));
        prose.narrative(Section.OVERVIEW).ifPresent(report::overview);
        prose.narrative(Section.PROBLEMS).ifPresent(report::problems);
        prose.narrative(Section.OTHER_MATTERS).ifPresent(report::otherMatters);
        return report.build();
    }
}
