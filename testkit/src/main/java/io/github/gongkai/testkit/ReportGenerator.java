package io.github.gongkai.testkit;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A source of invented reports that look like published ones and agree with themselves: every equation of the form holds,
 * no cell is blank, the text says what the tables say, the day of publication keeps the deadline. What is not chosen here
 * is drawn from the seed; the same seed and choices give the same report on every machine.
 *
 * <p>A generator is a value: each method that chooses something returns another generator.
 *
 * <pre>{@code
 * Report report = ReportGenerator.seeded(42).size(ReportSize.CITY).year(2024).report();
 * }</pre>
 */
public final class ReportGenerator {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final List<String> DEPARTMENTS =
            List.of("民政局", "教育局", "财政局", "自然资源局", "住房和城乡建设局", "卫生健康委员会", "交通运输局", "司法局");
    private static final List<String> HEADINGS = Stream.of(Section.values())
            .map(section -> section.label().printed())
            .toList();
    private static final Map<Edition, List<Integer>> YEARS = IntStream.rangeClosed(2019, 2025)
            .boxed()
            .collect(Collectors.groupingBy(year -> Edition.forYear(year).orElseThrow()));

    private final long seed;
    private final Optional<Edition> edition;
    private final Optional<Integer> year;
    private final Optional<ReportSize> size;
    private final boolean narrated;

    private ReportGenerator(
            long seed, Optional<Edition> edition, Optional<Integer> year, Optional<ReportSize> size, boolean narrated) {
        this.seed = seed;
        this.edition = edition;
        this.year = year;
        this.size = size;
        this.narrated = narrated;
    }

    /** A generator that draws everything from a seed. */
    public static ReportGenerator seeded(long seed) {
        return new ReportGenerator(seed, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /** Chooses the edition; the report year is then drawn from those to 2025 in which it was used. It takes back the choice of a year. */
    public ReportGenerator edition(Edition chosen) {
        return new ReportGenerator(seed, Optional.of(chosen), Optional.empty(), size, narrated);
    }

    /**
     * Chooses the report year, and with it the edition. It takes back the choice of an edition.
     *
     * @throws IllegalArgumentException if no edition was in use for the year
     */
    public ReportGenerator year(int chosen) {
        if (Edition.forYear(chosen).isEmpty() || chosen > 9998) {
            throw new IllegalArgumentException("A report year from 2019 to 9998, not " + chosen);
        }
        return new ReportGenerator(seed, Optional.empty(), Optional.of(chosen), size, narrated);
    }

    /** Chooses the size, and with it the kind of organ. */
    public ReportGenerator size(ReportSize chosen) {
        return new ReportGenerator(seed, edition, year, Optional.of(chosen), narrated);
    }

    /** Leaves out all prose, which takes most of the time; everything else stays as it was. */
    public ReportGenerator withoutNarrative() {
        return new ReportGenerator(seed, edition, year, size, false);
    }

    /** The report of the seed; each call gives an equal one. */
    public Report report() {
        return report(seed);
    }

    /** The report of the seed, then those of the seeds that follow it, without end. */
    public Stream<Report> reports() {
        return LongStream.iterate(seed, next -> next + 1).mapToObj(this::report);
    }

    /**
     * The report of the seed with one slip or several in its tables.
     *
     * @param slips how many slips are drawn, at least 1
     * @throws IllegalArgumentException if there are to be fewer than one
     */
    public FlawedReport flawed(int slips) {
        if (slips < 1) {
            throw new IllegalArgumentException("At least one slip, not " + slips);
        }
        Dice dice = Dice.of(seed, "slips");
        return flawed(
                dice,
                Stream.generate(() -> dice.one(Slip.values())).limit(slips).toList());
    }

    /**
     * The report of the seed with certain slips in its tables, one after the other. A slip that can happen nowhere in the
     * report so that it would be noticed, such as two digits exchanged where all are zero, becomes a {@link
     * Slip#CHANGED_LEAF}.
     *
     * @throws IllegalArgumentException if there is no slip
     */
    public FlawedReport flawed(List<Slip> slips) {
        if (slips.isEmpty()) {
            throw new IllegalArgumentException("At least one slip, not 0");
        }
        return flawed(Dice.of(seed, "slips"), slips);
    }

    private FlawedReport flawed(Dice dice, List<Slip> slips) {
        Report consistent = report();
        Figures figures = consistent.figures();
        for (Slip slip : slips) {
            figures = slip.happenIn(figures, dice);
        }
        // Slips may make up for each other; then one more does not.
        if (Expected.in(figures).isEmpty()) {
            figures = Slip.CHANGED_LEAF.happenIn(figures, dice);
        }
        return FlawedReport.of(
                consistent, consistent.toBuilder().figures(figures).build());
    }

    private Report report(long seed) {
        Dice dice = Dice.of(seed, "particulars");
        // Everything is drawn, chosen or not, so that a choice leaves the rest of the report alone.
        Edition drawnEdition = dice.one(Edition.values());
        ReportSize drawnSize = dice.one(ReportSize.values());
        double yearFraction = dice.fraction();
        ReportSize ownSize = size.orElse(drawnSize);
        int ownYear = year.orElseGet(() -> year(edition.orElse(drawnEdition), yearFraction));
        Edition ownEdition = Edition.forYear(ownYear).orElseThrow();
        Organ organ = organ(ownSize.kind(dice), dice);
        Figures figures = DrawnFigures.draw(ownEdition, ownSize, Dice.of(seed, "figures"));
        Report.Builder report = Report.builder()
                .organ(organ)
                .year(ownYear)
                .period(Period.ofYear(ownYear))
                .publishedOn(publication(organ, ownYear, dice))
                .headings(HEADINGS)
                .figures(figures);
        if (narrated) {
            narrate(report, new Prose(figures, organ.name(), ownYear, Dice.of(seed, "prose")));
        }
        return report.build();
    }

    private static void narrate(Report.Builder report, Prose prose) {
        report.preamble(Narrative.of(prose.preamble()))
                .overview(prose.overview())
                .problems(prose.problems())
                .otherMatters(prose.otherMatters());
    }

    private static int year(Edition edition, double fraction) {
        List<Integer> years = YEARS.get(edition);
        return years.get((int) (fraction * years.size()));
    }

    /** The names of places are two of the ten heavenly stems, so that no real organ is named. */
    private static Organ organ(OrganKind kind, Dice dice) {
        String place = "" + STEMS.charAt(dice.below(STEMS.length())) + STEMS.charAt(dice.below(STEMS.length()));
        String name = switch (kind) {
            case PROVINCIAL_GOVERNMENT -> place + "省人民政府";
            case PREFECTURAL_GOVERNMENT -> place + "市人民政府";
            case COUNTY_GOVERNMENT, GOVERNMENT -> place + dice.one("县", "区") + "人民政府";
            case TOWNSHIP_GOVERNMENT -> place + dice.one("镇", "乡") + "人民政府";
            case SUBDISTRICT_OFFICE -> place + "街道办事处";
            case DEPARTMENT -> place + "县" + dice.one(DEPARTMENTS);
            case STATE_COUNCIL_DEPARTMENT -> place + "部";
        };
        return Organ.of(name, kind);
    }

    /** Within the deadline of Art. 49: 31 January for a department, 31 March for a government. */
    private static LocalDate publication(Organ organ, int year, Dice dice) {
        boolean government = organ.kind()
                .filter(kind -> kind != OrganKind.DEPARTMENT && kind != OrganKind.STATE_COUNCIL_DEPARTMENT)
                .isPresent();
        return LocalDate.of(year + 1, 1, 4).plusDays(dice.below(government ? 86 : 28));
    }
}
