package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.documents.Printer.Layout;
import io.github.gongkai.testkit.ReportGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingLibraryTest {

    private static final String[] OPTIONAL = {
        "org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi", "com.fasterxml", "io.github.gongkai.jackson"
    };

    private static Figures figures() {
        return DamagedReport.figures(Edition.STANDARD_2021, new Random(1), false);
    }

    @Test
    void aPdfIsRefusedInASentenceThatNamesTheJarToAdd() throws Exception {
        byte[] pdf = OfficePrinter.print(figures(), OfficePrinter.Style.any(new Random(1)), 1);

        assertThat(MissingLibrary.read(pdf, "a.pdf", "org.apache.pdfbox", "org.apache.fontbox"))
                .isEqualTo("library-missing: To read a PDF, add org.apache.pdfbox:pdfbox to the class path, 1 remarks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTML_MERGED", "TABS"})
    void whatNeedsNoOptionalLibraryIsReadWithoutAny(Layout layout) throws Exception {
        byte[] file = new Printer(figures()).print(layout).getBytes(StandardCharsets.UTF_8);

        assertThat(MissingLibrary.read(file, "report", OPTIONAL))
                .isEqualTo(ReportReader.standard().read(file, "report").toString())
                .startsWith("测试市示例局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCX", "XLSX"})
    void whatIsWrittenIsReadWithoutAnyToo(Format format) throws Exception {
        byte[] file = ReportWriter.to(format).write(ReportGenerator.seeded(1).report());

        assertThat(MissingLibrary.read(file, "report", OPTIONAL))
                .isEqualTo(ReportReader.standard().read(file, "report").toString());
    }
}
