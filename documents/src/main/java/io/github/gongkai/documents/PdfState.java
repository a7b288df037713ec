package io.github.gongkai.documents;

/** What a content stream has set so far and what {@code q} and {@code Q} keep. */
final class PdfState {

    Affine toPage;
    PdfFont font = PdfFont.unknown();
    double size = 1;
    double charSpacing;
    double wordSpacing;
    double stretch = 1;
    double leading;
    double rise;
    int mode;
    boolean white;
    /** Whether what is filled hides what lies beneath. */
    boolean opaque = true;
    /** Whether nothing of what is filled is seen. */
    boolean transparent;

    double clipLeft = Double.NEGATIVE_INFINITY;
    double clipTop = Double.NEGATIVE_INFINITY;
    double clipRight = Double.POSITIVE_INFINITY;
    double clipBottom = Double.POSITIVE_INFINITY;

    PdfState(Affine toPage) {
        this.toPage = toPage;
    }

    PdfState copy() {
        PdfState copy = new PdfState(toPage);
        copy.font = font;
        copy.size = size;
        copy.charSpacing = charSpacing;
        copy.wordSpacing = wordSpacing;
        copy.stretch = stretch;
        copy.leading = leading;
        copy.rise = rise;
        copy.mode = mode;
        copy.white = white;
        copy.opaque = opaque;
        copy.transparent = transparent;
        copy.clipLeft = clipLeft;
        copy.clipTop = clipTop;
        copy.clipRight = clipRight;
        copy.clipBottom = clipBottom;
        return copy;
    }

    /** Nothing is seen outside the bounds of a clipping path, and perhaps not everything inside. */
    void clip(double left, double top, double right, double bottom) {
        clipLeft = Math.max(clipLeft, left);
        clipTop = Math.max(clipTop, top);
        clipRight = Math.min(clipRight, right);
        clipBottom = Math.min(clipBottom, bottom);
    }

    boolean clips(double x, double y) {
        return x < clipLeft || x > clipRight || y < clipTop || y > clipBottom;
    }
}
