package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LookTest {

    @Property(tries = 200)
    void aReportIsReadFromAPageHoweverItLooks(@ForAll Look look, @ForAll Edition edition, @ForAll long seed)
            throws DocumentException {
        Report report = ReportGenerator.seeded(seed).edition(edition).report();
        byte[] page = look.page(report).getBytes(StandardCharsets.UTF_8);

        Reading reading = ReportReader.standard().read(page, "report.html");

        Report read = reading.report().orElseThrow();
        assertThat(read.figures()).as(reading.remarks().toString()).isEqualTo(report.figures());
        assertThat(read.organ().name()).isEqualTo(report.organ().name());
        assertThat(read.year()).isEqualTo(report.year());
        assertThat(paragraphs(read.overview())).containsAll(paragraphs(report.overview()));
        assertThat(paragraphs(read.problems())).isEqualTo(paragraphs(report.problems()));
        assertThat(paragraphs(read.otherMatters())).isEqualTo(paragraphs(report.otherMatters()));
    }

    private static List<String> paragraphs(Optional<Narrative> prose) {
        return prose.map(Narrative::paragraphs).orElse(List.of());
    }
}
