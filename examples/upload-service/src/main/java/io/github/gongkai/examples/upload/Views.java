package io.github.gongkai.examples.upload;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Finds uploads and reports by what a request names, and says what is told of them. */
@Component
class Views {

    private final Uploads uploads;
    private final Filed filed;
    private final Outputs outputs;
    private final MessageSource words;

    Views(Uploads uploads, Filed filed, Outputs outputs, MessageSource words) {
        this.uploads = uploads;
        this.filed = filed;
        this.outputs = outputs;
        this.words = words;
    }

    /** A refusal in words. */
    ProblemDetail problem(Refusal refusal, Locale locale) {
        return refusal.updateAndGetBody(words, locale);
    }

    Upload upload(String id) {
        return uploads.find(id).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "unknown-report"));
    }

    /** The report of an upload. Where there is none, the answer says why. */
    FiledReport report(String id, Locale locale) {
        Upload upload = upload(id);
        return switch (upload.state()) {
            case CHECKED -> filed.find(id).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "unknown-report"));
            case WAITING -> throw Refusal.busy(HttpStatus.SERVICE_UNAVAILABLE, "waiting", Duration.ofSeconds(1));
            case UNREADABLE -> throw Unreadable.refusal(upload, locale);
        };
    }

    ReportView view(Upload upload, Locale locale) {
        if (upload.state() != Upload.State.CHECKED) {
            return ReportView.of(upload, locale);
        }
        FiledReport report = report(upload.id(), locale);
        return ReportView.of(
                upload,
                report,
                outputs.verdict(report),
                outputs.before(report),
                Proposal.of(outputs.report(report)).state());
    }
}
