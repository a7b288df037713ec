package io.github.gongkai.documents;

import io.github.gongkai.documents.PdfFont.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongToDoubleFunction;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.jspecify.annotations.Nullable;

/** The fonts of a PDF, each made once from its dictionary. */
final class PdfFonts {

    private static final int MOST_WIDTHS = 1 << 17;
    private static final int MOST_FONTS = 5000;
    private static final double EM = 1000;

    private final PdfFile file;
    private final Budget budget;
    private final Map<COSDictionary, PdfFont> fonts = new IdentityHashMap<>();
    private final Map<String, CMap> predefined = new HashMap<>();

    PdfFonts(PdfFile file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    PdfFont of(@Nullable COSDictionary dictionary) throws DocumentException {
        if (dictionary == null) {
            return PdfFont.unknown();
        }
        PdfFont font = fonts.get(dictionary);
        if (font == null) {
            font = fonts.size() < MOST_FONTS ? make(dictionary) : PdfFont.unknown();
            fonts.put(dictionary, font);
        }
        return font;
    }

    private PdfFont make(COSDictionary font) throws DocumentException {
        budget.checkTime();
        try {
            return COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE)) ? composite(font) : simple(font);
        } catch (DocumentException limit) {
            throw limit;
        } catch (IOException damaged) {
            return PdfFont.unknown();
        }
    }

    private @Nullable CodeMap toUnicode(COSDictionary font) throws IOException {
        return font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream
                ? CodeMap.of(file.unpack(stream), budget)
                : null;
    }

    // simple fonts: a byte is a code

    private PdfFont simple(COSDictionary font) throws IOException {
        CodeMap map = toUnicode(font);
        String[] names = names(font);
        LongToDoubleFunction widths = simpleWidths(font, names);
        LongFunction<Shape> shapes = code -> {
            String text = PdfFont.meaning(map == null ? null : map.text(code));
            if (text.isEmpty() && names[(int) code & 0xff] != null) {
                text = PdfFont.meaning(GlyphList.getAdobeGlyphList().toUnicode(names[(int) code & 0xff]));
            }
            return new Shape(text, widths.applyAsDouble(code), 1);
        };
        return new PdfFont((string, at) -> 1, shapes, false, true);
    }

    /** The name of the glyph of each code; {@code null} where only the font itself could tell. */
    private static @Nullable String[] names(COSDictionary font) {
        COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
        @Nullable Encoding base = null;
        if (encoding instanceof COSName name) {
            base = Encoding.getInstance(name);
        } else if (encoding instanceof COSDictionary dictionary) {
            COSName name = dictionary.getCOSName(COSName.BASE_ENCODING);
            base = name == null ? null : Encoding.getInstance(name);
        }
        boolean type3 = COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE));
        if (base == null && !type3 && !isEmbedded(font)) {
            base = StandardEncoding.INSTANCE;
        }
        @Nullable String[] names = new @Nullable String[256];
        for (int code = 0; code < 256 && base != null; code++) {
            String name = base.getName(code);
            names[code] = name.equals(".notdef") ? null : name;
        }
        if (encoding instanceof COSDictionary dictionary) {
            applyDifferences(dictionary.getCOSArray(COSName.DIFFERENCES), names);
        }
        return names;
    }

    private static void applyDifferences(@Nullable COSArray differences, @Nullable String[] names) {
        int code = 0;
        for (int i = 0; differences != null && i < differences.size(); i++) {
            COSBase item = differences.getObject(i);
            if (item instanceof COSNumber number) {
                code = number.intValue();
            } else if (item instanceof COSName name && code >= 0 && code < 256) {
                names[code++] = name.getName();
            }
        }
    }

    private static boolean isEmbedded(COSDictionary font) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        return descriptor != null
                && (descriptor.containsKey(COSName.FONT_FILE)
                        || descriptor.containsKey(COSName.FONT_FILE2)
                        || descriptor.containsKey(COSName.FONT_FILE3));
    }

    private static LongToDoubleFunction simpleWidths(COSDictionary font, @Nullable String[] names) throws IOException {
        double unit = 1 / EM;
        if (COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
            COSArray matrix = font.getCOSArray(COSName.FONT_MATRIX);
            unit = matrix != null && matrix.size() > 0 && matrix.getObject(0) instanceof COSNumber scale
                    ? Math.abs(scale.floatValue())
                    : unit;
        }
        COSArray widths = font.getCOSArray(COSName.WIDTHS);
        if (widths == null) {
            return standardWidths(font, names);
        }
        int first = font.getInt(COSName.FIRST_CHAR, 0);
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        double missing = descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0);
        double[] ems = new double[256];
        for (int code = 0; code < 256; code++) {
            long place = (long) code - first;
            COSBase width = place >= 0 && place < widths.size() ? widths.getObject((int) place) : null;
            ems[code] = unit * (width instanceof COSNumber number ? number.floatValue() : missing);
        }
        return code -> ems[(int) code & 0xff];
    }

    /** The widths of the fourteen fonts that every viewer has; half an em for any other that does not tell. */
    private static LongToDoubleFunction standardWidths(COSDictionary font, @Nullable String[] names)
            throws IOException {
        String name = String.valueOf(font.getNameAsString(COSName.BASE_FONT)).toLowerCase(Locale.ROOT);
        boolean bold = name.contains("bold");
        String file = name.contains("courier")
                ? bold ? "Courier-Bold" : "Courier"
                : name.contains("helvetica") || name.contains("arial")
                        ? bold ? "Helvetica-Bold" : "Helvetica"
                        : bold ? "Times-Bold" : "Times-Roman";
        try (InputStream in = Encoding.class.getResourceAsStream("/org/apache/pdfbox/resources/afm/" + file + ".afm")) {
            if (in == null) {
                return code -> 0.5;
            }
            FontMetrics metrics = new AFMParser(in).parse(true);
            return code -> {
                String glyph = names[(int) code & 0xff];
                return glyph == null ? 0.5 : metrics.getCharacterWidth(glyph) / EM;
            };
        }
    }

    // composite fonts: a code is one to four bytes

    private PdfFont composite(COSDictionary font) throws IOException {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants == null
                || descendants.size() == 0
                || !(descendants.getObject(0) instanceof COSDictionary descendant)) {
            throw new IOException("a composite font without a font");
        }
        CodeMap map = toUnicode(font);
        Map<Integer, Double> widths = widths(descendant.getCOSArray(COSName.W));
        double usual = descendant.getFloat(COSName.DW, (float) EM) / EM;
        COSArray downs = descendant.getCOSArray(COSName.DW2);
        double down = downs != null && downs.size() > 1 && downs.getObject(1) instanceof COSNumber number
                ? Math.abs(number.floatValue()) / EM
                : 1;
        COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
        if (encoding instanceof COSStream stream) {
            CodeMap codes = CodeMap.of(file.unpack(stream), budget);
            boolean vertical = codes.isVertical();
            return new PdfFont(
                    codes::length,
                    code -> shape(code, codes.glyph(code), map, characters(descendant), widths, usual, down),
                    vertical,
                    true);
        }
        String name = encoding instanceof COSName known ? known.getName() : "Identity-H";
        boolean vertical = name.endsWith("-V");
        if (name.startsWith("Identity")) {
            return new PdfFont(
                    (string, at) -> 2,
                    code -> shape(code, (int) code, map, characters(descendant), widths, usual, down),
                    vertical,
                    false);
        }
        CMap codes = predefined(name);
        boolean unicode = name.startsWith("Uni") && (name.contains("UCS2") || name.contains("UTF16"));
        return new PdfFont(
                (string, at) -> length(codes, string, at),
                code -> {
                    Shape shape =
                            shape(code, codes.toCID((int) code), map, characters(descendant), widths, usual, down);
                    String text = map == null && unicode ? PdfFont.meaning(utf16(code)) : shape.text();
                    return new Shape(text, shape.width(), shape.down());
                },
                vertical,
                true);
    }

    private static String utf16(long code) {
        return code < 0x10000 ? String.valueOf((char) code) : "" + (char) (code >> 16) + (char) code;
    }

    private static Shape shape(
            long code,
            int glyph,
            @Nullable CodeMap map,
            @Nullable CMap characters,
            Map<Integer, Double> widths,
            double usual,
            double down) {
        String text = PdfFont.meaning(map == null ? null : map.text(code));
        if (text.isEmpty() && characters != null) {
            text = PdfFont.meaning(characters.toUnicode(glyph));
        }
        return new Shape(text, widths.getOrDefault(glyph, usual), down);
    }

    private static int length(CMap codes, byte[] string, int at) {
        ByteArrayInputStream rest = new ByteArrayInputStream(string, at, string.length - at);
        int before = rest.available();
        try {
            codes.readCode(rest);
        } catch (IOException | RuntimeException damaged) {
            return 1;
        }
        return Math.max(1, before - rest.available());
    }

    private CMap predefined(String name) throws IOException {
        CMap map = predefined.get(name);
        if (map == null) {
            map = new CMapParser().parsePredefined(name);
            predefined.put(name, map);
        }
        return map;
    }

    /** What the glyphs of a font mean whose glyphs are those of a character collection of Adobe's. */
    private @Nullable CMap characters(COSDictionary descendant) {
        COSDictionary system = descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
        if (system == null
                || !(system.getDictionaryObject(COSName.ORDERING) instanceof COSString ordering)
                || !"Adobe".equals(system.getString(COSName.REGISTRY))) {
            return null;
        }
        return switch (ordering.getString()) {
            case "GB1", "CNS1", "Japan1", "Korea1" -> {
                try {
                    yield predefined("Adobe-" + ordering.getString() + "-UCS2");
                } catch (IOException missing) {
                    yield null;
                }
            }
            default -> null;
        };
    }

    /** {@code [first [w w w] first last w …]}, in thousandths of an em. */
    private static Map<Integer, Double> widths(@Nullable COSArray array) {
        Map<Integer, Double> widths = new HashMap<>();
        int told = 0;
        int i = 0;
        while (array != null && i + 1 < array.size() && told < MOST_WIDTHS) {
            COSBase first = array.getObject(i);
            COSBase second = array.getObject(i + 1);
            if (!(first instanceof COSNumber start)) {
                i++;
            } else if (second instanceof COSArray each) {
                for (int j = 0; j < each.size() && told < MOST_WIDTHS; j++, told++) {
                    if (each.getObject(j) instanceof COSNumber width) {
                        widths.put(start.intValue() + j, width.floatValue() / EM);
                    }
                }
                i += 2;
            } else if (second instanceof COSNumber end
                    && i + 2 < array.size()
                    && array.getObject(i + 2) instanceof COSNumber width) {
                long last = Math.min(end.longValue(), start.longValue() + 0xffff);
                for (long glyph = start.longValue(); glyph <= last && told < MOST_WIDTHS; glyph++, told++) {
                    widths.put((int) glyph, width.floatValue() / EM);
                }
                i += 3;
            } else {
                i++;
            }
        }
        return widths;
    }
}
