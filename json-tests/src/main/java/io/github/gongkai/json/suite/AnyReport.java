package io.github.gongkai.json.suite;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Whatever can stand in a report and be said in JSON: consistent or not, sensible or not. */
public final class AnyReport implements ArbitraryProvider {

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isOfType(Report.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(reports());
    }

    /** Before any provider on the class path that makes only sensible reports. */
    @Override
    public int priority() {
        return 10;
    }

    private static Arbitrary<Report> reports() {
        Arbitrary<Figures> figures = Arbitraries.of(Edition.class).flatMap(AnyReport::figures);
        Arbitrary<Optional<Period>> period =
                Combinators.combine(dates(), dates()).as(Period::of).optional();
        Arbitrary<List<Optional<Narrative>>> prose =
                texts().map(Narrative::of).optional().list().ofSize(4);
        return Combinators.combine(
                        organs(), Arbitraries.integers().between(1, 9999), figures, period, dates().optional(), prose)
                .as((organ, year, numbers, days, date, texts) -> Report.builder()
                        .headings(texts.stream()
                                .flatMap(Optional::stream)
                                .map(Narrative::text)
                                .toList())
                        .organ(organ)
                        .year(year)
                        .figures(numbers)
                        .period(days)
                        .publishedOn(date)
                        .preamble(texts.get(0))
                        .overview(texts.get(1))
                        .problems(texts.get(2))
                        .otherMatters(texts.get(3))
                        .build());
    }

    private static Arbitrary<Organ> organs() {
        return Combinators.combine(
                        texts().filter(name -> !name.isBlank()),
                        Arbitraries.of(OrganKind.class).optional())
                .as((name, kind) -> Organ.builder().name(name).kind(kind).build());
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Any UTF-16 at all, halves of surrogate pairs and control characters included. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.of("", " ", "收到申请3件。\n\t其中：", "\"}\\u0000{\"", "𠮷\uD83D", "\u2028\u0000\u001b[31m"));
    }

    private static Arbitrary<Figures> figures(Edition edition) {
        return entries().list().ofSize(edition.cells().size()).map(entries -> {
            Figures.Builder figures = Figures.builder(edition);
            for (Cell cell : edition.cells()) {
                Entry entry = entries.get(cell.position(edition));
                if (!isCountPastLong(entry, cell.unit(edition))) {
                    figures.set(cell, entry);
                }
            }
            return figures.build();
        });
    }

    private static Arbitrary<Entry> entries() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(0, 3000).map(Entry::of)),
                Tuple.of(2, Arbitraries.longs().map(Entry::of)),
                Tuple.of(1, Arbitraries.just(Entry.BLANK)),
                Tuple.of(1, texts().map(Entry::of)),
                Tuple.of(2, decimals()));
    }

    private static Arbitrary<Entry> decimals() {
        BigInteger largest = BigInteger.TEN.pow(Entry.Decimal.MAX_DIGITS).subtract(BigInteger.ONE);
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(largest.negate(), largest),
                        Arbitraries.integers().between(0, Entry.Decimal.MAX_DIGITS),
                        Arbitraries.of(Unit.YUAN, Unit.TEN_THOUSAND_YUAN).optional())
                .as((digits, scale, unit) -> new Entry.Decimal(new BigDecimal(digits, scale), unit));
    }

    /** The one thing that figures may hold and strict reading refuses. */
    private static boolean isCountPastLong(Entry entry, Unit unit) {
        return entry instanceof Entry.Decimal decimal
                && decimal.printedUnit().isEmpty()
                && !unit.isMoney()
                && decimal.value().scale() == 0
                && decimal.value().toBigInteger().bitLength() >= Long.SIZE;
    }
}
