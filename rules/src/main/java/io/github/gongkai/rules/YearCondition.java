package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What must hold between the reports of two years that follow each other, in several places. */
final class YearCondition extends Across {

    private static final Bilingual NO_YEAR_BEFORE = new Bilingual("没有上一年的报告", "there is no report of the year before");

    /** What must hold in one place, before the two reports are known. */
    interface Place {
        /** The cells read in the earlier report, and those read in the later one. */
        List<Cell> earlierCells();

        List<Cell> laterCells();

        Joint between(Report earlier, Report later);

        /** What it is set to, by name. */
        default Map<String, String> arguments() {
            return Map.of();
        }
    }

    private final List<Place> places;

    YearCondition(List<? extends Place> places) {
        this.places = List.copyOf(places);
    }

    /** One condition for each place where at least one of the two editions has a cell that is read. */
    List<Joint> between(Report earlier, Report later) {
        return places.stream()
                .filter(place ->
                        hasAny(earlier.edition(), place.earlierCells()) || hasAny(later.edition(), place.laterCells()))
                .map(place -> place.between(earlier, later))
                .toList();
    }

    private static boolean hasAny(Edition edition, List<Cell> cells) {
        return cells.stream().anyMatch(cell -> cell.isIn(edition));
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return places.stream()
                .flatMap(place -> cells(place, edition))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Cell> cells(Place place, Edition edition) {
        return Stream.concat(place.earlierCells().stream(), place.laterCells().stream())
                .distinct()
                .filter(cell -> cell.isIn(edition));
    }

    /** Places of one condition are set to the same. */
    @Override
    Map<String, String> arguments() {
        return places.get(0).arguments();
    }

    @Override
    List<Condition> instances(Edition edition) {
        return places.stream()
                .map(place -> cells(place, edition).toList())
                .filter(cells -> !cells.isEmpty())
                .<Condition>map(cells -> new Open(NO_YEAR_BEFORE, cells))
                .toList();
    }

    @Override
    String reason(Locale locale) {
        return NO_YEAR_BEFORE.in(locale);
    }
}
