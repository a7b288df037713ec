package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No hot path asks for more memory than is written down, but for one part in twenty. The figures are renewed by
 *
 * <pre>./mvnw -q -pl benchmarks -am test -Dtest=AllocationTest -Dallocations=write -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class AllocationTest {

    private static final Path RECORDED = Path.of("allocations.properties");
    private static final String RENEW = "; -Dallocations=write writes it down anew";
    private static final int JAVA = Runtime.version().feature();

    private static final Properties MEASURED = new Properties();
    private static final Properties KNOWN = new Properties();

    @BeforeAll
    static void measure() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xint",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HotPath.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
            MEASURED.load(new StringReader(new String(out.readAllBytes(), StandardCharsets.UTF_8)));
        }
        assertThat(process.waitFor()).isZero();
        if (Files.exists(RECORDED)) {
            KNOWN.load(new StringReader(Files.readString(RECORDED)));
        }
        if ("write".equals(System.getProperty("allocations"))) {
            write();
        }
    }

    /** Those of other Java versions stay as they are. */
    private static void write() throws IOException {
        for (String path : MEASURED.stringPropertyNames()) {
            KNOWN.setProperty(key(path), MEASURED.getProperty(path));
        }
        Map<String, String> sorted = new TreeMap<>();
        KNOWN.stringPropertyNames().forEach(name -> sorted.put(name, KNOWN.getProperty(name)));
        Files.writeString(
                RECORDED,
                sorted.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining(
                                "",
                                "# Bytes that a run of each hot path asks for, by Java version; AllocationTest renews them.\n",
                                "")));
    }

    private static String key(String path) {
        return "java" + JAVA + "." + path;
    }

    @ParameterizedTest
    @EnumSource
    void asksForNoMoreMemoryThanIsWrittenDown(HotPath path) {
        String recorded = KNOWN.getProperty(key(path.name()));
        if (recorded == null) {
            System.out.println("No figure for Java " + JAVA + " is written down for " + path + RENEW);
        }
        assumeTrue(recorded != null, "no figure for Java " + JAVA + RENEW);
        long bytes = Long.parseLong(MEASURED.getProperty(path.name()));

        assertThat(bytes)
                .as("bytes of one run of " + path + ", " + recorded + " when it was written down" + RENEW)
                .isLessThanOrEqualTo(Long.parseLong(recorded) * 105 / 100);
    }
}
