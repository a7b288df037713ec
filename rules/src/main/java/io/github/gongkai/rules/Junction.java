package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Several conditions of which all, or at least one, must hold. */
final class Junction extends Condition {

    enum Kind {
        AND,
        OR
    }

    private final Kind kind;
    private final List<Condition> members;
    private final boolean onProse;

    private Junction(Kind kind, List<Condition> members) {
        this.kind = kind;
        this.members = List.copyOf(members);
        boolean any = false;
        for (Condition member : members) {
            any |= member.isOnProse();
        }
        this.onProse = any;
    }

    static Condition of(Kind kind, Condition first, Condition... others) {
        List<Condition> members = new ArrayList<>();
        members.add(first);
        members.addAll(List.of(others));
        return new Junction(kind, members);
    }

    @Override
    public List<Cell> cells(Edition edition) {
        Set<Cell> cells = new TreeSet<>();
        for (Condition member : members) {
            cells.addAll(member.cells(edition));
        }
        return List.copyOf(cells);
    }

    @Override
    boolean isOnProse() {
        return onProse;
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        return evaluate(report, onProse ? new Dossier(report) : null, blankIsZero);
    }

    @Override
    Truth ask(Dossier dossier, boolean blankIsZero) {
        return evaluate(dossier.report(), dossier, blankIsZero);
    }

    private Truth evaluate(Report report, @Nullable Dossier dossier, boolean blankIsZero) {
        Truth decisive = Truth.of(kind == Kind.OR);
        Truth result = decisive.not();
        for (Condition member : members) {
            Truth truth = dossier == null ? member.evaluate(report, blankIsZero) : member.ask(dossier, blankIsZero);
            if (truth == decisive) {
                return decisive;
            }
            result = kind == Kind.AND ? result.and(truth) : result.or(truth);
        }
        return result;
    }

    @Override
    Optional<String> reason(Report report, Locale locale) {
        return members.stream()
                .flatMap(member -> member.reason(report, locale).stream())
                .findFirst();
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
