package io.github.gongkai.cli;

import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Years;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Reads files and folders, checks every report, and prints what was found.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        NDJSON,
        SARIF,
        JUNIT,
        HTML
    }

    private final Console console;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final ExpectOption expected = new ExpectOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = BatchOptions.PATHS)
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, ndjson, sarif, junit or html.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "The exit status is 1 from this severity on: error, warning, notice or never.")
    private Threshold threshold = Threshold.ERROR;

    @Option(
            names = "--previous",
            paramLabel = "PATH",
            description =
                    "Reports of the year before, files or folders: carry-over and stocks are checked against them.")
    private List<String> previousPaths = List.of();

    @Option(
            names = "--marked",
            paramLabel = "FOLDER",
            description =
                    "Writes a copy of each web page, text and Word document (.docx) into the folder, NAME.marked.html or NAME.marked.docx, with what was found marked where it stands.")
    private @Nullable Path marked;

    @Option(names = "--all", description = "Lists every finding, also where many are alike.")
    private boolean all;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        Previous previous = new Previous(rules.weighed(Years.rules()), locale);
        long unreadable = previous.read(previousPaths, console);
        Rules chosen = rules.chosen();
        CheckPrinter printer = printer(rules.asked(chosen, !previousPaths.isEmpty()), locale);
        Optional<MarkedCopies> copies = Optional.ofNullable(marked).map(folder -> new MarkedCopies(folder, locale));
        if (copies.isPresent() && !copies.get().makeFolder(console)) {
            return Main.WRONG_USE;
        }
        Checking checking = new Checking(chosen, rules.waivers(), previous, printer, expected.organs(), copies);
        Optional<Tally> tally = new Batch(batch, console, locale, checking).run(paths);
        checking.idleWaivers().forEach(idle -> console.complain(rules.waiverFile(), WaiverWords.idle(idle, locale)));
        return tally.filter(met -> copies.filter(MarkedCopies::hasFailed).isEmpty())
                .map(met -> status(met, unreadable))
                .orElse(Main.WRONG_USE);
    }

    private CheckPrinter printer(Rules asked, Locale locale) {
        return switch (format) {
            case TEXT -> new TextPrinter(batch.output().isEmpty() ? console.terminal() : Terminal.PIPE, locale, all);
            case JSON -> new JsonPrinter(locale, false);
            case NDJSON -> new JsonPrinter(locale, true);
            case SARIF -> new SarifPrinter(asked, locale);
            case JUNIT -> new JUnitPrinter(locale, threshold.severity());
            case HTML -> new HtmlPrinter(locale, batch.output());
        };
    }

    /** A report of the year before that cannot be read is an input that cannot be read. */
    private int status(Tally tally, long unreadableBefore) {
        if (tally.unreadable() + unreadableBefore > 0) {
            return Main.UNREADABLE;
        }
        return threshold.severity().filter(tally::reaches).isPresent() ? Main.FOUND : Main.OK;
    }
}
