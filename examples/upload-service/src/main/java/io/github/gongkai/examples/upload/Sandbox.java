package io.github.gongkai.examples.upload;

import io.github.gongkai.cli.CheckOutput;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.ReportReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The policies of pages that hold what strangers wrote. They stand in one piece, style and script inside, as people save them
 * and send them on; only the style and script of the hashes named here run. On top of that they are put into a sandbox:
 * without {@code allow-same-origin} such a page is of no origin, so that even a script that got past the escaping and the
 * hashes could ask this service for nothing and keep nothing.
 */
final class Sandbox {

    private static final String SHOWN_IN_OURS = "; frame-ancestors 'self'";
    private static final Pattern OWN_POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\">");

    /** The page of the checks: its own script runs. */
    static final String CHECKS = "sandbox allow-scripts; " + policyOfChecks() + SHOWN_IN_OURS;

    /** A marked copy: nothing runs. */
    static final String MARKED = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action"
            + " 'none'; base-uri 'none'" + SHOWN_IN_OURS;

    private Sandbox() {}

    /**
     * The hashes of style and script are the same on every page of the checks. They are taken from one made here, and not
     * from the page that is sent, which could name any.
     */
    private static String policyOfChecks() {
        byte[] nothing = {' '};
        try {
            byte[] page = CheckOutput.of(
                            "", nothing, ReportReader.standard().read(nothing, ""), Optional.empty(), Locale.CHINESE)
                    .html();
            Matcher policy = OWN_POLICY.matcher(new String(page, StandardCharsets.UTF_8));
            if (!policy.find()) {
                throw new IllegalStateException("The page of the checks names no policy");
            }
            return policy.group(1).replace("&#39;", "'");
        } catch (DocumentException oneBlankIsNotMuch) {
            throw new IllegalStateException(oneBlankIsNotMuch);
        }
    }
}
