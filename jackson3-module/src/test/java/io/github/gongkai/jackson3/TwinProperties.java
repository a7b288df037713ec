package io.github.gongkai.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gongkai.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.core.JacksonException;

/** What this artifact and its twin for Jackson 2 have in common: every byte, and what they refuse. */
class TwinProperties {

    @Property(tries = 200)
    void bothWriteTheSameBytes(@ForAll Report report) throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        ByteArrayOutputStream three = new ByteArrayOutputStream();
        io.github.gongkai.jackson.ReportJson.strict().write(report, two);
        ReportJson.strict().write(report, three);

        assertThat(three.toByteArray()).isEqualTo(two.toByteArray());
        assertThat(ReportJson.strict().write(report))
                .isEqualTo(io.github.gongkai.jackson.ReportJson.strict().write(report));
    }

    @Property(tries = 1000)
    void bothReadTheSameOrRefuseItInTheSamePlace(
            @ForAll Report report, @ForAll @IntRange(max = 1 << 20) int at, @ForAll char other, @ForAll boolean lenient)
            throws IOException {
        StringBuilder json = new StringBuilder(ReportJson.strict().write(report));
        json.setCharAt(at % json.length(), other);
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(threeSays(bytes, lenient)).isEqualTo(twoSays(bytes, lenient));
    }

    private static Object twoSays(byte[] json, boolean lenient) throws IOException {
        try {
            return (lenient
                            ? io.github.gongkai.jackson.ReportJson.lenient()
                            : io.github.gongkai.jackson.ReportJson.strict())
                    .read(json);
        } catch (JsonProcessingException refusal) {
            return withoutTheParsersWords(refusal.getMessage());
        }
    }

    private static Object threeSays(byte[] json, boolean lenient) {
        try {
            return (lenient ? ReportJson.lenient() : ReportJson.strict()).read(json);
        } catch (JacksonException refusal) {
            return withoutTheParsersWords(refusal.getMessage());
        }
    }

    /** What is no JSON at all, each Jackson says in its own words. */
    private static String withoutTheParsersWords(String message) {
        return message.replaceFirst("malformed JSON: .*", "malformed JSON");
    }
}
