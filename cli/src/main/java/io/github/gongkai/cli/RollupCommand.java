package io.github.gongkai.cli;

import io.github.gongkai.Report;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.Rollup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rollup",
        description = "Holds the report of a government against those of its members.",
        mixinStandardHelpOptions = true)
final class RollupCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final JointCheck joint = new JointCheck();

    @Parameters(index = "0", paramLabel = "AGGREGATE", description = "The report of the government.")
    private String aggregate = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "MEMBER", description = "Files or folders of its members.")
    private List<String> members = List.of();

    @Option(names = "--complete", description = "These are all its members: the sums must agree.")
    private boolean complete;

    @Option(
            names = "--expect",
            paramLabel = "ORGAN",
            split = ",",
            description = "A member that has to report, by name.")
    private List<String> expected = List.of();

    RollupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<String> paths = new ArrayList<>();
        paths.add(aggregate);
        paths.addAll(members);
        return joint.run(console, paths, this::check);
    }

    private JointVerdict check(List<Report> reports) {
        Rollup rollup = Rollup.of(reports.get(0), reports.subList(1, reports.size()));
        if (complete) {
            rollup = rollup.complete();
        }
        return (expected.isEmpty() ? rollup : rollup.expecting(expected)).check();
    }
}
