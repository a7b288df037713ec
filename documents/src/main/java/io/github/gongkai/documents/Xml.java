package io.github.gongkai.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML from strangers, read by the JDK's own parser whatever others are on the class path: no document type, hence no entity,
 * nothing fetched from anywhere. Elements and attributes are named without their name spaces, of which there are two for
 * each (ECMA-376 and its strict variant).
 */
final class Xml {

    /** What is done with each element inside another. */
    interface Child {
        void read(String name) throws DamagedFile, DocumentException;
    }

    private static final int LONGEST_NUMBER = 6;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']*)");

    private static final XMLInputFactory FACTORY = factory();
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private final XMLStreamReader reader;
    private final Budget budget;
    /** By name as it is written, the name without its prefix. */
    private final Map<String, String> names = new HashMap<>();

    private int event;
    private int depth;
    private int elements;

    private Xml(XMLStreamReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    static Xml of(byte[] part, Budget budget) throws DamagedFile {
        try {
            return new Xml(reader(part), budget);
        } catch (XMLStreamException | RuntimeException malformed) {
            throw damaged();
        }
    }

    /**
     * Characters are decoded here: left to itself, the parser writes to standard error where it finds broken bytes, and tells
     * a charset in ways of its own.
     */
    private static XMLStreamReader reader(byte[] part) throws XMLStreamException, DamagedFile {
        Charset charset = charset(part);
        return FACTORY.createXMLStreamReader(new DecodedPart(part, endOfMark(part), charset));
    }

    /** Behind the byte order mark, if there is one. */
    private static int endOfMark(byte[] part) {
        if (part.length >= 3 && part[0] == (byte) 0xEF && part[1] == (byte) 0xBB && part[2] == (byte) 0xBF) {
            return 3;
        }
        boolean wide = part.length >= 2
                && (part[0] == (byte) 0xFE && part[1] == (byte) 0xFF
                        || part[0] == (byte) 0xFF && part[1] == (byte) 0xFE);
        return wide ? 2 : 0;
    }

    /** UTF-8, unless it begins as UTF-16 does or declares something else. */
    private static Charset charset(byte[] part) throws DamagedFile {
        String head = new String(part, 0, Math.min(part.length, 100), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u0000<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("<\u0000")) {
            return StandardCharsets.UTF_16LE;
        }
        int encoding = head.indexOf("encoding");
        if (encoding < 0 || head.startsWith("encoding=\"UTF-8\"", encoding)) {
            return StandardCharsets.UTF_8;
        }
        Matcher declared = DECLARED.matcher(head);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            throw damaged();
        }
    }

    /** Goes on to the next start or end of an element, or to text; false at the end of the part. */
    boolean next() throws DamagedFile, DocumentException {
        try {
            while (reader.hasNext()) {
                budget.step();
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        elements++;
                        budget.checkDepth(++depth);
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new DamagedFile("XML 里有文档类型声明或实体", "its XML has a document type or an entity");
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException malformed) {
            // the parser throws various unchecked exceptions, too, on what is malformed
            throw damaged();
        }
    }

    private static DamagedFile damaged() {
        return new DamagedFile("XML 不合格式", "its XML is malformed");
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isStart(String name) {
        return isStart() && name().equals(name);
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return !isStart() && !isEnd();
    }

    String name() {
        String written = reader.getLocalName();
        if (written.indexOf(':') < 0) {
            return written;
        }
        @Nullable String name = names.get(written);
        if (name == null) {
            name = written.substring(written.indexOf(':') + 1);
            names.put(written, name);
        }
        return name;
    }

    String text() {
        return reader.getText();
    }

    /** How many elements have started so far, this one included. */
    int elements() {
        return elements;
    }

    /** An attribute by its name, whatever its name space. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(value(name));
    }

    /** As {@link #attribute}, for what is asked of each of very many elements; null where it is not there. */
    @Nullable
    String value(String name) {
        int count = reader.getAttributeCount();
        for (int i = 0; i < count; i++) {
            String written = reader.getAttributeLocalName(i);
            int prefix = written.length() - name.length();
            boolean named = prefix == 0
                    ? written.equals(name)
                    : prefix > 0
                            && written.charAt(prefix - 1) == ':'
                            && written.endsWith(name)
                            && !written.startsWith("xmlns");
            if (named) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that is a number from 0; something else where it is none. */
    int number(String name, int otherwise) {
        String value = value(name);
        if (value == null || value.isEmpty() || value.length() > LONGEST_NUMBER) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** Whether a switch such as {@code <w:vanish/>} is on. */
    boolean isOn() {
        String value = value("val");
        return value == null || !OFF.contains(value);
    }

    /** Hands over each element right inside the one that has just started; what the reader leaves of it is passed over. */
    void children(Child child) throws DamagedFile, DocumentException {
        int own = depth;
        while (next()) {
            if (isEnd() && depth < own) {
                return;
            }
            if (isStart()) {
                int started = depth;
                child.read(name());
                while (depth >= started && next()) {
                    // to the end of the child
                }
            }
        }
    }

    /** The text of the element that has just started, its children included. */
    String wholeText() throws DamagedFile, DocumentException {
        String first = "";
        StringBuilder text = new StringBuilder(0);
        int own = depth;
        while (depth >= own && next()) {
            if (isText()) {
                if (!first.isEmpty()) {
                    text.append(first);
                }
                first = text();
            }
        }
        return text.isEmpty() ? first : text.append(first).toString();
    }
}
