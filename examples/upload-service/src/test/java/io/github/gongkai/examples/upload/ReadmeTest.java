package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the README tells people to type does what it says. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final List<String> OUTCOMES = List.of("200 201", "207", "404", "200", "200");

    @Test
    void itsCommandsRun() throws IOException, InterruptedException {
        boolean curl = Files.isExecutable(Path.of("/usr/bin/curl"));
        if (!curl) {
            System.out.println("Left out: the commands of the README are not tried, as there is no curl");
        }
        assumeTrue(curl);
        List<String> commands = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertThat(commands).hasSameSizeAs(OUTCOMES);
        for (int i = 0; i < commands.size(); i++) {
            assertThat(OUTCOMES.get(i)).as(commands.get(i)).contains(status(commands.get(i)));
        }
    }

    private static String status(String command) throws IOException, InterruptedException {
        String here = command.replace("localhost:8080", Service.shared().address())
                .replaceFirst("curl ", "curl -s -o /dev/null -w '%{http_code}' ");
        Process process = new ProcessBuilder("sh", "-c", here)
                .directory(Path.of("../..").toFile())
                .start();
        String status = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).as(command).isZero();
        return status;
    }

    @Test
    void itNamesEverySetting() throws IOException {
        String readme = Files.readString(README);
        for (RecordComponent setting : Settings.class.getRecordComponents()) {
            String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            assertThat(readme).containsPattern("[`.]" + name + "`");
        }
    }
}
