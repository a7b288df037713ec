package io.github.gongkai.cli;

/** Text of a document as XML 1.0 and HTML can hold it. */
final class Printable {

    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /** The text with U+FFFD for what cannot be held, and for marks that turn the direction of what follows around. */
    static String of(String text) {
        if (text.codePoints().allMatch(Printable::isHeld)) {
            return text;
        }
        StringBuilder held = new StringBuilder(text.length());
        text.codePoints().forEach(c -> held.appendCodePoint(isHeld(c) ? c : REPLACEMENT));
        return held.toString();
    }

    private static boolean isHeld(int character) {
        if (character < 0x20) {
            return character == '\t' || character == '\n';
        }
        boolean control = character >= 0x7F && character <= 0x9F;
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        boolean none = (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        return !control && !half && !none && !turnsAround(character);
    }

    private static boolean turnsAround(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
