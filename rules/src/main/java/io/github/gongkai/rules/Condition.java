package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Line;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true of a report, or false, or cannot be said. Conditions compose, and a composed one explains itself
 * with the numbers filled in.
 *
 * <p>A blank cell makes a comparison unknown, unless no number at all could mend it: {@code 5 + blank = 3} is false, as a
 * count cannot be negative.
 */
public abstract class Condition {

    Condition() {}

    /**
     * That a condition holds for each of some rows that the report's edition has.
     *
     * @param condition asked for each row when a report of an edition is first met; it must always give the same
     */
    public static <L extends Line> Condition forEachRow(L[] rows, Function<L, Condition> condition) {
        List<L> lines = List.of(rows);
        return new ForEach(edition -> {
            List<Condition> members = new ArrayList<>(lines.size());
            for (L line : lines) {
                if (line.editions().contains(edition)) {
                    members.add(condition.apply(line));
                }
            }
            return members;
        });
    }

    /** That a condition holds for each of some columns that the report's edition has. */
    public static <L extends Line> Condition inEveryColumn(L[] columns, Function<L, Condition> condition) {
        return forEachRow(columns, condition);
    }

    /** That a condition holds for each cell of the report's edition. */
    public static Condition inEveryCell(Function<Cell, Condition> condition) {
        return new ForEach(edition -> edition.cells().stream().map(condition).toList());
    }

    /** That the equations of one kind hold which the form implies for a table. */
    public static Condition equations(Section section, Equation.Kind kind) {
        return new ForEach(edition -> Comparison.all(edition.equations(section, kind)));
    }

    /**
     * A condition of one's own, told by a function that must not throw and must give the same answer for equal reports.
     *
     * @param statement what is the case where the condition does not hold, for the message of a finding
     * @param cells the cells it reads; may be empty
     * @param test tells whether it holds
     */
    public static Condition of(Bilingual statement, List<Cell> cells, Function<Report, Truth> test) {
        return new Test(statement, List.copyOf(cells), test);
    }

    /** Whether it holds for a report. */
    public final Truth truth(Report report) {
        return evaluate(report, false);
    }

    /** That this holds, and another. */
    public Condition and(Condition... others) {
        return Junction.of(Junction.Kind.AND, this, others);
    }

    /** That this holds, or another. */
    public Condition or(Condition... others) {
        return Junction.of(Junction.Kind.OR, this, others);
    }

    /** That this does not hold. */
    public Condition not() {
        return new Not(this);
    }

    /** That another holds where this one does. */
    public Condition implies(Condition other) {
        return not().or(other);
    }

    /** The cells that it reads in an edition. */
    public abstract List<Cell> cells(Edition edition);

    abstract Truth evaluate(Report report, boolean blankIsZero);

    /** Whether it, or a part of it, looks at the prose of a report, which is best read once for all that do. */
    boolean isOnProse() {
        return false;
    }

    /** The same as {@link #evaluate} with what was read of the report before. */
    Truth ask(Dossier dossier, boolean blankIsZero) {
        return evaluate(dossier.report(), blankIsZero);
    }

    /** What is the case in a report, with the numbers filled in: {@code 60 + 0 = 60 ≠ 61 = 61 + 0}. */
    abstract String describe(Report report, Locale locale);

    /** Why it cannot be said of a report, where that is something else than a cell without a number; else empty. */
    Optional<String> reason(Report report, Locale locale) {
        return Optional.empty();
    }

    /** How much a report that does not meet it may weigh at most, whatever the rule weighs. */
    Severity heaviest(Report report) {
        return Severity.ERROR;
    }

    /** The conditions that are checked and reported one by one in an edition. */
    List<Condition> instances(Edition edition) {
        return List.of(this);
    }

    /** Whether what is checked depends on the prose of the report. */
    boolean readsText() {
        return false;
    }

    /** The conditions that are checked and reported one by one for what the prose of a report says. */
    List<? extends Condition> instances(Claims claims) {
        return List.of();
    }

    /** Those of them that some figures may fail; the others surely hold. */
    List<? extends Condition> doubtful(Claims claims, Figures figures) {
        return instances(claims);
    }

    /** Whether there is anything to check in a report. */
    boolean appliesTo(Report report) {
        return readsText()
                ? !instances(Claims.of(report)).isEmpty()
                : !instances(report.edition()).isEmpty();
    }

    /** What it is set to besides the cells that it reads: bounds and the like, by name. */
    Map<String, String> arguments() {
        return Map.of();
    }

    /** Whether it holds for all {@linkplain Figures#isRegular() regular} figures. */
    boolean followsFromRegularity() {
        return false;
    }

    static boolean areIn(Edition edition, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isIn(edition)) {
                return false;
            }
        }
        return true;
    }

    static String join(List<String> parts, String separator) {
        return String.join(
                separator, parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static final class Test extends Condition {
        private final Bilingual statement;
        private final List<Cell> cells;
        private final Function<Report, Truth> test;

        Test(Bilingual statement, List<Cell> cells, Function<Report, Truth> test) {
            this.statement = statement;
            this.cells = cells;
            this.test = test;
        }

        @Override
        public List<Cell> cells(Edition edition) {
            return cells;
        }

        @Override
        Truth evaluate(Report report, boolean blankIsZero) {
            return areIn(report.edition(), cells) ? test.apply(report) : Truth.UNKNOWN;
        }

        @Override
        String describe(Report report, Locale locale) {
            return statement.in(locale);
        }
    }

    private static final class Not extends Condition {
        private final Condition condition;

        Not(Condition condition) {
            this.condition = condition;
        }

        @Override
        public List<Cell> cells(Edition edition) {
            return condition.cells(edition);
        }

        @Override
        Truth evaluate(Report report, boolean blankIsZero) {
            return condition.evaluate(report, blankIsZero).not();
        }

        @Override
        boolean isOnProse() {
            return condition.isOnProse();
        }

        @Override
        Truth ask(Dossier dossier, boolean blankIsZero) {
            return condition.ask(dossier, blankIsZero).not();
        }

        @Override
        String describe(Report report, Locale locale) {
            return condition.describe(report, locale);
        }

        @Override
        Optional<String> reason(Report report, Locale locale) {
            return condition.reason(report, locale);
        }
    }

    /** A conjunction whose members depend on the edition; reported member by member. */
    static class ForEach extends Condition {
        private final Function<Edition, List<Condition>> members;
        /** Made when an edition is first asked for; two threads that both make them make the same. */
        private final @Nullable Members[] byEdition = new Members[Edition.values().length];

        private record Members(List<Condition> list) {}

        ForEach(Function<Edition, List<Condition>> members) {
            this.members = members;
        }

        /** A member that reads a cell which the edition lacks is not asked. */
        private static Members withTheirCells(List<Condition> members, Edition edition) {
            List<Condition> asked = new ArrayList<>(members.size());
            for (Condition member : members) {
                if (areIn(edition, member.cells(edition))) {
                    asked.add(member);
                }
            }
            return new Members(List.copyOf(asked));
        }

        @Override
        List<Condition> instances(Edition edition) {
            Members known = byEdition[edition.ordinal()];
            if (known == null) {
                known = withTheirCells(members.apply(edition), edition);
                byEdition[edition.ordinal()] = known;
            }
            return known.list;
        }

        @Override
        public List<Cell> cells(Edition edition) {
            return instances(edition).stream()
                    .flatMap(member -> member.cells(edition).stream())
                    .distinct()
                    .toList();
        }

        @Override
        Truth evaluate(Report report, boolean blankIsZero) {
            Truth all = Truth.TRUE;
            for (Condition member : instances(report.edition())) {
                all = all.and(member.evaluate(report, blankIsZero));
            }
            return all;
        }

        @Override
        String describe(Report report, Locale locale) {
            List<String> failures = instances(report.edition()).stream()
                    .filter(member -> member.truth(report) == Truth.FALSE)
                    .map(member -> member.describe(report, locale))
                    .toList();
            return join(failures, Wording.SEMICOLON.in(locale));
        }
    }
}
