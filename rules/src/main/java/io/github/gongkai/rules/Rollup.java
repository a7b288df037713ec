package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report of a government beside those of its members: its own office, its departments and the governments below it.
 * {@code Rollup.of(county, members).complete().check()}.
 *
 * <p>What a government publishes for its whole area (Art. 49 para. 2 of the Regulation) adds up what its members report. Only
 * where the members are {@linkplain #complete() declared complete}, and all of them have reported, must the sums agree;
 * otherwise the aggregate must be at least the sum of those that are there.
 *
 * <p>A member whose edition of the form lacks a cell makes the sum of that cell not assessable. So does an amount of money
 * whose unit is printed nowhere: nobody can say what it adds.
 *
 * <p>A roll-up is a value: each method that adds to it returns another.
 */
public final class Rollup {

    private static final Rules RULES = Rules.of(RollupCondition.rules().toArray(Rule[]::new));
    private static final Bilingual NO_MEMBERS = new Bilingual("没有成员的报告", "there is no report of a member");
    private static final Bilingual NO_LIST =
            new Bilingual("不知道应有哪些成员", "nobody has said which members there should be");

    private final Report aggregate;
    private final List<Report> members;
    private final Contributions contributions;
    private final boolean complete;
    private final Set<String> expected;

    private Rollup(
            Report aggregate,
            List<Report> members,
            Contributions contributions,
            boolean complete,
            Set<String> expected) {
        this.aggregate = aggregate;
        this.members = members;
        this.contributions = contributions;
        this.complete = complete;
        this.expected = expected;
    }

    /** The rules {@code rollup} and {@code rollup-missing}, in a set that may be changed like any other. */
    public static Rules rules() {
        return RULES;
    }

    /**
     * Whether the number of an area is the sum over its members. Applications, cases, decisions, projects and money are, as
     * each belongs to the one organ that handled it (a case against two organs counts for the one that acted first:
     * 国办公开办函〔2016〕201号). So are documents, those in force included, as a document stands with the organ that issued
     * it. The items of a list, and their change, are not: the same licence stands on the lists of many organs.
     */
    public static boolean isAdditive(Cell cell) {
        return cell.column() != DisclosureColumn.PRIOR_ITEMS && cell.column() != DisclosureColumn.CHANGE;
    }

    /** The cells of an edition that are {@linkplain #isAdditive additive}, totals and leaves, in form order. */
    public static List<Cell> additiveCells(Edition edition) {
        return edition.cells().stream().filter(Rollup::isAdditive).toList();
    }

    /**
     * An aggregate and its members, told apart by the names of their organs. Whether these are all members is not known
     * until it is said.
     *
     * @param members may be empty; in any order
     * @throws IllegalArgumentException if the members include the aggregate itself, if one is there twice, or if one reports
     *     on another year
     */
    public static Rollup of(Report aggregate, Collection<Report> members) {
        Set<String> names = new LinkedHashSet<>();
        String own = Across.organ(aggregate);
        for (Report member : members) {
            String name = Across.organ(member);
            if (name.equals(own)) {
                throw new IllegalArgumentException("The members include the aggregate itself: " + own);
            }
            if (!names.add(name)) {
                throw new IllegalArgumentException("There are two reports of the member " + name);
            }
            if (member.year() != aggregate.year()) {
                throw new IllegalArgumentException("The member " + name + " reports on " + member.year()
                        + ", the aggregate " + own + " on " + aggregate.year());
            }
        }
        Contributions contributions = new Contributions();
        members.forEach(contributions::add);
        return new Rollup(aggregate, List.copyOf(members), contributions, false, Set.of());
    }

    /** As {@link #of(Report, Collection)}. */
    public static Rollup of(Report aggregate, Report... members) {
        return of(aggregate, List.of(members));
    }

    /**
     * An aggregate and what its members add up to, without their reports. Nobody can tell from that who they are: the caller
     * answers for it that each is there once, that the aggregate is none of them and that all report on its year; and none
     * can be {@linkplain #expecting expected}, as all of those would be missing.
     */
    public static Rollup of(Report aggregate, Contributions members) {
        return new Rollup(aggregate, List.of(), members, false, Set.of());
    }

    /** The same, with the caller's word that there are no members but these and those {@linkplain #expecting expected}. */
    public Rollup complete() {
        return new Rollup(aggregate, members, contributions, true, expected);
    }

    /**
     * The same, with the names of the organs that should report as members; in place of those named before.
     *
     * @throws IllegalArgumentException if the aggregate itself is named, or if a name is blank
     */
    public Rollup expecting(Collection<String> organs) {
        Set<String> names = new LinkedHashSet<>();
        for (String organ : organs) {
            String name = String.join(" ", organ.strip().split("\\s+"));
            if (name.isEmpty()) {
                throw new IllegalArgumentException("An expected member without a name");
            }
            if (name.equals(Across.organ(aggregate))) {
                throw new IllegalArgumentException("The expected members include the aggregate itself: " + name);
            }
            names.add(name);
        }
        return new Rollup(aggregate, members, contributions, complete, names);
    }

    /** As {@link #expecting(Collection)}. */
    public Rollup expecting(String... organs) {
        return expecting(List.of(organs));
    }

    /** The names of the expected members of which there is no report, in the order in which they were given. */
    public List<String> missing() {
        Set<String> reporting = reporting();
        return expected.stream().filter(name -> !reporting.contains(name)).toList();
    }

    private Set<String> reporting() {
        return members.stream().map(Across::organ).collect(Collectors.toSet());
    }

    /** What the library's rules say. */
    public JointVerdict check() {
        return check(RULES);
    }

    /** What a set of rules says; those of them that do not speak of an aggregate and its members are not asked. */
    public JointVerdict check(Rules rules) {
        Tally tally = new Tally();
        for (Rule rule : rules.list()) {
            if (rule.condition() == RollupCondition.SUM) {
                askSums(rule, tally);
            } else if (rule.condition() == RollupCondition.ATTENDANCE) {
                askAttendance(rule, tally);
            }
        }
        List<Report> reports =
                Stream.concat(Stream.of(aggregate), members.stream()).toList();
        return tally.verdict(reports, rules);
    }

    private void askSums(Rule rule, Tally tally) {
        List<Cell> cells = additiveCells(aggregate.edition());
        if (contributions.members() == 0) {
            tally.leaveOpen(rule, new Across.Open(NO_MEMBERS, cells), aggregate);
            return;
        }
        Relation relation = complete && missing().isEmpty() ? Relation.EQUAL : Relation.AT_LEAST;
        List<Report> byName =
                members.stream().sorted(Comparator.comparing(Across::organ)).toList();
        for (Cell cell : cells) {
            tally.ask(rule, new RollupSum(cell, aggregate, contributions, byName, relation), aggregate);
        }
    }

    private void askAttendance(Rule rule, Tally tally) {
        if (expected.isEmpty() && !complete) {
            tally.leaveOpen(rule, new Across.Open(NO_LIST, List.of()), aggregate);
            return;
        }
        tally.hold(rule);
        Set<String> reporting = reporting();
        for (String organ : expected) {
            tally.ask(rule, new MissingMember(organ, reporting.contains(organ)), aggregate);
        }
    }

    /** The aggregate and the number of its members. */
    @Override
    public String toString() {
        return aggregate + " and " + contributions;
    }
}
