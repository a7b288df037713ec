package io.github.gongkai.rules;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;

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
        return of(new Dossier(report));
    }

    static Claims of(Dossier dossier) {
        List<TextPart> parts = dossier.parts();
        if (parts.isEmpty()) {
            return NONE;
        }
        Report report = dossier.report();
        Statements statements = new Statements(report.edition());
        Scope scope = new Scope(report.organ());
        Tokenizer tokenizer = Tokenizer.take();
        for (TextPart part : parts) {
            statements.enter(part.section());
            read(tokenizer.read(part.prose()), report, scope, statements);
        }
        tokenizer.putAway();
        return new Claims(statements);
    }

    private static void read(Tokens tokens, Report report, Scope scope, Statements statements) {
        if (tokens.sayAnything()) {
            Paragraph paragraph = new Paragraph(tokens, statements);
            new Reader(tokens, scope, report.year(), report.edition(), paragraph).read();
        }
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
