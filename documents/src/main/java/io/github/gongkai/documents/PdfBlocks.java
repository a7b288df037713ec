package io.github.gongkai.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** A PDF as blocks: ruled tables, joined over page breaks, and paragraphs of the lines between them. */
final class PdfBlocks {

    private final Budget budget;
    private final Labels labels = new Labels();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<PdfPage.Line> lines = new ArrayList<>();
    private PdfParagraphs.Margins margins = new PdfParagraphs.Margins(0, 0, 0);
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
        List<PdfPage.Line> text = pages.stream()
                .flatMap(page -> page.lines().stream())
                .filter(line -> !furniture.contains(line))
                .toList();
        margins = PdfParagraphs.Margins.of(text);
        for (PdfPage page : pages) {
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
            blocks.add(new Block.Table(table.grid(), tablePlace));
            remarks.addAll(table.remarks());
        }
        table = null;
        lastPart = null;
    }

    private void endLines() throws DocumentException {
        for (Block.Paragraph paragraph : PdfParagraphs.of(lines, margins)) {
            budget.takeBlock();
            blocks.add(paragraph);
        }
        lines.clear();
    }
}
