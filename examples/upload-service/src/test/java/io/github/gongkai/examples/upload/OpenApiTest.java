package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gongkai.examples.upload.Service.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document says what the service does: its addresses, and what it answers. */
class OpenApiTest {

    private static final Service SERVICE = Service.shared();
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode API = read();

    private static JsonNode read() {
        try (InputStream yaml = OpenApiTest.class.getResourceAsStream("/static/openapi.yaml")) {
            return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void theDocumentIsServed() throws IOException, InterruptedException {
        assertThat(SERVICE.get("/openapi.yaml").text()).startsWith("openapi: 3.1.0");
    }

    @Test
    void itNamesEveryAddressAndNoOther() {
        TreeSet<String> served = new TreeSet<>();
        SERVICE.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    boolean ours = method.getBeanType().isAnnotationPresent(RestController.class)
                            && method.getBeanType() != Failures.class
                            && method.getBeanType().getPackage() == Application.class.getPackage();
                    if (ours) {
                        mapping.getPatternValues()
                                .forEach(path -> mapping.getMethodsCondition()
                                        .getMethods()
                                        .forEach(
                                                verb -> served.add(verb.name().toLowerCase(Locale.ROOT) + " " + path)));
                    }
                });
        TreeSet<String> told = new TreeSet<>();
        API.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(verb -> !verb.getKey().equals("parameters"))
                        .forEach(verb -> told.add(verb.getKey() + " " + path.getKey())));
        assertThat(told).isEqualTo(served);
    }

    @Test
    void whatIsAnsweredIsAsItSays() throws IOException, InterruptedException {
        Answer upload = SERVICE.uploadSample("new-district-2025.txt");
        holds("post /reports", upload);
        holds("post /reports", SERVICE.upload("letter.txt", utf8("只是一封普通的信，没有表格。")));
        holds("post /reports", SERVICE.upload("empty.txt", new byte[0]));
        holds("post /reports", SERVICE.post(utf8("{"), "Content-Type", "application/json"));
        holds("post /reports", SERVICE.post(utf8("x"), "Sec-Fetch-Site", "cross-site"));
        holds(
                "post /reports",
                SERVICE.form(List.of(
                        new Document("a.txt", Files.readAllBytes(Service.REPORTS.resolve("new-district-2025.txt"))),
                        new Document("b.txt", utf8("只是一封普通的信，没有表格。")),
                        new Document("c.txt", new byte[0]))));
        for (JsonNode link : upload.json().get("links").values()) {
            String path = link.asString();
            holds(
                    "get " + path.replaceFirst("[0-9a-f]{32}", path.startsWith("/organs") ? "{key}" : "{id}"),
                    SERVICE.get(path));
        }
        holds("get /reports/{id}", SERVICE.get("/reports/none"));
        holds("get /organs", SERVICE.get("/organs"));
        String member = SERVICE.upload(Made.consistent("接口县民政局", 2025)).id();
        holds("get /rollup", SERVICE.get("/rollup?total=" + upload.id() + "&member=" + member));
        holds("get /rollup", SERVICE.get("/rollup?total=" + upload.id()));
        holds(
                "delete /reports/{id}",
                SERVICE.send(SERVICE.request("/reports/" + member).DELETE()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void holds(String operation, Answer answer) {
        String[] words = operation.split(" ");
        JsonNode response = resolved(
                API.get("paths").get(words[1]).get(words[0]).get("responses").path(Integer.toString(answer.status())));
        assertThat(response.isMissingNode())
                .as(operation + " " + answer.status())
                .isFalse();
        String type = answer.header("Content-Type").split(";")[0];
        if (type.isEmpty()) {
            assertThat(response.has("content")).as(operation).isFalse();
            return;
        }
        JsonNode schema = response.get("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as(operation + " " + type).isFalse();
        if (type.endsWith("json")) {
            assertThat(schema(schema).validate(answer.text(), InputFormat.JSON))
                    .as(operation + " " + answer.text())
                    .isEmpty();
        }
    }

    private static JsonNode resolved(JsonNode node) {
        return Optional.ofNullable(node.get("$ref"))
                .map(ref -> API.at(ref.asString().substring(1)))
                .orElse(node);
    }

    private static Schema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", API.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString());
    }
}
