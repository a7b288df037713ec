package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.documents.OfficePrinter.Numbering;
import io.github.gongkai.documents.OfficePrinter.Style;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a PDF of a report when one thing about it changes. */
class PdfTest {

    private static final Style PLAIN = new Style(
            PdfInk.Strings.WHOLE,
            PdfInk.Fonts.SUBSET,
            PdfInk.Lines.STRIPS,
            Numbering.DASHES,
            841.9,
            20,
            false,
            false,
            false,
            false,
            false,
            false);

    private static final Cell NEW = Cell.of(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.NATURAL_PERSON);
    private static final Figures FIGURES = Figures.builder(Edition.STANDARD_2021)
            .zeroElsewhere()
            .set(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.NATURAL_PERSON, 117)
            .build();

    /** A change to the document before it is saved. */
    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static Reading read(byte[] pdf) throws DocumentException {
        return ReportReader.standard().read(pdf, "report.pdf");
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private static byte[] changed(Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(OfficePrinter.print(FIGURES, PLAIN, 1))) {
            for (PDPage page : document.getPages()) {
                COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                fonts.setItem(
                        COSName.getPDFName("Helv"),
                        helvetica().getCOSDictionary(COSName.FONT).getItem(COSName.getPDFName("Helv")));
            }
            change.to(document);
            return saved(document);
        }
    }

    /** The report with the content of every page rewritten. */
    private static byte[] redrawn(UnaryOperator<String> redraw) throws IOException {
        return changed(document -> {
            for (PDPage page : document.getPages()) {
                String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                setContent(document, page, redraw.apply(content));
            }
        });
    }

    private static void draw(PDDocument document, int page, String operators) throws IOException {
        PDPage drawn = document.getPage(page);
        String content = new String(drawn.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        setContent(document, drawn, content + operators + "\n");
    }

    private static void setContent(PDDocument document, PDPage page, String content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        page.setContents(stream);
    }

    private static Place.Box boxOf(Cell cell) throws DocumentException {
        Place place = read(OfficePrinter.print(FIGURES, PLAIN, 1)).place(cell).orElseThrow();
        return (Place.Box) place.extent().orElseThrow();
    }

    @Test
    void aCellHasItsPageTableRowColumnAndBox() throws DocumentException {
        Reading reading = read(OfficePrinter.print(FIGURES, PLAIN, 1));
        Place place = reading.place(NEW).orElseThrow();

        assertThat(place).hasToString("page 1, table 2, row 4, column 4");
        Place.Box box = (Place.Box) place.extent().orElseThrow();
        // the columns before it are 30, 42 and 123 points wide, and the table begins at 85
        assertThat(box.left()).isBetween(279.0, 281.0);
        assertThat(box.right() - box.left()).isBetween(33.0, 35.0);
        assertThat(box.top()).isBetween(500.0, 770.0);
        assertThat(reading.place(io.github.gongkai.Section.OVERVIEW))
                .hasValueSatisfying(heading -> assertThat(heading).hasToString("page 1, line 5"));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270, -90, 450})
    void aTurnedPageIsReadAsItIsShown(int degrees) throws IOException {
        byte[] turned = changed(document -> document.getPages().forEach(page -> {
            page.setRotation(degrees);
            // what stands on the sheet is turned the other way, so that it is upright when shown
            turnContent(document, page, degrees);
        }));
        assertThat(read(turned).report().orElseThrow().figures()).isEqualTo(FIGURES);
    }

    private static void turnContent(PDDocument document, PDPage page, int degrees) {
        double angle = Math.toRadians(degrees);
        double width = page.getMediaBox().getWidth();
        double height = page.getMediaBox().getHeight();
        String map = String.format(
                Locale.ROOT,
                "%.6f %.6f %.6f %.6f %.3f %.3f cm\n",
                Math.cos(angle),
                Math.sin(angle),
                -Math.sin(angle),
                Math.cos(angle),
                Math.floorMod(degrees, 360) == 90 ? height : Math.floorMod(degrees, 360) == 180 ? width : 0,
                Math.floorMod(degrees, 360) == 270 ? width : Math.floorMod(degrees, 360) == 180 ? height : 0);
        try {
            String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            setContent(document, page, map + content);
            if (degrees % 180 != 0) {
                page.setMediaBox(new PDRectangle((float) height, (float) width));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aTableSetAcrossAnUprightPageIsReadAsItIsMeant() throws IOException {
        byte[] across = changed(document -> document.getPages().forEach(page -> turnContent(document, page, 90)));
        assertThat(read(across).report().orElseThrow().figures()).isEqualTo(FIGURES);
    }

    @Test
    void whatLiesOutsideOfAPageThatWasCutIsNotReadAndSaid() throws IOException {
        Cell last = Cell.of(ApplicationRow.CARRIED_FORWARD, ApplicantColumn.TOTAL);
        byte[] cut = changed(document -> document.getPage(1).setCropBox(new PDRectangle(0, 0, 490, 842)));
        Reading reading = read(cut);
        assertThat(reading.report().orElseThrow().figures().entry(last)).isEqualTo(Entry.BLANK);
        assertThat(reading.remarks(last)).extracting(Remark::code).containsExactly(RemarkCode.TEXT_UNSEEN);
    }

    @Test
    void aGlyphThatItsFontDoesNotExplainIsSaidAndNotGuessed() throws IOException {
        byte[] unexplained = changed(document -> {
            COSDictionary fonts =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font = fonts.getCOSDictionary(COSName.getPDFName("F1"));
            String map = new String(
                    font.getCOSStream(COSName.TO_UNICODE).createInputStream().readAllBytes(),
                    StandardCharsets.US_ASCII);
            PDStream less = new PDStream(document);
            try (OutputStream out = less.createOutputStream()) {
                out.write(map.replaceAll("<....> <0037>\n", "").getBytes(StandardCharsets.US_ASCII));
            }
            font.setItem(COSName.TO_UNICODE, less);
        });
        Reading reading = read(unexplained);
        assertThat(reading.report().orElseThrow().figures().entry(NEW)).isEqualTo(new Entry.Text("11\uFFFD"));
        assertThat(reading.remarks(NEW)).extracting(Remark::code).contains(RemarkCode.GLYPHS_UNREADABLE);
    }

    @Test
    void aNumberThatWasPaintedOverIsNotRead() throws IOException {
        Place.Box box = boxOf(NEW);
        byte[] painted = changed(document -> draw(
                document,
                0,
                String.format(
                        Locale.ROOT,
                        "1 1 1 rg %.1f %.1f %.1f %.1f re f",
                        box.left() + 1,
                        841.9 - box.bottom() + 1,
                        box.right() - box.left() - 2,
                        box.bottom() - box.top() - 2)));
        Reading reading = read(painted);
        assertThat(reading.report().orElseThrow().figures().entry(NEW)).isEqualTo(Entry.BLANK);
        assertThat(reading.remarks(NEW)).extracting(Remark::code).containsExactly(RemarkCode.TEXT_UNSEEN);
    }

    @Test
    void aWhiteNumberBesideABlackOneIsNotJoinedToIt() throws IOException {
        Place.Box box = boxOf(NEW);
        byte[] white = changed(document -> drawDigits(document, box.left() + 2, box, "1 1 1 rg"));
        Reading reading = read(white);
        assertThat(reading.report().orElseThrow().figures().entry(NEW)).isEqualTo(Entry.of(117));
        assertThat(reading.remarks(NEW)).extracting(Remark::code).containsExactly(RemarkCode.TEXT_UNSEEN);
    }

    @Test
    void numbersOverOneAnotherAreSaid() throws IOException {
        Place.Box box = boxOf(NEW);
        byte[] twice = changed(document -> drawDigits(document, (box.left() + box.right()) / 2 - 5.5, box, "0 0 0 rg"));
        assertThat(read(twice).remarks(NEW)).extracting(Remark::code).contains(RemarkCode.GLYPHS_OVERLAPPING);
    }

    @Test
    void aSmallRaisedDigitIsNoPartOfTheNumber() throws IOException {
        Place.Box box = boxOf(NEW);
        byte[] raised = changed(document -> draw(
                document,
                0,
                String.format(
                        Locale.ROOT,
                        "BT /Helv 5 Tf 0 g 1 0 0 1 %.2f %.2f Tm (2) Tj ET",
                        (box.left() + box.right()) / 2 + 7,
                        841.9 - (box.top() + box.bottom()) / 2)));
        Reading reading = read(raised);
        assertThat(reading.report().orElseThrow().figures().entry(NEW)).isNotEqualTo(Entry.of(1172));
        assertThat(reading.remarks(NEW)).isNotEmpty();
    }

    private static void drawDigits(PDDocument document, double x, Place.Box box, String colour) throws IOException {
        draw(
                document,
                0,
                String.format(
                        Locale.ROOT,
                        "%s BT /Helv 9 Tf 1 0 0 1 %.2f %.2f Tm (5) Tj ET",
                        colour,
                        x,
                        841.9 - (box.top() + box.bottom()) / 2 - 3));
    }

    @Test
    void recognisedTextOverAScanIsReadAndEveryCellSaysSo() throws IOException {
        byte[] scan = changed(document -> {
            for (PDPage page : document.getPages()) {
                String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                setContent(document, page, "3 Tr " + content);
                picture(document, page);
            }
        });
        Reading reading = read(scan);
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(Edition.STANDARD_2021.cells())
                .allSatisfy(cell -> assertThat(reading.remarks(cell))
                        .extracting(Remark::code)
                        .contains(RemarkCode.TEXT_RECOGNISED));
    }

    private static void picture(PDDocument document, PDPage page) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, image),
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }

    @Test
    void aScanIsRefused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            picture(document, page);
            assertThat(read(saved(document)).refusal().orElseThrow().code()).isEqualTo(RemarkCode.SCANNED_PAGES);
        }
    }

    @Test
    void aScannedPageAmongOthersIsNamed() throws IOException {
        byte[] mixed = changed(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            picture(document, page);
        });
        Reading reading = read(mixed);
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(reading.remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.PAGES_WITHOUT_TEXT)
                .singleElement()
                .satisfies(remark -> assertThat(remark.arguments()).hasSize(1));
    }

    @Test
    void aPasswordIsAskedForOnlyWhereOneIsNeeded() throws IOException {
        assertThat(read(locked("", "owner")).report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(read(locked("user", "owner")).refusal().orElseThrow().code()).isEqualTo(RemarkCode.ENCRYPTED_FILE);
    }

    private static byte[] locked(String user, String owner) throws IOException {
        return changed(document -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
        });
    }

    @Test
    void aFileThatIsCutOffIsReadFromItsObjectsOrRefused() throws DocumentException {
        byte[] whole = OfficePrinter.print(FIGURES, PLAIN, 1);
        for (int share = 1; share < 20; share++) {
            Reading reading = read(java.util.Arrays.copyOf(whole, whole.length * share / 20));
            assertThat(reading.report().isPresent() || reading.refusal().isPresent())
                    .isTrue();
            reading.report()
                    .ifPresent(report -> assertThat(FIGURES.edition().cells())
                            .allMatch(cell -> report.edition() != FIGURES.edition()
                                    || report.figures().entry(cell).equals(FIGURES.entry(cell))
                                    || !reading.remarks(cell).isEmpty()));
        }
        assertThat(read("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII))
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(RemarkCode.DAMAGED_FILE);
    }

    @Test
    void aPortfolioNamesTheFilesInside() throws IOException {
        byte[] portfolio = changed(document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.getPDFName("Collection"), new COSDictionary());
            catalog.setItem(COSName.NAMES, names("2023年度报告.pdf"));
        });
        Remark refusal = read(portfolio).refusal().orElseThrow();
        assertThat(refusal.code()).isEqualTo(RemarkCode.PDF_PORTFOLIO);
        assertThat(refusal.arguments()).containsExactly("2023年度报告.pdf");
    }

    private static COSDictionary names(String file) {
        COSDictionary specification = new COSDictionary();
        specification.setString(COSName.UF, file);
        COSArray pairs = new COSArray();
        pairs.add(new COSString(file));
        pairs.add(specification);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, pairs);
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.EMBEDDED_FILES, tree);
        return names;
    }

    @Test
    void aFormThatAProgramHasToMakeIsRefused() throws IOException {
        byte[] xfa = changed(document -> {
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.getPDFName("XFA"), new COSArray());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
        assertThat(read(xfa).refusal().orElseThrow().code()).isEqualTo(RemarkCode.XFA_FORM);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFieldThatWasFilledInIsRead(boolean withLook) throws IOException {
        Cell blank = Cell.of(ApplicationRow.GRANTED, ApplicantColumn.NATURAL_PERSON);
        Place.Box box = boxOf(blank);
        Figures without = FIGURES.toBuilder().set(blank, Entry.BLANK).build();
        byte[] pdf;
        try (PDDocument document = Loader.loadPDF(OfficePrinter.print(without, PLAIN, 1))) {
            COSDictionary field = field(box, "408");
            if (withLook) {
                PDStream look = new PDStream(document);
                try (OutputStream out = look.createOutputStream()) {
                    out.write("/Tx BMC BT /Helv 9 Tf 0 g 2 5 Td (408) Tj ET EMC".getBytes(StandardCharsets.US_ASCII));
                }
                look.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
                look.getCOSObject().setItem(COSName.BBOX, numbers(0, 0, 30, 15));
                look.getCOSObject().setItem(COSName.RESOURCES, helvetica());
                COSDictionary looks = new COSDictionary();
                looks.setItem(COSName.N, look);
                field.setItem(COSName.AP, looks);
            }
            COSArray annotations = new COSArray();
            annotations.add(field);
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations);
            pdf = saved(document);
        }
        assertThat(read(pdf).report().orElseThrow().figures().entry(blank)).isEqualTo(Entry.of(408));
    }

    private static COSDictionary field(Place.Box box, String value) {
        COSDictionary field = new COSDictionary();
        field.setName(COSName.SUBTYPE, "Widget");
        field.setName(COSName.FT, "Tx");
        field.setString(COSName.V, value);
        field.setItem(
                COSName.RECT,
                numbers(box.left() + 1, 841.9 - box.bottom() + 1, box.right() - 1, 841.9 - box.top() - 1));
        return field;
    }

    private static COSDictionary helvetica() {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type1");
        font.setName(COSName.BASE_FONT, "Helvetica");
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("Helv"), font);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        return resources;
    }

    private static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat((float) value));
        }
        return array;
    }

    @Test
    void thePageNumberInACellThatReachesOverItIsNoPartOfTheCell() throws IOException {
        Cell last = lastOf(0);
        Place.Box box = boxOf(last);
        byte[] numbered = changed(document -> draw(
                document,
                0,
                String.format(
                        Locale.ROOT,
                        "BT /Helv 5 Tf 0 g 1 0 0 1 %.2f %.2f Tm (- 1 -) Tj ET",
                        box.left() + 3,
                        841.9 - box.bottom() + 1)));
        Reading reading = read(numbered);
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(reading.remarks(last)).extracting(Remark::code).contains(RemarkCode.PAGE_NUMBER_IN_TABLE);
    }

    /** The lowest cell on a page, in the column of natural persons. */
    private static Cell lastOf(int page) throws DocumentException {
        Reading reading = read(OfficePrinter.print(FIGURES, PLAIN, 1));
        Cell last = NEW;
        for (ApplicationRow row : ApplicationRow.values()) {
            Cell cell = FIGURES.edition().cells().stream()
                    .filter(c -> c.row() == row && c.column() == ApplicantColumn.NATURAL_PERSON)
                    .findFirst()
                    .orElse(last);
            last = reading.place(cell).orElseThrow().steps().get(0).number() == page + 1 ? cell : last;
        }
        return last;
    }

    @Test
    void aWatermarkSetAtAnAngleIsLeftOutAndSaid() throws IOException {
        byte[] marked = redrawn(content -> content + "BT /F1 40 Tf 0.7 0.7 -0.7 0.7 150 300 Tm <0003000A> Tj ET\n");
        Reading reading = read(marked);
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(reading.remarks()).extracting(Remark::code).contains(RemarkCode.TEXT_SLANTED);
    }

    @Test
    void nothingIsWrittenToDiskOrToTheLog(@TempDir Path home) throws IOException {
        String before = System.getProperty("pdfbox.fontcache");
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setProperty("pdfbox.fontcache", home.toString());
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            byte[] whole = OfficePrinter.print(FIGURES, PLAIN, 1);
            Random random = new Random(3);
            for (int i = 0; i < 30; i++) {
                byte[] damaged = whole.clone();
                for (int j = 0; j < 40; j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                read(damaged);
            }
        } finally {
            System.setErr(err);
            if (before == null) {
                System.clearProperty("pdfbox.fontcache");
            } else {
                System.setProperty("pdfbox.fontcache", before);
            }
        }
        try (var files = Files.list(home)) {
            assertThat(files.toList()).isEmpty();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(List.of(Path.of(System.getProperty("user.home"), ".pdfbox.cache")))
                .allMatch(Files::notExists);
    }
}
