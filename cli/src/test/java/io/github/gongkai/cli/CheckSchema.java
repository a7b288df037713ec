package io.github.gongkai.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Section;
import io.github.gongkai.rules.Authority;
import io.github.gongkai.rules.Severity;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The JSON Schema of what {@code check --format json} prints; a line of {@code --format ndjson} is its definition {@code file}. */
final class CheckSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String RULE = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private CheckSchema() {}

    static ObjectNode schema() {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://gongkai.github.io/gongkai/check.schema.json");
        schema.put("title", "gongkai check --format json");
        schema.put("description", "What was found in every report. What is absent is null.");
        members(schema, "files", arrayOf(ref("file")), "summary", ref("summary"));
        return schema.set("$defs", definitions());
    }

    private static ObjectNode definitions() {
        ObjectNode definitions = NODES.objectNode();
        definitions.set("file", file());
        definitions.set("remark", remark());
        definitions.set("finding", finding());
        definitions.set("passage", passage());
        definitions.set("waived", waived());
        definitions.set("notAssessable", notAssessable());
        definitions.set("suspect", suspect());
        definitions.set("change", change());
        definitions.set("summary", summary());
        definitions.set("idleWaiver", idleWaiver());
        definitions.set("rule", said("The id of a rule.", text()).put("pattern", RULE));
        definitions.set("cell", cell());
        return definitions;
    }

    private static ObjectNode file() {
        return members(
                described("One input: a file, or a line of an NDJSON file."),
                "path",
                said("The file as it was named, or FILE:LINE.", text()),
                "organ",
                said("The organ whose report it is.", orNull(text())),
                "year",
                said("The year reported on.", orNull(number())),
                "form",
                said("The edition of the form.", orNull(oneOf(Edition.values(), Enum::name))),
                "readable",
                said("Whether the input is a report that could be read.", flag()),
                "remarks",
                said("What was odd or assumed in reading.", arrayOf(ref("remark"))),
                "findings",
                said("What does not fit, in form order.", arrayOf(ref("finding"))),
                "notAssessable",
                said("What could not be judged, and why.", arrayOf(ref("notAssessable"))),
                "suspects",
                said("The smallest repairs where the form's equations do not hold.", arrayOf(ref("suspect"))));
    }

    private static ObjectNode remark() {
        return members(
                NODES.objectNode(),
                "code",
                text().put("pattern", RULE),
                "message",
                text(),
                "cell",
                orNull(ref("cell")),
                "source",
                place());
    }

    private static ObjectNode finding() {
        ObjectNode finding = members(
                NODES.objectNode(),
                "rule",
                ref("rule"),
                "severity",
                oneOf(Severity.values(), severity -> severity.name().toLowerCase(Locale.ROOT)),
                "authority",
                said("What the rule rests on.", oneOf(Authority.values(), Enum::name)),
                "citation",
                text(),
                "message",
                text(),
                "equation",
                said("The numbers filled in.", text()),
                "cells",
                arrayOf(ref("cell")),
                "source",
                place());
        optional(finding, "passages", said("Only where the finding is about prose.", arrayOf(ref("passage"))));
        optional(finding, "waived", ref("waived"));
        return finding;
    }

    private static ObjectNode passage() {
        return members(
                NODES.objectNode(),
                "section",
                orNull(oneOf(Section.values(), Section::id)),
                "start",
                said("The first character, from 0.", number()),
                "end",
                said("Behind the last character.", number()),
                "text",
                text(),
                "source",
                place());
    }

    private static ObjectNode waived() {
        return members(
                described("Only where the finding was accepted."),
                "reason",
                text(),
                "expires",
                orNull(text().put("format", "date")));
    }

    private static ObjectNode notAssessable() {
        return members(NODES.objectNode(), "rule", ref("rule"), "reason", text(), "cells", arrayOf(ref("cell")));
    }

    private static ObjectNode suspect() {
        return members(
                NODES.objectNode(),
                "changes",
                arrayOf(ref("change")).put("minItems", 1),
                "reason",
                text(),
                "ambiguous",
                said("Whether other repairs are as small.", flag()));
    }

    private static ObjectNode change() {
        return members(
                NODES.objectNode(),
                "cell",
                ref("cell"),
                "found",
                text(),
                "expected",
                said(
                        "Null where no number can be told.",
                        orNull(NODES.objectNode().put("type", "integer"))));
    }

    private static ObjectNode summary() {
        ObjectNode summary = members(NODES.objectNode());
        Stream.of("files", "reports", "withoutFinding", "unreadable")
                .forEach(name -> required(summary, name, number()));
        findings(summary);
        Stream.of("notAssessable", "waived").forEach(name -> required(summary, name, number()));
        required(summary, "idleWaivers", arrayOf(ref("idleWaiver")));
        required(
                summary,
                "byRule",
                arrayOf(findings(members(NODES.objectNode(), "rule", ref("rule"), "reports", number()))));
        required(
                summary,
                "byYear",
                arrayOf(findings(members(
                        NODES.objectNode(), "year", number(), "reports", number(), "withoutFinding", number()))));
        ObjectNode year = findings(members(NODES.objectNode(), "year", number(), "reports", number()));
        required(summary, "byOrgan", arrayOf(members(NODES.objectNode(), "organ", text(), "years", arrayOf(year))));
        required(
                summary,
                "notReported",
                said(
                        "Organs that were expected and have no report; the year is null where they have none at all.",
                        arrayOf(members(NODES.objectNode(), "organ", text(), "year", orNull(number())))));
        return summary;
    }

    /** With the number of findings of each severity. */
    private static ObjectNode findings(ObjectNode counts) {
        Stream.of(Severity.values())
                .forEach(severity -> required(counts, severity.name().toLowerCase(Locale.ROOT), number()));
        return counts;
    }

    private static ObjectNode idleWaiver() {
        return members(
                described("A waiver that accepts nothing any more."),
                "rule",
                ref("rule"),
                "cells",
                arrayOf(ref("cell")),
                "reason",
                text(),
                "expired",
                flag());
    }

    private static ObjectNode cell() {
        Set<Cell> cells = new TreeSet<>();
        Stream.of(Edition.values()).forEach(edition -> cells.addAll(edition.cells()));
        return said("The path of a cell.", oneOf(cells.toArray(Cell[]::new), Cell::path));
    }

    private static ObjectNode place() {
        return said("Where in the input.", orNull(text()));
    }

    /** An object of the members given as names and schemas in turn, which must all be there, and no others. */
    private static ObjectNode members(ObjectNode schema, Object... namesAndSchemas) {
        schema.put("type", "object");
        schema.putArray("required");
        schema.putObject("properties");
        schema.put("additionalProperties", false);
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            required(schema, (String) namesAndSchemas[i], (ObjectNode) namesAndSchemas[i + 1]);
        }
        return schema;
    }

    private static void required(ObjectNode schema, String name, ObjectNode member) {
        ((ArrayNode) schema.get("required")).add(name);
        optional(schema, name, member);
    }

    private static void optional(ObjectNode schema, String name, ObjectNode member) {
        ((ObjectNode) schema.get("properties")).set(name, member);
    }

    private static ObjectNode arrayOf(ObjectNode items) {
        return NODES.objectNode().put("type", "array").set("items", items);
    }

    private static ObjectNode ref(String definition) {
        return NODES.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static ObjectNode text() {
        return NODES.objectNode().put("type", "string");
    }

    private static ObjectNode flag() {
        return NODES.objectNode().put("type", "boolean");
    }

    private static ObjectNode number() {
        return NODES.objectNode().put("type", "integer").put("minimum", 0);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        JsonNode nothing = NODES.objectNode().put("type", "null");
        return NODES.objectNode().set("anyOf", NODES.arrayNode().add(nothing).add(schema));
    }

    private static <T> ObjectNode oneOf(T[] constants, Function<T, String> name) {
        ArrayNode names = NODES.arrayNode();
        Stream.of(constants).map(name).forEach(names::add);
        return NODES.objectNode().set("enum", names);
    }

    private static ObjectNode described(String description) {
        return NODES.objectNode().put("description", description);
    }

    private static ObjectNode said(String description, ObjectNode schema) {
        return described(description).setAll(schema);
    }
}
