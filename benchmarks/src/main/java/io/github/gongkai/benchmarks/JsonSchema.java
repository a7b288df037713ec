package io.github.gongkai.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import io.github.gongkai.Cell;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * networknt's validator. JSON Schema cannot add, so it is taught a keyword {@code equalSums}: two lists of JSON pointers
 * whose numbers must come to the same.
 */
final class JsonSchema implements Contender<JsonNode, List<Error>> {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Equation> equations = Samples.equations();
    private final Schema schema;

    JsonSchema() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode allOf = root.putArray("allOf");
        for (Equation equation : equations) {
            ArrayNode sums = allOf.addObject().putArray("equalSums");
            addPointers(sums.addArray(), equation.left());
            addPointers(sums.addArray(), equation.right());
        }
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new EqualSums())
                .build();
        this.schema = SchemaRegistry.withDefaultDialect(dialect).getSchema(root);
    }

    private static void addPointers(ArrayNode pointers, List<Cell> cells) {
        cells.forEach(cell -> pointers.add('/' + cell.path().replace('.', '/')));
    }

    @Override
    public JsonNode input(Report report) {
        ObjectNode root = JSON.createObjectNode();
        for (Figures.Figure figure : report.figures().list()) {
            Cell cell = figure.cell();
            root.withObjectProperty(cell.section().id())
                    .withObjectProperty(cell.row().id())
                    .put(cell.column().id(), figure.entry().number().orElseThrow());
        }
        // Through text, so that the numbers are of the kind that a parser makes.
        return JSON.readTree(JSON.writeValueAsString(root));
    }

    @Override
    public List<Error> check(JsonNode document) {
        return schema.validate(document);
    }

    @Override
    public List<Equation> violated(List<Error> errors) {
        return errors.stream()
                .map(error -> equations.get(
                        Integer.parseInt(error.getEvaluationPath().getParent().getName(-1))))
                .toList();
    }

    private static final class EqualSums extends AbstractKeyword {
        EqualSums() {
            super("equalSums");
        }

        @Override
        public KeywordValidator newValidator(
                SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            return new EqualSumsValidator(this, value, location, parent, context);
        }
    }

    private static final class EqualSumsValidator extends BaseKeywordValidator {
        private final JsonPointer[] left;
        private final JsonPointer[] right;

        EqualSumsValidator(
                Keyword keyword, JsonNode value, SchemaLocation location, Schema parent, SchemaContext context) {
            super(keyword, value, location, parent, context);
            this.left = pointers(value.get(0));
            this.right = pointers(value.get(1));
        }

        private static JsonPointer[] pointers(JsonNode texts) {
            return texts.valueStream()
                    .map(text -> JsonPointer.compile(text.asString()))
                    .toArray(JsonPointer[]::new);
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath location) {
            if (sum(left, root) != sum(right, root)) {
                execution.addError(error().instanceNode(node)
                        .instanceLocation(location)
                        .evaluationPath(execution.getEvaluationPath())
                        .message("the sums differ")
                        .build());
            }
        }

        private static long sum(JsonPointer[] pointers, JsonNode root) {
            long sum = 0;
            for (JsonPointer pointer : pointers) {
                sum += root.at(pointer).longValue();
            }
            return sum;
        }
    }
}
