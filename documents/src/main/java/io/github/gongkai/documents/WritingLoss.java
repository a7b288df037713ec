package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a report that a written file does not hold in such a way that its readers find it.
 *
 * @param part the part, by the name of its member in JSON: {@code organ.kind}, {@code overview}, or the path of a cell;
 *     {@code report} where nothing is found at all
 * @param written what the report holds; empty where it holds nothing there
 * @param found what is found in the file; empty where nothing is found
 */
public record WritingLoss(String part, String written, String found) {

    static List<WritingLoss> of(Report report, byte[] file) {
        Reading reading;
        try {
            reading = ReportReader.standard().read(file, "");
        } catch (DocumentException limit) {
            return List.of(new WritingLoss("report", report.toString(), limit.reason(Locale.CHINESE)));
        }
        if (reading.report().isEmpty()) {
            String reason = reading.refusal()
                    .map(remark -> remark.message(Locale.CHINESE))
                    .orElse("");
            return List.of(new WritingLoss("report", report.toString(), reason));
        }
        return between(report, reading.report().get());
    }

    private static List<WritingLoss> between(Report written, Report found) {
        List<WritingLoss> losses = new ArrayList<>();
        compare("organ.name", written.organ().name(), found.organ().name(), losses);
        compare("organ.kind", text(written.organ().kind()), text(found.organ().kind()), losses);
        compare("year", written.year(), found.year(), losses);
        compare("form", written.edition(), found.edition(), losses);
        compare("period", text(written.period()), text(found.period()), losses);
        compare("publishedOn", text(written.publishedOn()), text(found.publishedOn()), losses);
        prose("preamble", written.preamble(), found.preamble(), losses);
        for (Section section : Section.values()) {
            if (!section.isTable()) {
                prose(section.id(), written.narrative(section), found.narrative(section), losses);
            }
        }
        for (Cell cell : written.edition().cells()) {
            Optional<Entry> entry =
                    cell.isIn(found.edition()) ? Optional.of(found.figures().entry(cell)) : Optional.empty();
            if (!entry.equals(Optional.of(written.figures().entry(cell)))) {
                losses.add(new WritingLoss(
                        cell.path(), written.figures().entry(cell).toString(), text(entry)));
            }
        }
        return losses;
    }

    private static void prose(
            String part, Optional<Narrative> written, Optional<Narrative> found, List<WritingLoss> losses) {
        if (!written.map(Narrative::paragraphs).equals(found.map(Narrative::paragraphs))) {
            losses.add(new WritingLoss(part, text(written), text(found)));
        }
    }

    private static void compare(String part, Object written, Object found, List<WritingLoss> losses) {
        if (!Objects.equals(written, found)) {
            losses.add(new WritingLoss(part, written.toString(), found.toString()));
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** The sentence, on one line, in Chinese unless the locale's language is English. */
    public String message(Locale locale) {
        String before = Remark.excerpt(written);
        String after = Remark.excerpt(found);
        return new Bilingual(
                        part + "：报告里是“" + before + "”，从写出的文件里读到的是“" + after + "”",
                        part + ": the report holds \"" + before + "\", the written file is read as \"" + after + "\"")
                .in(locale);
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
