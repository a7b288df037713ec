package io.github.gongkai.cli;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a printer of {@code check} writes for given inputs. */
final class Printed {

    interface Start {
        CheckPrinter on(PrintStream out) throws IOException;
    }

    private Printed() {}

    static String page(Report... reports) {
        return page(
                Locale.CHINESE,
                Stream.of(reports)
                        .map(report -> Source.ofReport("a.json", report))
                        .toList());
    }

    static String page(Locale locale, List<Source> sources) {
        return by(out -> new HtmlPrinter(out, locale), sources);
    }

    static String by(Start start, List<Source> sources) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        Tally tally = new Tally();
        try (CheckPrinter printer = start.on(out)) {
            for (Source source : sources) {
                Optional<Acceptance> checked =
                        source.report().map(Rules.standard()::check).map(Waivers.none()::accept);
                checked.ifPresentOrElse(tally::add, tally::addUnreadable);
                printer.print(source, checked);
            }
            printer.end(tally, List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
