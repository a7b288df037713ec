package io.github.gongkai.documents;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A look at a PDF before PDFBox opens it. Where its table of references is damaged, PDFBox searches for streams that hold
 * objects and unpacks each, however much it is; what they unpack to is counted here first.
 */
final class ObjectStreams {

    private static final byte[] TYPE = ascii("/ObjStm");
    private static final byte[] ENCRYPTION = ascii("/Encrypt");
    private static final byte[] STREAM = ascii("stream");
    private static final byte[] DEFLATED = ascii("/FlateDecode");
    private static final byte[] FILTER = ascii("Decode");

    /** Between the type of a stream and its bytes stands the rest of a short dictionary. */
    private static final int LONGEST_DICTIONARY = 4096;

    private ObjectStreams() {}

    /**
     * Whether all streams that hold objects are ones that PDFBox may unpack by itself.
     *
     * @throws DocumentException if they unpack to more than the limits allow
     */
    static boolean areHarmless(byte[] file, Budget budget) throws DocumentException {
        boolean harmless = true;
        int seen = -1;
        for (int at = find(TYPE, file, 0, file.length); at >= 0; at = find(TYPE, file, at + 1, file.length)) {
            int end = Math.min(file.length, at + LONGEST_DICTIONARY);
            int start = find(STREAM, file, at, end);
            if (start < 0 || start == seen) {
                continue;
            }
            seen = start;
            harmless &= isDeflatedOnce(file, Math.max(0, at - LONGEST_DICTIONARY), start);
            inflate(file, start + STREAM.length, budget);
        }
        // encrypted bytes say nothing of what they unpack to
        return harmless && (seen < 0 || find(ENCRYPTION, file, 0, file.length) < 0);
    }

    private static boolean isDeflatedOnce(byte[] file, int from, int to) {
        int dictionary = Math.max(from, lastOf("obj", file, from, to));
        int filter = find(FILTER, file, dictionary, to);
        if (filter < 0) {
            return true;
        }
        int deflated = find(DEFLATED, file, dictionary, to);
        int next = find(FILTER, file, filter + FILTER.length, to);
        boolean parameters = next > 0 && find(ascii("DecodeParms"), file, next, to) == next;
        return deflated >= 0 && deflated + DEFLATED.length == filter + FILTER.length && (next < 0 || parameters);
    }

    private static void inflate(byte[] file, int from, Budget budget) throws DocumentException {
        int start = from;
        while (start < file.length && (file[start] == '\r' || file[start] == '\n' || file[start] == ' ')) {
            start++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            byte[] some = new byte[8192];
            for (int out = inflater.inflate(some); out > 0; out = inflater.inflate(some)) {
                budget.takeUnpacked(out, inflater.getBytesWritten(), inflater.getBytesRead());
            }
        } catch (DataFormatException notPacked) {
            // PDFBox comes to the same end
        } finally {
            inflater.end();
        }
    }

    private static int lastOf(String word, byte[] file, int from, int to) {
        byte[] pattern = ascii(word);
        int last = -1;
        for (int at = find(pattern, file, from, to); at >= 0; at = find(pattern, file, at + 1, to)) {
            last = at;
        }
        return last;
    }

    private static int find(byte[] pattern, byte[] file, int from, int to) {
        for (int i = Math.max(0, from); i <= to - pattern.length; i++) {
            if (file[i] == pattern[0] && matches(pattern, file, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] pattern, byte[] file, int at) {
        for (int i = 1; i < pattern.length; i++) {
            if (file[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
