package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;

/** That everything of one sort which the prose says is so. What there is to check depends on the report. */
final class InText extends Condition {

    private final Said said;

    InText(Said said) {
        this.said = said;
    }

    @Override
    boolean readsText() {
        return true;
    }

    @Override
    List<? extends ClaimCondition> instances(Claims claims) {
        return said.members(claims.statements());
    }

    @Override
    List<? extends ClaimCondition> doubtful(Claims claims, Figures figures) {
        return said.doubtful(claims.statements(), figures);
    }

    @Override
    List<Condition> instances(Edition edition) {
        return List.of();
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return edition.cells().stream()
                .filter(cell -> said.tables().contains(cell.section()))
                .toList();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        Truth all = Truth.TRUE;
        for (Condition member : instances(Claims.of(report))) {
            all = all.and(member.evaluate(report, blankIsZero));
        }
        return all;
    }

    @Override
    String describe(Report report, Locale locale) {
        List<String> failures = instances(Claims.of(report)).stream()
                .filter(member -> member.truth(report) == Truth.FALSE)
                .map(member -> member.describe(report, locale))
                .toList();
        return join(failures, Wording.SEMICOLON.in(locale));
    }
}
