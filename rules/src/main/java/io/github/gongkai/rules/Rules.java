package io.github.gongkai.rules;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules in a fixed order, as an immutable value: {@code Rules.standard().without("cell-complete").check(report)}.
 * In Java serialization it travels as the ids and severities of its rules.
 */
public final class Rules implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Rules ARITHMETIC = new Rules(Catalogue.arithmetic());
    private static final Rules STANDARD = new Rules(Catalogue.standard());

    private final transient List<Rule> rules;
    private final transient @Nullable Plan[] plans = new Plan[Edition.values().length];

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Every rule of the library that speaks of one report. */
    public static Rules standard() {
        return STANDARD;
    }

    /** The arithmetic inside one report: what its tables say of each other. */
    public static Rules arithmetic() {
        return ARITHMETIC;
    }

    /**
     * The rule {@code repeated-text}: that the text of sections 一 and 五 is not copied from another report, be it an earlier
     * one of the same organ or one of another organ. It is no part of {@link #standard()}, as it needs those reports.
     *
     * <p>The similarity is the share of the text's shingles (runs of twelve letters; numbers, marks and blanks do not
     * count) that occur in the other report, from 0 to 1. A report is not compared with itself. With nothing to compare,
     * or with less than about a hundred letters, the rule is not assessable.
     *
     * @param others the reports to compare with; a fingerprint of each is kept, of at most 32 bytes for each letter
     * @param similarity the similarity above which a text counts as copied; 0.6 leaves common phrases alone
     * @throws IllegalArgumentException if the similarity is not above 0 and below 1
     */
    public static Rule repeatedText(Collection<Report> others, double similarity) {
        return Law.repeatedText(new Repetition(others, similarity));
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
     * These rules and others behind them. A rule that is there already stays where it is, so that sets which share one can
     * be put together.
     *
     * @throws IllegalArgumentException if another rule of the same id is there
     */
    public Rules with(Rule... others) {
        Map<String, Rule> all = new LinkedHashMap<>();
        rules.forEach(rule -> all.put(rule.id(), rule));
        for (Rule rule : others) {
            Rule known = all.putIfAbsent(rule.id(), rule);
            if (known != null && !known.equals(rule)) {
                throw new IllegalArgumentException("There is a rule " + rule.id() + " already");
            }
        }
        return new Rules(List.copyOf(all.values()));
    }

    /**
     * These rules and those of a pack behind them.
     *
     * @throws IllegalArgumentException if an id is there already
     */
    public Rules with(RulePack pack) {
        return with(pack.rules().toArray(Rule[]::new));
    }

    /** Only the rules of some authorities. */
    public Rules by(Set<Authority> authorities) {
        return new Rules(rules.stream()
                .filter(rule -> authorities.contains(rule.authority()))
                .toList());
    }

    /** Only what a law, the form or arithmetic says. */
    public Rules statutory() {
        return by(Set.of(Authority.STATUTE, Authority.FORM, Authority.ARITHMETIC));
    }

    /**
     * These rules, one of them with another severity.
     *
     * @throws IllegalArgumentException if there is no rule of that id
     */
    public Rules withSeverity(String id, Severity severity) {
        known(id);
        return new Rules(rules.stream()
                .map(rule -> rule.id().equals(id)
                        ? Rule.builder().from(rule).severity(severity).build()
                        : rule)
                .toList());
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

    /**
     * The first finding that {@link #check} would list, without looking for others: enough to refuse a report. Empty where
     * there is none.
     */
    public Optional<Finding> first(Report report) {
        return plan(report.edition()).first(report);
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

    private Object writeReplace() {
        return new Reference.OfSet(rules);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Rules travel by their ids");
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw new InvalidObjectException("Rules travel by their ids");
    }

    /** The ids. */
    @Override
    public String toString() {
        return rules.toString();
    }
}
