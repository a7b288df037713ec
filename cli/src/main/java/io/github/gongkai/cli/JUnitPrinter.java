package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** For build servers: JUnit XML, each input a suite. */
final class JUnitPrinter implements CheckPrinter {

    private final Locale locale;
    private final Optional<Severity> threshold;
    private final XMLOutputFactory factory = XMLOutputFactory.newInstance();

    JUnitPrinter(Locale locale, Optional<Severity> threshold) {
        this.locale = locale;
        this.threshold = threshold;
    }

    @Override
    public int growth() {
        return 8;
    }

    @Override
    public void start(OutputStream out) throws IOException {
        print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gongkai\">\n", out);
    }

    @Override
    public void print(Source source, Optional<Acceptance> checked, Part part) throws IOException {
        try {
            XMLStreamWriter xml = writer(part.out());
            new JUnitSuite(xml, locale, threshold).write(source, checked);
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /** A factory may be used by one thread at a time. */
    private synchronized XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return factory.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    @Override
    public void end(Job.Outcome outcome, List<Waivers.Idle> idle, OutputStream out) throws IOException {
        print("</testsuites>\n", out);
    }

    private static void print(String xml, OutputStream out) throws IOException {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
