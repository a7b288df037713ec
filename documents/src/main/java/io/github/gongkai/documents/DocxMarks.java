package io.github.gongkai.documents;

import io.github.gongkai.documents.MarkedCopy.Note;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Word document with notes as its comments. Comments are put between the characters of its parts; everything else stays as
 * it is, byte for byte once it is unpacked. A note is one comment, at the first of its places that is found, or at the
 * beginning of the document.
 */
final class DocxMarks implements Marker {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private static final String STRICT_WORDS = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    /** Templates and documents with macros are of other types. */
    private static final String DOCUMENT = "wordprocessingml.document.main+xml";

    private static final String TYPES = "[Content_Types].xml";

    @Override
    public Optional<MarkedCopy> mark(byte[] document, String name, List<Note> notes, Locale locale, Budget budget)
            throws DocumentException {
        try {
            Parts parts = Parts.open(document, budget);
            Map<String, byte[]> copy = new LinkedHashMap<>();
            for (String part : parts.names()) {
                if (!part.endsWith("/")) {
                    copy.put(part, parts.bytes(part).orElseThrow());
                }
            }
            String types = text(copy, TYPES);
            if (!types.contains(DOCUMENT)) {
                return Optional.empty();
            }
            comment(parts, copy, notes, locale, budget);
            return Optional.of(new MarkedCopy(OfficePackage.bytes(copy), "docx", Map.of()));
        } catch (DamagedFile damaged) {
            return Optional.empty();
        }
    }

    private static void comment(Parts parts, Map<String, byte[]> copy, List<Note> notes, Locale locale, Budget budget)
            throws DamagedFile, DocumentException {
        String main = Docx.mainPart(parts, budget);
        String xml = text(copy, main);
        Relations relations = Relations.of(parts, main, budget);
        Map<Place, Integer> elements = elements(copy.get(main), budget);
        XmlSource source = XmlSource.of(xml, new HashSet<>(elements.values()));
        Optional<Integer> first = elements.values().stream().findFirst();
        if (first.isEmpty() || source.elements() != count(copy.get(main), budget)) {
            throw new DamagedFile("没有段落", "it has no paragraph");
        }
        XmlSource.Element firstElement = source.element(first.get());
        String prefix = firstElement == null ? "w:" : firstElement.name().replaceFirst("p$", "");
        String nameSpace = nameSpace(xml, prefix);
        Optional<String> known = relations.part("comments").filter(copy::containsKey);
        int id = known.isPresent() ? nextId(copy.get(known.get()), budget) : 0;
        String commentPrefix = known.isPresent() ? prefixOfRoot(text(copy, known.get())) : prefix;
        DocxComments comments = new DocxComments(commentPrefix, locale);
        Map<Integer, List<Integer>> byElement = new TreeMap<>();
        for (Note note : notes) {
            budget.takeBlock();
            List<Place> places = note.places().stream()
                    .distinct()
                    .filter(elements::containsKey)
                    .toList();
            int element = places.isEmpty() ? first.get() : elements.get(places.get(0));
            byElement.computeIfAbsent(element, e -> new ArrayList<>()).add(id);
            comments.add(id++, note, places.isEmpty() ? List.of() : places.subList(1, places.size()));
        }
        copy.put(main, bytes(withRanges(xml, source, byElement, prefix)));
        if (known.isPresent()) {
            copy.put(known.get(), bytes(insertedAtEnd(text(copy, known.get()), comments.toString())));
        } else {
            addPart(copy, main, comments, prefix, nameSpace);
        }
    }

    /** By place, the paragraph element that begins there. */
    private static Map<Place, Integer> elements(byte[] document, Budget budget) throws DamagedFile, DocumentException {
        DocxStyles styles = DocxStyles.of(Optional.empty(), budget);
        DocxNumbering numbering = DocxNumbering.of(Optional.empty(), styles, budget);
        DocxBody body = new DocxBody(budget, styles, numbering, EnumSet.noneOf(RemarkCode.class));
        body.read(Xml.of(document, budget));
        return body.elements();
    }

    private static int count(byte[] document, Budget budget) throws DamagedFile, DocumentException {
        Xml xml = Xml.of(document, budget);
        while (xml.next()) {
            budget.step();
        }
        return xml.elements();
    }

    private static int nextId(byte[] comments, Budget budget) throws DamagedFile, DocumentException {
        Xml xml = Xml.of(comments, budget);
        int next = 0;
        while (xml.next()) {
            if (xml.isStart("comment")) {
                next = Math.max(next, xml.number("id", 0) + 1);
            }
        }
        return next;
    }

    /** Comments begin behind the properties of a paragraph and end with it. */
    private static String withRanges(
            String xml, XmlSource source, Map<Integer, List<Integer>> byElement, String prefix) {
        TreeMap<Integer, String> insertions = new TreeMap<>();
        Set<Integer> opened = new HashSet<>();
        byElement.forEach((number, ids) -> {
            XmlSource.Element element = Objects.requireNonNull(source.element(number));
            StringBuilder before = new StringBuilder();
            StringBuilder behind = new StringBuilder();
            for (int id : ids) {
                String own = prefix + "id=\"" + id + "\"/>";
                before.append('<').append(prefix).append("commentRangeStart ").append(own);
                behind.append('<').append(prefix).append("commentRangeEnd ").append(own);
                behind.append('<').append(prefix).append("r><").append(prefix).append("commentReference ");
                behind.append(own).append("</").append(prefix).append("r>");
            }
            if (element.empty()) {
                opened.add(element.end());
                insertions.put(element.end(), before.append(behind) + "</" + element.name() + ">");
            } else {
                insertions.merge(element.inner(), before.toString(), String::concat);
                insertions.merge(element.end(), behind.toString(), String::concat);
            }
        });
        StringBuilder copy = new StringBuilder(xml.length() + 200 * insertions.size());
        int at = 0;
        for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
            boolean opens = opened.contains(insertion.getKey());
            copy.append(xml, at, insertion.getKey() - (opens ? "/>".length() : 0))
                    .append(opens ? ">" : "")
                    .append(insertion.getValue());
            at = insertion.getKey();
        }
        return copy.append(xml, at, xml.length()).toString();
    }

    private static void addPart(
            Map<String, byte[]> copy, String main, DocxComments comments, String prefix, String nameSpace)
            throws DamagedFile {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String part = copy.containsKey(folder + "comments.xml") ? "gongkai-comments.xml" : "comments.xml";
        String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
        copy.put(
                folder + part,
                bytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><" + prefix + "comments "
                        + declaration + "=\"" + nameSpace + "\">" + comments + "</" + prefix + "comments>"));
        String types = text(copy, TYPES);
        String typesPrefix = prefixOfRoot(types);
        copy.put(
                TYPES,
                bytes(insertedAtEnd(
                        types,
                        "<" + typesPrefix + "Override PartName=\"/" + folder + part + "\" ContentType=\"" + TYPE
                                + "\"/>")));
        String list = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        String relations = copy.containsKey(list)
                ? text(copy, list)
                : "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
        String kind = (nameSpace.equals(STRICT_WORDS) ? STRICT : OFFICE) + "comments";
        copy.put(
                list,
                bytes(insertedAtEnd(
                        relations,
                        "<" + prefixOfRoot(relations) + "Relationship Id=\"gongkaiComments\" Type=\"" + kind
                                + "\" Target=\"" + part + "\"/>")));
    }

    /** Puts something at the end of what the outermost element holds. */
    private static String insertedAtEnd(String xml, String what) throws DamagedFile {
        XmlSource.Element root = root(xml);
        if (root.empty()) {
            return xml.substring(0, root.end() - 2) + ">" + what + "</" + root.name() + ">" + xml.substring(root.end());
        }
        return xml.substring(0, root.end()) + what + xml.substring(root.end());
    }

    private static String prefixOfRoot(String xml) throws DamagedFile {
        String name = root(xml).name();
        return name.substring(0, name.indexOf(':') + 1);
    }

    private static XmlSource.Element root(String xml) throws DamagedFile {
        XmlSource.Element root = XmlSource.of(xml, Set.of(1)).element(1);
        if (root == null) {
            throw new DamagedFile("XML 不合格式", "its XML is malformed");
        }
        return root;
    }

    /** What the prefix of the document's elements stands for, as its outermost element says. */
    private static String nameSpace(String xml, String prefix) throws DamagedFile {
        String attribute =
                prefix.isEmpty() ? "xmlns" : "xmlns:" + Pattern.quote(prefix.substring(0, prefix.length() - 1));
        Matcher declared = Pattern.compile("\\s" + attribute + "\\s*=\\s*[\"']([^\"'<&]*)[\"']")
                .matcher(xml);
        if (!declared.find()) {
            throw new DamagedFile("XML 不合格式", "its XML is malformed");
        }
        return declared.group(1);
    }

    /** A part as text; only UTF-8 can be written back as it was. */
    private static String text(Map<String, byte[]> copy, String part) throws DamagedFile {
        byte[] bytes = copy.getOrDefault(part, new byte[0]);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length == 0 || !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new DamagedFile("不是 UTF-8", "it is not in UTF-8");
        }
        return text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
