package io.github.gongkai.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Label;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Section;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The JSON Schema of a report, made from the declaration of the form: what strict reading accepts, as far as a schema can say it. */
final class ReportSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DAY = "^(\\d{4}|[+-]\\d{4,9})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

    private final ObjectNode definitions = NODES.objectNode();

    private ReportSchema() {}

    static ObjectNode schema() {
        return new ReportSchema().report();
    }

    private ObjectNode report() {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://gongkai.github.io/gongkai/report.schema.json");
        schema.put("title", "政府信息公开工作年度报告");
        schema.put(
                "description",
                "An annual report on government information disclosure as it was published. What is absent is null; in a cell,"
                        + " null is a blank, which is not a zero.");
        schema.put("type", "object");
        schema.set("required", required());
        schema.set("properties", properties());
        schema.put("additionalProperties", false);
        schema.set("oneOf", editions());
        defineCells();
        schema.set("$defs", definitions);
        return schema;
    }

    private static ArrayNode required() {
        ArrayNode required = NODES.arrayNode();
        Part.ALL.stream()
                .filter(part -> switch (part) {
                    case ORGAN, YEAR, FORM, PROACTIVE_DISCLOSURE, APPLICATIONS, PROCEEDINGS -> true;
                    case PERIOD, PUBLISHED_ON, PREAMBLE, HEADINGS, OVERVIEW, PROBLEMS, OTHER_MATTERS -> false;
                })
                .forEach(part -> required.add(part.id()));
        return required;
    }

    private static ObjectNode properties() {
        ObjectNode properties = NODES.objectNode();
        for (Part part : Part.ALL) {
            properties.set(part.id(), property(part));
        }
        return properties;
    }

    private static ObjectNode property(Part part) {
        return switch (part) {
            case ORGAN -> organ();
            case YEAR ->
                described("The year reported on.")
                        .put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", 9999);
            case FORM -> {
                ObjectNode form = described("The edition of the form, told from the tables.");
                yield form.set("enum", names(Edition.values()));
            }
            case PERIOD -> period();
            case PUBLISHED_ON -> orNull(day()).put("description", "The day of publication, or else of signature.");
            case PREAMBLE -> prose("The text before the first section.");
            case HEADINGS -> headings();
            case OVERVIEW -> section(Section.OVERVIEW);
            case PROBLEMS -> section(Section.PROBLEMS);
            case OTHER_MATTERS -> section(Section.OTHER_MATTERS);
            case PROACTIVE_DISCLOSURE ->
                titled(Section.PROACTIVE_DISCLOSURE.label()).put("type", "object");
            case APPLICATIONS -> titled(Section.APPLICATIONS.label()).put("type", "object");
            case PROCEEDINGS -> titled(Section.PROCEEDINGS.label()).put("type", "object");
        };
    }

    private static ObjectNode organ() {
        ObjectNode members = NODES.objectNode();
        members.set(Part.OF_ORGAN.name(Part.NAME), withAWord());
        ArrayNode kinds = names(OrganKind.values()).addNull();
        ObjectNode kind = described("What kind of organ it is; null where that is not known.");
        members.set(Part.OF_ORGAN.name(Part.KIND), kind.set("enum", kinds));
        ObjectNode organ = described("The organ whose report this is.");
        return object(organ, members, Part.OF_ORGAN.name(Part.NAME));
    }

    private static ObjectNode period() {
        ObjectNode members = NODES.objectNode();
        members.set(Part.OF_PERIOD.name(Part.FROM), day());
        members.set(Part.OF_PERIOD.name(Part.TO), day());
        ObjectNode period =
                object(NODES.objectNode(), members, Part.OF_PERIOD.name(Part.FROM), Part.OF_PERIOD.name(Part.TO));
        return orNull(period).put("description", "The period that the report says it covers, both days included.");
    }

    private static ObjectNode headings() {
        ObjectNode headings = described("The headings of the sections as printed.");
        headings.set("type", NODES.arrayNode().add("array").add("null"));
        return headings.set("items", NODES.objectNode().put("type", "string"));
    }

    private static ObjectNode section(Section section) {
        ObjectNode prose = titled(section.label());
        return prose.set("type", NODES.arrayNode().add("string").add("null"));
    }

    private static ObjectNode prose(String description) {
        ObjectNode prose = described(description);
        return prose.set("type", NODES.arrayNode().add("string").add("null"));
    }

    /** One schema of the tables for each edition; the form says which of them must hold. */
    private ArrayNode editions() {
        ArrayNode editions = NODES.arrayNode();
        for (Edition edition : Edition.values()) {
            ObjectNode tables = NODES.objectNode();
            tables.set(Part.FORM.id(), NODES.objectNode().put("const", edition.name()));
            Stream.of(Section.values())
                    .filter(Section::isTable)
                    .forEach(section -> tables.set(section.id(), table(edition, section)));
            ObjectNode schema = NODES.objectNode()
                    .put(
                            "title",
                            edition.instrument().title(Locale.CHINESE) + " "
                                    + edition.instrument().number());
            editions.add(schema.set("properties", tables));
        }
        return editions;
    }

    private ObjectNode table(Edition edition, Section section) {
        TableShape table = TableShape.of(edition, section);
        ObjectNode rows = NODES.objectNode();
        for (int i = 0; i < table.members().count(); i++) {
            int first = table.rows().get(i).first();
            List<Cell> cells = edition.cells()
                    .subList(first, first + table.rows().get(i).members().count());
            ObjectNode row = titled(cells.get(0).row().label(edition));
            rows.set(table.members().name(i), row.put("$ref", define(edition, cells)));
        }
        return object(NODES.objectNode(), rows, namesOf(table.members()));
    }

    /** Rows with the same columns share one definition. */
    private String define(Edition edition, List<Cell> cells) {
        ObjectNode columns = NODES.objectNode();
        for (Cell cell : cells) {
            Column column = cell.column();
            ObjectNode schema = titled(column.label(edition));
            Unit unit = cell.unit(edition);
            columns.set(column.id(), schema.put("$ref", "#/$defs/" + (unit.isMoney() ? "amount" : "count")));
        }
        ObjectNode row = object(
                NODES.objectNode(),
                columns,
                cells.stream().map(cell -> cell.column().id()).toArray(String[]::new));
        for (int number = 1; ; number++) {
            String name = cells.get(0).section().id() + "Row" + number;
            if (!definitions.has(name)) {
                definitions.set(name, row);
            }
            if (definitions.get(name).equals(row)) {
                return "#/$defs/" + name;
            }
        }
    }

    private void defineCells() {
        BigDecimal bound = BigDecimal.TEN.pow(Entry.Decimal.MAX_DIGITS);
        ObjectNode number = described(
                        "A number with the very digits published, at most " + Entry.Decimal.MAX_DIGITS + ".")
                .put("type", "number")
                .put("exclusiveMinimum", bound.negate().toBigInteger())
                .put("exclusiveMaximum", bound.toBigInteger());
        definitions.set("number", number);

        ObjectNode text = NODES.objectNode();
        text.set(Part.OF_CELL.name(Part.TEXT), withAWord());
        ObjectNode amount = NODES.objectNode();
        amount.set(Part.OF_CELL.name(Part.AMOUNT), NODES.objectNode().put("$ref", "#/$defs/number"));
        ArrayNode units = NODES.arrayNode();
        Stream.of(Unit.YUAN, Unit.TEN_THOUSAND_YUAN).forEach(unit -> units.add(unit.in(Locale.CHINESE)));
        amount.set(Part.OF_CELL.name(Part.UNIT), NODES.objectNode().set("enum", units));
        ArrayNode kinds = NODES.arrayNode()
                .add(NODES.objectNode().put("type", "null"))
                .add(NODES.objectNode().put("$ref", "#/$defs/number"))
                .add(object(described("A text that is no number."), text, Part.OF_CELL.name(Part.TEXT)))
                .add(object(
                        described("A number printed with a unit of its own."),
                        amount,
                        Part.OF_CELL.name(Part.AMOUNT),
                        Part.OF_CELL.name(Part.UNIT)));
        ObjectNode cell = described("Whatever stands in a cell.");
        definitions.set("cell", cell.set("oneOf", kinds));
        definitions.set("count", described("A whole number.").put("$ref", "#/$defs/cell"));
        definitions.set("amount", described("An amount of money.").put("$ref", "#/$defs/cell"));
    }

    private static ObjectNode day() {
        return NODES.objectNode().put("type", "string").put("format", "date").put("pattern", DAY);
    }

    /** A text that is more than the white space of {@link String#isBlank}. */
    private static ObjectNode withAWord() {
        StringBuilder blanks = new StringBuilder("[^");
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(Character::isWhitespace)
                .forEach(c -> blanks.append(String.format("\\u%04x", c)));
        return NODES.objectNode()
                .put("type", "string")
                .put("pattern", blanks.append(']').toString());
    }

    private static ObjectNode orNull(ObjectNode schema) {
        ObjectNode either = NODES.objectNode();
        return either.set(
                "anyOf",
                NODES.arrayNode().add(NODES.objectNode().put("type", "null")).add(schema));
    }

    private static ObjectNode object(ObjectNode schema, ObjectNode properties, String... required) {
        ArrayNode names = NODES.arrayNode();
        Stream.of(required).forEach(names::add);
        schema.put("type", "object");
        schema.set("required", names);
        schema.set("properties", properties);
        return schema.put("additionalProperties", false);
    }

    private static String[] namesOf(Members members) {
        return IntStream.range(0, members.count()).mapToObj(members::name).toArray(String[]::new);
    }

    private static ArrayNode names(Enum<?>[] constants) {
        ArrayNode names = NODES.arrayNode();
        Stream.of(constants).forEach(constant -> names.add(constant.name()));
        return names;
    }

    private static ObjectNode described(String description) {
        return NODES.objectNode().put("description", description);
    }

    private static ObjectNode titled(Label label) {
        return NODES.objectNode().put("title", label.in(Locale.CHINESE)).put("description", label.in(Locale.ENGLISH));
    }
}
