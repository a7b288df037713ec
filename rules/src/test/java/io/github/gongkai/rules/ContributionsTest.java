package io.github.gongkai.rules;

import static io.github.gongkai.Edition.STANDARD_2021;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.rules.CellSum.Addend;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static Report member(int number) {
        Figures.Builder figures = Figures.builder(STANDARD_2021);
        for (Cell cell : STANDARD_2021.cells()) {
            figures.setAt(cell.position(STANDARD_2021), (number * 31 + cell.position(STANDARD_2021)) % 50);
        }
        return Report.builder()
                .organ(Organ.of("第" + number + "局"))
                .year(2024)
                .figures(figures.build())
                .build();
    }

    @Test
    void tenThousandMembersTakeHardlyMoreThanTwelve() throws IOException {
        assertThat(bytes(sumOf(1)).length).isLessThan(3_500);
        assertThat(bytes(sumOf(10_000)).length).isLessThan(2 * bytes(sumOf(12)).length);
    }

    /** Members of both editions with counts of every size, amounts, blanks, marks for nothing and words in their cells. */
    private static Report oddMember(int number, Random random) {
        Edition edition = random.nextInt(3) == 0 ? Edition.TRIAL_2019 : STANDARD_2021;
        Figures.Builder figures = Figures.builder(edition);
        for (Cell cell : edition.cells()) {
            boolean money = cell.unit(edition).isMoney();
            figures.set(
                    cell,
                    switch (random.nextInt(12)) {
                        case 0 -> Entry.BLANK;
                        case 1 -> Entry.of("不详");
                        case 2 -> Entry.of("—");
                        case 3 -> Entry.of(random.nextLong() >>> 1 + random.nextInt(62));
                        case 4 -> money ? Entry.of(new BigDecimal("12.3456")) : Entry.of(7L);
                        case 5 -> Entry.of(0L);
                        default -> Entry.of((long) random.nextInt(200));
                    });
        }
        return Report.builder()
                .organ(Organ.of("第" + number + "局"))
                .year(edition == Edition.TRIAL_2019 ? 2020 : 2024)
                .figures(figures.build())
                .build();
    }

    /** All that a roll-up says of an aggregate report and what its members state. */
    private static List<String> said(Contributions sum) {
        JointVerdict verdict = Rollup.of(member(3), sum).check();
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .flatMap(locale -> Stream.concat(
                        verdict.findings().stream()
                                .map(finding -> finding.rule() + " " + finding.cells() + " " + finding.message(locale)),
                        verdict.notAssessable().stream()
                                .map(open -> open.rule() + " " + open.cells() + " " + open.reason(locale))))
                .toList();
    }

    @Test
    void whatTravelledSaysTheSame() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Contributions sum = new Contributions();
            for (int i = 0; i < seed % 15; i++) {
                sum.add(oddMember(i, random));
            }
            Contributions travelled = read(bytes(sum));

            assertThat(travelled.members()).isEqualTo(sum.members());
            assertThat(said(travelled)).isEqualTo(said(sum));
            assertThat(bytes(travelled)).isEqualTo(bytes(sum));
            travelled.add(oddMember(99, new Random(seed)));
            sum.add(oddMember(99, new Random(seed)));
            assertThat(said(travelled)).isEqualTo(said(sum));
        }
    }

    @Test
    void membersCountTheSameInWhateverOrderAndPartsTheyCome() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Report> members = new ArrayList<>();
            for (int i = 0; i < 1 + seed % 17; i++) {
                members.add(oddMember(i, random));
            }
            Contributions inOrder = new Contributions();
            members.forEach(inOrder::add);
            Collections.shuffle(members, random);
            Contributions[] parts = {new Contributions(), new Contributions(), new Contributions()};
            members.forEach(member -> parts[random.nextInt(3)].add(member));
            Contributions together = new Contributions();
            for (Contributions part : parts) {
                together.add(part);
            }

            assertThat(together.members()).isEqualTo(members.size());
            assertThat(said(together)).isEqualTo(said(inOrder));
        }
    }

    /** What is kept of each cell, against the plain list of what the members state in it. */
    @Test
    void aSumSaysOfEachCellWhatTheListOfItsAddendsSays() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Contributions sum = new Contributions();
            Contributions part = new Contributions();
            List<Report> members = new ArrayList<>();
            for (int i = 0; i < seed; i++) {
                Report member = oddMember(random.nextInt(1000), random);
                members.add(member);
                (random.nextBoolean() ? sum : part).add(member);
            }
            sum.add(part);

            for (Cell cell : Rollup.additiveCells(STANDARD_2021)) {
                assertSumsUp(sum.sum(cell), cell, members);
            }
        }
    }

    private static void assertSumsUp(CellSum sum, Cell cell, List<Report> members) {
        List<Addend> addends = members.stream()
                .map(member -> Addend.of(
                        member.organ().name(),
                        member.edition(),
                        cell.isIn(member.edition()) ? member.figures().entry(cell) : Entry.BLANK,
                        cell))
                .sorted(Addend.ORDER)
                .toList();
        List<Addend> unprinted =
                addends.stream().filter(addend -> !cell.isIn(addend.edition())).toList();
        List<Addend> open = addends.stream()
                .filter(addend -> cell.isIn(addend.edition()) && addend.amount().isEmpty())
                .toList();
        long vacant =
                open.stream().filter(addend -> Bounds.isVacant(addend.entry())).count();

        assertThat(sum.largest().stream().map(Addend::amount))
                .isEqualTo(
                        addends.stream().limit(CellSum.KEPT).map(Addend::amount).toList());
        assertThat(sum.largest()).isSortedAccordingTo(Addend.ORDER);
        assertThat(sum.unprinted()).isEqualTo(unprinted.size());
        assertThat(sum.unknown()).isEqualTo(open.size());
        assertThat(sum.firstUnprinted().map(Addend::organ)).isEqualTo(firstOrgan(unprinted));
        assertThat(sum.firstUnknown().map(Addend::organ)).isEqualTo(firstOrgan(open));
        assertBounds(sum.sum(false), known(addends), !open.isEmpty() || !unprinted.isEmpty(), cell);
        assertBounds(sum.sum(true), known(addends), open.size() > vacant || !unprinted.isEmpty(), cell);
        for (int listed = 0; listed <= sum.largest().size(); listed++) {
            List<Addend> rest = addends.subList(listed, addends.size());
            boolean missing = rest.stream().anyMatch(addend -> addend.amount().isEmpty());
            assertBounds(sum.sumWithout(listed), known(rest), missing, cell);
        }
    }

    private static void assertBounds(Bounds bounds, BigDecimal known, boolean missing, Cell cell) {
        assertThat(bounds.known()).isEqualByComparingTo(known);
        assertThat(bounds.known().scale()).isNotNegative();
        assertThat(bounds.mayBeMore()).isEqualTo(missing);
        assertThat(bounds.mayBeLess()).isEqualTo(missing && cell.column().isSigned());
    }

    private static BigDecimal known(List<Addend> addends) {
        return addends.stream()
                .map(addend -> addend.amount().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<String> firstOrgan(List<Addend> addends) {
        return addends.stream().map(Addend::organ).min(Comparator.naturalOrder());
    }

    /** A member may be told only for what it leaves open, and by no number. */
    @Test
    void membersWithoutAnyLargeNumberTravelByName() throws Exception {
        for (Edition edition : Edition.values()) {
            for (boolean blank : new boolean[] {false, true}) {
                Contributions sum = new Contributions();
                IntStream.range(1, 10).mapToObj(ContributionsTest::member).forEach(sum::add);
                Figures.Builder figures = Figures.builder(edition);
                sum.add(Report.builder()
                        .organ(Organ.of("甲局"))
                        .year(edition == STANDARD_2021 ? 2024 : 2020)
                        .figures((blank ? figures : figures.zeroElsewhere()).build())
                        .build());

                Contributions travelled = read(bytes(sum));

                assertThat(said(travelled)).isEqualTo(said(sum));
                for (Cell cell : Rollup.additiveCells(STANDARD_2021)) {
                    assertThat(travelled.sum(cell).firstUnknown())
                            .isEqualTo(sum.sum(cell).firstUnknown());
                    assertThat(travelled.sum(cell).firstUnprinted())
                            .isEqualTo(sum.sum(cell).firstUnprinted());
                }
            }
        }
    }

    @Test
    void contributionsShowHowManyMembersTheyAreOf() {
        assertThat(sumOf(3)).hasToString("3 members");
    }

    @Test
    void sumsPastTheRangeOfLongAreExact() {
        Contributions sum = new Contributions();
        Report large = member(1).toBuilder()
                .figures(Figures.builder(STANDARD_2021)
                        .zeroElsewhere()
                        .setAt(20, Long.MAX_VALUE)
                        .build())
                .build();
        for (int i = 0; i < 3; i++) {
            sum.add(large);
        }

        Cell cell = STANDARD_2021.cells().get(20);
        assertThat(sum.sum(cell).sum(false).known().toPlainString()).isEqualTo("27670116110564327421");
    }

    @Test
    void aDamagedStreamGivesAnErrorOrASumThatCanBeUsed() throws IOException {
        byte[] bytes = bytes(sumOf(3));
        for (int at = 100; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) 0x55;
            Throwable thrown =
                    catchThrowable(() -> Rollup.of(member(0), read(damaged)).check());
            if (thrown != null) {
                assertThat(thrown).isInstanceOfAny(IOException.class, ClassNotFoundException.class);
            }
        }
    }

    private static Contributions sumOf(int members) {
        Contributions sum = new Contributions();
        IntStream.range(0, members).mapToObj(ContributionsTest::member).forEach(sum::add);
        return sum;
    }

    private static byte[] bytes(Contributions sum) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sum);
        }
        return bytes.toByteArray();
    }

    private static Contributions read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Contributions) in.readObject();
        }
    }
}
