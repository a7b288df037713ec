package io.github.gongkai.benchmarks;

import static io.github.gongkai.ApplicantColumn.COMMERCIAL_ENTERPRISE;
import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.OTHER_ORGANIZATION;
import static io.github.gongkai.ApplicationRow.DECLINED_PETITION;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.OTHER_MISC;
import static io.github.gongkai.ApplicationRow.UNABLE_NOT_HELD;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.rules.Suspects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Finding the wrong cells of a report in memory. The reason of a repair is not rendered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SuspectsBenchmark {

    /** What is wrong. */
    public enum Wrong {
        NOTHING(0, figures -> figures),
        ONE_CELL(1, figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 21)),
        TWO_CELLS(
                1,
                figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 21).set(DECLINED_PETITION, NATURAL_PERSON, 350)),
        THREE_CELLS(
                1,
                figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 21)
                        .set(DECLINED_PETITION, NATURAL_PERSON, 350)
                        .set(OTHER_MISC, OTHER_ORGANIZATION, 4)),
        /** Two that make up for each other in their row, so that any other row might be the wrong one. */
        TWO_CELLS_AMBIGUOUS(
                6,
                figures -> figures.set(UNABLE_NOT_HELD, NATURAL_PERSON, 967)
                        .set(UNABLE_NOT_HELD, COMMERCIAL_ENTERPRISE, 75)),
        /** Every cell of section 三, so that the bound on the work is reached. */
        EVERYTHING(0, SuspectsBenchmark::upset);

        private final int repairs;
        private final UnaryOperator<Figures.Builder> changes;

        Wrong(int repairs, UnaryOperator<Figures.Builder> changes) {
            this.repairs = repairs;
            this.changes = changes;
        }
    }

    @Param
    public Wrong wrong = Wrong.ONE_CELL;

    private Report report = Samples.clean();

    /** Asserts, before any time is taken, that there are as many repairs as there should be. */
    @Setup
    public void prepare() {
        Report clean = Samples.clean();
        report = clean.toBuilder()
                .figures(wrong.changes.apply(clean.figures().toBuilder()).build())
                .build();
        int repairs = suspects().repairs().size();
        if (repairs != wrong.repairs) {
            throw new IllegalStateException(wrong + " should have " + wrong.repairs + " repairs, not " + repairs);
        }
    }

    @Benchmark
    public Suspects suspects() {
        return Suspects.of(report);
    }

    private static Figures.Builder upset(Figures.Builder figures) {
        Edition edition = Edition.STANDARD_2021;
        for (Cell cell : edition.cells()) {
            int position = cell.position(edition);
            if (cell.section() == Section.APPLICATIONS) {
                figures.setAt(position, (long) position * position % 997);
            }
        }
        return figures;
    }
}
