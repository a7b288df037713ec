package io.github.gongkai.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What lies on pages beside their content and is shown and printed with it: form fields that were filled in, and text that
 * somebody typed onto a page. Also what a PDF says about itself as a form or a bundle of files.
 */
final class PdfAnnotations {

    private static final int HIDDEN = 1 << 1;
    private static final int NOT_SHOWN = 1 << 5;
    private static final int MOST = 20_000;
    private static final int DEEPEST_FIELD = 32;
    private static final int MOST_FILES = 20;

    private static final COSName NEED_APPEARANCES = COSName.getPDFName("NeedAppearances");
    private static final COSName NEEDS_RENDERING = COSName.getPDFName("NeedsRendering");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName COLLECTION = COSName.getPDFName("Collection");

    private final boolean looksAreStale;

    PdfAnnotations(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        this.looksAreStale = form != null && form.getBoolean(NEED_APPEARANCES, false);
    }

    /** Whether a program has to make the pages anew from a description, and what they hold only says so. */
    static boolean isMadeWhenShown(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        boolean described = form != null && form.containsKey(XFA);
        COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        return described && (catalog.getBoolean(NEEDS_RENDERING, false) || fields == null || fields.size() == 0);
    }

    /** Whether it is a bundle of files with a cover sheet. */
    static boolean isPortfolio(COSDictionary catalog) {
        return catalog.getCOSDictionary(COLLECTION) != null;
    }

    /** The names of the files inside. */
    static List<String> files(COSDictionary catalog, Budget budget) throws DocumentException {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary tree = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
        List<String> files = new ArrayList<>();
        collect(tree, files, 0, budget);
        return files;
    }

    private static void collect(@Nullable COSDictionary node, List<String> files, int depth, Budget budget)
            throws DocumentException {
        if (node == null || depth > DEEPEST_FIELD) {
            return;
        }
        COSArray names = node.getCOSArray(COSName.NAMES);
        for (int i = 1; names != null && i < names.size() && files.size() < MOST_FILES; i += 2) {
            budget.step();
            if (names.getObject(i) instanceof COSDictionary file) {
                String name = file.getString(COSName.UF, file.getString(COSName.F, ""));
                files.add(name == null || name.isBlank() ? "?" : name);
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < Math.min(kids.size(), MOST_FILES) && files.size() < MOST_FILES; i++) {
            budget.step();
            if (kids.getObject(i) instanceof COSDictionary kid) {
                collect(kid, files, depth + 1, budget);
            }
        }
    }

    /** Draws what lies on a page. */
    void draw(COSDictionary page, ContentStream content) throws IOException {
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < Math.min(annotations.size(), MOST); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isShown(annotation)) {
                drawOne(annotation, content);
            }
        }
    }

    private static boolean isShown(COSDictionary annotation) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE);
        int flags = annotation.getInt(COSName.F, 0);
        return ("Widget".equals(kind) || "FreeText".equals(kind)) && (flags & (HIDDEN | NOT_SHOWN)) == 0;
    }

    private void drawOne(COSDictionary annotation, ContentStream content) throws IOException {
        double[] box = PdfFile.numbers(annotation.getDictionaryObject(COSName.RECT));
        if (box.length < 4) {
            return;
        }
        double[] place = {
            Math.min(box[0], box[2]), Math.min(box[1], box[3]), Math.max(box[0], box[2]), Math.max(box[1], box[3])
        };
        COSStream look = look(annotation);
        String value = value(annotation);
        if (look != null && !(looksAreStale && !value.isEmpty())) {
            content.drawForm(look, placed(look, place));
        } else if (!value.isEmpty()) {
            content.write(value, place);
        }
    }

    /** How it looks in the state it is in. */
    private static @Nullable COSStream look(COSDictionary annotation) {
        COSDictionary looks = annotation.getCOSDictionary(COSName.AP);
        COSBase usual = looks == null ? null : looks.getDictionaryObject(COSName.N);
        if (usual instanceof COSStream stream) {
            return stream;
        }
        COSName state = annotation.getCOSName(COSName.AS);
        return usual instanceof COSDictionary states
                        && state != null
                        && states.getDictionaryObject(state) instanceof COSStream stream
                ? stream
                : null;
    }

    /** The text of a field for text or for a choice; empty for others and for one that was not filled in. */
    private static String value(COSDictionary annotation) {
        COSBase kind = inherited(annotation, COSName.FT);
        COSBase value = inherited(annotation, COSName.V);
        boolean text = COSName.TX.equals(kind) || COSName.CH.equals(kind);
        return text && value instanceof COSString string ? string.getString() : "";
    }

    private static @Nullable COSBase inherited(COSDictionary field, COSName name) {
        COSDictionary at = field;
        for (int depth = 0; at != null && depth < DEEPEST_FIELD; depth++) {
            COSBase own = at.getDictionaryObject(name);
            if (own != null) {
                return own;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    /** The map that brings the box of a form, after the form's own map, into a rectangle. */
    private static Affine placed(COSStream form, double[] place) {
        double[] box = PdfFile.numbers(form.getDictionaryObject(COSName.BBOX));
        Affine own = Affine.of(PdfFile.numbers(form.getDictionaryObject(COSName.MATRIX)));
        if (box.length < 4) {
            return Affine.shift(place[0], place[1]);
        }
        double[] x = new double[4];
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            x[i] = own.x(box[i % 2 == 0 ? 0 : 2], box[i < 2 ? 1 : 3]);
            y[i] = own.y(box[i % 2 == 0 ? 0 : 2], box[i < 2 ? 1 : 3]);
        }
        Arrays.sort(x);
        Arrays.sort(y);
        double wide = x[3] - x[0];
        double high = y[3] - y[0];
        if (wide < 1e-6 || high < 1e-6) {
            return Affine.shift(place[0], place[1]);
        }
        double across = (place[2] - place[0]) / wide;
        double up = (place[3] - place[1]) / high;
        return new Affine(across, 0, 0, up, place[0] - x[0] * across, place[1] - y[0] * up);
    }
}
