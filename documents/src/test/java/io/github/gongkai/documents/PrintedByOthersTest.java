package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedByOthersTest {

    @ParameterizedTest
    @CsvSource({
        "libreoffice-standard.pdf, LABELS_OVER_LINES,  STANDARD_2021, 0",
        "libreoffice-trial.pdf,    PASTED_FROM_WORD,   TRIAL_2019,    0",
        "chromium-standard.pdf,    NUMBERS_WITH_UNITS, STANDARD_2021, 1",
        "chromium-trial.pdf,       UNMERGED,           TRIAL_2019,    0",
        "libreoffice-spaced.pdf,   LAID_OUT_WITH_A_TABLE, TRIAL_2019, 0"
    })
    void aReportIsReadFromWhatAnotherProgramPrinted(String file, Look look, Edition edition, int seed)
            throws IOException {
        Report printed = ReportGenerator.seeded(look.ordinal() * 100 + seed)
                .edition(edition)
                .report();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/pdf/" + file))) {
            Reading reading = ReportReader.standard().read(in, file);

            Report read = reading.report().orElseThrow();
            assertThat(read.figures()).as(reading.remarks().toString()).isEqualTo(printed.figures());
            assertThat(read.organ().name()).isEqualTo(printed.organ().name());
            assertThat(read.year()).isEqualTo(printed.year());
            assertThat(read.overview()).isEqualTo(printed.overview());
            assertThat(read.problems()).isEqualTo(printed.problems());
            assertThat(read.otherMatters()).isEqualTo(printed.otherMatters());
        }
    }
}
