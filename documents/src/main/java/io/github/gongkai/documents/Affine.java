package io.github.gongkai.documents;

import java.util.List;

/** A linear map of the plane with a shift, written as PDF writes it: a point becomes (ax + cy + e, bx + dy + f). */
record Affine(double a, double b, double c, double d, double e, double f) {

    static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

    /** What is farther away than this is nowhere; arithmetic stays exact enough below it. */
    private static final double FAR = 1e7;

    static Affine shift(double x, double y) {
        return new Affine(1, 0, 0, 1, x, y);
    }

    /** Of six numbers; the identity for anything else. */
    static Affine of(double[] numbers) {
        return numbers.length < 6
                ? IDENTITY
                : new Affine(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]).bounded();
    }

    static Affine ofOperands(List<Object> operands) {
        double[] numbers = new double[6];
        int first = operands.size() - 6;
        for (int i = 0; i < 6; i++) {
            if (first < 0 || !(operands.get(first + i) instanceof Double number)) {
                return IDENTITY;
            }
            numbers[i] = number;
        }
        return of(numbers);
    }

    /** First this map, then the other. */
    Affine then(Affine o) {
        return new Affine(
                        a * o.a + b * o.c,
                        a * o.b + b * o.d,
                        c * o.a + d * o.c,
                        c * o.b + d * o.d,
                        e * o.a + f * o.c + o.e,
                        e * o.b + f * o.d + o.f)
                .bounded();
    }

    private Affine bounded() {
        boolean sane = Math.abs(a) < FAR
                && Math.abs(b) < FAR
                && Math.abs(c) < FAR
                && Math.abs(d) < FAR
                && Math.abs(e) < FAR
                && Math.abs(f) < FAR;
        return sane ? this : new Affine(0, 0, 0, 0, FAR, FAR);
    }

    double x(double x, double y) {
        return a * x + c * y + e;
    }

    double y(double x, double y) {
        return b * x + d * y + f;
    }
}
