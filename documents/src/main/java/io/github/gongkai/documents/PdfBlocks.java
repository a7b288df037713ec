package io.github.gongkai.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** A PDF as blocks: tables with lines, joined over page breaks, tables of the form without, and paragraphs of the rest. */
final class PdfBlocks {

    /** A table, or lines that are not of one. */
    private record Piece(Optional<Block.Table> table, List<PdfPage.Line> lines) {}

    private final Budget budget;
    private final Labels labels = new Labels();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<PdfPage.Line> lines = new ArrayList<>();
    /** Lines that are not of a table. */
    private final List<PdfPage.Line> prose = new ArrayList<>();
    /** By page: how many tables were counted on it. */
    private final Map<Integer, Integer> tablesOnPages = new HashMap<>();
    /** Pages that stand upright and show all that they hold. */
    private final Set<Integer> plainPages = new HashSet<>();

    private @Nullable JoinedTable table;
    private @Nullable TablePart lastPart;
    private @Nullable Place tablePlace;

    private PdfBlocks(Budget budget) {
        this.budget = budget;
    }

    static Content of(byte[] bytes, Budget budget) throws DocumentException {
        return QuietPdfBox.during(() -> open(bytes, budget));
    }

    private static Content open(byte[] bytes, Budget budget) throws DocumentException {
        try {
            return new PdfBlocks(budget).read(PdfFile.open(bytes, budget));
        } catch (DocumentException limit) {
            throw limit;
        } catch (InvalidPasswordException locked) {
            return Content.refused(Remark.of(RemarkCode.ENCRYPTED_FILE));
        } catch (NoClassDefFoundError missing) {
            // only a certificate needs these classes, and a certificate is as good as a password
            if (String.valueOf(missing.getMessage()).startsWith("org/bouncycastle")) {
                return Content.refused(Remark.of(RemarkCode.ENCRYPTED_FILE));
            }
            throw missing;
        } catch (IOException damaged) {
            return Content.refused(Remark.of(RemarkCode.DAMAGED_FILE, String.valueOf(damaged.getMessage())));
        }
    }

    private Content read(PdfFile file) throws IOException {
        COSDictionary catalog = file.catalog();
        List<String> files = PdfAnnotations.files(catalog, budget);
        if (PdfAnnotations.isMadeWhenShown(catalog)) {
            return Content.refused(Remark.of(RemarkCode.XFA_FORM));
        }
        if (PdfAnnotations.isPortfolio(catalog)) {
            return Content.refused(Remark.of(RemarkCode.PDF_PORTFOLIO, String.join(", ", files)));
        }
        PdfAnnotations annotations = new PdfAnnotations(catalog);
        List<PdfPage> pages = new ArrayList<>();
        PdfFonts fonts = new PdfFonts(file, budget);
        Layers layers = new Layers(catalog);
        for (PdfFile.Page page : file.pages()) {
            pages.add(PdfPage.of(pages.size() + 1, ink(page, file, fonts, layers, annotations), budget));
            file.checkLimit();
        }
        if (!pages.isEmpty()
                && pages.stream().allMatch(PdfPage::isEmpty)
                && pages.stream().anyMatch(PdfPage::isPictureOnly)) {
            return Content.refused(Remark.of(RemarkCode.SCANNED_PAGES));
        }
        remark(pages, file);
        assemble(pages);
        Content content = Content.of(blocks, remarks);
        return files.isEmpty() ? content : content.withAttachments(files);
    }

    private Ink ink(PdfFile.Page page, PdfFile file, PdfFonts fonts, Layers layers, PdfAnnotations annotations)
            throws IOException {
        double[] box = page.box();
        boolean lying = page.turns() % 2 == 1;
        Ink ink = new Ink(lying ? box[3] - box[1] : box[2] - box[0], lying ? box[2] - box[0] : box[3] - box[1]);
        ContentStream content = new ContentStream(file, fonts, layers, budget, ink, toPage(page));
        content.draw(contents(page.dictionary(), file), page.resources());
        ContentStream beside = new ContentStream(file, fonts, layers, budget, ink, toPage(page));
        annotations.draw(page.dictionary(), beside);
        ink.dry(budget);
        return ink;
    }

    /** PDF counts from the lower left corner upwards, and turns a page only when it is shown. */
    private static Affine toPage(PdfFile.Page page) {
        double[] box = page.box();
        return switch (page.turns()) {
            case 1 -> new Affine(0, 1, 1, 0, -box[1], -box[0]);
            case 2 -> new Affine(-1, 0, 0, 1, box[2], -box[1]);
            case 3 -> new Affine(0, -1, -1, 0, box[3], box[2]);
            default -> new Affine(1, 0, 0, -1, -box[0], box[3]);
        };
    }

    private byte[] contents(COSDictionary page, PdfFile file) throws IOException {
        COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream stream) {
            return file.unpack(stream);
        }
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        if (contents instanceof COSArray pieces) {
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.getObject(i) instanceof COSStream stream) {
                    all.writeBytes(file.unpack(stream));
                    all.write('\n');
                }
            }
        }
        return all.toByteArray();
    }

    private void remark(List<PdfPage> pages, PdfFile file) {
        String pictures = pages.stream()
                .filter(PdfPage::isPictureOnly)
                .map(page -> Integer.toString(page.number()))
                .collect(Collectors.joining(", "));
        if (!pictures.isEmpty()) {
            remarks.add(Remark.of(RemarkCode.PAGES_WITHOUT_TEXT, pictures));
        }
        if (pages.stream().anyMatch(PdfPage::isRecognised)) {
            remarks.add(Remark.of(RemarkCode.TEXT_RECOGNISED));
        }
        for (PdfPage page : pages) {
            if (!page.slanted().isBlank()) {
                remarks.add(Remark.of(RemarkCode.TEXT_SLANTED, page.slanted()));
            }
            if (page.hidesText()) {
                remarks.add(Remark.at(Place.page(page.number()), RemarkCode.TEXT_UNSEEN));
            }
            if (page.isOverfull()) {
                remarks.add(Remark.at(Place.page(page.number()), RemarkCode.PAGE_TOO_FULL));
            }
        }
        if (file.isDamaged()) {
            remarks.add(Remark.of(RemarkCode.PARTS_UNREADABLE));
        }
    }

    // from pages to blocks

    private void assemble(List<PdfPage> pages) throws DocumentException {
        Set<PdfPage.Line> furniture = PageFurniture.of(pages);
        for (PdfPage page : pages) {
            furniture.removeIf(line -> line.page() == page.number() && UnruledTables.isOfTable(line, page));
        }
        for (PdfPage page : pages) {
            tablesOnPages.put(page.number(), page.tables().size());
            if (page.isPlain()) {
                plainPages.add(page.number());
            }
            List<PdfPage.Line> own = page.lines().stream()
                    .filter(line -> !furniture.contains(line))
                    .toList();
            int next = 0;
            for (TablePart part : page.tables()) {
                while (next < own.size()
                        && own.get(next).writing().base() < part.box().top() + 1) {
                    addLine(own.get(next++));
                }
                addPart(part);
            }
            while (next < own.size()) {
                addLine(own.get(next++));
            }
        }
        endTable();
        endLines();
        addBlocks();
    }

    /** Only the lines outside of all tables tell where paragraphs have their margins. */
    private void addBlocks() throws DocumentException {
        PdfParagraphs.Margins margins = PdfParagraphs.Margins.of(
                pieces.stream().flatMap(piece -> piece.lines().stream()).toList());
        for (Piece piece : pieces) {
            piece.table().ifPresent(blocks::add);
            for (Block.Paragraph paragraph : PdfParagraphs.of(piece.lines(), margins)) {
                budget.takeBlock();
                blocks.add(paragraph);
            }
        }
    }

    private void addLine(PdfPage.Line line) throws DocumentException {
        endTable();
        lines.add(line);
    }

    private void addPart(TablePart part) throws DocumentException {
        endLines();
        TablePart before = lastPart;
        boolean goesOn = before != null && part.page() == before.page() + 1 && JoinedTable.fit(before, part);
        if (!goesOn) {
            endTable();
            table = new JoinedTable(labels, budget);
            tablePlace = Place.pageTable(part.page(), part.table(), 1, 1);
        }
        if (table != null) {
            table.add(part);
        }
        lastPart = part;
    }

    private void endTable() throws DocumentException {
        if (table != null && tablePlace != null) {
            budget.takeBlock();
            addTable(table.grid(), tablePlace);
            remarks.addAll(table.remarks());
        }
        table = null;
        lastPart = null;
    }

    private void endLines() throws DocumentException {
        // titles part the sections, and no table goes on behind one
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || SectionTitle.isOne(lines.get(i).text())) {
                addRun(lines.subList(start, i));
                start = i;
            }
        }
        endProse();
        lines.clear();
    }

    private void addRun(List<PdfPage.Line> run) throws DocumentException {
        boolean plain = run.stream().allMatch(line -> plainPages.contains(line.page()));
        Optional<UnruledTables> found = plain ? UnruledTables.in(run, budget) : Optional.empty();
        if (found.isEmpty()) {
            prose.addAll(run);
            return;
        }
        prose.addAll(run.subList(0, found.get().start()));
        endProse();
        for (UnruledTable unruled : found.get().tables()) {
            int number = tablesOnPages.merge(unruled.page(), 1, Integer::sum);
            budget.takeBlock();
            addTable(unruled.grid(number, remarks, budget), Place.pageTable(unruled.page(), number, 1, 1));
        }
        prose.addAll(run.subList(found.get().end(), run.size()));
    }

    private void addTable(Grid grid, Place place) {
        pieces.add(new Piece(Optional.of(new Block.Table(grid, place)), List.of()));
    }

    private void endProse() {
        pieces.add(new Piece(Optional.empty(), List.copyOf(prose)));
        prose.clear();
    }
}
