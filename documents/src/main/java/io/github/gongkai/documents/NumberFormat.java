package io.github.gongkai.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet shows of a number in a cell: the formats of ECMA-376 part 1, 18.8.31, as far as counts, amounts and dates
 * need them. A format that is not understood is said to be so.
 */
final class NumberFormat {

    /**
     * What is shown.
     *
     * @param text the characters in the cell
     * @param faithful whether they say the number that is stored, to the fifteen digits that a spreadsheet keeps
     */
    record Shown(String text, boolean faithful) {}

    /** The digits that a spreadsheet keeps of a number; what is beyond comes from binary fractions. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);
    /** The characters that a number without a format of its own takes up at most, its sign aside. */
    private static final int WIDEST = 11;

    /** An amount in 万元 with so many is one to the 元. */
    private static final int TYPED_DECIMALS = 4;

    /** The formats that show a number of a few digits by just these. */
    private static final Map<String, NumberFormat> PLAIN =
            Map.of("0", parsed("0"), "General", parsed("General"), "@", parsed("@"));

    private final String code;
    private final List<NumberSection> sections;
    private final boolean understood;

    private NumberFormat(String code, List<NumberSection> sections) {
        this.code = code;
        this.sections = sections;
        this.understood = sections.stream().allMatch(NumberSection::isUnderstood);
    }

    static NumberFormat of(String code) {
        @Nullable NumberFormat plain = PLAIN.get(code);
        return plain == null ? parsed(code) : plain;
    }

    private static NumberFormat parsed(String code) {
        List<NumberSection> sections = new ArrayList<>();
        for (String part : parts(code)) {
            sections.add(NumberSection.of(part));
        }
        return new NumberFormat(code, sections);
    }

    /** The format as it is written. */
    String code() {
        return code;
    }

    /** Whether a text in such a cell is not shown. */
    boolean hidesText() {
        return sections.size() == 4 && sections.get(3).isEmpty();
    }

    boolean isUnderstood() {
        return understood;
    }

    /** Whether a number of a few digits is shown by just these. */
    boolean isPlain() {
        return PLAIN.containsKey(code);
    }

    private static List<String> parts(String code) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == ';' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            part.append(c);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && NumberSection.takesNext(c) && i + 1 < code.length()) {
                part.append(code.charAt(++i));
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** The number that a cell is taken to store: without what comes from binary fractions. */
    static BigDecimal kept(double stored) {
        BigDecimal number = BigDecimal.valueOf(stored).round(KEPT).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /**
     * What a cell of this format shows.
     *
     * @param number as {@link #kept}
     * @param since1904 whether days are counted from 1904 on
     */
    Shown show(BigDecimal number, boolean since1904) {
        NumberSection section = section(number);
        boolean own = section != sections.get(0) && sections.size() > 1
                || sections.get(0).hasCondition();
        return section.show(number, own && number.signum() < 0, since1904);
    }

    private NumberSection section(BigDecimal number) {
        if (sections.stream().anyMatch(NumberSection::hasCondition)) {
            return sections.stream()
                    .filter(section -> section.takes(number))
                    .findFirst()
                    .orElse(sections.get(sections.size() - 1));
        }
        if (number.signum() < 0 && sections.size() > 1) {
            return sections.get(1);
        }
        return number.signum() == 0 && sections.size() > 2 ? sections.get(2) : sections.get(0);
    }

    /**
     * What is shown where no format is prescribed: at most eleven characters, by some programs. Nobody asked for a number
     * of so few decimals as amounts have to be rounded, so that it is what was typed.
     */
    static Shown general(BigDecimal number) {
        String plain = number.toPlainString();
        int sign = number.signum() < 0 ? 1 : 0;
        if (plain.length() - sign <= WIDEST) {
            return new Shown(plain, true);
        }
        int whole = number.precision() - number.scale();
        if (whole > WIDEST || whole < -3) {
            BigDecimal rounded = number.round(new MathContext(6, RoundingMode.HALF_UP));
            int exponent = rounded.precision() - rounded.scale() - 1;
            String digits = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
            String power = (exponent < 0 ? "E-" : "E+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return new Shown(digits + power, rounded.compareTo(number) == 0);
        }
        if (number.scale() <= TYPED_DECIMALS) {
            return new Shown(plain, true);
        }
        int decimals = Math.max(0, WIDEST - 1 - Math.max(1, whole));
        BigDecimal rounded = number.setScale(Math.min(decimals, number.scale()), RoundingMode.HALF_UP);
        String shown = rounded.scale() > 0 ? rounded.stripTrailingZeros().toPlainString() : rounded.toPlainString();
        return new Shown(shown, rounded.compareTo(number) == 0);
    }
}
