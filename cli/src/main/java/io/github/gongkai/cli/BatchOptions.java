package io.github.gongkai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that go through many inputs share: how, and where to. */
final class BatchOptions {

    /** What the inputs of a command are. */
    static final String PATHS =
            "Files, folders, patterns such as '2024/**.html', zip archives, or - for standard input:%n"
                    + "documents of any format that can be read, report JSON, NDJSON.";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes to a file and not to standard output.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replaces files that are there already.")
    private boolean force;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; all processors unless said otherwise.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--resume",
            paramLabel = "FOLDER",
            description =
                    "Keeps in this folder how far the run has come; if it is broken off, the same command goes on there.")
    private @Nullable Path resume;

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    boolean force() {
        return force;
    }

    int threads() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is 1 or more, not " + threads);
        }
        return threads;
    }

    /** The folder of a run that can be gone on with. */
    Optional<Path> resume() {
        if (resume != null && output == null) {
            throw new ParameterException(
                    spec.commandLine(), "--resume needs --output FILE: what went to standard output is gone");
        }
        return Optional.ofNullable(resume);
    }

    /** The command as it was given, but for what has no influence on its output. */
    String command() {
        List<String> words =
                spec.commandLine().getParseResult().originalArgs().stream().toList();
        StringBuilder command = new StringBuilder(spec.name()).append('\n').append(version());
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--threads")) {
                i++;
            } else if (!words.get(i).startsWith("--threads=") && !words.get(i).equals("--force")) {
                command.append('\n').append(words.get(i));
            }
        }
        return command.append('\n').toString();
    }

    private static String version() {
        return String.valueOf(Main.class.getPackage().getImplementationVersion());
    }
}
