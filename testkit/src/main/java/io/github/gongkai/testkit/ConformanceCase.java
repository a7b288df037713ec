package io.github.gongkai.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * One case of the conformance kit: what one rule says of one report, of several years of an organ, or of a government and
 * its members. The kit is the resource {@code META-INF/gongkai/conformance.json}, which implementations in other languages
 * read as it is: in {@code bases}, a report of each edition on which every rule passes; in {@code cases}, for each report
 * the base and what is changed in it, by the paths of members and cells.
 *
 * <p>Needs {@code gongkai-jackson}, an optional dependency.
 *
 * @param rule the id of the rule
 * @param number which of the rule's cases it is, from 1
 * @param subject what is judged
 * @param reports the report; or the years, earlier ones first; or the government and then its members; or the report and
 *     then those that it is compared with
 * @param complete whether the members given are all that there are
 * @param expected the organs that have to be among the members; empty where nobody says so
 * @param outcome whether the rule passes, fails, or cannot say
 * @param findings for each finding the cells that it names, in form order; empty unless the rule fails
 */
public record ConformanceCase(
        String rule,
        int number,
        Subject subject,
        List<Report> reports,
        boolean complete,
        List<String> expected,
        Outcome outcome,
        List<Set<Cell>> findings) {

    /** What a case is about. */
    public enum Subject {
        REPORT("report"),
        YEARS("years"),
        GOVERNMENT_AND_MEMBERS("government and members"),
        REPORT_AND_OTHERS("report and others");

        private final String id;

        Subject(String id) {
            this.id = id;
        }
    }

    /** What a rule says. */
    public enum Outcome {
        PASSES("passes"),
        FAILS("fails"),
        CANNOT_SAY("cannot say");

        private final String id;

        Outcome(String id) {
            this.id = id;
        }
    }

    /** An implementation's answer to a case: what the rule says, and the cells of each finding. */
    public record Answer(Outcome outcome, List<Set<Cell>> findings) {}

    /** All cases of the kit. */
    public static List<ConformanceCase> all() {
        try (InputStream kit = Objects.requireNonNull(
                ConformanceCase.class.getResourceAsStream("/META-INF/gongkai/conformance.json"))) {
            JsonNode json = new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(kit);
            List<ConformanceCase> cases = new ArrayList<>();
            for (JsonNode one : json.get("cases")) {
                cases.add(of(one, json.get("bases")));
            }
            return cases;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Asks an implementation for its answer to each case and says where it differs, one line for each; empty where it
     * agrees with all of them. An implementation that throws differs.
     */
    public static List<String> disagreements(Function<ConformanceCase, Answer> implementation) {
        return all().stream()
                .flatMap(one -> one.disagreement(implementation).stream())
                .toList();
    }

    private Optional<String> disagreement(Function<ConformanceCase, Answer> implementation) {
        Answer expectedAnswer = new Answer(outcome, findings);
        try {
            Answer answer = implementation.apply(this);
            return answer.equals(expectedAnswer)
                    ? Optional.empty()
                    : Optional.of(this + ": " + answer + " instead of " + expectedAnswer);
        } catch (RuntimeException failure) {
            return Optional.of(this + ": " + failure);
        }
    }

    private static ConformanceCase of(JsonNode json, JsonNode bases) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (JsonNode report : json.get("reports")) {
            reports.add(report(report, bases));
        }
        return new ConformanceCase(
                json.get("rule").asText(),
                json.get("number").asInt(),
                constant(Subject.values(), subject -> subject.id, json.get("of")),
                reports,
                json.path("complete").asBoolean(),
                texts(json.path("expected")),
                constant(Outcome.values(), outcome -> outcome.id, json.get("outcome")),
                StreamSupport.stream(json.get("findings").spliterator(), false)
                        .map(finding -> cells(finding.get("cells")))
                        .toList());
    }

    private static Report report(JsonNode json, JsonNode bases) throws IOException {
        ObjectNode report = bases.get(json.get("base").asText()).deepCopy();
        json.get("changes").properties().forEach(change -> {
            Iterator<String> path = List.of(change.getKey().split("\\.")).iterator();
            ObjectNode parent = report;
            String name = path.next();
            while (path.hasNext()) {
                parent = (ObjectNode) parent.get(name);
                name = path.next();
            }
            parent.set(name, change.getValue());
        });
        return ReportJson.strict().read(report.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static <E> E constant(E[] constants, Function<E, String> id, JsonNode json) {
        for (E constant : constants) {
            if (id.apply(constant).equals(json.asText())) {
                return constant;
            }
        }
        throw new IllegalStateException("The kit says " + json);
    }

    private static Set<Cell> cells(JsonNode paths) {
        Set<Cell> cells = new TreeSet<>();
        texts(paths).forEach(path -> cells.add(Cell.parse(path).orElseThrow()));
        return cells;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The rule and the number of the case. */
    @Override
    public String toString() {
        return rule + " " + number;
    }
}
