package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitPrinterTest {

    private static Document parsed(Optional<Severity> threshold, Source... sources) throws Exception {
        String xml = Printed.by(new JUnitPrinter(Locale.CHINESE, threshold), List.of(sources));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static Document parsed(Report report) throws Exception {
        return parsed(Optional.of(Severity.ERROR), Source.ofReport("a.json", report));
    }

    private static List<Element> elements(Document document, String name) {
        return IntStream.range(0, document.getElementsByTagName(name).getLength())
                .mapToObj(i -> (Element) document.getElementsByTagName(name).item(i))
                .toList();
    }

    private static Element testcase(Document document, String rule) {
        return elements(document, "testcase").stream()
                .filter(testcase -> testcase.getAttribute("name").equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyInputIsASuiteAndEveryRuleACase() throws Exception {
        Document document = parsed(
                Optional.of(Severity.ERROR),
                Source.ofReport("a.json", Samples.clean()),
                Source.ofReport("b.json", Samples.wrong()));

        assertThat(elements(document, "testsuite"))
                .extracting(suite -> suite.getAttribute("name"))
                .containsExactly("a.json", "b.json");
        assertThat(elements(document, "testcase"))
                .hasSize(2 * Rules.standard().list().size());
        assertThat(elements(document, "testsuite"))
                .extracting(suite -> suite.getAttribute("failures"))
                .containsExactly("0", "3");
        assertThat(testcase(document, "applications-balance").getAttribute("classname"))
                .isEqualTo(Samples.clean().organ().name() + " 2024");
    }

    @Test
    void aFailureTellsItsNumbersAndWhereItComesFrom() throws Exception {
        Element failure = (Element) testcase(parsed(Samples.wrong()), "applications-balance")
                .getElementsByTagName("failure")
                .item(0);

        assertThat(failure.getAttribute("message")).contains("自然人", "相差 1");
        assertThat(failure.getAttribute("type")).isEqualTo("error");
        assertThat(failure.getTextContent()).contains("≠", "国办公开办函〔2021〕30号");
    }

    @Test
    void lighterFindingsFailWhereTheRunDoesAndAreToldOtherwise() throws Exception {
        Source blank = Source.ofReport("a.json", Samples.withBlanks(3));
        Element passed = testcase(parsed(Optional.of(Severity.ERROR), blank), "cell-complete");
        Element failed = testcase(parsed(Optional.of(Severity.WARNING), blank), "cell-complete");
        Element never = testcase(parsed(Optional.empty(), blank), "cell-complete");

        assertThat(passed.getElementsByTagName("failure").getLength()).isZero();
        assertThat(passed.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("空白");
        assertThat(((Element) failed.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .contains("另有 2 处");
        assertThat(never.getElementsByTagName("failure").getLength()).isZero();
    }

    @Test
    void whatCannotBeJudgedOrDoesNotApplyIsSkippedWithItsReason() throws Exception {
        Document document = parsed(Samples.changed(
                figures -> figures.set(ApplicationRow.GRANTED, ApplicantColumn.NATURAL_PERSON, Entry.of("若干"))));

        Element open = (Element) testcase(document, "applications-row-total")
                .getElementsByTagName("skipped")
                .item(0);
        assertThat(open.getAttribute("message")).contains("没有可用的数字");
        Element foreign = (Element) testcase(document, "published-total-2019")
                .getElementsByTagName("skipped")
                .item(0);
        assertThat(foreign.getAttribute("message")).isEqualTo("该版格式不适用");
        int skipped = elements(document, "skipped").size();
        assertThat(elements(document, "testsuite").get(0).getAttribute("skipped"))
                .isEqualTo(Integer.toString(skipped));
    }

    @Test
    void whatCannotBeReadIsAnError() throws Exception {
        Document document = parsed(Optional.of(Severity.ERROR), Source.unreadable("x.txt", "io", "没有这个文件"));

        assertThat(elements(document, "error"))
                .singleElement()
                .satisfies(error -> assertThat(error.getAttribute("message")).isEqualTo("没有这个文件"))
                .satisfies(error -> assertThat(error.getAttribute("type")).isEqualTo("io"));
        assertThat(elements(document, "testsuite").get(0).getAttribute("errors"))
                .isEqualTo("1");
    }

    @Property(tries = 200)
    void anyNameAndTextGivesXmlThatCanBeRead(@ForAll @NotBlank String organ, @ForAll @NotBlank String words)
            throws Exception {
        Report report = Samples.changed(figures -> figures.setAt(30, Entry.of(words))).toBuilder()
                .organ(io.github.gongkai.Organ.of(organ))
                .build();
        Document document = parsed(Optional.of(Severity.ERROR), Source.ofReport(words, report));

        assertThat(elements(document, "testcase"))
                .hasSize(Rules.standard().list().size());
        assertThat(elements(document, "testcase").get(0).getAttribute("classname"))
                .isEqualToNormalizingWhitespace(Printable.of(organ) + " 2024");
    }

    @Test
    void theCommandPrintsIt() {
        CommandRun run = CommandRun.of("check", "--format", "junit", "../examples/reports/new-district-2025.txt");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
    }
}
