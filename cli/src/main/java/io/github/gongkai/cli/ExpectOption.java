package io.github.gongkai.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --expect}: who has to report, so that those who have not can be named. */
final class ExpectOption {

    /**
     * An organ that has to report.
     *
     * @param year for which year; 0 where any report of it will do
     */
    record Expected(String organ, int year) {}

    /** A name; behind a comma or a tabulator a year. */
    private static final Pattern LINE = Pattern.compile("(.*?)(?:\\s*[,，\\t]\\s*(\\d{4}))?\\s*");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description =
                    "Organs that have to report, one a line, where wanted with a year behind a comma; those that have not are named.")
    private @Nullable Path file;

    @Option(
            names = "--expect-year",
            paramLabel = "YEAR",
            split = ",",
            description = "Organs without a year in that file have to report for these years.")
    private List<Integer> years = List.of();

    /** The organs that have to report. */
    List<Expected> organs() {
        if (file == null) {
            return List.of();
        }
        List<Expected> organs = new ArrayList<>();
        for (String line : lines(file)) {
            Matcher parts = LINE.matcher(line);
            if (line.isEmpty() || line.startsWith("#") || !parts.matches()) {
                continue;
            }
            String name = parts.group(1);
            if (parts.group(2) != null) {
                organs.add(new Expected(name, Integer.parseInt(parts.group(2))));
            } else if (years.isEmpty()) {
                organs.add(new Expected(name, 0));
            } else {
                years.forEach(year -> organs.add(new Expected(name, year)));
            }
        }
        return organs;
    }

    private List<String> lines(Path list) {
        try {
            byte[] bytes = Files.readAllBytes(list);
            return decoded(bytes)
                    .replace("\uFEFF", "")
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException cannotRead) {
            throw new ParameterException(spec.commandLine(), list + ": the list of organs cannot be read");
        }
    }

    /** Lists are kept in UTF-8, or in what Chinese systems have long written. */
    private static String decoded(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
