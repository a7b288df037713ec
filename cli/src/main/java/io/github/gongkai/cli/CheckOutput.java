package io.github.gongkai.cli;

import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.MarkedCopy;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the command {@code check} prints of one document, for a program that has read and checked it and shows the outcome
 * elsewhere: byte for byte what the command itself would print. It is immutable.
 */
public final class CheckOutput {

    private final Source source;
    private final Optional<Acceptance> checked;
    private final Locale locale;

    private CheckOutput(Source source, Optional<Acceptance> checked, Locale locale) {
        this.source = source;
        this.checked = checked;
        this.locale = locale;
    }

    /**
     * The output for a document.
     *
     * @param name the name of the document, as it is to be shown
     * @param document its bytes
     * @param reading what reading them gave
     * @param verdict what the rules say of the report that was read; empty where none was. It may hold findings on two
     *     years besides
     * @param locale the language: Chinese, unless its language is English
     */
    public static CheckOutput of(
            String name, byte[] document, Reading reading, Optional<Verdict> verdict, Locale locale) {
        return new CheckOutput(
                new Readings(locale).ofReading(name, document, reading),
                verdict.map(it -> Waivers.none().accept(it, new Waivers.Use())),
                locale);
    }

    /** The JSON of {@code --format json}, in UTF-8. */
    public byte[] json() {
        return print(new JsonPrinter(locale, false), source);
    }

    /** The SARIF of {@code --format sarif}, in UTF-8. */
    public byte[] sarif() {
        Rules rules = checked.map(it -> it.verdict().rules()).orElseGet(Packs::rules);
        return print(new SarifPrinter(rules, locale), source);
    }

    /** The page of {@code --format html}, in UTF-8: it holds everything it needs, and loads nothing. */
    public byte[] html() {
        return print(new HtmlPrinter(locale, Optional.empty()), source);
    }

    /**
     * The same page with a link from each place to its mark in a copy.
     *
     * @param copy the {@linkplain #marked() marked copy}
     * @param name the name of the file or address beside the page where the copy is found
     */
    public byte[] html(MarkedCopy copy, String name) {
        return print(
                new HtmlPrinter(locale, Optional.empty()),
                source.marked(new MarkedCopies.Written(Path.of(name), copy)));
    }

    /**
     * The copy of {@code --marked}; empty where none is made of a document of this format, or where nothing was checked.
     *
     * @throws DocumentException if the document goes past a limit
     */
    public Optional<MarkedCopy> marked() throws DocumentException {
        return checked.isEmpty() ? Optional.empty() : new MarkedCopies(Path.of(""), locale).copy(source, checked.get());
    }

    private byte[] print(CheckPrinter printer, Source printed) {
        Part part = new Part(1);
        part.tally().addFile();
        part.nextInput();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spool aside = new Spool();
                Spool organs = new Spool()) {
            printer.start(out);
            printer.print(printed, checked, part);
            part.out()
                    .writeTo(out, printer.isSeparated() ? Math.min(1, part.out().size()) : 0);
            count(part);
            part.aside().writeTo(aside);
            part.organs().writeTo(organs);
            printer.end(new Job.Outcome(part.tally(), new Ledger(organs), aside, new Waivers.Use()), List.of(), out);
        } catch (IOException noRoomForTemporaryFile) {
            throw new UncheckedIOException(noRoomForTemporaryFile);
        }
        return out.toByteArray();
    }

    private void count(Part part) throws IOException {
        if (checked.isPresent()) {
            Ledger.write(checked.get(), part.organs());
            part.tally().add(checked.get());
        } else {
            part.tally().addUnreadable();
        }
    }
}
