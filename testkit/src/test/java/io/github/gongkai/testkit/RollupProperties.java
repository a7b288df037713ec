package io.github.gongkai.testkit;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Contributions;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.Operand;
import io.github.gongkai.rules.Rollup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of the roll-up, on generated members. */
class RollupProperties {

    private static List<Report> members(long seed, int year, int count) {
        List<Report> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Report drawn = ReportGenerator.seeded(seed + i)
                    .year(year)
                    .withoutNarrative()
                    .report();
            members.add(drawn.toBuilder()
                    .organ(Organ.of("第" + i + "局"))
                    .figures(withKnownMoney(drawn))
                    .build());
        }
        return members;
    }

    /** The trial form leaves the unit of money to the report, and some generated reports print none. */
    private static Figures withKnownMoney(Report report) {
        if (report.edition() == Edition.STANDARD_2021) {
            return report.figures();
        }
        Cell money = Cell.of(DisclosureRow.PROCUREMENT, DisclosureColumn.AMOUNT);
        boolean known = new Operand(report, money).amount().isPresent();
        return known
                ? report.figures()
                : report.figures().toBuilder().set(money, Entry.of(0)).build();
    }

    private static Report sum(List<Report> members) {
        Report first = members.get(0);
        Figures.Builder figures = first.figures().toBuilder();
        for (Cell cell : Rollup.additiveCells(first.edition())) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Report member : members) {
                sum = sum.add(new Operand(member, cell).amount().orElseThrow());
            }
            figures.set(
                    cell,
                    new Entry.Decimal(
                            sum, Optional.of(new Operand(first, cell).unit()).filter(unit -> unit.isMoney())));
        }
        return first.toBuilder()
                .organ(Organ.of("甲乙县人民政府"))
                .figures(figures.build())
                .build();
    }

    @Property(tries = 60)
    void membersThatAreSummedUpHaveNoFindingInAnyOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 2019, max = 2024) int year,
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll Random random) {
        List<Report> members = members(seed, year, count);
        Report aggregate = sum(members);
        Collections.shuffle(members, random);

        JointVerdict verdict = Rollup.of(aggregate, members).complete().check();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notAssessable()).isEmpty();
        assertThat(verdict.passed()).hasSize(2);
        assertThat(Rollup.of(aggregate, members.subList(count / 2, count))
                        .check()
                        .findings())
                .isEmpty();
    }

    @Property(tries = 100)
    void oneChangedCellIsTheOnlyFinding(
            @ForAll long seed,
            @ForAll @IntRange(min = 2019, max = 2024) int year,
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll Random random) {
        List<Report> members = members(seed, year, count);
        Report aggregate = sum(members);
        List<Cell> cells = Rollup.additiveCells(aggregate.edition());
        Cell cell = cells.get(random.nextInt(cells.size()));
        int member = random.nextInt(count);
        Report changed = members.get(member);
        Operand operand = new Operand(changed, cell);
        Entry more = new Entry.Decimal(
                operand.amount().orElseThrow().add(BigDecimal.valueOf(1 + random.nextInt(500))),
                Optional.of(operand.unit()).filter(unit -> unit.isMoney()));
        members.set(
                member,
                changed.toBuilder()
                        .figures(changed.figures().toBuilder().set(cell, more).build())
                        .build());
        List<Report> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, random);

        List<Finding> findings =
                Rollup.of(aggregate, members).complete().check().findings();

        assertThat(findings).extracting(Finding::cells).containsExactly(List.of(cell));
        assertThat(Rollup.of(aggregate, members).check().findings())
                .extracting(Finding::cells)
                .containsExactly(List.of(cell));
        assertThat(Rollup.of(aggregate, shuffled).complete().check().findings())
                .extracting(Finding::message)
                .containsExactly(findings.get(0).message());
    }

    @Property(tries = 60)
    void membersAddedUpInPartsAreJudgedAsTheirReportsAre(
            @ForAll("anything") List<Figures> figures,
            @ForAll("anything") List<Figures> ofAggregate,
            @ForAll Random random)
            throws Exception {
        List<Report> members = new ArrayList<>();
        for (Figures its : figures) {
            members.add(named("第" + members.size() + "局", its));
        }
        Report aggregate = named("甲乙县人民政府", ofAggregate.get(0));
        List<Contributions> parts = List.of(new Contributions(), new Contributions(), new Contributions());
        Collections.shuffle(members, random);
        members.forEach(member -> parts.get(random.nextInt(parts.size())).add(member));
        Contributions all = new Contributions();
        for (Contributions part : parts) {
            all.add(sentAcross(part));
        }

        for (boolean complete : new boolean[] {true, false}) {
            Rollup ofReports = Rollup.of(aggregate, members);
            Rollup ofParts = Rollup.of(aggregate, all);

            assertThat(said(complete ? ofParts.complete() : ofParts))
                    .isEqualTo(said(complete ? ofReports.complete() : ofReports));
        }
    }

    @Provide
    Arbitrary<List<Figures>> anything() {
        return ReportArbitraries.figures().list().ofMinSize(1).ofMaxSize(14);
    }

    private static Report named(String name, Figures figures) {
        return Report.builder()
                .organ(Organ.of(name))
                .year(2022)
                .figures(figures)
                .build();
    }

    private static List<String> said(Rollup rollup) {
        JointVerdict verdict = rollup.check(Rollup.rules().only("rollup"));
        List<String> said = new ArrayList<>();
        verdict.findings().forEach(finding -> said.add(finding + " " + finding.equation() + finding.message(ENGLISH)));
        verdict.notAssessable().forEach(open -> said.add(open + open.reason(ENGLISH)));
        return said;
    }

    private static Contributions sentAcross(Contributions part) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(part);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Contributions) in.readObject();
        }
    }
}
