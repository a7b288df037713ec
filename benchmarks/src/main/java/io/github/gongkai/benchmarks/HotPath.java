package io.github.gongkai.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Suspects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * What is done for each of a great many reports, and how many bytes of memory it asks for. The bytes are counted in an
 * interpreter ({@code java -Xint}): a compiler does away with some of them, but with which, and when, differs from run to run
 * and from one JDK to another, and the count is exact without it.
 */
public enum HotPath {
    /** All arithmetic rules on a report without a finding. */
    CHECK_CLEAN {
        @Override
        Object run() {
            return Rules.arithmetic().check(CLEAN);
        }
    },
    /** The same on a report with twelve findings, whose words are not made. */
    CHECK_TWELVE_FINDINGS {
        @Override
        Object run() {
            return Rules.arithmetic().check(FLAWED);
        }
    },
    /** Every rule, those on the prose included. */
    STANDARD_SET {
        @Override
        Object run() {
            return Rules.standard().check(CLEAN);
        }
    },
    /** A report read from JSON that is just as the library writes it. */
    READ_AS_WRITTEN {
        @Override
        Object run() throws IOException {
            return ReportJson.strict().read(JSON);
        }
    },
    /** A report read from JSON of any other kind, with Jackson's parser. */
    READ_ANY_JSON {
        @Override
        Object run() throws IOException {
            return ReportJson.strict().read(SPACED);
        }
    },
    WRITE_JSON {
        @Override
        Object run() throws IOException {
            OUT.reset();
            ReportJson.strict().write(CLEAN, OUT);
            return OUT;
        }
    },
    /** Ten lines of NDJSON read and checked. */
    TEN_LINES {
        @Override
        Object run() throws IOException {
            var lines = ReportJson.strict().lines(LINES, 0, LINES.length, 1);
            long findings = 0;
            for (var report = lines.next(); report.isPresent(); report = lines.next()) {
                findings += Rules.standard().check(report.get()).findings().size();
            }
            return findings;
        }
    },
    /** A web page of 48,000 characters read to a report with places. */
    READ_HTML {
        @Override
        Object run() throws IOException {
            return PAGE.read();
        }
    },
    /** A workbook as this library writes it. */
    READ_XLSX {
        @Override
        Object run() throws IOException {
            return WORKBOOK.read();
        }
    },
    /** A Word document as LibreOffice writes it. */
    READ_DOCX {
        @Override
        Object run() throws IOException {
            return DOCUMENT.read();
        }
    },
    /** Which of two wrong cells are to be looked at. */
    SUSPECTS {
        @Override
        Object run() {
            return Suspects.of(FLAWED);
        }
    };

    private static final int WARM_UP = 20;
    private static final int RUNS = 20;

    private static final Report CLEAN = Samples.clean();
    private static final Report FLAWED = Samples.withTwelveFindings();
    private static final String TEXT = ReportJson.strict().write(CLEAN);
    private static final byte[] JSON = TEXT.getBytes(StandardCharsets.UTF_8);
    private static final byte[] SPACED = TEXT.replace(",\"", ", \"").getBytes(StandardCharsets.UTF_8);
    private static final byte[] LINES = (TEXT + "\n").repeat(10).getBytes(StandardCharsets.UTF_8);
    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream(1 << 14);

    private static final HtmlBenchmark PAGE = new HtmlBenchmark();
    private static final XlsxBenchmark WORKBOOK = new XlsxBenchmark();
    private static final DocxBenchmark DOCUMENT = new DocxBenchmark();

    abstract Object run() throws IOException;

    /** The bytes that one run asks for, after others have filled whatever is kept between runs. */
    long bytes() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP; i++) {
            run();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < RUNS; i++) {
            run();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / RUNS;
    }

    /** Prints the bytes of every path, {@code NAME=BYTES} a line. */
    public static void main(String[] arguments) throws IOException {
        PAGE.prepare();
        WORKBOOK.prepare();
        DOCUMENT.prepare();
        for (HotPath path : values()) {
            System.out.println(path + "=" + path.bytes());
        }
    }
}
