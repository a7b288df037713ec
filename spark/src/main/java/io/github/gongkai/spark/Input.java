package io.github.gongkai.spark;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Place;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.Remark;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.rules.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One input while it is worked on; between machines it is an {@link InputRow}.
 *
 * @param path the file, or {@code FILE:LINE}
 * @param report the report; absent where there is none
 * @param remarks what was odd or assumed, and why there is no report
 * @param places where things stand in the document
 */
record Input(String path, Optional<Report> report, List<RemarkRow> remarks, Places places) {

    /** Where things stand in a document, in English; empty where that is not known. */
    interface Places {
        Optional<String> of(Cell cell);

        Optional<String> of(Passage passage);
    }

    private static final Bilingual NOT_REPORT_JSON = new Bilingual("不是年报的 JSON：", "not the JSON of a report: ");

    private static final Places NOWHERE = new Places() {
        @Override
        public Optional<String> of(Cell cell) {
            return Optional.empty();
        }

        @Override
        public Optional<String> of(Passage passage) {
            return Optional.empty();
        }
    };

    static Input of(String path, Report report) {
        return new Input(path, Optional.of(report), List.of(), NOWHERE);
    }

    static Input of(String path, Reading reading) {
        List<RemarkRow> remarks =
                reading.remarks().stream().map(remark -> row(path, remark)).toList();
        return new Input(path, reading.report(), remarks, new PlacesOfReading(reading));
    }

    static Input unreadable(String path, String code, Bilingual reason) {
        RemarkRow remark = new RemarkRow(path, code, true, reason.chinese(), reason.english(), List.of(), null);
        return new Input(path, Optional.empty(), List.of(remark), NOWHERE);
    }

    /** What a row says; a report in it that is not the library's JSON is one that cannot be read. */
    static Input of(InputRow row) {
        String json = row.report();
        if (json == null) {
            return new Input(row.path(), Optional.empty(), row.remarks(), NOWHERE);
        }
        try {
            Report report = reportOf(json);
            return new Input(row.path(), Optional.of(report), row.remarks(), new PlacesOfRow(report, row.sources()));
        } catch (IOException invalid) {
            return ofNoReport(row.path(), invalid);
        }
    }

    static Report reportOf(String json) throws IOException {
        return ReportJson.strict().read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A text that should have been the library's JSON of a report. */
    static Input ofNoReport(String path, IOException invalid) {
        String line =
                String.join(" ", String.valueOf(invalid.getMessage()).strip().split("\\s+"));
        return unreadable(
                path, "json", new Bilingual(NOT_REPORT_JSON.chinese() + line, NOT_REPORT_JSON.english() + line));
    }

    InputRow row() {
        return new InputRow(
                path,
                report.map(it -> it.organ().nameOnOneLine()).orElse(null),
                report.map(Report::year).orElse(null),
                report.map(it -> it.edition().name()).orElse(null),
                report.flatMap(Report::publishedOn).orElse(null),
                report.map(Input::json).orElse(null),
                remarks,
                report.map(this::sources).orElse(List.of()));
    }

    private static String json(Report report) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 13);
        try {
            ReportJson.strict().write(report, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return json.toString(StandardCharsets.UTF_8);
    }

    private List<String> sources(Report its) {
        String[] sources = its.edition().cells().stream()
                .map(cell -> places.of(cell).orElse(null))
                .toArray(String[]::new);
        boolean known = Arrays.stream(sources).anyMatch(source -> source != null);
        return known ? Arrays.asList(sources) : List.of();
    }

    private static RemarkRow row(String path, Remark remark) {
        return new RemarkRow(
                path,
                remark.code().id(),
                remark.code().isRefusal(),
                remark.message(Locale.CHINESE),
                remark.message(Locale.ENGLISH),
                remark.cells().stream().map(Cell::path).toList(),
                remark.place().map(Place::toString).orElse(null));
    }

    private record PlacesOfReading(Reading reading) implements Places {
        @Override
        public Optional<String> of(Cell cell) {
            return reading.place(cell).map(Place::toString);
        }

        @Override
        public Optional<String> of(Passage passage) {
            return reading.place(passage.section(), passage.start(), passage.end())
                    .map(Place::toString);
        }
    }

    private record PlacesOfRow(Report report, List<String> sources) implements Places {
        @Override
        public Optional<String> of(Cell cell) {
            int position = cell.position(report.edition());
            return position < 0 || position >= sources.size()
                    ? Optional.empty()
                    : Optional.ofNullable(sources.get(position));
        }

        @Override
        public Optional<String> of(Passage passage) {
            return Optional.empty();
        }
    }
}
