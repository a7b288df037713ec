package io.github.gongkai.json.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.json.suite.JsonLibrary.Mapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a report holds comes back. */
public abstract class RoundTripSuite extends JsonSuite {

    private final Mapper mapper = library().given();

    protected RoundTripSuite(JsonLibrary library) {
        super(library);
    }

    @Property(tries = 150)
    void whatIsWrittenIsReadBackAsItWas(@ForAll Report report) throws IOException {
        assertThat(strict().read(new StringReader(strict().write(report)))).isEqualTo(report);
    }

    @Property(tries = 100)
    void whatIsWrittenAsBytesIsReadBackAsItWas(@ForAll Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        strict().write(report, bytes);

        assertThat(strict().read(bytes.toByteArray())).isEqualTo(report);
        assertThat(strict().read(new ByteArrayInputStream(bytes.toByteArray()))).isEqualTo(report);
        assertThat(lenient().read(bytes.toByteArray())).isEqualTo(report);
    }

    @Property(tries = 50)
    void aMapperWritesAndReadsTheSame(@ForAll Report report) throws IOException {
        assertThat(mapper.write(report)).isEqualTo(strict().write(report));
        assertThat(mapper.read(strict().write(report), Report.class)).isEqualTo(report);
        assertThat(mapper.read(mapper.writePretty(report), Report.class)).isEqualTo(report);
    }

    @Property(tries = 50)
    void aTreeOrAnyOtherTokensWillDo(@ForAll Report report) throws IOException {
        assertThat(mapper.throughTree(report)).isEqualTo(report);
        assertThat(mapper.converted(report)).isEqualTo(report);
    }

    @Property(tries = 100)
    void membersMayComeInAnyOrder(@ForAll Report report, @ForAll Random random) throws IOException {
        Object tree = mapper.read(strict().write(report), Object.class);
        String shuffled = mapper.write(shuffled(tree, random));

        assertThat(strict().read(new StringReader(shuffled))).isEqualTo(report);
    }

    private static Object shuffled(Object node, Random random) {
        if (!(node instanceof Map<?, ?> object)) {
            return node;
        }
        List<Object> names = new ArrayList<>(object.keySet());
        Collections.shuffle(names, random);
        Map<Object, Object> result = new LinkedHashMap<>();
        for (Object name : names) {
            Object value = object.get(name);
            result.put(name, value == null ? null : shuffled(value, random));
        }
        return result;
    }
}
