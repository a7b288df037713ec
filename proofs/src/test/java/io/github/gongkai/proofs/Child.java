package io.github.gongkai.proofs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Java process that runs one class of these tests, or of the library, with the class path of this one. */
final class Child {

    private Child() {}

    /**
     * Runs it to its end.
     *
     * @param home the JDK
     * @param options of the virtual machine
     * @param line takes each line that it prints, also those on standard error
     * @return its exit status
     */
    static int run(Path home, List<String> options, Class<?> main, List<String> arguments, Consumer<String> line)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            lines.forEach(line);
        } finally {
            process.destroy();
        }
        return process.waitFor();
    }

    static Path ownJdk() {
        return Path.of(System.getProperty("java.home"));
    }
}
