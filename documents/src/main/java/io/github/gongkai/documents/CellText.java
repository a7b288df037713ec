package io.github.gongkai.documents;

import io.github.gongkai.Entry;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the text of a cell says. Only a plain number becomes one, with the few harmless additions named here; everything
 * else stays a text. Chinese numerals (十二) and rounded numbers (1.3万, 二百余) are texts.
 *
 * @param entry what the cell holds
 * @param remark why this is not simply the number printed; absent where it is
 */
record CellText(Entry entry, Optional<RemarkCode> remark) {

    private static final String ZERO_SIGNS = "○〇◯";
    /** What may stand behind a number in a cell, whether or not it is then read as one. */
    private static final Set<String> UNITS =
            Set.of("", "件", "项", "元", "万元", "个", "条", "次", "宗", "起", "份", "余", "万", "%", "余件", "万件");

    private static final int LONGEST_VALUE = 24;

    private static final String MINUS = "-−–－";

    /** Digits with their sign, point, grouping and unit told apart. */
    private record Number(BigDecimal value, boolean signSpelt, boolean separated, boolean leadingZeros, String rest) {}

    static CellText of(String printed, Unit unit, Optional<Unit> headerUnit, boolean signed) {
        if (isPlainCount(printed) && !unit.isMoney()) {
            return new CellText(Entry.of(Long.parseLong(printed)), Optional.empty());
        }
        String text = Normalization.strip(Normalization.WIDTH.apply(printed));
        if (text.isEmpty()) {
            return new CellText(Entry.BLANK, Optional.empty());
        }
        if (text.length() == 1 && ZERO_SIGNS.indexOf(text.charAt(0)) >= 0) {
            return new CellText(Entry.of(0), Optional.of(RemarkCode.CELL_CIRCLE));
        }
        if (hasEnclosed(printed)) {
            // the number of a note, which folding to plain digits would put behind the number
            return words(printed);
        }
        return number(text, signed)
                .flatMap(number -> unit.isMoney() ? amount(number, unit, headerUnit) : count(number, unit))
                .orElseGet(() -> words(printed));
    }

    private static boolean hasEnclosed(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            if (printed.charAt(i) >= '\u2460' && printed.charAt(i) <= '\u24FF') {
                return true;
            }
        }
        return false;
    }

    /** What nearly every cell holds: a few digits and nothing else. */
    static boolean isPlainCount(String printed) {
        if (printed.isEmpty() || printed.length() > 15 || printed.charAt(0) == '0' && printed.length() > 1) {
            return false;
        }
        for (int i = 0; i < printed.length(); i++) {
            if (!isDigit(printed.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static CellText words(String printed) {
        Entry.Text entry = new Entry.Text(Normalization.strip(printed));
        return new CellText(
                entry,
                Optional.of(
                        entry.standsForNothing()
                                ? RemarkCode.CELL_STANDS_FOR_NOTHING
                                : isLongNumber(printed) ? RemarkCode.CELL_TOO_LARGE : RemarkCode.CELL_NOT_A_NUMBER));
    }

    private static boolean isLongNumber(String printed) {
        String text = Normalization.compact(printed);
        return text.length() > 18
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',' || c == '.' || c == '-');
    }

    private static Optional<CellText> count(Number number, Unit unit) {
        if (!number.rest().isEmpty() && !number.rest().equals(unit.in(Locale.CHINESE))) {
            return Optional.empty();
        }
        BigDecimal value = number.value();
        if (value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0) {
            if (value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
                return Optional.empty();
            }
            return Optional.of(new CellText(
                    Entry.of(value.longValueExact()),
                    value.scale() > 0 ? Optional.of(RemarkCode.CELL_DECIMAL_COUNT) : oddity(number)));
        }
        return Optional.of(new CellText(Entry.of(value), Optional.of(RemarkCode.CELL_DECIMAL_COUNT)));
    }

    private static Optional<CellText> amount(Number number, Unit unit, Optional<Unit> headerUnit) {
        Optional<Unit> printed = number.rest().isEmpty() ? headerUnit : moneyUnit(number.rest());
        if (!number.rest().isEmpty() && printed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> kept = printed.filter(u -> u != unit);
        boolean other = kept.isPresent() && unit != Unit.MONEY_AS_PRINTED;
        return Optional.of(new CellText(
                new Entry.Decimal(number.value(), kept),
                other ? Optional.of(RemarkCode.CELL_OTHER_UNIT) : oddity(number)));
    }

    private static Optional<RemarkCode> oddity(Number number) {
        if (number.signSpelt()) {
            return Optional.of(RemarkCode.CELL_SIGN_SPELT);
        }
        if (number.separated()) {
            return Optional.of(RemarkCode.CELL_SEPARATED);
        }
        return number.leadingZeros() ? Optional.of(RemarkCode.CELL_LEADING_ZEROS) : Optional.empty();
    }

    private static Optional<Unit> moneyUnit(String text) {
        for (Unit unit : List.of(Unit.TEN_THOUSAND_YUAN, Unit.YUAN)) {
            if (text.equals(unit.in(Locale.CHINESE))) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The unit of money that a column label names in its note, such as （单位：元）. */
    static Optional<Unit> unitOf(String columnLabel) {
        String note = Normalization.note(columnLabel);
        if (note.contains(Unit.TEN_THOUSAND_YUAN.in(Locale.CHINESE))) {
            return Optional.of(Unit.TEN_THOUSAND_YUAN);
        }
        return note.endsWith(Unit.YUAN.in(Locale.CHINESE)) && !note.endsWith("亿元") && !note.endsWith("千元")
                ? Optional.of(Unit.YUAN)
                : Optional.empty();
    }

    /** Whether a text may be what a cell of numbers holds, so that a line of such texts is a row of a table. */
    static boolean isValueLike(String printed) {
        if (isPlainCount(printed)) {
            return true;
        }
        if (isLong(printed)) {
            return false;
        }
        String text = Normalization.compact(printed);
        if (text.isEmpty() || text.length() > LONGEST_VALUE) {
            return false;
        }
        if (text.length() == 1 && ZERO_SIGNS.indexOf(text.charAt(0)) >= 0 || new Entry.Text(text).standsForNothing()) {
            return true;
        }
        return number(Normalization.strip(Normalization.WIDTH.apply(printed)), true)
                .filter(number -> UNITS.contains(number.rest()))
                .isPresent();
    }

    private static boolean isLong(String printed) {
        int length = 0;
        for (int i = 0; i < printed.length() && length <= LONGEST_VALUE; i++) {
            length += Normalization.isBlank(printed.charAt(i)) ? 0 : 1;
        }
        return length > LONGEST_VALUE;
    }

    private static Optional<Number> number(String text, boolean signed) {
        int at = 0;
        boolean spelt = false;
        boolean negative = false;
        char first = text.charAt(0);
        if (MINUS.indexOf(first) >= 0) {
            negative = true;
            at = 1;
        } else if (first == '+') {
            spelt = !signed;
            at = 1;
        } else if (signed && (first == '减' || first == '增')) {
            negative = first == '减';
            spelt = true;
            at = 1;
        }
        at = skipBlanks(text, at);
        int end = digitsEnd(text, at);
        String digits = text.substring(at, end);
        Optional<String> plain = ungrouped(digits);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        String number = plain.get();
        if (number.length() > Entry.Decimal.MAX_DIGITS) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number);
        boolean leadingZeros = number.length() > 1 && number.charAt(0) == '0' && number.charAt(1) != '.';
        return Optional.of(new Number(
                negative ? value.negate() : value,
                spelt,
                digits.chars().anyMatch(c -> Normalization.isBlank((char) c)),
                leadingZeros,
                Normalization.strip(text.substring(end))));
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Normalization.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of digits with points, commas and single blanks between them. */
    private static int digitsEnd(String text, int from) {
        int end = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                end = i + 1;
            } else if (!(c == '.' || c == ',' || Normalization.isBlank(c)) || i > end) {
                break;
            }
        }
        return end;
    }

    /** The digits without grouping; empty if they are not grouped in threes by one and the same separator. */
    private static Optional<String> ungrouped(String digits) {
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        if (whole.isEmpty()
                || point >= 0 && fraction.isEmpty()
                || !fraction.chars().allMatch(c -> isDigit((char) c))) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder();
        char separator = 0;
        int group = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (isDigit(c)) {
                plain.append(c);
                group++;
            } else if (separator == 0 ? group >= 1 && group <= 3 : c == separator && group == 3) {
                separator = c;
                group = 0;
            } else {
                return Optional.empty();
            }
        }
        if (separator == '\n' || separator != 0 && group != 3) {
            return Optional.empty();
        }
        return Optional.of(point < 0 ? plain.toString() : plain + "." + fraction);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
