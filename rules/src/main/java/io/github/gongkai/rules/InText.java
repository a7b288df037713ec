package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** That everything of one sort which the prose says is so. What there is to check depends on the report. */
final class InText extends Condition {

    private final List<Section> tables;
    private final Function<Statements, List<? extends ClaimCondition>> members;
    private final BiFunction<Statements, Figures, List<? extends ClaimCondition>> doubtful;

    /**
     * @param tables the tables whose cells it may read
     * @param members what is checked one by one, in the order of the text
     */
    InText(List<Section> tables, Function<Statements, List<? extends ClaimCondition>> members) {
        this(tables, members, (statements, figures) -> members.apply(statements));
    }

    /**
     * The same where it can be told sooner of most members that they hold.
     *
     * @param doubtful the other members
     */
    InText(
            List<Section> tables,
            Function<Statements, List<? extends ClaimCondition>> members,
            BiFunction<Statements, Figures, List<? extends ClaimCondition>> doubtful) {
        this.tables = List.copyOf(tables);
        this.members = members;
        this.doubtful = doubtful;
    }

    @Override
    boolean readsText() {
        return true;
    }

    @Override
    List<? extends ClaimCondition> instances(Claims claims) {
        return members.apply(claims.statements());
    }

    @Override
    List<? extends ClaimCondition> doubtful(Claims claims, Figures figures) {
        return doubtful.apply(claims.statements(), figures);
    }

    @Override
    List<Condition> instances(Edition edition) {
        return List.of();
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return edition.cells().stream()
                .filter(cell -> tables.contains(cell.section()))
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
