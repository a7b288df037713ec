package io.github.gongkai.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file of parts in the open packaging convention (ECMA-376 part 2) that is being written. The same parts in the same order
 * always give the same bytes: no part bears the time of writing.
 */
final class OfficePackage {

    /** The earliest time but one that the format knows: for the earliest the JDK adds a field that depends on the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String CORE =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final XmlText types = new XmlText();

    OfficePackage() {
        types.open("Types", "xmlns", TYPES);
        types.leaf(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        types.leaf("Default", "Extension", "xml", "ContentType", "application/xml");
    }

    /** Relations from a part to others: their types, the last words of them, and targets in turn; ids are rId1, rId2 … */
    static XmlText relations(String... typesAndTargets) {
        XmlText relations = new XmlText().open("Relationships", "xmlns", RELATIONSHIPS);
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            String type = typesAndTargets[i].equals("core-properties") ? CORE : OFFICE + typesAndTargets[i];
            relations.leaf("Relationship", "Id", "rId" + (i / 2 + 1), "Type", type, "Target", typesAndTargets[i + 1]);
        }
        return relations.close();
    }

    /** Adds a part whose type is told by its name alone. */
    void add(String name, XmlText part) {
        parts.put(name, part.bytes());
    }

    /** Adds a part of a type of its own. */
    void add(String name, String type, XmlText part) {
        types.leaf("Override", "PartName", "/" + name, "ContentType", type);
        add(name, part);
    }

    /** Adds the title of the document, as file managers show it. */
    void addTitle(String title) {
        add(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                new XmlText()
                        .open(
                                "cp:coreProperties",
                                "xmlns:cp",
                                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                                "xmlns:dc",
                                "http://purl.org/dc/elements/1.1/")
                        .leafWith("dc:title", title)
                        .leafWith("dc:language", "zh-CN")
                        .close());
    }

    /** The whole file; nothing can be added any more. */
    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", types.close().bytes());
        all.putAll(parts);
        return bytes(all);
    }

    /** A file of parts in their order. */
    static byte[] bytes(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }
}
