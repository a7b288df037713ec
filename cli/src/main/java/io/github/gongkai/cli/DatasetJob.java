package io.github.gongkai.cli;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Rules;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code dataset} does with its inputs: the reports as rows of one table, their findings as rows of another. */
final class DatasetJob implements Job {

    /** What is asked of the reports, and where the findings go. */
    record Asked(Rules rules, Waivers waivers, Path file, boolean replace) {}

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final DataTable table;
    private final TableFormat format;
    private final boolean marked;
    private final Locale locale;
    private final @Nullable Asked asked;

    /**
     * @param marked whether CSV begins with a byte order mark
     * @param asked without, reports are not checked
     */
    DatasetJob(DataTable table, TableFormat format, boolean marked, Locale locale, @Nullable Asked asked) {
        this.table = table;
        this.format = format;
        this.marked = marked;
        this.locale = locale;
        this.asked = asked;
    }

    @Override
    public OutputStream encoded(OutputStream file) throws IOException {
        return encoded(file, format, table);
    }

    private static OutputStream encoded(OutputStream file, TableFormat format, DataTable table) throws IOException {
        return format == TableFormat.PARQUET ? new ParquetTable(file, table.columns()) : file;
    }

    @Override
    public void start(OutputStream out) throws IOException {
        start(out, format, table);
    }

    private void start(OutputStream out, TableFormat target, DataTable rows) throws IOException {
        if (target == TableFormat.CSV) {
            if (marked) {
                out.write(BYTE_ORDER_MARK);
            }
            out.write(CsvRows.head(rows.columns()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public int growth() {
        return 8;
    }

    @Override
    public void take(Source source, Part part) throws IOException {
        if (source.report().isEmpty()) {
            part.complain(source.path(), source.failure());
            part.tally().addUnreadable();
            return;
        }
        Report report = source.report().get();
        write(part.out(), format, table, rows -> {
            if (table == DataTable.LONG) {
                rows.longForm(source, report);
            } else {
                rows.wideForm(source, report);
            }
        });
        if (asked == null) {
            part.tally().addRead(report.year());
            return;
        }
        Acceptance checked = asked.waivers.accept(asked.rules.check(report), part.waivers());
        write(part.aside(), formatOfFindings(asked), DataTable.FINDINGS, rows -> rows.findings(source, checked));
        part.tally().add(checked);
    }

    private interface Writing {
        void to(DataRows rows) throws IOException;
    }

    private void write(Bytes out, TableFormat target, DataTable rows, Writing writing) throws IOException {
        switch (target) {
            case CSV -> writing.to(new DataRows(new CsvRows(out), locale));
            case PARQUET -> packed(out, writing);
            case NDJSON -> {
                try (NdjsonRows lines = new NdjsonRows(out, rows.columns())) {
                    writing.to(new DataRows(lines, locale));
                }
            }
        }
    }

    /** The rows of one input stand behind their length, as they know their texts from its beginning. */
    private void packed(Bytes out, Writing writing) throws IOException {
        PackedRows rows = new PackedRows();
        writing.to(new DataRows(rows, locale));
        rows.writeTo(out);
    }

    private static TableFormat formatOfFindings(Asked asked) {
        return TableFormat.of(asked.file).orElseThrow();
    }

    @Override
    public void end(Outcome outcome, OutputStream out) throws IOException {
        if (asked == null) {
            return;
        }
        TableFormat target = formatOfFindings(asked);
        try (OutputFile file = OutputFile.create(asked.file, asked.replace)) {
            OutputStream encoded = encoded(file.stream(), target, DataTable.FINDINGS);
            start(encoded, target, DataTable.FINDINGS);
            copy(outcome.aside(), encoded, target);
            if (target == TableFormat.PARQUET) {
                encoded.close();
            }
            file.keep();
        }
    }

    private static void copy(Spool aside, OutputStream out, TableFormat target) throws IOException {
        try (InputStream in = aside.read()) {
            if (target != TableFormat.PARQUET) {
                in.transferTo(out);
                return;
            }
            DataInputStream data = new DataInputStream(in);
            for (long left = aside.length(); left > 0; ) {
                byte[] rows = data.readNBytes(data.readInt());
                ((ParquetTable) out).writeRows(rows, 0, rows.length);
                left -= Integer.BYTES + rows.length;
            }
        }
    }
}
