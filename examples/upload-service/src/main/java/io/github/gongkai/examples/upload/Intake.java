package io.github.gongkai.examples.upload;

import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes documents in: each is stored for good before anybody is told that it was taken. */
@Component
class Intake {

    /**
     * What became of a document.
     *
     * @param isNew whether it was not there before
     */
    record Taken(Upload upload, boolean isNew) {}

    private final Desk desk;
    private final Uploads uploads;
    private final Settings settings;
    private final Meters meters;

    Intake(Desk desk, Uploads uploads, Settings settings, Meters meters) {
        this.desk = desk;
        this.uploads = uploads;
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Stores a document, and waits a little for what comes of it.
     *
     * @throws Refusal if it is empty, or if there is no place for it now
     */
    Taken take(Document document) {
        if (document.bytes().length == 0) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "empty", document.name());
        }
        try (Desk.Place place = desk.place()) {
            Uploads.Stored stored = uploads.store(document);
            if (!stored.isNew()) {
                meters.outcome("known");
            }
            await(stored.id(), place);
            return new Taken(
                    uploads.find(stored.id()).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "unknown-report")),
                    stored.isNew());
        }
    }

    private void await(String id, Desk.Place place) {
        boolean waits = uploads.find(id)
                .filter(upload -> upload.state() == Upload.State.WAITING)
                .isPresent();
        if (waits) {
            CompletableFuture<Void> reading = place.read(id);
            Desk.await(reading, settings.patience());
        }
    }
}
