package io.github.gongkai.cli;

import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "read",
        description = "Prints reports as JSON: one object, or one a line where there are several.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer>, Job {

    private final Console console;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = BatchOptions.PATHS)
    private List<String> paths = List.of();

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Batch(batch, console, language.locale(), this)
                .run(paths)
                .map(tally -> tally.unreadable() == 0 ? Main.OK : Main.UNREADABLE)
                .orElse(Main.WRONG_USE);
    }

    /** What was odd in reading goes to standard error: the output holds nothing but reports. */
    @Override
    public void take(Source source, Part part) throws IOException {
        if (source.report().isEmpty()) {
            part.complain(source.path(), source.failure());
            part.tally().addUnreadable();
            return;
        }
        for (Source.Note note : source.notes()) {
            String place = note.place()
                    .map(where -> where.in(language.locale()) + ": ")
                    .orElse("");
            part.complain(source.path(), place + note.message() + " [" + note.code() + "]");
        }
        Report report = source.report().get();
        ReportJson.strict().write(report, part.out());
        part.out().write('\n');
        part.tally().addRead(report.year());
    }
}
