package io.github.gongkai.examples.upload;

import io.github.gongkai.Report;
import io.github.gongkai.cli.CheckOutput;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.MarkedCopy;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.rules.Verdict;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What is shown of a document, made anew each time it is asked for: so it always holds what the rules say now, and what the
 * year before says that came in later. As few are made at once as there are workers.
 */
@Component
class Outputs {

    /**
     * What is shown.
     *
     * @param checks all that the command prints
     * @param verdict what the rules say, those on two years included
     * @param before the report of the year before; absent where there is none on file
     */
    record Output(CheckOutput checks, Verdict verdict, Optional<FiledReport> before) {}

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final Uploads uploads;
    private final Filed filed;
    private final Examination examination;
    private final Settings settings;
    private final Semaphore places;

    Outputs(Uploads uploads, Filed filed, Examination examination, Settings settings) {
        this.uploads = uploads;
        this.filed = filed;
        this.examination = examination;
        this.settings = settings;
        this.places = new Semaphore(settings.workers(), true);
    }

    /** What the rules say of a report on file now. */
    Verdict verdict(FiledReport on) {
        return TwoYears.check(report(on), before(on).map(this::report));
    }

    /** The report of the year before. */
    Optional<FiledReport> before(FiledReport on) {
        return filed.of(on.organKey(), on.year() - 1);
    }

    Report report(FiledReport on) {
        return filed.report(on.id()).orElseThrow(Outputs::gone);
    }

    /** Reads the document again, and makes what is to be shown of it. */
    Output of(FiledReport on, Locale locale) {
        Upload upload = uploads.find(on.id()).orElseThrow(Outputs::gone);
        Document document =
                new Document(upload.name(), uploads.document(on.id()).orElseThrow(Outputs::gone));
        Reading reading = read(document);
        Verdict verdict = verdict(on, reading);
        CheckOutput checks = CheckOutput.of(document.name(), document.bytes(), reading, Optional.of(verdict), locale);
        return new Output(checks, verdict, before(on));
    }

    private Verdict verdict(FiledReport on, Reading reading) {
        Report report = reading.report().orElseThrow(Outputs::gone);
        return TwoYears.check(report, before(on).map(this::report));
    }

    /** The page of the checks, each place in it leading to its mark in the copy if there is one. */
    byte[] page(FiledReport on, Locale locale) {
        CheckOutput checks = of(on, locale).checks();
        Optional<MarkedCopy> copy = marked(checks);
        return copy.filter(it -> it.ending().equals("html"))
                .map(it -> checks.html(it, "marked.html"))
                .orElseGet(checks::html);
    }

    Optional<MarkedCopy> marked(CheckOutput checks) {
        try {
            return checks.marked();
        } catch (DocumentException limit) {
            return Optional.empty();
        }
    }

    private Reading read(Document document) {
        boolean placed = false;
        try {
            placed = places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!placed) {
                throw Refusal.busy(HttpStatus.SERVICE_UNAVAILABLE, "too-many", COME_AGAIN);
            }
            return examination.read(document);
        } catch (DocumentException | Examination.Broken slowerThanBefore) {
            throw Refusal.busy(HttpStatus.SERVICE_UNAVAILABLE, "too-many", COME_AGAIN);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Refusal.busy(HttpStatus.SERVICE_UNAVAILABLE, "too-many", COME_AGAIN);
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    private static Refusal gone() {
        return Refusal.of(HttpStatus.NOT_FOUND, "unknown-report");
    }
}
