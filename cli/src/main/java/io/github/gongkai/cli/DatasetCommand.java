package io.github.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        name = "dataset",
        description =
                "Writes the numbers of many reports as one table: CSV, NDJSON or Parquet, by the ending of --output, which is needed.",
        mixinStandardHelpOptions = true)
final class DatasetCommand implements Callable<Integer> {

    enum Shape {
        LONG,
        WIDE
    }

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = BatchOptions.PATHS)
    private List<String> paths = List.of();

    @Option(
            names = "--shape",
            paramLabel = "SHAPE",
            defaultValue = "long",
            description = "long: one row a cell; wide: one row a report, a column a cell (default: ${DEFAULT-VALUE}).")
    private Shape shape = Shape.LONG;

    @Option(
            names = "--findings",
            paramLabel = "FILE",
            description = "Checks the reports as well, and writes what is found to this table.")
    private @Nullable Path findings;

    @Option(
            names = "--codebook",
            paramLabel = "FILE",
            description = "Writes what the columns mean, in Chinese and English, to a .md or .csv file.")
    private @Nullable Path codebook;

    @Option(names = "--bom", description = "Begins CSV with a byte order mark, for spreadsheets that need one.")
    private boolean marked;

    DatasetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path output = batch.output().orElseThrow(() -> wrong("--output FILE is needed: .csv, .ndjson or .parquet"));
        TableFormat format = format(output);
        if (format == TableFormat.PARQUET && batch.resume().isPresent()) {
            throw wrong("--resume goes with .csv and .ndjson: a Parquet file cannot be gone on with");
        }
        if (codebook != null && !writeCodeBook(codebook)) {
            return Main.WRONG_USE;
        }
        DataTable table = shape == Shape.LONG ? DataTable.LONG : DataTable.WIDE;
        DatasetJob job = new DatasetJob(table, format, marked, language.locale(), asked());
        return new Batch(batch, console, language.locale(), job)
                .run(paths)
                .map(tally -> tally.unreadable() == 0 ? Main.OK : Main.UNREADABLE)
                .orElse(Main.WRONG_USE);
    }

    private DatasetJob.@Nullable Asked asked() throws IOException {
        if (findings == null) {
            return null;
        }
        format(findings);
        try {
            OutputFile.check(findings, batch.force());
        } catch (IOException cannotWrite) {
            throw wrong(findings + " cannot be written, or is there already (--force replaces it)");
        }
        return new DatasetJob.Asked(rules.chosen(), rules.waivers(), findings, batch.force());
    }

    private TableFormat format(Path file) {
        return TableFormat.of(file).orElseThrow(() -> wrong(file + " ends neither with .csv nor .ndjson nor .parquet"));
    }

    private boolean writeCodeBook(Path file) {
        boolean table = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        try (OutputFile book = OutputFile.create(file, batch.force())) {
            String text = table ? CodeBook.asTable() : CodeBook.asPage();
            book.stream().write(text.getBytes(StandardCharsets.UTF_8));
            book.keep();
            return true;
        } catch (IOException cannotWrite) {
            throw wrong(file + " cannot be written, or is there already (--force replaces it)");
        }
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
