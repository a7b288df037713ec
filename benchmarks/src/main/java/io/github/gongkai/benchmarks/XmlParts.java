package io.github.gongkai.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The floor under reading an Office file with the JDK's own XML parser: the parts that hold a report are unpacked and their
 * events asked for one by one, with names, texts and the first attribute, and nothing is made of them.
 */
final class XmlParts {

    private static final XMLInputFactory FACTORY = factory();

    private XmlParts() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    static void walk(byte[] file, Set<String> parts, Blackhole sink) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.contains(entry.getName())) {
                    walk(zip.readAllBytes(), sink);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void walk(byte[] part, Blackhole sink) throws XMLStreamException {
        XMLStreamReader xml =
                FACTORY.createXMLStreamReader(new ByteArrayInputStream(part), StandardCharsets.UTF_8.name());
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement()) {
                sink.consume(xml.getLocalName());
                if (xml.getAttributeCount() > 0) {
                    sink.consume(xml.getAttributeValue(0));
                }
            } else if (xml.isCharacters()) {
                sink.consume(xml.getText());
            }
        }
    }
}
