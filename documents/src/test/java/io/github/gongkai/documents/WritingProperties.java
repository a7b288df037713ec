package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportArbitraries;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(ReportArbitraries.class)
@Domain(DomainContext.Global.class)
class WritingProperties {

    private static final Format[] READ_BACK = {Format.HTML, Format.DOCX, Format.XLSX};

    /** The kind of an organ is not printed; it is told from the name as far as that goes. */
    @Property(tries = 80)
    void whatIsWrittenIsReadBack(@ForAll Report report) {
        for (Format format : READ_BACK) {
            assertThat(ReportWriter.to(format).losses(report))
                    .as(format + " of " + report)
                    .filteredOn(loss -> !loss.part().equals("organ.kind"))
                    .isEmpty();
        }
    }

    @Example
    void aSignAloneInTheLastTableIsNoHeader() throws DocumentException {
        Figures figures = Figures.builder(Edition.STANDARD_2021)
                .set(ProceedingRow.LITIGATION_AFTER_RECONSIDERATION, ProceedingColumn.UPHELD, Entry.of("/"))
                .build();
        aCellIsReadAsItsWordsAreRead(figures);
    }

    /** Whatever stands in a cell is written as it is: the carrier changes only what XML has no character for. */
    @Property(tries = 80)
    void aCellIsReadAsItsWordsAreRead(@ForAll Figures figures) throws DocumentException {
        Edition edition = figures.edition();
        Report report = WrittenReports.plain().toBuilder().figures(figures).build();
        for (Format format : READ_BACK) {
            Report read = ReportReader.standard()
                    .read(ReportWriter.to(format).write(report), "")
                    .report()
                    .orElseThrow();
            for (Cell cell : edition.cells()) {
                String words = Printout.legible(figures.entry(cell).toString());
                Figures.Builder expected = Figures.builder(edition);
                expected.set(
                        cell,
                        CellText.of(
                                        words,
                                        cell.unit(edition),
                                        Optional.empty(),
                                        cell.column().isSigned())
                                .entry());
                assertThat(read.figures().entry(cell))
                        .as("%s in %s, written as %s", cell, format, words)
                        .isEqualTo(expected.build().entry(cell));
            }
        }
    }
}
