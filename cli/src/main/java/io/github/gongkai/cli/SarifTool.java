package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Edition;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tool of a SARIF run: this command with every rule that it asked. */
final class SarifTool {

    private static final String HOME = "https://github.com/gongkai/gongkai";

    private final JsonGenerator json;
    private final Locale locale;

    SarifTool(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** The tag of the language in which the messages of a run are written. */
    static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** A text in which nothing is read as a link: what a document says has none. */
    static String plain(String text) {
        return text.contains("](")
                ? text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
                : text;
    }

    void write(Rules rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "gongkai");
        String version = Main.class.getPackage().getImplementationVersion();
        if (version != null) {
            json.writeStringField("version", version);
        }
        json.writeStringField("informationUri", HOME);
        json.writeStringField("language", language(locale));
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules.list()) {
            rule(rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(Rule rule) throws IOException {
        List<String> citations = citations(rule, locale);
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        text("shortDescription", rule.sentence(locale));
        text("fullDescription", rule.sentence(locale) + " (" + String.join("; ", citations) + ")");
        json.writeStringField("helpUri", HOME + "/blob/main/docs/rules.md#" + rule.id());
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", SarifPrinter.level(rule.severity()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("authority", rule.authority().name());
        json.writeStringField("zh", rule.sentence(Locale.CHINESE));
        json.writeStringField("en", rule.sentence(Locale.ENGLISH));
        texts("citation", citations(rule, Locale.CHINESE));
        texts("citationInEnglish", citations(rule, Locale.ENGLISH));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** How the rule is cited in each edition to which it applies; one that reads no cell applies to all. */
    private static List<String> citations(Rule rule, Locale locale) {
        boolean readsCells = Stream.of(Edition.values())
                .anyMatch(edition -> !rule.cells(edition).isEmpty());
        return Stream.of(Edition.values())
                .filter(edition -> !readsCells || !rule.cells(edition).isEmpty())
                .map(edition -> rule.citation(edition, locale))
                .distinct()
                .toList();
    }

    private void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", plain(text));
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
