package io.github.gongkai.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Pages that are drawn on, operator by operator, as office programs write them. Distances are points from the upper left
 * corner. The fonts have the widths and the character maps of real ones but no outlines, which no reader of text looks at.
 */
final class PdfInk {

    /** How strings are set. */
    enum Strings {
        /** Every glyph by itself, where it stands. */
        GLYPHS,
        /** A few glyphs at a time. */
        PIECES,
        /** One string, with adjustments between its glyphs. */
        ADJUSTED,
        WHOLE
    }

    /** How codes are told what they mean. */
    enum Fonts {
        /** Numbers of glyphs as they come, with a map to Unicode. */
        SUBSET,
        /** UTF-16 codes of a font that the viewer is to have. */
        UNICODE,
        /** GBK codes of a font that the viewer is to have. */
        GBK
    }

    /** How lines are drawn. */
    enum Lines {
        /** Filled rectangles that are thin. */
        STRIPS,
        STROKES,
        /** Not at all. */
        NONE
    }

    private static final Charset GB = Charset.forName("GBK");

    private final double width;
    private final double height;
    private final Strings strings;
    private final Fonts fonts;
    private final Lines lines;
    private final Random random;
    private final List<StringBuilder> pages = new ArrayList<>();
    private final Map<Character, Integer> codes = new TreeMap<>();

    PdfInk(double width, double height, Strings strings, Fonts fonts, Lines lines, Random random) {
        this.width = width;
        this.height = height;
        this.strings = strings;
        this.fonts = fonts;
        this.lines = lines;
        this.random = random;
    }

    private double lostSize;
    private int lostOneIn;

    double height() {
        return height;
    }

    int pages() {
        return pages.size();
    }

    void newPage() {
        pages.add(new StringBuilder());
    }

    StringBuilder page(int page) {
        return pages.get(page);
    }

    static double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i)) * size;
        }
        return width;
    }

    private static double width(char c) {
        return c < 0x2000 ? 0.5 : 1;
    }

    /** From now on, leaves out about one in so many lines of text of this size that are no number. */
    void lose(double size, int oneIn) {
        lostSize = size;
        lostOneIn = oneIn;
    }

    /** Sets a line of text, with more space between its glyphs than they bring. */
    void text(int page, double x, double base, double size, String text, double spacing) {
        if (size == lostSize && !text.matches("[-0-9.]+") && random.nextInt(lostOneIn) == 0) {
            return;
        }
        StringBuilder out = pages.get(page);
        out.append("BT /F1 ").append(number(size)).append(" Tf\n");
        switch (strings) {
            case GLYPHS -> pieces(out, x, base, size, text, spacing, 1);
            case PIECES -> pieces(out, x, base, size, text, spacing, 4);
            case ADJUSTED -> adjusted(out, x, base, size, text, spacing);
            case WHOLE ->
                out.append(number(spacing) + " Tc 1 0 0 1 " + number(x) + " " + number(height - base) + " Tm <"
                        + hex(text) + "> Tj 0 Tc\n");
        }
        out.append("ET\n");
    }

    private void pieces(StringBuilder out, double x, double base, double size, String text, double spacing, int most) {
        double at = x;
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + 1 + (most == 1 ? 0 : random.nextInt(most)));
            String piece = text.substring(start, end);
            out.append(number(spacing) + " Tc 1 0 0 1 " + number(at) + " " + number(height - base) + " Tm <"
                    + hex(piece) + "> Tj\n");
            at += width(piece, size) + spacing * piece.length();
            start = end;
        }
        out.append("0 Tc\n");
    }

    private void adjusted(StringBuilder out, double x, double base, double size, String text, double spacing) {
        out.append("1 0 0 1 " + number(x) + " " + number(height - base) + " Tm [");
        for (int i = 0; i < text.length(); i++) {
            out.append('<').append(hex(text.substring(i, i + 1))).append('>');
            // forth and back again, as rounded positions come out
            double jitter = random.nextInt(3) - 1;
            out.append(number(-spacing / size * 1000 + jitter)).append(' ');
        }
        out.append("] TJ\n");
    }

    private String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (fonts) {
                case SUBSET -> hex.append(String.format("%04X", codes.computeIfAbsent(c, n -> codes.size() * 7 + 3)));
                case UNICODE -> hex.append(String.format("%04X", (int) c));
                case GBK -> {
                    for (byte b : String.valueOf(c).getBytes(GB)) {
                        hex.append(String.format("%02X", b));
                    }
                }
            }
        }
        return hex.toString();
    }

    void line(int page, double x0, double y0, double x1, double y1) {
        if (lines == Lines.NONE) {
            return;
        }
        StringBuilder out = pages.get(page);
        double thin = 0.48;
        if (lines == Lines.STROKES) {
            out.append("0.5 w " + number(x0) + " " + number(height - y0) + " m " + number(x1) + " "
                    + number(height - y1) + " l S\n");
        } else if (y0 == y1) {
            out.append(number(x0) + " " + number(height - y0) + " " + number(x1 - x0 + thin) + " " + number(-thin)
                    + " re f\n");
        } else {
            out.append(number(x0) + " " + number(height - y1) + " " + number(thin) + " " + number(y1 - y0) + " re f\n");
        }
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    /** The file, with its objects packed together or not. */
    byte[] file(boolean packed) {
        try (PDDocument document = document()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    PDDocument document() throws IOException {
        PDDocument document = new PDDocument();
        COSDictionary font = font(document);
        for (StringBuilder content : pages) {
            PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setContents(stream);
            COSDictionary resources = new COSDictionary();
            COSDictionary named = new COSDictionary();
            named.setItem(COSName.getPDFName("F1"), font);
            resources.setItem(COSName.FONT, named);
            page.setResources(new PDResources(resources));
            document.addPage(page);
        }
        return document;
    }

    private COSDictionary font(PDDocument document) throws IOException {
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system(fonts == Fonts.SUBSET ? "Identity" : "GB1"));
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths());
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setName(
                COSName.ENCODING,
                switch (fonts) {
                    case SUBSET -> "Identity-H";
                    case UNICODE -> "UniGB-UCS2-H";
                    case GBK -> "GBK-EUC-H";
                });
        if (fonts == Fonts.SUBSET) {
            PDStream map = new PDStream(document);
            try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(toUnicode().getBytes(StandardCharsets.US_ASCII));
            }
            font.setItem(COSName.TO_UNICODE, map);
        }
        return font;
    }

    private static COSDictionary system(String ordering) {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString(ordering));
        system.setInt(COSName.SUPPLEMENT, 0);
        return system;
    }

    /** The half-width glyphs of Adobe's Chinese collection are those from 814 on in the usual encodings, and from 1 in others. */
    private COSArray widths() {
        COSArray widths = new COSArray();
        if (fonts == Fonts.SUBSET) {
            codes.forEach((c, code) -> {
                COSArray one = new COSArray();
                one.add(new COSFloat((float) (1000 * width(c))));
                widths.add(COSInteger.get(code));
                widths.add(one);
            });
            return widths;
        }
        for (int[] range : new int[][] {{1, 95}, {814, 939}}) {
            widths.add(COSInteger.get(range[0]));
            widths.add(COSInteger.get(range[1]));
            widths.add(COSInteger.get(500));
        }
        return widths;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        List<Map.Entry<Character, Integer>> all = new ArrayList<>(codes.entrySet());
        for (int i = 0; i < all.size(); i += 100) {
            List<Map.Entry<Character, Integer>> some = all.subList(i, Math.min(all.size(), i + 100));
            map.append(some.size()).append(" beginbfchar\n");
            some.forEach(entry -> map.append(String.format("<%04X> <%04X>\n", entry.getValue(), (int) entry.getKey())));
            map.append("endbfchar\n");
        }
        return map.append("endcmap end end\n").toString();
    }
}
