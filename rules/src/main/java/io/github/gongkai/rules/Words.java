package io.github.gongkai.rules;

import java.util.List;

/** Looking for words in a text, in time linear in its length. */
final class Words {

    private Words() {}

    /** Whether one of some words is in a text, be it broken over lines. */
    static boolean areIn(String text, List<String> words) {
        if (anyIn(text, words)) {
            return true;
        }
        String whole = withoutSpace(text);
        return !whole.equals(text) && anyIn(whole, words);
    }

    static boolean anyIn(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some words begins at a place of a text. */
    static boolean anyAt(String text, int at, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some words ends at a place of a text, and begins not before another. */
    static boolean anyEndsAt(String text, int from, int end, List<String> words) {
        for (String word : words) {
            int start = end - word.length();
            if (start >= from && text.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }

    /** The text without white space of any kind, with digits and marks of full width made plain. */
    static String withoutSpace(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                plain.append(plain(c));
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(char c) {
        return c > '\u3000' && c < '\uf900' || !isSpace(c) && plain(c) == c;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c >= '\u2000' && c <= '\u200b' || c == '\ufeff';
    }

    static char plain(char c) {
        boolean digitOrPoint = c >= '０' && c <= '９' || c == '．' || c == '／';
        return digitOrPoint ? (char) (c - '０' + '0') : c;
    }

    /** The last place before another that holds no white space; -1 where there is none. */
    static int before(String text, int at) {
        int place = at - 1;
        while (place >= 0 && isSpace(text.charAt(place))) {
            place--;
        }
        return place;
    }

    /** The first place from another on that holds no white space; the length where there is none. */
    static int from(String text, int at) {
        int place = at;
        while (place < text.length() && isSpace(text.charAt(place))) {
            place++;
        }
        return place;
    }
}
