package io.github.gongkai.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.GongkaiModule;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** Reports, and their JSON, for the tests of the command. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new GongkaiModule());

    private Samples() {}

    static Report clean() {
        return ReportGenerator.seeded(7).year(2024).report();
    }

    static Report changed(UnaryOperator<Figures.Builder> change) {
        Report clean = clean();
        return clean.toBuilder()
                .figures(change.apply(clean.figures().toBuilder()).build())
                .build();
    }

    /** One balance, one total of outcomes and one row total are wrong. */
    static Report wrong() {
        long granted = clean().count(ApplicationRow.OUTCOME_TOTAL, ApplicantColumn.NATURAL_PERSON)
                .orElseThrow();
        return changed(
                figures -> figures.set(ApplicationRow.OUTCOME_TOTAL, ApplicantColumn.NATURAL_PERSON, granted + 1));
    }

    static Report withBlanks(int blanks) {
        return changed(figures -> {
            for (int position = 20; position < 20 + blanks; position++) {
                figures.setAt(position, Entry.BLANK);
            }
            return figures;
        });
    }

    static Report named(String organ) {
        return clean().toBuilder().organ(Organ.of(organ)).build();
    }

    static String json(Report report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Report parse(String json) {
        try {
            return JSON.readValue(json, Report.class);
        } catch (IOException invalid) {
            throw new UncheckedIOException(invalid);
        }
    }
}
