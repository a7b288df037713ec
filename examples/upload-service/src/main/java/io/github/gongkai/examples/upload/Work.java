package io.github.gongkai.examples.upload;

import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.Remark;
import io.github.gongkai.examples.upload.Upload.Problem;
import io.github.gongkai.examples.upload.Upload.State;
import io.github.gongkai.rules.Verdict;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with a stored document: it is read, checked and put on file, or it is noted why it cannot be. */
@Component
class Work {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Uploads uploads;
    private final Filed filed;
    private final Examination examination;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Meters meters;

    Work(
            Uploads uploads,
            Filed filed,
            Examination examination,
            TransactionTemplate transaction,
            Settings settings,
            Meters meters) {
        this.uploads = uploads;
        this.filed = filed;
        this.examination = examination;
        this.transaction = transaction;
        this.settings = settings;
        this.meters = meters;
    }

    /** Works on one document. Nothing is thrown: whatever goes wrong is noted, or left for the next start. */
    void on(String id) {
        try {
            uploads.find(id).filter(upload -> upload.state() == State.WAITING).ifPresent(this::take);
        } catch (RuntimeException databaseFails) {
            LOG.atError()
                    .addKeyValue("upload", id)
                    .addKeyValue("failure", databaseFails.getClass().getName())
                    .log("an upload stays waiting");
        }
    }

    private void take(Upload upload) {
        if (uploads.begin(upload.id()) > settings.attempts()) {
            refuse(upload.id(), "", Reasons.broke(settings.attempts()));
            return;
        }
        Optional<byte[]> bytes = uploads.document(upload.id());
        if (bytes.isPresent()) {
            examine(upload.id(), new Document(upload.name(), bytes.get()));
        }
    }

    private void examine(String id, Document document) {
        try {
            Reading reading = examination.read(document);
            if (reading.report().isPresent()) {
                file(id, reading, examination.check(reading.report().get()));
            } else {
                Remark refusal = reading.refusal().orElseThrow();
                refuse(id, reading.format().name(), Reasons.of(refusal));
            }
        } catch (DocumentException limit) {
            refuse(id, "", Reasons.of(limit));
        } catch (Examination.Broken broken) {
            LOG.atWarn()
                    .addKeyValue("upload", id)
                    .addKeyValue("failure", broken.failure())
                    .addKeyValue("at", broken.at())
                    .log("a document broke the reader");
            refuse(id, "", Reasons.broken(broken.failure()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void file(String id, Reading reading, Verdict verdict) {
        transaction.executeWithoutResult(begun -> {
            uploads.checked(id, reading.format().name());
            filed.put(id, verdict);
        });
        meters.outcome(State.CHECKED.name());
        LOG.atInfo()
                .addKeyValue("upload", id)
                .addKeyValue("format", reading.format().name())
                .addKeyValue("findings", verdict.findings().size())
                .log("checked");
    }

    private void refuse(String id, String format, Problem problem) {
        uploads.unreadable(id, format, problem);
        meters.outcome(State.UNREADABLE.name());
        LOG.atInfo()
                .addKeyValue("upload", id)
                .addKeyValue("problem", problem.code())
                .log("not readable");
    }

    /** Why no report could be read, in both languages. */
    private static final class Reasons {
        private Reasons() {}

        static Problem of(Remark refusal) {
            return new Problem(refusal.code().id(), refusal.message(Locale.CHINESE), refusal.message(Locale.ENGLISH));
        }

        static Problem of(DocumentException limit) {
            String code = limit.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Problem(code, limit.reason(Locale.CHINESE), limit.reason(Locale.ENGLISH));
        }

        static Problem broken(String failure) {
            return new Problem(
                    "broken", "读取时出错（" + failure + "）", "it breaks what reads or checks it (" + failure + ")");
        }

        static Problem broke(int attempts) {
            return new Problem(
                    "broke-the-service",
                    "读取它 " + attempts + " 次都没有完成，不再尝试",
                    "reading it was begun " + attempts + " times and never ended; it is given up");
        }
    }
}
