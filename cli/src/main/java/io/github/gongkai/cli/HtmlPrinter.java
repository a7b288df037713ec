package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For people to look at: one page that holds everything it needs. What comes first on it, the table of all inputs, is known
 * last, so that the inputs are put aside until then, each behind its row in the table.
 */
final class HtmlPrinter implements CheckPrinter {

    /** Up to so many inputs are unfolded when the page opens. */
    private static final int UNFOLDED = 3;

    private final Locale locale;
    private final Optional<Path> file;

    /** @param file the file that the page goes to, from which its links lead; absent for standard output */
    HtmlPrinter(Locale locale, Optional<Path> file) {
        this.locale = locale;
        this.file = file;
    }

    @Override
    public int growth() {
        return 24;
    }

    @Override
    public void print(Source source, Optional<Acceptance> checked, Part part) throws IOException {
        String id = "r" + part.id();
        StringBuilder text = new StringBuilder();
        Markup html = new Markup(text);
        new InputSheet(html, new PlaceLinks(html, locale, source, file)).write(id, source, checked);
        DataOutputStream aside = new DataOutputStream(part.aside());
        write(InputRow.of(id, source, checked).bytes(), aside);
        write(InputFacts.of(checked, locale).bytes(), aside);
        write(text.toString().getBytes(StandardCharsets.UTF_8), aside);
    }

    private static void write(byte[] bytes, DataOutputStream aside) throws IOException {
        aside.writeInt(bytes.length);
        aside.write(bytes);
    }

    @Override
    public void end(Job.Outcome outcome, List<Waivers.Idle> idle, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        PageContents contents = PageContents.of(outcome);
        HtmlPage page = new HtmlPage(new Markup(text), locale, outcome.tally().reports() > UNFOLDED);
        page.start(outcome.tally(), contents, WaiverWords.idle(idle, locale));
        boolean unfolded = outcome.tally().inputs() <= UNFOLDED;
        PageContents.each(outcome.aside(), (row, facts, in, length) -> {
            if (contents.linked().contains(row.id())) {
                page.startInput(row, unfolded);
                text.write(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                page.endInput();
            } else {
                in.skipNBytes(length);
            }
        });
        page.end();
        text.flush();
    }
}
