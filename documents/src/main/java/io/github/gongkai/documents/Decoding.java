package io.github.gongkai.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The characters behind the bytes. A byte order mark decides; otherwise what is valid UTF-8 is UTF-8; otherwise it is
 * GB18030, of which GBK and GB 2312 are parts. What a page declares is only held against the result, as declarations are
 * often wrong.
 *
 * @param characters the characters, without a byte order mark, in an array
 */
record Decoding(CharBuffer characters, List<Remark> remarks) {

    private static final int DECLARED_WITHIN = 4096;

    /** What makes blocks of characters. */
    interface TextReader {
        Content read(CharBuffer text, Budget budget) throws DocumentException;
    }

    /** A carrier whose bytes are characters. */
    static Carrier thenRead(TextReader reader) {
        return (file, budget) -> {
            Decoding decoding = of(file);
            if (Normalization.isBlank(decoding.characters())) {
                return Content.refused(Remark.of(RemarkCode.EMPTY_FILE));
            }
            return reader.read(decoding.characters(), budget).withRemarksBefore(decoding.remarks());
        };
    }

    static Decoding of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        Optional<CharBuffer> utf8 = utf8(bytes);
        return utf8.map(characters -> new Decoding(characters, declarationAgainst(bytes, StandardCharsets.UTF_8)))
                .orElseGet(() -> decode(bytes, 0, gb18030OrDamagedUtf8(bytes)));
    }

    /** Empty if any byte is not of a character in UTF-8. */
    private static Optional<CharBuffer> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The characters as a text. */
    String text() {
        return characters.toString();
    }

    private static Decoding decode(byte[] bytes, int from, Charset charset) {
        CharBuffer characters = charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
        List<Remark> remarks = new ArrayList<>(declarationAgainst(bytes, charset));
        if (hasReplacement(characters)) {
            remarks.add(Remark.of(RemarkCode.UNREADABLE_CHARACTERS, charset.name()));
        }
        return new Decoding(characters, remarks);
    }

    private static boolean hasReplacement(CharBuffer characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (characters.get(i) == '\uFFFD') {
                return true;
            }
        }
        return false;
    }

    /** A UTF-8 file with a few broken bytes is still UTF-8: as GB18030 it would break far more. */
    private static Charset gb18030OrDamagedUtf8(byte[] bytes) {
        Charset gb18030 = Charset.forName("GB18030");
        return damage(bytes, StandardCharsets.UTF_8) * 4 < damage(bytes, gb18030) + 1 || looksLikeUtf8(bytes)
                ? StandardCharsets.UTF_8
                : gb18030;
    }

    /** Whether most characters beyond ASCII are three bytes in the pattern of UTF-8. */
    private static boolean looksLikeUtf8(byte[] bytes) {
        int inPattern = 0;
        int high = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            high++;
            if ((bytes[i] & 0xF0) == 0xE0 && isTrail(bytes, i + 1) && isTrail(bytes, i + 2)) {
                high += 2;
                inPattern += 3;
                i += 2;
            }
        }
        return inPattern * 10L > high * 9L;
    }

    private static boolean isTrail(byte[] bytes, int i) {
        return i < bytes.length && (bytes[i] & 0xC0) == 0x80;
    }

    private static int damage(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        int damage = 0;
        for (int i = 0; i < text.length(); i++) {
            damage += text.charAt(i) == '\uFFFD' ? 1 : 0;
        }
        return damage;
    }

    private static List<Remark> declarationAgainst(byte[] bytes, Charset used) {
        return declared(bytes)
                .filter(name -> !agrees(name, used))
                .map(name -> List.of(Remark.of(RemarkCode.CHARSET_DIFFERS, name, used.name())))
                .orElse(List.of());
    }

    private static boolean agrees(String declared, Charset used) {
        String name = declared.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return switch (used.name()) {
            case "GB18030" ->
                List.of("gb18030", "gbk", "gb2312", "gb231280", "cp936", "windows936", "xgbk")
                        .contains(name);
            case "UTF-8" -> name.equals("utf8");
            default -> name.startsWith("utf16") || name.equals("unicode");
        };
    }

    /** The charset that a meta tag or an XML declaration near the beginning names. */
    private static Optional<String> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "");
        int meta = Math.max(indexOf("<meta", head, 0), indexOf("<?xml", head, 0));
        boolean xml = head.regionMatches(true, 0, "<?xml", 0, 5);
        int at = meta < 0 ? -1 : indexOf(xml ? "encoding=" : "charset=", head, meta);
        if (at < 0) {
            return Optional.empty();
        }
        int start = head.indexOf('=', at) + 1;
        while (start < head.length()
                && (head.charAt(start) == '"' || head.charAt(start) == '\'' || head.charAt(start) == ' ')) {
            start++;
        }
        int end = start;
        while (end < head.length() && isNameCharacter(head.charAt(end))) {
            end++;
        }
        return end == start ? Optional.empty() : Optional.of(head.substring(start, end));
    }

    /** Whatever the case. */
    private static int indexOf(String wanted, String text, int from) {
        int last = text.length() - wanted.length();
        for (int i = from; i <= last; i++) {
            if (Character.toLowerCase(text.charAt(i)) == wanted.charAt(0)
                    && text.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
