package io.github.gongkai.examples.upload;

/**
 * The policies of pages that hold what strangers wrote. They stand in one piece, style and script inside, as they are also
 * saved and sent on; their own {@code meta} policy allows only the style and script of the hashes it names. On top of that
 * they are put into a sandbox: without {@code allow-same-origin} such a page is of no origin, so that even a script that got
 * past the escaping and the hashes could ask this service for nothing and store nothing.
 */
final class Sandbox {

    private static final String SHOWN_IN_OURS = "; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    /** The page of the checks: its script runs, by the hash in its own policy. */
    static final String CHECKS = "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src"
            + " 'unsafe-inline'" + SHOWN_IN_OURS;

    /** A marked copy: nothing runs. */
    static final String MARKED =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:" + SHOWN_IN_OURS;

    private Sandbox() {}
}
