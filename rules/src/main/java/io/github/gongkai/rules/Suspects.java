package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Which numbers of a report to look at where the form's own {@linkplain Edition#equations() equations} do not hold: the
 * smallest changes with which they would (error localization in the sense of Fellegi and Holt, 1976). Every repair that is
 * as small as the smallest is listed; which of them is right nobody can tell from the report alone.
 *
 * <p>A cell with nothing in it is unknown: filling it in changes no published number and does not count as a change. It
 * stays as it is where 0 will do, and is filled only where the other cells leave no choice. Words, a fraction or a number
 * below zero in a cell that counts must give way in any case, and so must a number of 2⁵³ or more where an equation
 * fails, unless it is what the others add up to.
 *
 * @param report the report as published
 * @param repairs table by table (in section 四 row by row) in form order, and for each the repairs of which one will do:
 *     only those that fill in nothing, if there are any; first those that change fewer cells, then those that suppose the
 *     likelier slip, then those that change numbers by less
 * @param undetermined the equations that do not hold as published and whose repairs are not known, as too much would have
 *     to change or too many repairs are equally small
 */
public record Suspects(Report report, List<Repair> repairs, List<Equation> undetermined) {

    private static final Bilingual NOT_DETERMINED = new Bilingual(
            "未能确定：%d 个等式不成立，差错过多或同样可能的更正过多",
            "not determined: %d equations do not hold, and there is too much wrong or too many repairs are equally small");

    /** A repair with what it is ranked by. */
    private record Ranked(Repair repair, int surprise, double size) {
        static final Comparator<Ranked> LIKELIER_FIRST = Comparator.<Ranked>comparingInt(
                        ranked -> ranked.repair().changes().size())
                .thenComparingInt(Ranked::surprise)
                .thenComparingDouble(Ranked::size);
    }

    public Suspects {
        repairs = List.copyOf(repairs);
        undetermined = List.copyOf(undetermined);
    }

    /** The suspects of a report; none if its equations hold with zero in every blank. */
    public static Suspects of(Report report) {
        List<Repair> repairs = new ArrayList<>();
        List<Equation> undetermined = new ArrayList<>();
        for (Net net : Net.of(report.edition())) {
            NetFigures figures = new NetFigures(net, report.figures());
            if (!figures.isConsistent()) {
                List<Equation> broken = figures.broken();
                Search.smallest(figures)
                        .filter(Suspects::sayAnything)
                        .ifPresentOrElse(
                                settlements -> repairs.addAll(ranked(settlements, net, broken, report)),
                                () -> undetermined.addAll(broken));
            }
        }
        return new Suspects(report, repairs, undetermined);
    }

    /** Whether the repairs of every equation that does not hold are known. */
    public boolean isDetermined() {
        return undetermined.isEmpty();
    }

    /** That repairs are not known, in one line; Chinese unless the locale's language is English. Empty if they are. */
    public Optional<String> remark(Locale locale) {
        return isDetermined()
                ? Optional.empty()
                : Optional.of(NOT_DETERMINED.in(locale).replace("%d", Integer.toString(undetermined.size())));
    }

    /** That something cannot be right without a word on what would be is no repair. */
    private static boolean sayAnything(List<Settlement> settlements) {
        return settlements.stream()
                .anyMatch(settlement -> settlement.edges().length == 0 || settlement.isAnyDetermined());
    }

    private static List<Repair> ranked(List<Settlement> settlements, Net net, List<Equation> broken, Report report) {
        boolean zerosDo = settlements.stream().anyMatch(Settlement::zerosDo);
        List<Settlement> best = settlements.stream()
                .filter(settlement -> settlement.zerosDo() == zerosDo && settlement.edges().length > 0)
                .toList();
        List<Repair> repairs = best.stream()
                .map(settlement -> repair(settlement, net, broken, report, best.size()))
                .toList();
        return repairs.size() < 2 ? repairs : likelierFirst(repairs);
    }

    /** Repairs that are ranked alike stay in form order. */
    private static List<Repair> likelierFirst(List<Repair> repairs) {
        return repairs.stream()
                .map(repair -> new Ranked(repair, repair.surprise(), repair.size()))
                .sorted(Ranked.LIKELIER_FIRST)
                .map(Ranked::repair)
                .toList();
    }

    private static Repair repair(
            Settlement settlement, Net net, List<Equation> broken, Report report, int alternatives) {
        Figures figures = report.figures();
        List<Repair.Change> changes = IntStream.range(0, settlement.edges().length)
                .mapToObj(i -> {
                    int edge = settlement.edges()[i];
                    OptionalLong expected = settlement.determined()[i]
                            ? OptionalLong.of(settlement.counts()[i])
                            : OptionalLong.empty();
                    return new Repair.Change(net.cell(edge), figures.entryAt(net.position(edge)), expected);
                })
                .filter(Suspects::changesTheNumber)
                .toList();
        return new Repair(report, changes, broken, settlement.vacantIsZero(), alternatives);
    }

    /** A number too large to reckon with may turn out to be what the others add up to. */
    private static boolean changesTheNumber(Repair.Change change) {
        return change.expected().isEmpty()
                || change.found()
                        .number()
                        .filter(found -> found.compareTo(
                                        BigDecimal.valueOf(change.expected().getAsLong()))
                                == 0)
                        .isEmpty();
    }
}
