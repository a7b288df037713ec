package io.github.gongkai.json.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.json.AsWritten;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** JSON that was damaged, and bytes that are none. */
public abstract class HostileJsonSuite extends JsonSuite {

    protected HostileJsonSuite(JsonLibrary library) {
        super(library);
    }

    private static final String[] SNIPPETS = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "1e99999999999",
        "-",
        "0.",
        "\\ud800",
        "\n",
        "{\"text\":\"",
        "1".repeat(50)
    };

    private interface Reading {
        void run() throws IOException;
    }

    @Property(tries = 1500)
    void damagedJsonIsAReportOrRefusedInOneLine(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int times, @ForAll boolean isBlank)
            throws IOException {
        byte[] json = strict().write(isBlank ? Example.BLANK : Example.REPORT).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            json = damaged(json, random);
        }
        byte[] bytes = json;

        refusedInOneLineIfAtAll(() -> strict().read(bytes));
        refusedInOneLineIfAtAll(() -> lenient().read(new ByteArrayInputStream(bytes)));
        refusedInOneLineIfAtAll(() -> strict().read(new StringReader(new String(bytes, StandardCharsets.ISO_8859_1))));
        refusedInOneLineIfAtAll(
                () -> strict().lines(new ByteArrayInputStream(bytes)).next());
    }

    @Property(tries = 500)
    void anyBytesAreRefusedInOneLine(@ForAll byte[] bytes) throws IOException {
        refusedInOneLineIfAtAll(() -> strict().read(bytes));
        refusedInOneLineIfAtAll(() -> lenient().read(new ByteArrayInputStream(bytes)));
    }

    /** Bytes may take the short way for what is just as written, streams never do. */
    @Property(tries = 2000)
    void theShortWayLeadsWhereTheParserLeads(@ForAll Random random, @ForAll @IntRange(max = 2) int times)
            throws IOException {
        Report[] reports = {Example.REPORT, Example.TRIAL, Example.BLANK};
        byte[] json = strict().write(reports[random.nextInt(reports.length)]).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            json = damaged(json, random);
        }
        byte[] bytes = json;

        assertThat(outcome(() -> strict().read(bytes)))
                .isEqualTo(outcome(() -> strict().read(new ByteArrayInputStream(bytes))));
        assertThat(outcome(() -> lenient().read(bytes)))
                .isEqualTo(outcome(() -> lenient().read(new ByteArrayInputStream(bytes))));
    }

    @Test
    void whatIsJustAsWrittenTakesTheShortWay() throws IOException {
        for (Report report : List.of(Example.REPORT, Example.TRIAL, Example.BLANK)) {
            byte[] json = strict().write(report).getBytes(StandardCharsets.UTF_8);

            assertThat(new AsWritten().read(json, 0, json.length)).contains(report);
            assertThat(new AsWritten().read(json, 0, json.length - 1)).isEmpty();
        }
    }

    private interface Outcome {
        Report get() throws IOException;
    }

    private Object outcome(Outcome reading) throws IOException {
        try {
            return reading.get();
        } catch (Exception refusal) {
            assertThat(refusal).isInstanceOf(library().refusal());
            return String.valueOf(refusal.getMessage());
        }
    }

    private void refusedInOneLineIfAtAll(Reading reading) {
        try {
            reading.run();
        } catch (Exception refusal) {
            assertThat(refusal).isInstanceOf(library().refusal());
            assertThat(refusal.getMessage()).isNotBlank().hasSizeLessThan(1000);
            assertThat(refusal.getMessage().codePoints()).noneMatch(Character::isISOControl);
        }
    }

    private static byte[] damaged(byte[] json, Random random) {
        int from = random.nextInt(json.length + 1);
        int to = Math.min(json.length, from + random.nextInt(20));
        byte[] some = Arrays.copyOfRange(json, from, to);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(json, from);
            case 1 -> spliced(json, from, to, new byte[0]);
            case 2 -> spliced(json, to, to, some);
            case 3 -> spliced(json, from, from, new byte[] {(byte) random.nextInt()});
            case 4 -> spliced(json, from, Math.min(json.length, from + 1), new byte[] {(byte) random.nextInt()});
            default ->
                spliced(json, from, from, SNIPPETS[random.nextInt(SNIPPETS.length)].getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] spliced(byte[] json, int from, int to, byte[] instead) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.write(json, 0, from);
        result.writeBytes(instead);
        result.write(json, to, json.length - to);
        return result.toByteArray();
    }
}
