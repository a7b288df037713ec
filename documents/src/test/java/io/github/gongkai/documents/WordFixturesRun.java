package io.github.gongkai.documents;

import io.github.gongkai.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Makes the files of {@code src/test/resources/word} anew; their README names the command. */
class WordFixturesRun {

    private static final String WORD_97 = "doc:MS Word 97";
    private static final String WORD_2007 = "docx:MS Word 2007 XML";

    @Test
    void make() throws IOException {
        Path folder = Files.createDirectories(Path.of("src/test/resources/word").toAbsolutePath());
        Path pages = Files.createDirectories(Path.of("target/word-fixtures").toAbsolutePath());
        Conversions programs = new Conversions(pages.resolve("programs"));
        Path standard = Files.writeString(
                pages.resolve("report-2021.html"), Look.PLAIN.page(WordFixtures.report(Edition.STANDARD_2021)));
        Path trial = Files.writeString(
                pages.resolve("report-2019.html"), Look.PASTED_FROM_WORD.page(WordFixtures.report(Edition.TRIAL_2019)));
        Path features = Files.write(
                pages.resolve("features.docx"), WordFixtures.features().bytes());

        programs.byOffice(List.of(standard, trial), "HTML (StarWriter)", WORD_97, folder);
        programs.byOffice(List.of(standard), "HTML (StarWriter)", WORD_2007, folder);
        programs.byOffice(List.of(features), "MS Word 2007 XML", WORD_97, folder);
        programs.byOffice(List.of(features), "MS Word 2007 XML", WORD_2007, folder);
    }
}
