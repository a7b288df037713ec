package io.github.gongkai.examples.upload;

import io.github.gongkai.Edition;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.documents.ReportWriter;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads and checks blank forms once after the start, so that the first visitor does not wait until all classes are loaded. */
@Component
class Rehearsal {

    private static final Edition EDITION = Edition.STANDARD_2021;

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(Rehearsal::play, "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private static void play() {
        for (Format format : ReportWriter.formats()) {
            byte[] blank = ReportWriter.to(format).blank(EDITION, Optional.of("某县"), OptionalInt.of(2024));
            try {
                Reading reading = ReportReader.standard().read(blank, "");
                reading.report().ifPresent(report -> TwoYears.check(report, Optional.empty()));
            } catch (DocumentException ownFormPastLimits) {
                throw new IllegalStateException(ownFormPastLimits);
            }
        }
    }
}
