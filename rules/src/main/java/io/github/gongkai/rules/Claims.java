package io.github.gongkai.rules;

import io.github.gongkai.Edition;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.List;
import java.util.Optional;

/**
 * What the prose of a report states in numbers: {@code Claims.of(report).list()}. Reading follows fixed patterns, so that
 * the same text always gives the same claims, and takes a time that grows linearly with the length of the text. What the
 * patterns do not know, numbers of other years and of other business, and numbers of other organs are left alone.
 */
public final class Claims {

    private static final Claims NONE = new Claims(new Statements(Edition.STANDARD_2021));

    private final Statements statements;

    private Claims(Statements statements) {
        this.statements = statements;
    }

    /** The claims in the text before section 一 and in the sections 一, 五 and 六. */
    public static Claims of(Report report) {
        if (!hasProse(report)) {
            return NONE;
        }
        Statements statements = new Statements(report.edition());
        Scope scope = new Scope(report.organ());
        read(report.preamble(), Optional.empty(), report, scope, statements);
        read(report.overview(), Optional.of(Section.OVERVIEW), report, scope, statements);
        read(report.problems(), Optional.of(Section.PROBLEMS), report, scope, statements);
        read(report.otherMatters(), Optional.of(Section.OTHER_MATTERS), report, scope, statements);
        return new Claims(statements);
    }

    private static boolean hasProse(Report report) {
        return report.preamble().isPresent()
                || report.overview().isPresent()
                || report.problems().isPresent()
                || report.otherMatters().isPresent();
    }

    private static void read(
            Optional<Narrative> prose, Optional<Section> section, Report report, Scope scope, Statements statements) {
        if (prose.isEmpty() || prose.get().text().isEmpty()) {
            return;
        }
        Tokens tokens = new Tokens(prose.get().text());
        statements.enter(section);
        Reader reader = new Reader(tokens, scope, report.year(), report.edition(), new Paragraph(tokens, statements));
        reader.read();
        statements.steps += tokens.steps;
    }

    /** The claims in the order of the text. */
    public List<Claim> list() {
        return statements.claims.stream().map(Statement::claim).toList();
    }

    boolean areNone() {
        return this == NONE
                || statements.claims.isEmpty() && statements.growths.isEmpty() && statements.growthsSince.isEmpty();
    }

    Statements statements() {
        return statements;
    }

    /** The claims. */
    @Override
    public String toString() {
        return list().toString();
    }
}
