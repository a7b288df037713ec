package io.github.gongkai.rules.validation;

import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import jakarta.validation.ConstraintDeclarationException;
import java.util.List;
import java.util.stream.Collectors;

/** The rules that the members of a constraint select. */
final class Selection {

    private Selection() {}

    static Rules of(Consistent constraint) {
        Rules all = Rules.standard();
        List<String> only = known("only", constraint.only(), all);
        List<String> without = known("without", constraint.without(), all);
        String[] selected = all.list().stream()
                .filter(rule -> rule.severity().isAtLeast(constraint.severity()))
                .map(Rule::id)
                .filter(id -> only.isEmpty() || only.contains(id))
                .filter(id -> !without.contains(id))
                .toArray(String[]::new);
        if (selected.length == 0) {
            throw new ConstraintDeclarationException("@Consistent with only " + only + ", without " + without
                    + " and severity " + constraint.severity() + " leaves no rule to ask");
        }
        return all.only(selected);
    }

    private static List<String> known(String member, String[] ids, Rules all) {
        for (String id : ids) {
            if (all.find(id).isEmpty()) {
                throw new ConstraintDeclarationException("@Consistent names in " + member + " a rule " + id
                        + " that there is not; there are "
                        + all.list().stream().map(Rule::id).collect(Collectors.joining(", ")));
            }
        }
        return List.of(ids);
    }
}
