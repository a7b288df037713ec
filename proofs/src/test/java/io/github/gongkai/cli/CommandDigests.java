package io.github.gongkai.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that runs the command in all its ways on the documents of a folder and prints what came out of each as a digest
 * with its length. Arguments: the folder, the number of threads, a folder to write to. It stands in the package of the
 * command, which ends its process otherwise.
 */
public final class CommandDigests {

    private CommandDigests() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        String folder = arguments[0];
        String threads = arguments[1];
        Path target = Files.createDirectories(Path.of(arguments[2]));
        for (String format : List.of("text", "json", "ndjson", "sarif", "junit", "html")) {
            for (String language : List.of("zh", "en")) {
                print(List.of("check", "--format", format, "--lang", language, "--threads", threads, folder));
            }
        }
        print(List.of("read", "--threads", threads, folder));
        print(List.of("rules"));
        print(List.of("rules", "applications-balance", "--lang", "en"));
        for (String ending : List.of("csv", "ndjson", "parquet")) {
            for (String shape : List.of("long", "wide")) {
                Path file = target.resolve(shape + "." + ending);
                print(List.of(
                        "dataset",
                        "--shape",
                        shape,
                        "--threads",
                        threads,
                        "--force",
                        "--output",
                        file.toString(),
                        folder));
                print(file);
            }
        }
        try (Stream<Path> reports = Files.list(Path.of(folder))) {
            for (Path report : reports.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .limit(5)
                    .toList()) {
                for (String ending : List.of("docx", "html", "xlsx")) {
                    Path file = target.resolve("form." + ending);
                    print(List.of("write", report.toString(), "--force", "--output", file.toString()));
                    print(file);
                }
            }
        }
        Path marked = target.resolve("marked");
        print(List.of(
                "check", "--format", "html", "--marked", marked.toString(), "--force", "--threads", threads, folder));
        try (Stream<Path> copies = Files.walk(marked)) {
            for (Path copy : copies.filter(Files::isRegularFile).sorted().toList()) {
                print(copy);
            }
        }
    }

    private static void print(List<String> arguments) throws NoSuchAlgorithmException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Terminal.PIPE,
                Terminal.PIPE);
        int status = Main.run(console, arguments.toArray(String[]::new));
        console.out().flush();
        console.err().flush();
        List<String> shown = new ArrayList<>(arguments);
        int threads = shown.indexOf("--threads");
        if (threads >= 0) {
            shown.set(threads + 1, "N");
        }
        print(String.join(" ", shown) + " status " + status, out.toByteArray());
        print(String.join(" ", shown) + " on standard error", err.toByteArray());
    }

    private static void print(Path file) throws IOException, NoSuchAlgorithmException {
        print("file " + file, Files.readAllBytes(file));
    }

    private static void print(String what, byte[] bytes) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        System.out.println(HexFormat.of().formatHex(digest, 0, 8) + " " + bytes.length + " " + what);
    }
}
