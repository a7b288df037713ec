package io.github.gongkai.cli;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a printer of {@code check} writes for given inputs. */
final class Printed {

    private Printed() {}

    static String page(Report... reports) {
        return page(
                Locale.CHINESE,
                Stream.of(reports)
                        .map(report -> Source.ofReport("a.json", report))
                        .toList());
    }

    static String page(Locale locale, List<Source> sources) {
        return by(new HtmlPrinter(locale, Optional.empty()), sources);
    }

    static String by(CheckPrinter printer, List<Source> sources) {
        Checking checking = new Checking(
                Rules.standard(),
                Waivers.none(),
                new Previous(Rules.of(), Locale.CHINESE),
                printer,
                List.of(),
                Optional.empty());
        Bytes out = new Bytes();
        Tally tally = new Tally();
        try (Spool aside = new Spool();
                Spool organs = new Spool()) {
            checking.start(out);
            int start = out.size();
            for (int i = 0; i < sources.size(); i++) {
                Part part = new Part(i + 1);
                part.nextInput();
                checking.take(sources.get(i), part);
                boolean first = out.size() == start && part.out().size() > 0;
                part.out().writeTo(out, printer.isSeparated() && first ? 1 : 0);
                part.aside().writeTo(aside);
                part.organs().writeTo(organs);
                tally.add(part.tally());
            }
            checking.end(new Job.Outcome(tally, new Ledger(organs), aside, new Waivers.Use()), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
