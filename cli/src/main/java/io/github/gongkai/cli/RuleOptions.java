package io.github.gongkai.cli;

import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Years;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rules are asked, how much they weigh, and what is accepted. */
final class RuleOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--only", paramLabel = "RULE", split = ",", description = "Checks these rules only.")
    private List<String> only = List.of();

    @Option(names = "--without", paramLabel = "RULE", split = ",", description = "Leaves these rules out.")
    private List<String> without = List.of();

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

    private Rules known() {
        try {
            return Packs.rules();
        } catch (IllegalArgumentException clash) {
            throw new ParameterException(spec.commandLine(), "A rule pack does not fit: " + clash.getMessage());
        }
    }

    /** The rules on one report that were asked for. */
    Rules chosen() {
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
    Rules weighed(Rules rules) {
        Rules weighed = rules;
        for (Map.Entry<String, Severity> wanted : severities.entrySet()) {
            if (weighed.find(wanted.getKey()).isPresent()) {
                weighed = weighed.withSeverity(wanted.getKey(), wanted.getValue());
            }
        }
        return weighed;
    }

    Waivers waivers() {
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

    /** The file of the waivers, for messages. */
    String waiverFile() {
        return String.valueOf(waiverFile);
    }

    /** Every rule that may have a finding: where there are years before, those on two years as well. */
    Rules asked(Rules rules, boolean twoYears) {
        return twoYears
                ? rules.with(weighed(Years.rules()).list().stream()
                        .filter(rule -> rules.find(rule.id()).isEmpty())
                        .toArray(Rule[]::new))
                : rules;
    }
}
