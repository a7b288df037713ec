package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The nets say what the equations say. They are made anew for each test, as those of the library are made once. */
class NetTest {

    @ParameterizedTest
    @EnumSource(Edition.class)
    void everyEquationStandsInOneNetInFormOrderAndNoCellInTwo(Edition edition) {
        List<Net> nets = Netting.of(edition);

        assertThat(nets).flatExtracting(Net::equations).containsExactlyElementsOf(edition.equations());
        Set<Cell> met = new HashSet<>();
        for (Net net : nets) {
            for (int edge = 0; edge < net.edges(); edge++) {
                assertThat(met.add(net.cell(edge))).isTrue();
                assertThat(net.position(edge)).isEqualTo(net.cell(edge).position(edition));
            }
        }
        assertThat(met)
                .hasSameElementsAs(edition.equations().stream()
                        .flatMap(equation -> equation.cells().stream())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void theEquationsThatAWrongCellBreaksAreThoseThatHoldItAndNoNetIsLeftWithNothing(Edition edition) {
        Report report = ConsistentTables.draw(edition, 3, 50);
        for (Net net : Netting.of(edition)) {
            assertThat(new NetFigures(net, report.figures()).isConsistent()).isTrue();
            assertThat(new NetFigures(net, report.figures()).excess()).containsOnly(0);
            for (int edge = 0; edge < net.edges(); edge++) {
                Cell cell = net.cell(edge);
                long count = report.figures().countAt(cell.position(edition));
                NetFigures flawed = new NetFigures(
                        net,
                        ConsistentTables.with(report, cell, Entry.of(count + 7)).figures());

                assertThat(flawed.broken())
                        .containsExactlyElementsOf(net.equations().stream()
                                .filter(equation -> equation.cells().contains(cell))
                                .toList());
                assertThat(flawed.isConsistent()).isFalse();
                assertThat(Arrays.stream(flawed.excess()).filter(left -> left != 0))
                        .containsExactlyInAnyOrder(7L, -7L);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void theNodesAreLeftWithNothingExactlyWhereAllEquationsHold(Edition edition) {
        Random random = new Random(11);
        List<Net> nets = Netting.of(edition);
        for (int i = 0; i < 200; i++) {
            Report report = ConsistentTables.draw(edition, i, 3);
            for (int slip = 0; slip < i % 4; slip++) {
                List<Cell> cells = ConsistentTables.applications(edition);
                report = ConsistentTables.with(
                        report, cells.get(random.nextInt(cells.size())), Entry.of(random.nextInt(3)));
            }
            for (Net net : nets) {
                NetFigures figures = new NetFigures(net, report.figures());
                boolean settled = Arrays.stream(figures.excess()).allMatch(left -> left == 0);
                assertThat(settled).isEqualTo(figures.broken().isEmpty()).isEqualTo(figures.isConsistent());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void anEquationIsRedundantExactlyIfWithoutItTheOthersSayAsMuch(Edition edition) {
        Dependencies dependencies = Dependencies.of(edition.equations());
        for (int i = 0; i < edition.equations().size(); i++) {
            List<Equation> others = new ArrayList<>(edition.equations());
            others.remove(i);

            assertThat(dependencies.isRedundant(i))
                    .isEqualTo(Dependencies.of(others).rank() == dependencies.rank());
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void theFactorsOfADependencyAddTheEquationsUpToNothing(Edition edition) {
        Dependencies dependencies = Dependencies.of(edition.equations());

        assertThat(dependencies.combinations())
                .hasSize(edition.equations().size() - dependencies.rank())
                .isNotEmpty();
        for (long[] factors : dependencies.combinations()) {
            for (Cell cell : edition.cells()) {
                long sum = 0;
                for (int i = 0; i < factors.length; i++) {
                    Equation equation = edition.equations().get(i);
                    sum += factors[i] * (equation.left().contains(cell) ? 1 : 0);
                    sum -= factors[i] * (equation.right().contains(cell) ? 1 : 0);
                }
                assertThat(sum).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aNetLeavesOutJustSoManyEquationsAsFollowFromTheOthers(Edition edition) {
        for (Net net : Netting.of(edition)) {
            Dependencies dependencies = Dependencies.of(net.equations());
            int leftOut = net.equations().size() + 1 - net.nodes();

            assertThat(leftOut).isBetween(0, net.equations().size() - dependencies.rank());
            for (int edge = 0; edge < net.edges(); edge++) {
                assertThat(net.gaining(edge)).isNotEqualTo(net.losing(edge));
                assertThat(net.edgesAt(net.gaining(edge))).contains(edge);
                assertThat(net.edgesAt(net.losing(edge))).contains(edge);
            }
            assertThat(IntStream.range(0, net.nodes())
                            .map(node -> net.edgesAt(node).length)
                            .sum())
                    .isEqualTo(2 * net.edges());
            for (int i = 0; i < net.equations().size(); i++) {
                Equation equation = net.equations().get(i);
                assertThat(Arrays.stream(net.leftEdges(i)).mapToObj(net::cell))
                        .containsExactlyElementsOf(equation.left());
                assertThat(Arrays.stream(net.rightEdges(i)).mapToObj(net::cell))
                        .containsExactlyElementsOf(equation.right());
            }
        }
    }
}
