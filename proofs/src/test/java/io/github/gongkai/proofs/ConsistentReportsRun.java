package io.github.gongkai.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Ten million generated reports that agree with themselves, with prose, of both editions and all sizes: the standard set
 * finds nothing in any. {@code -Dgongkai.proofs.reports=N} takes another number; seeds begin at {@code
 * -Dgongkai.proofs.first}.
 */
class ConsistentReportsRun {

    @Test
    void noConsistentReportHasAFinding() throws IOException {
        long first = Long.getLong("gongkai.proofs.first", 0);
        long reports = Long.getLong("gongkai.proofs.reports", 10_000_000);
        Rules rules = Rules.standard();
        LongAdder trial = new LongAdder();
        LongAdder open = new LongAdder();
        AtomicLong done = new AtomicLong();
        Queue<String> found = new ConcurrentLinkedQueue<>();
        double before = Figure.processorSeconds();
        LongStream.range(first, first + reports).parallel().forEach(seed -> {
            Report report = ReportGenerator.seeded(seed).report();
            Verdict verdict = rules.check(report);
            if (!verdict.findings().isEmpty() && found.size() < 100) {
                found.add("seed " + seed + ": " + verdict.findings());
            }
            open.add(verdict.notAssessable().size());
            if (report.edition() == Edition.TRIAL_2019) {
                trial.increment();
            }
            long number = done.incrementAndGet();
            if (number % 1_000_000 == 0) {
                System.out.printf("%,d reports, %d with a finding%n", number, found.size());
            }
        });
        assertThat(found).isEmpty();
        assertThat(done).hasValue(reports);
        Figure.put(
                "consistent",
                String.format(
                        "%,d reports, %,d of them in the trial form: no finding of any severity, %,d checks left open; %.0f µs of processor time each, generating included",
                        reports, trial.sum(), open.sum(), (Figure.processorSeconds() - before) * 1e6 / reports));
    }
}
