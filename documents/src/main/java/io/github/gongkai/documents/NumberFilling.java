package io.github.gongkai.documents;

import io.github.gongkai.documents.NumberFormat.Shown;
import io.github.gongkai.documents.NumberSection.Kind;
import io.github.gongkai.documents.NumberSection.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Fills the digits of a number into the places of a format. */
final class NumberFilling {

    private static final int GROUP = 3;

    private final List<Token> tokens;
    private final int point;
    private final int lastDigit;
    private final int whole;
    private final int decimals;
    private final int thousands;
    private final int percents;
    private final boolean grouped;

    NumberFilling(List<Token> tokens) {
        this.tokens = tokens;
        int at = tokens.indexOf(new Token(Kind.POINT, "."));
        this.point = at < 0 ? tokens.size() : at;
        this.whole = digits(0, point);
        this.decimals = digits(point, tokens.size());
        this.lastDigit = lastDigit();
        this.thousands = scalingCommas();
        this.percents = (int)
                tokens.stream().filter(token -> token.kind() == Kind.PERCENT).count();
        this.grouped = isGrouped();
    }

    private int digits(int from, int to) {
        return (int) tokens.subList(from, to).stream()
                .filter(token -> token.kind() == Kind.DIGIT)
                .count();
    }

    private int lastDigit() {
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            last = tokens.get(i).kind() == Kind.DIGIT ? i : last;
        }
        return last;
    }

    /** The commas right behind the last place before the point or at the end: each divides by a thousand. */
    private int scalingCommas() {
        int commas = 0;
        for (int i = lastBeforePoint() + 1; i < point && tokens.get(i).kind() == Kind.COMMA; i++) {
            commas++;
        }
        for (int i = lastDigit + 1; point < tokens.size() && i < tokens.size(); i++) {
            if (tokens.get(i).kind() != Kind.COMMA) {
                break;
            }
            commas++;
        }
        return commas;
    }

    private int lastBeforePoint() {
        int last = -1;
        for (int i = 0; i < point; i++) {
            last = tokens.get(i).kind() == Kind.DIGIT ? i : last;
        }
        return last;
    }

    private boolean isGrouped() {
        boolean digit = false;
        boolean comma = false;
        for (int i = 0; i < point; i++) {
            if (tokens.get(i).kind() == Kind.DIGIT) {
                if (comma) {
                    return true;
                }
                digit = true;
            } else if (tokens.get(i).kind() == Kind.COMMA) {
                comma = digit;
            }
        }
        return false;
    }

    Shown fill(BigDecimal number, boolean ofNegatives) {
        BigDecimal scaled = number.abs().movePointLeft(GROUP * thousands).movePointRight(2 * percents);
        BigDecimal rounded = scaled.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.unscaledValue().toString();
        String padded = "0".repeat(Math.max(0, decimals - digits.length())) + digits;
        String wholeDigits = padded.substring(0, padded.length() - decimals);
        wholeDigits = wholeDigits.equals("0") ? "" : wholeDigits;
        StringBuilder text = new StringBuilder();
        if (number.signum() < 0 && !ofNegatives && rounded.signum() != 0) {
            text.append('-');
        }
        beforePoint(wholeDigits, text);
        behindPoint(padded.substring(padded.length() - decimals), text);
        String shown = text.toString().strip();
        boolean faithful = rounded.compareTo(scaled) == 0
                && (thousands == 0 || number.signum() == 0)
                && !hasDigitsOfItsOwn()
                && shown.chars().anyMatch(Character::isDigit)
                && NumberSection.saysSign(shown, number);
        return new Shown(shown, faithful);
    }

    private boolean hasDigitsOfItsOwn() {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.LITERAL)
                .anyMatch(token -> token.text().chars().anyMatch(c -> Character.isDigit(c) || c == '.'));
    }

    /** The digits before the point are set from the right; those that have no place go before the first. */
    private void beforePoint(String digits, StringBuilder text) {
        int missing = whole - digits.length();
        int place = 0;
        boolean started = false;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < point; i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.DIGIT) {
                int at = place - missing;
                if (place == 0 && at > 0) {
                    for (int j = 0; j < at; j++) {
                        parts.add(digit(digits, j, started));
                        started = true;
                    }
                }
                if (at >= 0) {
                    parts.add(digit(digits, at, started));
                    started = true;
                } else if (token.text().equals("0")) {
                    parts.add(group(whole - place, started) + "0");
                    started = true;
                } else if (token.text().equals("?")) {
                    parts.add(" ");
                }
                place++;
            } else if (token.kind() != Kind.COMMA) {
                parts.add(token.text());
            }
        }
        if (whole == 0) {
            parts.add(digits);
        }
        parts.forEach(text::append);
    }

    private String digit(String digits, int at, boolean started) {
        return group(digits.length() - at, started) + digits.charAt(at);
    }

    /** The separator before a digit that has so many digits from itself to the point. */
    private String group(int left, boolean started) {
        return grouped && started && left % GROUP == 0 ? "," : "";
    }

    /** Behind the point, zeros at the end are shown only where a place asks for them. */
    private void behindPoint(String digits, StringBuilder text) {
        int last = digits.length();
        int place = digits.length();
        for (int i = tokens.size() - 1; i > point; i--) {
            if (tokens.get(i).kind() == Kind.DIGIT) {
                place--;
                if (tokens.get(i).text().equals("0") || digits.charAt(place) != '0') {
                    break;
                }
                last = place;
            }
        }
        place = 0;
        for (int i = point; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.DIGIT) {
                text.append(
                        place < last
                                ? digits.substring(place, place + 1)
                                : token.text().equals("?") ? " " : "");
                place++;
            } else if (token.kind() != Kind.COMMA) {
                text.append(token.text());
            }
        }
    }
}
