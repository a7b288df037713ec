package io.github.gongkai.rules;

import io.github.gongkai.Edition;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the sections of one report state. */
final class Statements {

    private final Edition edition;
    final List<Statement> claims = new ArrayList<>();
    final List<Addition> balances = new ArrayList<>();
    final List<Addition> parts = new ArrayList<>();
    final List<StatedShare> shares = new ArrayList<>();
    final List<Growth> growths = new ArrayList<>();
    /** Growth of which the prose does not state what it grew from. */
    final List<GrowthSince> growthsSince = new ArrayList<>();

    /** How much was looked at in all. */
    long steps;

    private Optional<Section> section = Optional.empty();

    Statements(Edition edition) {
        this.edition = edition;
    }

    Edition edition() {
        return edition;
    }

    void enter(Optional<Section> entered) {
        section = entered;
    }

    Passage passage(Tokens tokens, int from, int to) {
        Prose prose = tokens.prose;
        return new Passage(section, prose.place(from), prose.placeBehind(to - 1));
    }

    /** A claim whose cells the edition does not have says nothing about the report. */
    void add(Tokens tokens, List<Draft> drafts) {
        for (Draft draft : drafts) {
            List<Quantity> readings = draft.readings(edition);
            if (!readings.isEmpty()) {
                Prose prose = tokens.prose;
                claims.add(new Statement(
                        section, prose.place(draft.from), prose.placeBehind(draft.to - 1), draft, readings));
            }
        }
    }

    void balance(List<Stated> left, List<Stated> right) {
        balances.add(new Addition(left, right));
    }

    void parts(List<Stated> left, List<Stated> right) {
        parts.add(new Addition(left, right));
    }

    void share(StatedShare share) {
        shares.add(share);
    }

    void growthSince(GrowthSince growth) {
        growthsSince.add(growth);
    }

    void growth(Growth growth) {
        growths.add(growth);
    }
}
