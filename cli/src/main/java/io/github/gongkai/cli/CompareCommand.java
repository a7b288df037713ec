package io.github.gongkai.cli;

import io.github.gongkai.rules.Years;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = "Holds the reports of one organ over two or more years against each other, side by side.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final JointCheck joint = new JointCheck();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "The reports, in any order of years.")
    private List<String> paths = List.of();

    @Option(names = "--renamed", description = "The organ was renamed: its names are not compared.")
    private boolean renamed;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return joint.run(console, paths, reports -> (renamed ? Years.ofRenamed(reports) : Years.of(reports)).check());
    }
}
