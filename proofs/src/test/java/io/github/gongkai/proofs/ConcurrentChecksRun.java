package io.github.gongkai.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Eight threads share one set of rules, one reader and the same reports, and each answer is what one thread alone got.
 * {@code -Dgongkai.proofs.checks=N} takes another number of checks than a hundred million.
 */
class ConcurrentChecksRun {

    private static final int THREADS = 8;
    private static final int REPORTS = 64;
    /** Of so many checks of the arithmetic, one is followed by everything else. */
    private static final int RARE = 2_000;

    private final Queue<String> different = new ConcurrentLinkedQueue<>();

    @Test
    void everyThreadGetsTheSameAnswers() throws IOException, InterruptedException {
        long checks = Long.getLong("gongkai.proofs.checks", 100_000_000);
        List<Report> reports = IntStream.range(0, REPORTS)
                .mapToObj(i -> i % 2 == 0
                        ? ReportGenerator.seeded(i).report()
                        : ReportGenerator.seeded(i).flawed(1 + i % 5).report())
                .toList();
        Rules arithmetic = Rules.arithmetic();
        List<Verdict> verdicts = reports.stream().map(arithmetic::check).toList();
        Everything everything = new Everything(reports);

        int each = Math.toIntExact(checks / THREADS);
        together(thread -> {
            for (int i = 0; i < each && different.isEmpty(); i++) {
                int at = (i + thread * 7) % REPORTS;
                Verdict verdict = arithmetic.check(reports.get(at));
                if (!verdict.findings().equals(verdicts.get(at).findings())
                        || !verdict.notAssessable().equals(verdicts.get(at).notAssessable())) {
                    different.add("thread " + thread + ", check " + i + ": " + verdict);
                }
                if (i % RARE == thread) {
                    String answer = everything.answer(at);
                    if (!answer.equals(everything.expected.get(at))) {
                        different.add("thread " + thread + ", everything on " + at + ": " + answer);
                    }
                }
            }
        });

        assertThat(different).isEmpty();
        Figure.put(
                "concurrent",
                String.format(
                        "%,d checks of %d shared reports in %d threads, and among them %,d times the standard set, suspects, JSON and a reading of a page: every answer as in one thread",
                        (long) each * THREADS, REPORTS, THREADS, (long) each / RARE * THREADS));
    }

    /** All else that is shared: the whole standard set with its claims, suspects, JSON, and the reader. */
    private static final class Everything {
        private final List<Report> reports;
        private final List<String> expected = new ArrayList<>();
        private final Rules rules = Rules.standard();
        private final ReportReader reader = ReportReader.standard();
        private final byte[] page;

        Everything(List<Report> reports) throws IOException {
            this.reports = reports;
            page = Files.readAllBytes(Path.of("../examples/reports/shanghai-general-office-2019.html"));
            for (int i = 0; i < reports.size(); i++) {
                expected.add(answer(i));
            }
        }

        String answer(int at) {
            Report report = reports.get(at);
            try {
                String json = ReportJson.strict().write(report);
                Report back = ReportJson.strict().read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                Reading reading = reader.read(page, "page.html");
                Verdict verdict = rules.check(report);
                return verdict.findings() + "\n" + verdict.notAssessable() + "\n" + Suspects.of(report) + "\n" + json
                        + "\n" + back.equals(report) + "\n" + reading.remarks() + reading.report();
            } catch (IOException e) {
                return e.toString();
            }
        }
    }

    private void together(IntConsumer work) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    go.await();
                    work.accept(number);
                } catch (InterruptedException | RuntimeException | Error failed) {
                    different.add("thread " + number + ": " + failed);
                }
            });
            threads.add(thread);
            thread.start();
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
