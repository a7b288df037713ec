package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Years;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    private static final Bilingual CANNOT_WRITE = new Bilingual("无法写入", "cannot be written");

    private static final Bilingual NO_PREVIOUS = new Bilingual(
            "没有该机关上一年的报告，未作两年比较", "no report of the same organ for the year before; years are not compared");

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders: text, HTML, report JSON, NDJSON.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, ndjson, sarif, junit or html.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes to a file and not to standard output.")
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "The exit status is 1 from this severity on: error, warning, notice or never.")
    private Threshold threshold = Threshold.ERROR;

    @Option(names = "--only", paramLabel = "RULE", split = ",", description = "Checks these rules only.")
    private List<String> only = List.of();

    @Option(names = "--without", paramLabel = "RULE", split = ",", description = "Leaves these rules out.")
    private List<String> without = List.of();

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description =
                    "Reports of the year before, files or folders: carry-over and stocks are checked against them.")
    private List<Path> previousPaths = List.of();

    @Option(
            names = "--severity",
            paramLabel = "RULE=SEVERITY",
            split = ",",
            description = "Gives a rule another severity: error, warning or notice.")
    private Map<String, Severity> severities = Map.of();

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description =
                    "JSON array of accepted findings: rule, reason, and where wanted cells, organ, year, expires. They stay and are marked.")
    private @Nullable Path waiverFile;

    @Option(names = "--all", description = "Lists every finding, also where many are alike.")
    private boolean all;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Rules rules = chosenRules();
        Waivers waivers = waivers();
        if (output == null) {
            return check(rules, waivers, console);
        }
        try (PrintStream file = new PrintStream(Files.newOutputStream(output), false, StandardCharsets.UTF_8)) {
            return check(rules, waivers, new Console(file, console.err(), Terminal.PIPE));
        } catch (IOException cannotWrite) {
            console.complain(output.toString(), CANNOT_WRITE.in(language.locale()));
            return Main.WRONG_USE;
        }
    }

    private Rules known() {
        try {
            return Packs.rules();
        } catch (IllegalArgumentException clash) {
            throw new ParameterException(spec.commandLine(), "A rule pack does not fit: " + clash.getMessage());
        }
    }

    private Rules chosenRules() {
        Rules known = known();
        Stream.of(only, without, severities.keySet())
                .flatMap(Collection::stream)
                .filter(id -> known.find(id).isEmpty() && Years.rules().find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new ParameterException(
                            spec.commandLine(), "There is no rule " + id + "; 'gongkai rules' lists them all");
                });
        Rules chosen = only.isEmpty() ? known : known.only(only.toArray(String[]::new));
        String[] unwanted =
                without.stream().filter(id -> chosen.find(id).isPresent()).toArray(String[]::new);
        return weighed(chosen.without(unwanted));
    }

    /** The rules with the severities that were asked for. */
    private Rules weighed(Rules rules) {
        Rules weighed = rules;
        for (Map.Entry<String, Severity> wanted : severities.entrySet()) {
            if (weighed.find(wanted.getKey()).isPresent()) {
                weighed = weighed.withSeverity(wanted.getKey(), wanted.getValue());
            }
        }
        return weighed;
    }

    private Waivers waivers() {
        if (waiverFile == null) {
            return Waivers.none();
        }
        Rules all = known();
        try {
            return new Waivers(
                    WaiverFile.read(
                            waiverFile,
                            id -> all.find(id).isPresent()
                                    || Years.rules().find(id).isPresent()),
                    LocalDate.now(ZoneId.systemDefault()));
        } catch (WaiverFile.Invalid invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage());
        }
    }

    private int check(Rules rules, Waivers waivers, Console target) throws IOException {
        Locale locale = language.locale();
        Tally tally = new Tally();
        Previous previous = previous(tally);
        try (CheckPrinter printer = printer(target, rules, locale)) {
            new Sources(locale, console).each(paths, source -> {
                Optional<Acceptance> checked =
                        source.report().map(report -> waivers.accept(check(report, rules, previous)));
                checked.ifPresentOrElse(tally::add, tally::addUnreadable);
                printer.print(source, checked);
                if (checked.isEmpty()) {
                    console.complain(source.path(), source.failure());
                }
            });
            printer.end(tally, waivers.idle());
        }
        waivers.idle().forEach(idle -> console.complain(String.valueOf(waiverFile), WaiverWords.idle(idle, locale)));
        return status(tally);
    }

    /** A report of the year before that cannot be read is an input that cannot be read. */
    private Previous previous(Tally tally) throws IOException {
        Previous previous = new Previous();
        new Sources(language.locale(), console).each(previousPaths, source -> {
            source.report().ifPresent(previous::add);
            if (source.report().isEmpty()) {
                tally.addUnreadable();
                console.complain(source.path(), source.failure());
            }
        });
        return previous;
    }

    private Verdict check(Report report, Rules rules, Previous previous) {
        Verdict verdict = rules.check(report);
        if (previous.isEmpty()) {
            return verdict;
        }
        if (previous.before(report).isEmpty()) {
            console.complain(report.toString(), NO_PREVIOUS.in(language.locale()));
        }
        return previous.extend(verdict, weighed(Years.rules()));
    }

    private CheckPrinter printer(Console target, Rules rules, Locale locale) throws IOException {
        return switch (format) {
            case TEXT -> new TextPrinter(target, locale, all);
            case JSON -> new JsonPrinter(target.out(), locale, false);
            case NDJSON -> new JsonPrinter(target.out(), locale, true);
            case SARIF -> new SarifPrinter(target.out(), asked(rules), locale);
            case JUNIT -> new JUnitPrinter(target.out(), locale, threshold.severity());
            case HTML -> new HtmlPrinter(target.out(), locale);
        };
    }

    /** Every rule that may have a finding: where there are years before, those on two years as well. */
    private Rules asked(Rules rules) {
        return previousPaths.isEmpty()
                ? rules
                : rules.with(weighed(Years.rules()).list().stream()
                        .filter(rule -> rules.find(rule.id()).isEmpty())
                        .toArray(Rule[]::new));
    }

    private int status(Tally tally) {
        if (tally.unreadable() > 0) {
            return Main.UNREADABLE;
        }
        return threshold.severity().filter(tally::reaches).isPresent() ? Main.FOUND : Main.OK;
    }
}
