package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For people: one block of lines for each report, and at the end what they come to together. */
final class TextPrinter implements CheckPrinter {

    /** So many characters hold what is said of nearly every report. */
    private static final int USUAL = 200;

    private final Terminal terminal;
    private final Locale locale;
    private final boolean all;

    TextPrinter(Terminal terminal, Locale locale, boolean all) {
        this.terminal = terminal;
        this.locale = locale;
        this.all = all;
    }

    @Override
    public int growth() {
        return 2;
    }

    @Override
    public void print(Source source, Optional<Acceptance> checked, Part part) {
        StringBuilder out = new StringBuilder(USUAL);
        new ReportText(out, terminal, locale, all).print(source, checked);
        part.out().print(out.toString());
    }

    @Override
    public void end(Job.Outcome outcome, List<Waivers.Idle> idle, OutputStream out) throws IOException {
        String text = new SummaryText(terminal, locale, all).of(outcome);
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
