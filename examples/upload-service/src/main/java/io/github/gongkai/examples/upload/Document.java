package io.github.gongkai.examples.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that somebody sent.
 *
 * @param name its name, safe to show and to give to a file
 * @param bytes its content; not copied
 */
record Document(String name, byte[] bytes) {

    /** SHA-256 of the content: two documents of the same digest are one. */
    String digest() {
        return sha256(bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
