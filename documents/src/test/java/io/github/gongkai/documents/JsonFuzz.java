package io.github.gongkai.documents;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.gongkai.Edition;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.testkit.ReportGenerator;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON that this library writes, as it writes it and as people edit it. */
class JsonFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(Edition.values())
                .map(edition -> ReportJson.strict()
                        .write(ReportGenerator.seeded(1).edition(edition).report()))
                .flatMap(json -> Stream.of(json, json.replace(",\"", ",\n \"")))
                .map(json -> json.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyInputIsReadOrRefused(byte[] bytes) {
        Fuzzed.read(bytes, "report.json");
    }
}
