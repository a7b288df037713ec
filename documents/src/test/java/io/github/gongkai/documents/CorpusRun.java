package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Measures how exactly each carrier is read: pages in many looks, and what LibreOffice and a browser make of them. It is
 * run by the profile {@code corpus} and writes its table into {@code docs/quality.md} where {@code gongkai.docs} is
 * {@code write}; {@code gongkai.corpus.only} names the beginning of the carriers to be measured.
 */
class CorpusRun {

    /** How a carrier is made of a page. */
    private record Carrier(String name, String ending, Maker maker) {}

    private interface Maker {
        void make(List<Path> pages, Path folder, Conversions programs) throws IOException;
    }

    private static final List<Carrier> CARRIERS = List.of(
            new Carrier("HTML", "html", CorpusRun::copy),
            new Carrier("DOCX (LibreOffice)", "docx", office("HTML (StarWriter)", "docx:MS Word 2007 XML")),
            new Carrier("DOC (LibreOffice)", "doc", office("HTML (StarWriter)", "doc:MS Word 97")),
            new Carrier("XLSX (LibreOffice)", "xlsx", office("HTML (StarCalc)", "xlsx:Calc MS Excel 2007 XML")),
            new Carrier("text (LibreOffice)", "txt", office("HTML (StarWriter)", "txt:Text (encoded):UTF8")),
            new Carrier("PDF (LibreOffice)", "pdf", office("HTML (StarWriter)", "pdf:writer_pdf_Export")),
            new Carrier("PDF of DOCX (LibreOffice)", "pdf", CorpusRun::printDocuments),
            new Carrier("PDF (Chromium)", "pdf", CorpusRun::print));

    private static final class Score {
        private int files;
        private int reports;
        private int cells;
        private int right;
        private int flagged;
        private int prose;
        private int particulars;
        private final List<String> wrong = new ArrayList<>();
    }

    @Test
    void everyCellIsRightOrFlaggedInEveryCarrier() throws IOException {
        Path root = Path.of(System.getProperty("gongkai.corpus", "target/corpus"));
        int seeds = Integer.getInteger("gongkai.corpus.seeds", 2);
        Conversions programs = new Conversions(root.resolve("programs").toAbsolutePath());
        Map<String, Report> expected = new LinkedHashMap<>();
        List<Path> pages = pages(Files.createDirectories(root.resolve("pages").toAbsolutePath()), seeds, expected);

        Map<String, Score> scores = new LinkedHashMap<>();
        String only = System.getProperty("gongkai.corpus.only", "");
        for (Carrier carrier : CARRIERS) {
            if (!carrier.name().startsWith(only)) {
                continue;
            }
            Path folder = root.resolve(carrier.name().replaceAll("\\W+", "-")).toAbsolutePath();
            List<Path> missing = pages.stream()
                    .filter(page -> Files.notExists(made(page, folder, carrier.ending())))
                    .toList();
            if (!missing.isEmpty()) {
                carrier.maker().make(missing, Files.createDirectories(folder), programs);
            }
            scores.put(carrier.name(), score(folder, carrier.ending(), expected));
        }
        for (Format format : ReportWriter.formats()) {
            String name = format + " (this library)";
            if (name.startsWith(only)) {
                scores.put(name, written(format, expected));
            }
        }
        String table = table(scores);
        System.out.println(table);
        scores.forEach(
                (name, score) -> score.wrong.stream().limit(20).forEach(w -> System.out.println(name + ": " + w)));
        QualityPage.put("corpus", "\n" + table);
        assertThat(scores.values()).allSatisfy(score -> assertThat(score.wrong).isEmpty());
    }

    private static List<Path> pages(Path folder, int seeds, Map<String, Report> expected) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Look look : Look.values()) {
            for (Edition edition : Edition.values()) {
                for (int seed = 0; seed < seeds; seed++) {
                    Report report = ReportGenerator.seeded(look.ordinal() * 100 + seed)
                            .edition(edition)
                            .report();
                    String name = look.name().toLowerCase(java.util.Locale.ROOT) + "-" + report.year() + "-" + seed;
                    Path page = folder.resolve(name + ".html");
                    Files.writeString(page, look.page(report));
                    expected.put(name, report);
                    pages.add(page);
                }
            }
        }
        return pages;
    }

    private static Path made(Path page, Path folder, String ending) {
        return folder.resolve(page.getFileName().toString().replace(".html", "." + ending));
    }

    private static Maker office(String reader, String target) {
        return (pages, folder, programs) -> programs.byOffice(pages, reader, target, folder);
    }

    private static void copy(List<Path> pages, Path folder, Conversions programs) throws IOException {
        for (Path page : pages) {
            Files.copy(page, folder.resolve(page.getFileName()));
        }
    }

    /** As somebody does who writes the report as a document first. */
    private static void printDocuments(List<Path> pages, Path folder, Conversions programs) throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        programs.byOffice(pages, "HTML (StarWriter)", "docx:MS Word 2007 XML", documents);
        programs.byOffice(
                pages.stream().map(page -> made(page, documents, "docx")).toList(),
                "MS Word 2007 XML",
                "pdf:writer_pdf_Export",
                folder);
    }

    private static void print(List<Path> pages, Path folder, Conversions programs) throws IOException {
        for (Path page : pages) {
            programs.byBrowser(
                    page, folder.resolve(page.getFileName().toString().replace(".html", ".pdf")));
        }
    }

    private static Score score(Path folder, String ending, Map<String, Report> expected) throws IOException {
        Score score = new Score();
        for (Map.Entry<String, Report> entry : expected.entrySet()) {
            Path file = folder.resolve(entry.getKey() + "." + ending);
            if (Files.notExists(file)) {
                throw new IOException("Not made: " + file);
            }
            score(entry.getValue(), ReportReader.standard().read(file), entry.getKey(), score);
        }
        return score;
    }

    private static Score written(Format format, Map<String, Report> expected) throws IOException {
        Score score = new Score();
        for (Map.Entry<String, Report> entry : expected.entrySet()) {
            byte[] bytes = ReportWriter.to(format).write(entry.getValue());
            score(entry.getValue(), ReportReader.standard().read(bytes, entry.getKey()), entry.getKey(), score);
        }
        return score;
    }

    private static void score(Report expected, Reading reading, String name, Score score) {
        score.files++;
        score.cells += expected.edition().cells().size();
        Optional<Report> read = reading.report();
        if (read.isEmpty()) {
            score.flagged += expected.edition().cells().size();
            System.out.println(name + ": " + reading.refusal().orElseThrow());
            return;
        }
        score.reports++;
        Report report = read.get();
        boolean sameEdition = report.edition() == expected.edition();
        for (Cell cell : expected.edition().cells()) {
            boolean right = sameEdition
                    && isSame(report.figures().entry(cell), expected.figures().entry(cell), reading.format());
            if (right) {
                score.right++;
            } else if (!reading.remarks(cell).isEmpty() || !sameEdition && saysEdition(reading)) {
                score.flagged++;
            } else {
                score.wrong.add(name + ": " + cell + " is " + report.figures().entry(cell) + ", not "
                        + expected.figures().entry(cell));
            }
        }
        score.particulars +=
                report.organ().name().equals(expected.organ().name()) && report.year() == expected.year() ? 1 : 0;
        score.prose += isSame(expected, report) ? 1 : 0;
        if (!isSame(expected, report)) {
            System.out.println(name + ": prose differs");
        }
    }

    private static boolean saysEdition(Reading reading) {
        return reading.remarks().stream()
                .map(Remark::code)
                .anyMatch(code -> code == RemarkCode.EDITION_ASSUMED || code == RemarkCode.EDITION_MIXED);
    }

    /** A spreadsheet that takes the text of a page for a number forgets the zeros at its end. */
    private static boolean isSame(Entry read, Entry expected, Format format) {
        return read.equals(expected)
                || format == Format.XLSX
                        && read.number().isPresent()
                        && expected.number().isPresent()
                        && read.number().get().compareTo(expected.number().get()) == 0;
    }

    /** The same paragraphs in the sections of prose; a look may add some of its own to the overview. */
    private static boolean isSame(Report expected, Report read) {
        return paragraphs(read.overview()).containsAll(paragraphs(expected.overview()))
                && paragraphs(read.problems()).equals(paragraphs(expected.problems()))
                && paragraphs(read.otherMatters()).equals(paragraphs(expected.otherMatters()));
    }

    private static List<String> paragraphs(Optional<Narrative> prose) {
        return prose.map(Narrative::paragraphs).orElse(List.of());
    }

    private static String table(Map<String, Score> scores) {
        StringBuilder table = new StringBuilder(
                "| carrier | files | read | cells | right | flagged | silently wrong | organ and year | prose |\n"
                        + "|---|---|---|---|---|---|---|---|---|\n");
        scores.forEach((name, score) -> table.append("| %s | %d | %d | %,d | %,d (%.2f %%) | %,d | %d | %d | %d |%n"
                .formatted(
                        name,
                        score.files,
                        score.reports,
                        score.cells,
                        score.right,
                        100.0 * score.right / score.cells,
                        score.flagged,
                        score.wrong.size(),
                        score.particulars,
                        score.prose)));
        return table.toString();
    }
}
