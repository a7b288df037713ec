package io.github.gongkai.benchmarks;

import io.github.gongkai.Report;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.ReportWriter;
import java.nio.charset.StandardCharsets;

/** A report as a page whose tables seem pasted from a word processor, some 56,000 characters. */
final class PastedPage {

    private static final String PASTED =
            "<p class=\"MsoNormal\" align=\"center\" style=\"text-align:center\"><span lang=\"EN-US\""
                    + " style=\"font-size:10.5pt;font-family:宋体\">";

    private PastedPage() {}

    static String of(Report report) {
        return new String(ReportWriter.to(Format.HTML).write(report), StandardCharsets.UTF_8)
                .replaceAll("(<t[dh](?: [^>]*)?>)", "$1" + PASTED)
                .replaceAll("(</t[dh]>)", "</span></p>$1");
    }
}
