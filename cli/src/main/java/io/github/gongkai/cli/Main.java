package io.github.gongkai.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit status: 0 nothing at or above {@code --fail-on}; 1 something; 2 wrong use, or an output that
 * cannot be written; 3 some input could not be read.
 */
@Command(
        name = "gongkai",
        description = "Reads, checks and writes China's annual reports on government information disclosure.",
        subcommands = {
            CheckCommand.class,
            ReadCommand.class,
            DatasetCommand.class,
            WriteCommand.class,
            CompareCommand.class,
            RollupCommand.class,
            RulesCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    static final int OK = 0;
    static final int FOUND = 1;
    static final int WRONG_USE = 2;
    static final int UNREADABLE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main() {}

    /** Runs the command and ends the process with its status. */
    public static void main(String[] arguments) {
        PrintStream out = utf8(System.out);
        PrintStream err = utf8(System.err);
        Console console = new Console(System.in, out, err, Terminal.ofStandardOutput(), Terminal.ofStandardError());
        int status = run(console, arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** Runs the command on a console and returns its exit status. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Main(), new Parts(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(Main::wrongUse);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        return line.execute(arguments);
    }

    private static int wrongUse(ParameterException wrong, String[] arguments) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        wrong.getCommandLine()
                .getErr()
                .println("gongkai: " + firstLine(wrong.getMessage()) + " (see '" + command + " --help')");
        return WRONG_USE;
    }

    /** Only what nobody foresaw comes here: a defect of ours, told in one line as well. */
    private static int failed(Exception failure, CommandLine command) {
        command.getErr()
                .println("gongkai: " + firstLine(String.valueOf(failure.getMessage())) + " ("
                        + failure.getClass().getSimpleName() + ")");
        return UNREADABLE;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }

    /** Gives each subcommand the console that it prints to. */
    private record Parts(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == CheckCommand.class) {
                return type.cast(new CheckCommand(console));
            }
            if (type == ReadCommand.class) {
                return type.cast(new ReadCommand(console));
            }
            if (type == WriteCommand.class) {
                return type.cast(new WriteCommand(console));
            }
            if (type == DatasetCommand.class) {
                return type.cast(new DatasetCommand(console));
            }
            if (type == CompareCommand.class) {
                return type.cast(new CompareCommand(console));
            }
            if (type == RollupCommand.class) {
                return type.cast(new RollupCommand(console));
            }
            if (type == RulesCommand.class) {
                return type.cast(new RulesCommand(console));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"gongkai " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
