package io.github.gongkai.examples.upload;

import io.github.gongkai.Report;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Verdict;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Reading and checking, with an end to it whatever the document does. */
@Component
class Examination {

    /** That a document broke what read or checked it. Its message holds no word of the document. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        private final String failure;
        private final String at;

        private Broken(Throwable cause) {
            super(cause.getClass().getSimpleName());
            StackTraceElement[] trace = cause.getStackTrace();
            this.failure = cause.getClass().getSimpleName();
            this.at = trace.length == 0 ? "" : trace[0].toString();
        }

        /** What it failed with. */
        String failure() {
            return failure;
        }

        /** Where in the code. */
        String at() {
            return at;
        }
    }

    private final ReportReader reader;
    private final Settings settings;
    private final Meters meters;

    Examination(Settings settings, Meters meters) {
        this.reader = settings.reader();
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Reads a document in a thread of its own. The reader looks at the time itself; where it does not come to do so, the
     * thread is left behind.
     *
     * @throws DocumentException if the document goes past a limit
     * @throws Broken if the reader fails or does not come to an end
     */
    Reading read(Document document) throws DocumentException, Broken, InterruptedException {
        long start = System.nanoTime();
        FutureTask<Reading> task = new FutureTask<>(() -> reader.read(document.bytes(), document.name()));
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        thread.start();
        try {
            Reading reading = task.get(settings.hardTime().toMillis(), TimeUnit.MILLISECONDS);
            meters.read(reading.format().name(), System.nanoTime() - start);
            return reading;
        } catch (TimeoutException neverLooksAtTheTime) {
            task.cancel(true);
            meters.leftBehind();
            throw new Broken(neverLooksAtTheTime);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DocumentException limit) {
                throw limit;
            }
            throw new Broken(failed.getCause());
        }
    }

    /** What the rules on one report say. */
    Verdict check(Report report) throws Broken {
        long start = System.nanoTime();
        try {
            return Rules.standard().check(report);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new Broken(failure);
        } finally {
            meters.checked(System.nanoTime() - start);
        }
    }
}
