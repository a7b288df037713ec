package io.github.gongkai;

/** Chinese numerals as statutes and the form use them. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** {@code 42} as {@code 四十二}, for 1 to 99. */
    static String of(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String head = switch (tens) {
            case 0 -> "";
            case 1 -> "十";
            default -> DIGITS.charAt(tens) + "十";
        };
        return ones == 0 && tens > 0 ? head : head + DIGITS.charAt(ones);
    }
}
