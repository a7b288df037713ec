package io.github.gongkai.rules;

/** Organs that are named and do not act: those that applications are addressed to or about, and whose name documents bear. */
final class Mentions {

    private static final int FAREST_ADDRESS = 6;
    private static final int FAREST_NAME = 9;
    private static final int MOST_WORDS = 4;

    private final Tokens tokens;

    Mentions(Tokens tokens) {
        this.tokens = tokens;
    }

    /** 向市政府提出的申请, 针对我街道的复议: whom applications are addressed to is not the one who acts. */
    boolean isAddressed(int token) {
        char[] letters = tokens.prose.letters;
        for (int at = tokens.from(token) - 1; at >= 0 && at >= tokens.from(token) - FAREST_ADDRESS; at--) {
            tokens.steps++;
            if (letters[at] == '向' || letters[at] == '对') {
                return true;
            }
            if (Tokens.mark(letters[at]) != null) {
                return false;
            }
        }
        return false;
    }

    /** 主要涉及政府政策文件，: what applications are about, in a clause of its own that counts nothing. */
    boolean isOfMatter(int token) {
        char[] letters = tokens.prose.letters;
        int first = tokens.from(token);
        boolean matter = false;
        for (int at = first - 1; !matter && at >= Math.max(1, first - FAREST_ADDRESS); at--) {
            tokens.steps++;
            if (Tokens.mark(letters[at]) != null) {
                return false;
            }
            matter = letters[at - 1] == '涉' && letters[at] == '及';
        }
        int end = token + 1;
        while (matter && end < token + MOST_WORDS && tokens.kind(end) == Tokens.Kind.WORD) {
            tokens.steps++;
            end++;
        }
        return matter && tokens.kind(end) == Tokens.Kind.COMMA;
    }

    /** 以县政府办公室名义制发: whose name documents bear. */
    boolean isInNameOf(int token) {
        char[] letters = tokens.prose.letters;
        int length = tokens.prose.length;
        for (int at = tokens.to(token); at < length && at < tokens.to(token) + FAREST_NAME; at++) {
            tokens.steps++;
            if (Numeral.startsWith(letters, length, at, "名义")) {
                return true;
            }
            if (Tokens.mark(letters[at]) != null) {
                return false;
            }
        }
        return false;
    }
}
