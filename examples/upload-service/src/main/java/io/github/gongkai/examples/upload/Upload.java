package io.github.gongkai.examples.upload;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A document that was taken in.
 *
 * @param id how it is known; nobody can guess it
 * @param name its file name
 * @param size its size in bytes
 * @param receivedAt when it came
 * @param state how far it is
 * @param format what it is, told from its content; absent while it waits
 * @param problem why no report could be read from it; absent where one was, and while it waits
 */
record Upload(
        String id,
        String name,
        long size,
        Instant receivedAt,
        State state,
        Optional<String> format,
        Optional<Problem> problem) {

    /** How far a document is. */
    enum State {
        /** Stored; it will be read, if need be after the next start. */
        WAITING,
        /** Read and checked. */
        CHECKED,
        /** No report can be read from it; the document itself was not kept. */
        UNREADABLE
    }

    /**
     * Why no report could be read.
     *
     * @param code in one word
     */
    record Problem(String code, String chinese, String english) {
        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? english : chinese;
        }
    }
}
