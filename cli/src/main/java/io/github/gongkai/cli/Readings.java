package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.Remark;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.jackson.ReportLines;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns the bytes of an input into what it holds. Safe for use by several threads. */
final class Readings {

    static final Bilingual CANNOT_READ = new Bilingual("读取失败", "reading failed");
    private static final Bilingual NOT_REPORT_JSON = new Bilingual("不是年报的 JSON：", "not the JSON of a report: ");

    private final Locale locale;

    Readings(Locale locale) {
        this.locale = locale;
    }

    /** Reads what the bytes of one file are, whatever that is. */
    void read(String path, byte[] bytes, Piece.Visitor visitor) throws IOException {
        boolean tooLong = bytes.length > ReportJson.DEFAULT_LIMIT;
        switch (tooLong ? Kind.DOCUMENT : Kind.of(bytes, bytes.length, path)) {
            case JSON -> visitor.visit(json(path, bytes));
            case LINES -> lines(path, ReportJson.strict().lines(bytes, 0, bytes.length, 1), visitor);
            case DOCUMENT, ARCHIVE -> visitor.visit(document(path, bytes));
        }
    }

    private Source document(String path, byte[] bytes) {
        try {
            return ofReading(path, bytes, ReportReader.standard().read(bytes, path));
        } catch (DocumentException failure) {
            return Source.unreadable(path, "io", failure.reason(locale));
        }
    }

    Source ofReading(String path, byte[] bytes, Reading reading) {
        Optional<Report> report = reading.report();
        return new Source(
                path,
                OptionalInt.empty(),
                report,
                reading.refusal().map(remark -> remark.message(locale)).orElse(""),
                reading.remarks().stream().map(this::note).toList(),
                reading::place,
                passage -> reading.place(passage.section(), passage.start(), passage.end()),
                Optional.of(bytes),
                Optional.empty());
    }

    private Source.Note note(Remark remark) {
        return new Source.Note(remark.code().id(), remark.message(locale), remark.cell(), remark.place());
    }

    private Source json(String path, byte[] bytes) {
        try {
            return Source.ofReport(path, ReportJson.strict().read(bytes));
        } catch (IOException invalid) {
            return invalid(path, invalid);
        }
    }

    /** Why bytes could not be had. */
    String failure(Exception failure) {
        return FilePiece.words(failure).in(locale);
    }

    /** A line that is no report, or a file that is none. */
    Source invalid(String path, IOException invalid) {
        return invalid instanceof JsonProcessingException
                ? Source.unreadable(path, "json", NOT_REPORT_JSON.in(locale) + invalid.getMessage())
                : Source.unreadable(path, "io", CANNOT_READ.in(locale));
    }

    /** Reads line by line. */
    void lines(String path, ReportLines lines, Piece.Visitor visitor) throws IOException {
        while (true) {
            Source source;
            try {
                Optional<Report> report = lines.next();
                if (report.isEmpty()) {
                    return;
                }
                source = Source.ofReport(path, report.get());
            } catch (JsonProcessingException invalid) {
                source = invalid(path, invalid);
            }
            visitor.visit(source.onLine(lines.lineNumber()));
        }
    }
}
