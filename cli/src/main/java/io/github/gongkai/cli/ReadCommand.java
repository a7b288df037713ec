package io.github.gongkai.cli;

import io.github.gongkai.jackson.ReportJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "read",
        description = "Prints reports as JSON: one object, or one a line where there are several.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders: text, HTML, report JSON, NDJSON.")
    private List<Path> paths = List.of();

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        List<String> unreadable = new ArrayList<>();
        new Sources(locale, console).each(paths, source -> {
            if (source.report().isPresent()) {
                print(source);
            } else {
                unreadable.add(source.path());
                console.complain(source.path(), source.failure());
            }
        });
        console.out().flush();
        return unreadable.isEmpty() ? Main.OK : Main.UNREADABLE;
    }

    /** What was odd in reading goes to standard error: standard output holds nothing but reports. */
    private void print(Source source) throws IOException {
        for (Source.Note note : source.notes()) {
            String place = note.place()
                    .map(where -> where.in(language.locale()) + ": ")
                    .orElse("");
            console.complain(source.path(), place + note.message() + " [" + note.code() + "]");
        }
        ReportJson.strict().write(source.report().orElseThrow(), console.out());
        console.out().print("\n");
    }
}
