package io.github.gongkai.testkit;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Reports and their parts for property tests: through {@code @Domain(ReportArbitraries.class)}, which serves parameters of
 * the types {@link Report} (consistent), {@link FlawedReport}, {@link Figures} (anything at all), {@link Edition} and
 * {@link Entry}, or through the static methods. It needs jqwik on the class path. All of them shrink towards the township
 * without a number, the trial form and the seed 0.
 *
 * <p>A test that also takes parameters of other types adds {@code @Domain(DomainContext.Global.class)}.
 */
public final class ReportArbitraries extends DomainContextBase {
    private static final int MOST_SLIPS = 4;
    private static final int MOST_ODD_ENTRIES = 40;

    /** For jqwik. */
    public ReportArbitraries() {}

    /** Both editions. */
    public static Arbitrary<Edition> editions() {
        return Arbitraries.of(Edition.class);
    }

    /** The cells of an edition. */
    public static Arbitrary<Cell> cells(Edition edition) {
        return Arbitraries.of(edition.cells());
    }

    /** Reports of both editions and all sizes that agree with themselves. */
    public static Arbitrary<Report> reports() {
        return generators().map(ReportGenerator::report);
    }

    /** Reports of one edition and all sizes that agree with themselves. */
    public static Arbitrary<Report> reports(Edition edition) {
        return generators(Arbitraries.just(edition)).map(ReportGenerator::report);
    }

    /** Reports with one slip to four, of any kind. */
    public static Arbitrary<FlawedReport> flawedReports() {
        Arbitrary<List<Slip>> slips =
                Arbitraries.of(Slip.class).list().ofMinSize(1).ofMaxSize(MOST_SLIPS);
        return Combinators.combine(generators(), slips).as(ReportGenerator::flawed);
    }

    /** Figures that may hold anything anywhere, on top of zeros, of blanks or of consistent figures. */
    public static Arbitrary<Figures> figures() {
        return editions().flatMap(ReportArbitraries::figures);
    }

    /** Figures of one edition that may hold anything anywhere. */
    public static Arbitrary<Figures> figures(Edition edition) {
        Arbitrary<Figures> grounds = Arbitraries.oneOf(
                Arbitraries.just(Figures.builder(edition).zeroElsewhere().build()),
                Arbitraries.just(Figures.builder(edition).build()),
                reports(edition).map(Report::figures));
        Arbitrary<List<Figures.Figure>> oddities = Combinators.combine(cells(edition), entries())
                .as(Figures.Figure::new)
                .list()
                .ofMaxSize(MOST_ODD_ENTRIES);
        return Combinators.combine(grounds, oddities).as(ReportArbitraries::overlaid);
    }

    /** Anything that a cell may hold: small and extreme counts, decimals, amounts with a unit, blanks, dashes, texts. */
    public static Arbitrary<Entry> entries() {
        Arbitrary<Entry> small = Arbitraries.longs().between(-20, 200).map(Entry::of);
        Arbitrary<Entry> any = Arbitraries.longs().map(Entry::of);
        Arbitrary<Entry> dashes = Arbitraries.of("-", "—", "/", "无", "不适用").map(Entry::of);
        Arbitrary<Entry> texts = Arbitraries.strings().ofMaxLength(20).map(Entry::of);
        return Arbitraries.frequencyOf(List.of(
                Tuple.of(6, small),
                Tuple.of(2, any),
                Tuple.of(2, decimals()),
                Tuple.of(2, Arbitraries.just(Entry.BLANK)),
                Tuple.of(1, dashes),
                Tuple.of(1, texts)));
    }

    private static Arbitrary<Entry> decimals() {
        Arbitrary<BigDecimal> plain = Arbitraries.bigDecimals()
                .between(new BigDecimal(-1_000_000), new BigDecimal(1_000_000))
                .ofScale(4)
                .map(BigDecimal::stripTrailingZeros);
        Arbitrary<BigDecimal> extreme = Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(-Entry.Decimal.MAX_DIGITS / 2, Entry.Decimal.MAX_DIGITS))
                .as(BigDecimal::valueOf);
        Arbitrary<Optional<Unit>> units =
                Arbitraries.of(Unit.YUAN, Unit.TEN_THOUSAND_YUAN).optional(0.3);
        return Combinators.combine(Arbitraries.oneOf(plain, extreme), units).as(Entry.Decimal::new);
    }

    private static Figures overlaid(Figures ground, List<Figures.Figure> oddities) {
        Figures.Builder figures = ground.toBuilder();
        oddities.forEach(oddity -> figures.set(oddity.cell(), oddity.entry()));
        return figures.build();
    }

    private static Arbitrary<ReportGenerator> generators() {
        return generators(editions());
    }

    private static Arbitrary<ReportGenerator> generators(Arbitrary<Edition> editions) {
        Arbitrary<Long> seeds = Arbitraries.longs().greaterOrEqual(0);
        return Combinators.combine(seeds, editions, Arbitraries.of(ReportSize.class))
                .as((seed, edition, size) ->
                        ReportGenerator.seeded(seed).edition(edition).size(size));
    }

    @Provide
    Arbitrary<Edition> anyEdition() {
        return editions();
    }

    @Provide
    Arbitrary<Report> consistentReport() {
        return reports();
    }

    @Provide
    Arbitrary<FlawedReport> flawedReport() {
        return flawedReports();
    }

    @Provide
    Arbitrary<Figures> anyFigures() {
        return figures();
    }

    @Provide
    Arbitrary<Entry> anyEntry() {
        return entries();
    }
}
