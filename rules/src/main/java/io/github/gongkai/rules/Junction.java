package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Several conditions of which all, or at least one, must hold. */
final class Junction extends Condition {

    enum Kind {
        AND,
        OR
    }

    private final Kind kind;
    private final List<Condition> members;

    private Junction(Kind kind, List<Condition> members) {
        this.kind = kind;
        this.members = List.copyOf(members);
    }

    static Condition of(Kind kind, Condition first, Condition... others) {
        List<Condition> members = new ArrayList<>();
        members.add(first);
        members.addAll(List.of(others));
        return new Junction(kind, members);
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return members.stream()
                .flatMap(member -> member.cells(edition).stream())
                .distinct()
                .toList();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        Truth result = Truth.of(kind == Kind.AND);
        for (Condition member : members) {
            Truth truth = member.evaluate(report, blankIsZero);
            result = kind == Kind.AND ? result.and(truth) : result.or(truth);
        }
        return result;
    }

    /** Only what decides the outcome: of a failed conjunction the members that fail, otherwise every member. */
    @Override
    String describe(Report report, Locale locale) {
        Truth whole = truth(report);
        boolean failedConjunction = kind == Kind.AND && whole == Truth.FALSE;
        List<String> parts = members.stream()
                .filter(member -> !failedConjunction || member.truth(report) == Truth.FALSE)
                .map(member -> member.describe(report, locale))
                .toList();
        return join(parts, Wording.SEMICOLON.in(locale));
    }
}
