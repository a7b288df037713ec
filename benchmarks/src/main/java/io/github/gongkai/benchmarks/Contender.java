package io.github.gongkai.benchmarks;

import io.github.gongkai.Equation;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One way of checking the equations of a report.
 *
 * @param <I> what it checks
 * @param <O> what it answers
 */
interface Contender<I, O> {

    /** The report in the form that this way checks; made before the clock starts. */
    I input(Report report);

    /** What is measured. */
    O check(I input);

    /** The equations that do not hold, each as often as it was reported. */
    List<Equation> violated(O outcome);

    /**
     * The check of one report, ready to be repeated.
     *
     * @throws IllegalStateException if it does not find what it should
     */
    default Supplier<O> ready(Report report, Set<Equation> expected) {
        I input = input(report);
        List<Equation> found = violated(check(input));
        if (found.size() != expected.size() || !expected.equals(Set.copyOf(found))) {
            throw new IllegalStateException(getClass().getSimpleName() + " finds " + found + ", not " + expected);
        }
        return () -> check(input);
    }
}
