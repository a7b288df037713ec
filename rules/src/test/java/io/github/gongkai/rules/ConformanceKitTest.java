package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.jackson.GongkaiModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Writes the examples of the rules as the conformance kit that the testkit's jar holds, for implementations in any language;
 * run with {@code -Dgongkai.docs=write} to renew it.
 */
class ConformanceKitTest {

    private static final Path KIT = Path.of("../testkit/src/main/resources/META-INF/gongkai/conformance.json");
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new GongkaiModule()).build();

    @Test
    void theKitHoldsEveryExampleOfEveryRule() throws IOException {
        String kit = kit();
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.createDirectories(KIT.getParent());
            Files.writeString(KIT, kit);
        }
        assertThat(Files.readString(KIT)).isEqualTo(kit);
    }

    /** One case a line, so that a change of one is a change of one line. */
    private static String kit() throws IOException {
        StringBuilder kit = new StringBuilder("{\"bases\":{\n");
        for (Edition edition : Edition.values()) {
            kit.append(MAPPER.writeValueAsString(edition.name()))
                    .append(':')
                    .append(MAPPER.writeValueAsString(Example.clean(edition)))
                    .append(edition.ordinal() + 1 < Edition.values().length ? ",\n" : "\n},\n\"cases\":[\n");
        }
        List<Example> examples = ExampleTest.examples().toList();
        for (int i = 0; i < examples.size(); i++) {
            int number = number(examples, i);
            kit.append(MAPPER.writeValueAsString(one(examples.get(i), number)))
                    .append(i + 1 < examples.size() ? ",\n" : "\n]}\n");
        }
        return kit.toString();
    }

    private static int number(List<Example> examples, int at) {
        String rule = examples.get(at).rule();
        return (int) examples.subList(0, at + 1).stream()
                .filter(example -> example.rule().equals(rule))
                .count();
    }

    private static ObjectNode one(Example example, int number) {
        Assessment verdict = example.verdict();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("rule", example.rule());
        json.put("number", number);
        json.put("outcome", example.outcomeInWords());
        ArrayNode reports = json.putArray("reports");
        if (verdict instanceof JointVerdict && example.asked().condition() instanceof RollupCondition) {
            json.put("of", "government and members");
            json.put("complete", example.value("complete").isPresent());
            ArrayNode expected = json.putArray("expected");
            example.value("expected").stream()
                    .flatMap(names -> Stream.of(names.split("\\|")))
                    .forEach(expected::add);
            reports.add(changes(example.report()));
            example.members().forEach(member -> reports.add(changes(member)));
        } else if (verdict instanceof JointVerdict) {
            json.put("of", "years");
            example.earlier().ifPresent(earlier -> reports.add(changes(earlier)));
            reports.add(changes(example.report()));
        } else if (example.rule().equals("repeated-text")) {
            json.put("of", "report and others");
            json.put("threshold", 0.6);
            reports.add(changes(example.report()));
            example.other().forEach(other -> reports.add(changes(other)));
        } else {
            json.put("of", "report");
            reports.add(changes(example.report()));
        }
        ArrayNode findings = json.putArray("findings");
        verdict.findings().forEach(finding -> {
            ArrayNode cells = findings.addObject().putArray("cells");
            finding.cells().stream().map(Cell::path).forEach(cells::add);
        });
        return json;
    }

    /** What sets a report apart from the base of its edition: members and cells by their paths. */
    private static ObjectNode changes(Report report) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("base", report.edition().name());
        ObjectNode changes = json.putObject("changes");
        compare("", MAPPER.valueToTree(Example.clean(report.edition())), MAPPER.valueToTree(report), changes);
        return json;
    }

    private static void compare(String path, JsonNode before, JsonNode after, ObjectNode changes) {
        after.properties().forEach(member -> {
            String name = path.isEmpty() ? member.getKey() : path + '.' + member.getKey();
            JsonNode old = before.get(member.getKey());
            if (isCompound(name)) {
                compare(name, old, member.getValue(), changes);
            } else if (!old.equals(member.getValue())) {
                changes.set(name, member.getValue());
            }
        });
    }

    private static boolean isCompound(String path) {
        String[] steps = path.split("\\.");
        boolean isTable = Stream.of(Section.values())
                .anyMatch(section -> section.isTable() && section.id().equals(steps[0]));
        return path.equals("organ") || isTable && steps.length < 3;
    }
}
