package io.github.gongkai.rules;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules in a fixed order, as an immutable value: {@code Rules.standard().without("cell-complete").check(report)}.
 */
public final class Rules {

    private static final Rules STANDARD =
            new Rules(Stream.concat(Catalogue.arithmetic().stream(), NarrativeRules.all().stream())
                    .toList());

    private final List<Rule> rules;
    private final @Nullable Plan[] plans = new Plan[Edition.values().length];

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Every rule of the library that speaks of one report. */
    public static Rules standard() {
        return STANDARD;
    }

    /**
     * Rules of one's own.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static Rules of(Rule... rules) {
        return new Rules(List.of()).with(rules);
    }

    /**
     * These rules and others behind them.
     *
     * @throws IllegalArgumentException if an id is there already
     */
    public Rules with(Rule... others) {
        List<Rule> all = new ArrayList<>(rules);
        Set<String> ids = new HashSet<>();
        rules.forEach(rule -> ids.add(rule.id()));
        for (Rule rule : others) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("There is a rule " + rule.id() + " already");
            }
            all.add(rule);
        }
        return new Rules(all);
    }

    /**
     * These rules but for some.
     *
     * @throws IllegalArgumentException if there is no rule of that id
     */
    public Rules without(String... ids) {
        Set<String> unwanted = known(ids);
        return new Rules(
                rules.stream().filter(rule -> !unwanted.contains(rule.id())).toList());
    }

    /**
     * Only some of these rules, in their order here.
     *
     * @throws IllegalArgumentException if there is no rule of that id
     */
    public Rules only(String... ids) {
        Set<String> wanted = known(ids);
        return new Rules(
                rules.stream().filter(rule -> wanted.contains(rule.id())).toList());
    }

    private Set<String> known(String... ids) {
        for (String id : ids) {
            if (find(id).isEmpty()) {
                throw new IllegalArgumentException("There is no rule " + id);
            }
        }
        return Set.of(new HashSet<>(List.of(ids)).toArray(String[]::new));
    }

    /** The rules in their order. */
    public List<Rule> list() {
        return rules;
    }

    /** The rule of an id. */
    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What these rules say of a report. */
    public Verdict check(Report report) {
        return plan(report.edition()).check(report, this);
    }

    private Plan plan(Edition edition) {
        Plan plan = plans[edition.ordinal()];
        if (plan == null) {
            // Two threads may both make one; they are equal, so it does not matter which stays.
            plan = Plan.of(rules, edition);
            plans[edition.ordinal()] = plan;
        }
        return plan;
    }

    /** The ids. */
    @Override
    public String toString() {
        return rules.toString();
    }
}
