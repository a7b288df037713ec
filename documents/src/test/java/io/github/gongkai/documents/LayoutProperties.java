package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Printer.Layout;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LayoutProperties {

    @Property(tries = 200)
    void whatIsPrintedIsReadBack(@ForAll Edition edition, @ForAll Layout layout, @ForAll long seed)
            throws DocumentException {
        Figures figures =
                DamagedReport.figures(edition, new Random(seed), !DamagedReport.WITHOUT_BLANKS.contains(layout));
        Reading reading = ReportReader.standard()
                .read(new Printer(figures).print(layout).getBytes(StandardCharsets.UTF_8), "report.txt");
        Report report = reading.report().orElseThrow();

        assertThat(report.organ().name()).isEqualTo("测试市示例局");
        assertThat(report.figures()).as(reading.remarks().toString()).isEqualTo(figures);
        assertThat(report.overview().orElseThrow().paragraphs()).hasSize(1);
        assertThat(report.otherMatters().orElseThrow().text()).isEqualTo("无。");
        assertThat(edition.cells())
                .allSatisfy(cell -> assertThat(reading.place(cell)).isPresent());
    }

    @Property(tries = 60)
    void aBlankThatLeavesNoTraceIsNeverGuessed(@ForAll Edition edition, @ForAll long seed) throws DocumentException {
        Figures figures = DamagedReport.figures(edition, new Random(seed), true);
        for (Layout layout : DamagedReport.WITHOUT_BLANKS) {
            assertThat(DamagedReport.silentlyWrong(figures, new Printer(figures).print(layout)))
                    .isEmpty();
        }
    }

    /** The run of the profile {@code damage} does the same some hundred thousand times. */
    @Property(tries = 1000)
    void noCellIsSilentlyWrongWhereTheTableIsDamaged(
            @ForAll Edition edition, @ForAll Layout layout, @ForAll Damage damage, @ForAll long seed)
            throws DocumentException {
        DamagedReport report = DamagedReport.of(edition, layout, damage, seed);
        assertThat(report.silentlyWrong()).as(report.toString()).isEmpty();
    }
}
