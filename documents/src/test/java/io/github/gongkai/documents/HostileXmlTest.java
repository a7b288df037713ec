package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.gongkai.documents.HostileXmlReadings.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile XML in every part of Word documents and workbooks, also where others' parsers are installed. */
class HostileXmlTest {

    /** The parts whose content is the document: what is wrong with them cannot go unnoticed. */
    private static final List<String> MAIN =
            List.of("word/document.xml", "xl/workbook.xml", "xl/worksheets/sheet2.xml");

    /** Parsers that a class path may hold, put there by the build; no other test has them. */
    private static final Path PARSERS = Path.of("target/parsers");

    @TempDir
    private static Path folder;

    private static List<Outcome> outcomes = List.of();

    @BeforeAll
    static void readAll() throws IOException {
        outcomes = HostileXmlReadings.all(folder);
    }

    @Test
    void nothingIsFetchedNoFileIsReadAndEveryDocumentTypeIsRefused() throws IOException {
        Map<String, Long> said =
                outcomes.stream().collect(Collectors.groupingBy(Outcome::said, TreeMap::new, Collectors.counting()));
        System.out.println("Hostile XML: "
                + outcomes.stream()
                        .map(outcome -> outcome.attack().name())
                        .distinct()
                        .count() + " kinds, "
                + outcomes.size() + " documents: " + said);

        assertThat(outcomes.stream()
                        .map(outcome -> outcome.attack().name())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(40);
        assertThat(said.keySet()).noneMatch(what -> what.contains("THE FILE WAS READ"));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.attack().hasDocumentType() && MAIN.contains(outcome.part()))
                .hasSizeGreaterThan(150)
                .allMatch(outcome -> !outcome.said().equals("read"));
        assertThat(outcomes).as("seconds").allMatch(outcome -> outcome.millis() < 10_000);
    }

    @Test
    void othersParsersOnTheClassPathAreNeverAsked() throws IOException, InterruptedException {
        assumeThat(PARSERS).as("copied by the build").exists();
        List<String> expected = outcomes.stream().map(Outcome::toString).toList();
        Path loaded = folder.resolve("loaded.txt");
        List<String> found = Stream.of(printed(HostileXmlReadings.class, List.of("-Xlog:class+load:file=" + loaded))
                        .split("\n"))
                .toList();

        assertThat(found).isEqualTo(expected);
        // The JDK's own parser makes a factory of SAX while its classes are set up, and asks it for nothing.
        try (Stream<String> classes = Files.lines(loaded, StandardCharsets.UTF_8)) {
            assertThat(classes.filter(line -> line.contains(" org.apache.xerces.impl.")
                            || line.contains(" org.apache.xerces.parsers.")
                            || line.contains(" com.ctc.wstx.")
                            || line.contains(" net.sf.saxon.")))
                    .isEmpty();
        }
    }

    /** The trap of the test above is set: whoever asks the JDK for a parser in the usual way gets another one there. */
    @Test
    void whoeverAsksInTheUsualWayGetsTheOthers() throws IOException, InterruptedException {
        assumeThat(PARSERS).as("copied by the build").exists();

        assertThat(printed(Usual.class, List.of()).split("\n"))
                .containsExactly(
                        "com.ctc.wstx.stax.WstxInputFactory",
                        "org.apache.xerces.jaxp.SAXParserFactoryImpl",
                        "org.apache.xerces.jaxp.DocumentBuilderFactoryImpl",
                        "net.sf.saxon.TransformerFactoryImpl");
    }

    /** Prints which parsers and transformers the JDK hands out. */
    static final class Usual {
        private Usual() {}

        public static void main(String[] arguments) {
            System.out.println(XMLInputFactory.newFactory().getClass().getName());
            System.out.println(SAXParserFactory.newInstance().getClass().getName());
            System.out.println(DocumentBuilderFactory.newInstance().getClass().getName());
            System.out.println(TransformerFactory.newInstance().getClass().getName());
        }
    }

    private String printed(Class<?> main, List<String> options) throws IOException, InterruptedException {
        String classPath = PARSERS.toAbsolutePath() + File.separator + "*" + File.pathSeparator
                + System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-Djavax.xml.stream.XMLInputFactory=com.ctc.wstx.stax.WstxInputFactory",
                "-Djavax.xml.stream.XMLOutputFactory=com.ctc.wstx.stax.WstxOutputFactory",
                "-Djavax.xml.parsers.SAXParserFactory=org.apache.xerces.jaxp.SAXParserFactoryImpl",
                "-Djavax.xml.parsers.DocumentBuilderFactory=org.apache.xerces.jaxp.DocumentBuilderFactoryImpl",
                "-Djavax.xml.transform.TransformerFactory=net.sf.saxon.TransformerFactoryImpl",
                "-Dorg.xml.sax.driver=org.apache.xerces.parsers.SAXParser"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName(), folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.strip();
    }
}
