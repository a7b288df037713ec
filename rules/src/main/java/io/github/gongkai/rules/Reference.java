package io.github.gongkai.rules;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * What a rule is in a stream of Java serialization: its id, and how much it weighs. What the rule says is not sent but
 * looked up on the other side, in the library and in the {@linkplain RulePack packs} on the class path there: so no code
 * travels, and nobody can send a rule that is not there.
 */
record Reference(String id, Severity severity) implements Serializable {

    /** The reference to a rule. */
    static Reference to(Rule rule) throws NotSerializableException {
        boolean known = ofLibrary(rule.id())
                .map(ours -> withSeverity(ours, rule.severity()).equals(rule))
                .or(() -> ofPack(rule.id()).map(theirs -> theirs.sentence().equals(rule.sentence())))
                .orElse(false);
        if (!known) {
            throw new NotSerializableException(
                    "The rule " + rule.id()
                            + " is not known under this id to the library or to a pack on the class path, and rules travel by id");
        }
        return new Reference(rule.id(), rule.severity());
    }

    private Object readResolve() throws InvalidObjectException {
        return ofLibrary(id)
                .or(() -> ofPack(id))
                .map(rule -> withSeverity(rule, severity))
                .orElseThrow(() -> new InvalidObjectException(
                        "Neither the library nor a pack on the class path has the rule " + id));
    }

    private static Rule withSeverity(Rule rule, Severity severity) {
        return rule.severity() == severity
                ? rule
                : Rule.builder().from(rule).severity(severity).build();
    }

    private static Optional<Rule> ofLibrary(String id) {
        return Stream.of(Rules.standard(), Years.rules(), Rollup.rules())
                .flatMap(rules -> rules.find(id).stream())
                .findFirst();
    }

    private static Optional<Rule> ofPack(String id) {
        for (RulePack pack : ServiceLoader.load(RulePack.class)) {
            Optional<Rule> rule =
                    pack.rules().stream().filter(its -> its.id().equals(id)).findFirst();
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }

    /** What a set of rules is in a stream; each of them stands there as a reference. */
    record OfSet(List<Rule> rules) implements Serializable {
        private Object readResolve() throws InvalidObjectException {
            try {
                return Rules.of(rules.toArray(Rule[]::new));
            } catch (IllegalArgumentException | ArrayStoreException noSet) {
                throw new InvalidObjectException(String.valueOf(noSet.getMessage()));
            }
        }
    }
}
