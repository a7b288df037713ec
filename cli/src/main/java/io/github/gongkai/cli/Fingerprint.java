package io.github.gongkai.cli;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What tells a result apart from others and stays when numbers change or a file is laid out anew: the rule, the cells, the
 * organ and the year.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Rule rule, List<Cell> cells, Report report) {
        String paths = cells.stream().map(Cell::path).collect(Collectors.joining(" "));
        String what = String.join("\n", rule.id(), paths, report.organ().name(), Integer.toString(report.year()));
        return HexFormat.of().formatHex(sha256(what));
    }

    /** The hash by which a content security policy names a style sheet or a script. */
    static String ofInline(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(text)) + "'";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
