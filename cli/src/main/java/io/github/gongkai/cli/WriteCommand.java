package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import io.github.gongkai.documents.ReportWriter;
import io.github.gongkai.documents.WritingLoss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "write",
        description =
                "Writes the form, filled in from a report, as a Word document, a web page or a workbook; without a report, the blank form.",
        mixinStandardHelpOptions = true)
final class WriteCommand implements Callable<Integer> {

    private static final Bilingual SEVERAL =
            new Bilingual("里面有多份年报；write 只写一份", "holds several reports; write takes one");

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(
            paramLabel = "REPORT",
            arity = "0..1",
            description = "Report JSON, or a document of any format that can be read; - for standard input.")
    private @Nullable String report;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "The file; its ending tells the format: .docx, .html or .xlsx.")
    private Path output = Path.of("");

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    @Option(
            names = "--edition",
            paramLabel = "EDITION",
            description =
                    "The edition of the blank form: STANDARD_2021 or TRIAL_2019; that of the year unless said otherwise.")
    private @Nullable Edition edition;

    @Option(names = "--year", paramLabel = "YEAR", description = "The report year in the title of the blank form.")
    private @Nullable Integer year;

    @Option(names = "--organ", paramLabel = "NAME", description = "The organ in the title of the blank form.")
    private @Nullable String organ;

    WriteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReportWriter writer = ReportWriter.forName(output.toString())
                .orElseThrow(() -> wrong("--output ends in .docx, .html or .xlsx, not as " + output));
        return report == null ? blank(writer) : filledIn(writer, report);
    }

    private int blank(ReportWriter writer) {
        byte[] file = writer.blank(
                chosenEdition(), Optional.ofNullable(organ), year == null ? OptionalInt.empty() : OptionalInt.of(year));
        return save(file) ? Main.OK : Main.WRONG_USE;
    }

    private Edition chosenEdition() {
        if (edition != null) {
            return edition;
        }
        if (year == null) {
            Edition[] all = Edition.values();
            return all[all.length - 1];
        }
        return Edition.forYear(year)
                .orElseThrow(() -> wrong("No edition of the form applied in " + year + "; --edition names one"));
    }

    private int filledIn(ReportWriter writer, String path) {
        if (edition != null || year != null || organ != null) {
            throw wrong("--edition, --year and --organ are for the blank form; " + path + " has its own");
        }
        List<Report> reports = new ArrayList<>();
        boolean[] unreadable = {false};
        new Inputs(language.locale(), console.in()).read(List.of(path), console, source -> {
            if (source.report().isEmpty()) {
                unreadable[0] = true;
                console.complain(source.path(), source.failure());
            } else {
                reports.add(source.report().get());
                source.notes().forEach(note -> console.complain(source.path(), note.message()));
            }
        });
        if (unreadable[0] || reports.isEmpty()) {
            return Main.UNREADABLE;
        }
        if (reports.size() > 1) {
            console.complain(path, SEVERAL.in(language.locale()));
            return Main.WRONG_USE;
        }
        return write(writer, reports.get(0));
    }

    /** What the file cannot hold is told; it is written all the same. */
    private int write(ReportWriter writer, Report only) {
        if (!save(writer.write(only))) {
            return Main.WRONG_USE;
        }
        for (WritingLoss loss : writer.losses(only)) {
            console.complain(output.toString(), loss.message(language.locale()));
        }
        return Main.OK;
    }

    private boolean save(byte[] file) {
        try (OutputFile saved = OutputFile.create(output, force)) {
            saved.stream().write(file);
            saved.keep();
            return true;
        } catch (IOException failure) {
            console.complain(output.toString(), OutputFile.why(failure).in(language.locale()));
            return false;
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
