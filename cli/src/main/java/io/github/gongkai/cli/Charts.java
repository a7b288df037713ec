package io.github.gongkai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The library that draws the charts (uPlot, MIT), as it comes in its jar. */
final class Charts {

    private static final String JAR = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";
    private static final String FOLDER = "/META-INF/resources/webjars/uplot/";

    private Charts() {}

    static String script() {
        return text(folder() + "uPlot.iife.min.js");
    }

    static String style() {
        return text(folder() + "uPlot.min.css");
    }

    private static String folder() {
        Properties jar = new Properties();
        try (InputStream in = stream(JAR)) {
            jar.load(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The jar lacks " + JAR, unreadable);
        }
        return FOLDER + jar.getProperty("version") + "/dist/";
    }

    private static String text(String name) {
        try (InputStream in = stream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException unreadable) {
            throw new IllegalStateException("The jar lacks " + name, unreadable);
        }
    }

    private static InputStream stream(String name) {
        return Objects.requireNonNull(Charts.class.getResourceAsStream(name), name);
    }
}
