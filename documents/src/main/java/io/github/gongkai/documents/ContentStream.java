package io.github.gongkai.documents;

import io.github.gongkai.documents.Ink.Area;
import io.github.gongkai.documents.PdfTokens.Name;
import io.github.gongkai.documents.PdfTokens.Operator;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Carries out what a page's content says, and puts down what it draws. */
final class ContentStream {

    private static final int MOST_OPERANDS = 512;
    private static final int MOST_STATES = 1000;
    private static final int DEEPEST_FORM = 24;
    private static final int MOST_FORMS = 5000;

    private final PdfFile file;
    private final PdfFonts fonts;
    private final Layers layers;
    private final Budget budget;
    private final Ink ink;
    private final PdfPath path = new PdfPath();
    private final MarkedContent marks;
    private PdfState state;
    private Deque<PdfState> saved = new ArrayDeque<>();
    private PdfText text;
    private @Nullable COSDictionary resources;
    private double penX;
    private double penY;
    /** The forms that are being drawn; one that draws itself is not drawn again. */
    private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private int forms;
    private int depth;

    /** @param toPage from the units of the content to points from the upper left corner of the page as it is shown */
    ContentStream(PdfFile file, PdfFonts fonts, Layers layers, Budget budget, Ink ink, Affine toPage) {
        this.file = file;
        this.fonts = fonts;
        this.layers = layers;
        this.budget = budget;
        this.ink = ink;
        this.marks = new MarkedContent(ink);
        this.state = new PdfState(toPage);
        this.text = new PdfText(ink, marks);
    }

    void draw(byte[] content, @Nullable COSDictionary with) throws IOException {
        COSDictionary before = resources;
        resources = with;
        PdfTokens tokens = new PdfTokens(content);
        List<Object> operands = new ArrayList<>();
        while (!tokens.isAtEnd()) {
            Object token = tokens.next();
            if (token instanceof Operator operator) {
                budget.step();
                if (operator.text().equals("BI")) {
                    tokens.skipInlineImage();
                    picture(false);
                } else {
                    carryOut(operator.text(), operands);
                }
                operands.clear();
            } else if (operands.size() < MOST_OPERANDS) {
                operands.add(token);
            }
        }
        resources = before;
    }

    /** Draws a form: a piece of content of its own, such as the look of a form field. */
    void drawForm(COSStream form, Affine placed) throws IOException {
        if (depth >= DEEPEST_FORM || ++forms > MOST_FORMS || !open.add(form)) {
            return;
        }
        depth++;
        PdfState outside = state;
        Deque<PdfState> savedOutside = saved;
        PdfText textOutside = text;
        state = state.copy();
        saved = new ArrayDeque<>();
        text = new PdfText(ink, marks);
        state.toPage = Affine.of(PdfFile.numbers(form.getDictionaryObject(COSName.MATRIX)))
                .then(placed)
                .then(state.toPage);
        double[] box = PdfFile.numbers(form.getDictionaryObject(COSName.BBOX));
        if (box.length >= 4) {
            rectangle(box[0], box[1], box[2] - box[0], box[3] - box[1]);
            path.clipWithIt();
            path.end(ink, state, false, false);
        }
        boolean hidden = layers.hides(form.getDictionaryObject(COSName.OC));
        if (!hidden) {
            COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
            int marked = marks.open();
            draw(file.unpack(form), own == null ? resources : own);
            marks.closeTo(marked);
        }
        state = outside;
        saved = savedOutside;
        text = textOutside;
        open.remove(form);
        depth--;
    }

    /** Writes a text into a rectangle, whose look is left to the program that shows it. */
    void write(String value, double[] box) {
        Affine map = state.toPage;
        double size = Math.min(10, (box[3] - box[1]) * 0.7);
        double x = box[0] + 2;
        for (int i = 0; i < value.length() && size > 0.5; i++) {
            double width = size * (value.charAt(i) < 0x2000 ? 0.5 : 1);
            double left = map.x(x, box[1]);
            double base = map.y(x, box[1] + (box[3] - box[1] - 0.7 * size) / 2);
            // a page that is shown turned shows what is written by the program upright
            ink.add(
                    new Glyph(
                            value.substring(i, i + 1),
                            left,
                            base - 0.78 * size,
                            left + width,
                            base + 0.14 * size,
                            base,
                            size,
                            0,
                            0,
                            ink.nextOrder()),
                    false);
            x += width;
        }
    }

    private void carryOut(String operator, List<Object> operands) throws IOException {
        switch (operator) {
            case "q" -> {
                if (saved.size() < MOST_STATES) {
                    saved.push(state.copy());
                }
            }
            case "Q" -> state = saved.isEmpty() ? state : saved.pop();
            case "cm" -> state.toPage = Affine.ofOperands(operands).then(state.toPage);
            case "gs" -> look(entry(COSName.EXT_G_STATE, operands));
            case "g", "rg", "k", "sc", "scn" -> colour(operands);
            case "cs" -> state.white = false;
            case "Do" -> object(entry(COSName.XOBJECT, operands));
            case "BDC" -> begin(operands);
            case "BMC" -> marks.begin(null, false);
            case "EMC" -> marks.end();
            case "Tf" -> {
                state.font = fonts.of(entry(COSName.FONT, operands) instanceof COSDictionary font ? font : null);
                state.size = number(operands, 0);
            }
            default -> {
                if (!path(operator, operands)) {
                    text.carryOut(operator, operands, state);
                }
            }
        }
    }

    private boolean path(String operator, List<Object> operands) {
        switch (operator) {
            case "m" -> path.move(pageX(operands, 0), pageY(operands, 0));
            case "l" -> path.line(pageX(operands, 0), pageY(operands, 0));
            case "c", "v", "y" -> path.curve(pageX(operands, 0), pageY(operands, 0));
            case "h" -> path.close();
            case "re" -> rectangle(number(operands, 3), number(operands, 2), number(operands, 1), number(operands, 0));
            case "S" -> path.end(ink, state, true, false);
            case "s" -> {
                path.close();
                path.end(ink, state, true, false);
            }
            case "f", "F", "f*" -> path.end(ink, state, false, true);
            case "B", "B*" -> path.end(ink, state, true, true);
            case "b", "b*" -> {
                path.close();
                path.end(ink, state, true, true);
            }
            case "n" -> path.end(ink, state, false, false);
            case "W", "W*" -> path.clipWithIt();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void rectangle(double x, double y, double width, double height) {
        Affine map = state.toPage;
        path.move(map.x(x, y), map.y(x, y));
        path.line(map.x(x + width, y), map.y(x + width, y));
        path.line(map.x(x + width, y + height), map.y(x + width, y + height));
        path.line(map.x(x, y + height), map.y(x, y + height));
        path.close();
    }

    private double pageX(List<Object> operands, int fromEnd) {
        return state.toPage.x(number(operands, fromEnd + 1), number(operands, fromEnd));
    }

    private double pageY(List<Object> operands, int fromEnd) {
        return state.toPage.y(number(operands, fromEnd + 1), number(operands, fromEnd));
    }

    /** An operand, counted from the last; 0 if it is no number. */
    static double number(List<Object> operands, int fromEnd) {
        int place = operands.size() - 1 - fromEnd;
        return place >= 0 && operands.get(place) instanceof Double number ? number : 0;
    }

    /** What the name among the operands stands for in a part of the resources. */
    private @Nullable COSBase entry(COSName part, List<Object> operands) {
        COSDictionary entries = resources == null ? null : resources.getCOSDictionary(part);
        for (Object operand : operands) {
            if (operand instanceof Name name && entries != null) {
                return entries.getDictionaryObject(COSName.getPDFName(name.text()));
            }
        }
        return null;
    }

    private void look(@Nullable COSBase entry) throws DocumentException {
        if (!(entry instanceof COSDictionary look)) {
            return;
        }
        if (look.getDictionaryObject(COSName.CA_NS) instanceof COSNumber alpha) {
            state.transparent = alpha.floatValue() < 0.05;
            state.opaque = alpha.floatValue() > 0.95;
        }
        COSBase blend = look.getDictionaryObject(COSName.BM);
        if (blend instanceof COSName mode) {
            state.opaque &= mode.getName().equals("Normal") || mode.getName().equals("Compatible");
        }
        if (look.getCOSArray(COSName.FONT) != null
                && look.getCOSArray(COSName.FONT).size() > 1
                && look.getCOSArray(COSName.FONT).getObject(0) instanceof COSDictionary font) {
            state.font = fonts.of(font);
            state.size = PdfFile.numbers(look.getCOSArray(COSName.FONT))[1];
        }
    }

    /** White in the colours of paper: full light in one or three components, no ink in four. */
    private void colour(List<Object> operands) {
        int components = operands.size();
        boolean light = true;
        boolean inkless = true;
        for (Object operand : operands) {
            light &= operand instanceof Double value && value > 0.98;
            inkless &= operand instanceof Double value && value < 0.02;
        }
        state.white = (components == 1 || components == 3) && light || components == 4 && inkless;
    }

    private void object(@Nullable COSBase entry) throws IOException {
        if (!(entry instanceof COSStream stream)) {
            return;
        }
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        if (COSName.FORM.equals(kind)) {
            drawForm(stream, Affine.IDENTITY);
        } else if (COSName.IMAGE.equals(kind) && !layers.hides(stream.getDictionaryObject(COSName.OC))) {
            picture(!stream.containsKey(COSName.SMASK)
                    && !stream.containsKey(COSName.MASK)
                    && !stream.getBoolean(COSName.IMAGE_MASK, false));
        }
    }

    /** A picture fills the unit square. */
    private void picture(boolean covers) {
        Affine map = state.toPage;
        double[] x = {map.x(0, 0), map.x(1, 0), map.x(0, 1), map.x(1, 1)};
        double[] y = {map.y(0, 0), map.y(1, 0), map.y(0, 1), map.y(1, 1)};
        Arrays.sort(x);
        Arrays.sort(y);
        ink.add(new Area(
                Math.max(x[0], state.clipLeft),
                Math.max(y[0], state.clipTop),
                Math.min(x[3], state.clipRight),
                Math.min(y[3], state.clipBottom),
                false,
                true,
                covers && state.opaque,
                ink.nextOrder()));
    }

    private void begin(List<Object> operands) {
        boolean layer = !operands.isEmpty()
                && operands.get(0) instanceof Name tag
                && tag.text().equals("OC");
        @Nullable COSBase named = null;
        COSDictionary properties = resources == null ? null : resources.getCOSDictionary(COSName.PROPERTIES);
        if (operands.size() > 1 && operands.get(1) instanceof Name name && properties != null) {
            named = properties.getDictionaryObject(COSName.getPDFName(name.text()));
        }
        @Nullable String actual = operands.size() > 1 ? MarkedContent.actualText(operands.get(1), named) : null;
        marks.begin(actual, layer && layers.hides(named));
    }
}
