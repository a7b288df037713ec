package io.github.gongkai.documents;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Writes the form as it is printed, filled in or blank: {@code ReportWriter.to(Format.DOCX).write(report)}. All words of the
 * form come from its declaration; what a report holds is written as it is, right or wrong, and a blank stays blank. The same
 * report always gives the same bytes.
 *
 * <p>A workbook checks itself: below and beside its tables stand formulas that say whether the form's own sums hold. In the
 * blank one the totals are formulas and each cell takes only numbers of its kind.
 */
public final class ReportWriter {

    private static final Set<Format> FORMATS = EnumSet.of(Format.HTML, Format.DOCX, Format.XLSX);

    private static final Set<String> ENDINGS = Set.of("html", "htm", "docx", "xlsx");

    private final Format format;

    private ReportWriter(Format format) {
        this.format = format;
    }

    /** The formats that can be written: HTML, DOCX and XLSX. */
    public static Set<Format> formats() {
        return EnumSet.copyOf(FORMATS);
    }

    /**
     * A writer of a format.
     *
     * @throws IllegalArgumentException if it is none of {@link #formats()}
     */
    public static ReportWriter to(Format format) {
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException("Reports are written as " + FORMATS + ", not as " + format);
        }
        return new ReportWriter(format);
    }

    /** A writer of the format that the ending of a file name stands for; empty if it stands for none that is written. */
    public static Optional<ReportWriter> forName(String fileName) {
        // a template or a file with macros is another kind of file, which Office opens under no other name
        return fileName.indexOf('.') < 0 || !ENDINGS.contains(Format.ending(fileName))
                ? Optional.empty()
                : Format.claimedBy(fileName).map(ReportWriter::new);
    }

    /** The file of a report. */
    public byte[] write(Report report) {
        return print(Printout.of(report));
    }

    /**
     * The file of a form to be filled in.
     *
     * @param organ the name of the organ in the title; where it is absent, a line to be filled in
     * @param year the report year in the title; where it is absent, a line to be filled in
     */
    public byte[] blank(Edition edition, Optional<String> organ, OptionalInt year) {
        return print(Printout.blank(edition, organ, year));
    }

    /**
     * What is in a report and will not be found by those who read the file that {@link #write} makes of it, found out by
     * writing and reading. It is empty for a report that uses the form as it is meant. No format holds
     *
     * <ul>
     *   <li>a kind of organ that its name does not tell, and a name that could not stand in a title;
     *   <li>a year before 1900, a day of publication after 2999;
     *   <li>prose with a line that is the heading of a section that is missing, a day alone on the last line of a report that is not signed,
     *       text before the first section that is no sentence, blanks and characters that XML does not have;
     *   <li>a text in a cell that is read as a number, the decimals of a whole number in a cell that counts, a printed unit
     *       that is the unit of its cell;
     *   <li>in a workbook, a paragraph of more than 32,767 characters as one.
     * </ul>
     *
     * Headings are always those of the form and are not compared; nor are blanks at the ends of paragraphs.
     */
    public List<WritingLoss> losses(Report report) {
        return WritingLoss.of(report, write(report));
    }

    private byte[] print(Printout printout) {
        return switch (format) {
            case HTML -> HtmlPrint.of(printout);
            case DOCX -> DocxPrint.of(printout);
            case XLSX -> XlsxPrint.of(printout);
            default -> throw new IllegalStateException("Not written: " + format);
        };
    }

    @Override
    public String toString() {
        return "ReportWriter to " + format;
    }
}
