package io.github.gongkai.rules;

import io.github.gongkai.Figures;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;

/** The sorts of what prose says, each of which is checked by a rule of its own. */
enum Said {
    OF_APPLICATIONS(Section.APPLICATIONS),
    OF_PROCEEDINGS(Section.PROCEEDINGS),
    OF_DISCLOSURE(Section.PROACTIVE_DISCLOSURE),
    /** 均维持, 未发生: of proceedings, and in words. */
    ALL_OR_NONE(Section.PROCEEDINGS),
    BALANCES,
    PARTS,
    SHARES,
    GROWTH,
    TWICE;

    private final List<Section> tables;

    Said(Section... tables) {
        this.tables = List.of(tables);
    }

    /** The tables that it is held against. */
    List<Section> tables() {
        return tables;
    }

    /** What is checked one by one, in the order of the text. */
    List<? extends ClaimCondition> members(Statements statements) {
        return switch (this) {
            case OF_APPLICATIONS, OF_PROCEEDINGS, OF_DISCLOSURE, ALL_OR_NONE -> agreements(statements);
            case BALANCES -> statements.balances;
            case PARTS -> statements.parts;
            case SHARES -> statements.shares;
            case GROWTH -> statements.growths;
            case TWICE -> Conflict.among(statements.claims);
        };
    }

    /** Those members that some figures may fail: of most statements it is soon told that they hold. */
    List<? extends ClaimCondition> doubtful(Statements statements, Figures figures) {
        if (tables.isEmpty()) {
            return members(statements);
        }
        List<Agreement> agreements = new ArrayList<>(0);
        for (Statement statement : statements.claims) {
            if (isOurs(statement) && !statement.plainlyHolds(figures)) {
                agreements.add(new Agreement(statement));
            }
        }
        return agreements;
    }

    private List<Agreement> agreements(Statements statements) {
        List<Agreement> agreements = new ArrayList<>();
        for (Statement statement : statements.claims) {
            if (isOurs(statement)) {
                agreements.add(new Agreement(statement));
            }
        }
        return agreements;
    }

    private boolean isOurs(Statement statement) {
        boolean allOrNone = statement.inWords && statement.table == Section.PROCEEDINGS;
        return allOrNone ? this == ALL_OR_NONE : this != ALL_OR_NONE && statement.table == tables.get(0);
    }
}
