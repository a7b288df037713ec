package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.gongkai.Report;
import io.github.gongkai.json.ReportReader;
import io.github.gongkai.json.ReportWriter;
import io.github.gongkai.json.Strictness;
import java.io.IOException;

/**
 * The Jackson module that reads and writes a {@link Report}. {@code ObjectMapper.findAndRegisterModules()} finds it.
 *
 * <p>The members of a report, always all of them, in this order: {@code organ} (with {@code name} and {@code kind}),
 * {@code year}, {@code form} (the edition's name), {@code period} (with {@code from} and {@code to}), {@code
 * publishedOn}, {@code preamble}, {@code headings} (the headings of the sections as printed, an array of strings that is
 * empty where they are not known), and the six sections by their ids. What is absent is {@code null}. A table holds rows
 * by id and a row holds cells by column id. In a cell, {@code null} is a blank, a JSON number is a number with the very
 * digits published, <code>{"text":"…"}</code> is a text that is no number, and
 * <code>{"amount":251000,"unit":"元"}</code> is a number printed with a unit of its own. Its JSON Schema (2020-12) is the
 * resource {@code META-INF/gongkai/report.schema.json}.
 *
 * <p>Members may be read in any order; the order above is the fastest. Reading is strict: an unknown member, a member
 * given twice, a cell that the edition lacks, a missing table, row or cell, a value of the wrong type and a number out of
 * range (a count past {@code long}, a decimal of more than 38 digits) are refused with a {@link
 * com.fasterxml.jackson.databind.JsonMappingException} whose one-line message names the path, the place, what was found and
 * what was expected. {@linkplain #lenient() Lenient} reading is milder in three stated ways. Neither depends on how the
 * mapper's own features are set.
 */
public final class GongkaiModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    /** The strict module. */
    public GongkaiModule() {
        this(Strictness.STRICT);
    }

    private GongkaiModule(Strictness strictness) {
        // A name of its own, so that the lenient module can be registered after the strict one was found.
        super(GongkaiModule.class.getName() + '.' + strictness);
        addSerializer(Report.class, new ReportSerializer());
        addDeserializer(Report.class, new ReportDeserializer(strictness));
    }

    /**
     * A module that ignores unknown members, takes missing or null tables, rows and cells as blank, and keeps a string
     * in a cell as text, even one such as {@code "3"}. A row or cell of another edition, a member given twice and
     * everything else is refused all the same. If a mapper has both modules, the one registered last is used.
     */
    public static GongkaiModule lenient() {
        return new GongkaiModule(Strictness.LENIENT);
    }

    @Override
    public Object getTypeId() {
        return getModuleName();
    }

    private static final class ReportDeserializer extends StdDeserializer<Report> {
        private static final long serialVersionUID = 1;

        private final Strictness strictness;

        ReportDeserializer(Strictness strictness) {
            super(Report.class);
            this.strictness = strictness;
        }

        @Override
        public Report deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            ParserSource source = new ParserSource(parser, strictness);
            try {
                return ReportReader.read(source);
            } catch (UnreadableReport error) {
                throw error;
            } catch (JsonProcessingException malformed) {
                throw source.malformed(malformed);
            }
        }
    }

    private static final class ReportSerializer extends StdSerializer<Report> {
        private static final long serialVersionUID = 1;

        ReportSerializer() {
            super(Report.class);
        }

        @Override
        public void serialize(Report report, JsonGenerator generator, SerializerProvider provider) throws IOException {
            ReportWriter.write(report, new GeneratorSink(generator));
        }
    }
}
