package io.github.gongkai.documents;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that nobody here wrote and that make other documents of web pages, each in its own way. */
final class Conversions {

    private final Path profile;

    /** @param profile a folder of their own */
    Conversions(Path profile) {
        this.profile = profile;
    }

    static Optional<Path> office() {
        return program("soffice", "libreoffice");
    }

    static Optional<Path> browser() {
        return program("chromium", "google-chrome", "chrome");
    }

    private static Optional<Path> program(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .map(entry -> Path.of(entry).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Converts pages with LibreOffice.
     *
     * @param reader the filter that reads the page
     * @param target the ending, and behind a colon the filter that writes
     */
    void byOffice(List<Path> pages, String reader, String target, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                office().orElseThrow().toString(),
                "-env:UserInstallation=" + profile.resolve("office").toUri(),
                "--headless",
                "--infilter=" + reader,
                "--convert-to",
                target,
                "--outdir",
                folder.toString()));
        pages.forEach(page -> command.add(page.toString()));
        run(command, 20);
    }

    /** Prints a page with a browser. */
    void byBrowser(Path page, Path pdf) throws IOException {
        List<String> command = new ArrayList<>(browserCommand());
        command.add("--no-pdf-header-footer");
        command.add("--print-to-pdf=" + pdf);
        command.add(page.toUri().toString());
        run(command, 1);
    }

    List<String> browserCommand() {
        return List.of(
                browser().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile.resolve("browser"));
    }

    private static void run(List<String> command, int minutes) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(minutes, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("Not done within " + minutes + " minutes: " + command.subList(0, 6));
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
