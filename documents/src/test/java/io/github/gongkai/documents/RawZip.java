package io.github.gongkai.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A packed file written field by field, so that any of them can lie. */
final class RawZip {

    /** What the directory says of a part. */
    static final class Entry {
        byte[] name;
        int versionNeeded = 20;
        int flags;
        int method = 8;
        int sum;
        int packed;
        int unpacked;
        int offset;
        int attributes;
        byte[] extra = {};

        private Entry(byte[] name) {
            this.name = name;
        }
    }

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();

    /** A sound Word document, to which more is added. */
    static RawZip document() {
        RawZip zip = new RawZip();
        String document = DocxFile.of(DocxFile.p("正文")).document("<w:body>" + DocxFile.p("正文") + "</w:body>");
        zip.part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        zip.part(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>");
        zip.part("word/document.xml", document);
        return zip;
    }

    Entry part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Entry part(String name, byte[] content) {
        Entry entry = new Entry(name.getBytes(StandardCharsets.UTF_8));
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        while (!deflater.finished()) {
            packed.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.sum = (int) sum.getValue();
        entry.packed = packed.size();
        entry.unpacked = content.length;
        entry.offset = file.size();
        ByteBuffer local = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        local.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0);
        local.putInt(entry.sum).putInt(entry.packed).putInt(entry.unpacked);
        local.putShort((short) entry.name.length).putShort((short) 0);
        file.writeBytes(local.array());
        file.writeBytes(entry.name);
        file.writeBytes(packed.toByteArray());
        entries.add(entry);
        return entry;
    }

    /** One more name for a part that is there. */
    Entry alias(Entry of, String name) {
        Entry entry = new Entry(name.getBytes(StandardCharsets.UTF_8));
        entry.sum = of.sum;
        entry.packed = of.packed;
        entry.unpacked = of.unpacked;
        entry.offset = of.offset;
        entries.add(entry);
        return entry;
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    /** Bytes between the parts. */
    RawZip gap(byte[] bytes) {
        file.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return bytes(entries.size(), 0, new byte[0]);
    }

    /**
     * @param told how many parts the end says there are
     * @param shift what is added to the place of the directory
     * @param comment behind the end
     */
    byte[] bytes(int told, int shift, byte[] comment) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(file.toByteArray());
        int start = all.size();
        for (Entry entry : entries) {
            ByteBuffer record = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
            record.putInt(0x02014b50).putShort((short) 20).putShort((short) entry.versionNeeded);
            record.putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
            record.putInt(entry.sum).putInt(entry.packed).putInt(entry.unpacked);
            record.putShort((short) entry.name.length)
                    .putShort((short) entry.extra.length)
                    .putShort((short) 0);
            record.putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(entry.attributes)
                    .putInt(entry.offset);
            all.writeBytes(record.array());
            all.writeBytes(entry.name);
            all.writeBytes(entry.extra);
        }
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) told).putShort((short) told);
        end.putInt(all.size() - start).putInt(start + shift).putShort((short) comment.length);
        all.writeBytes(end.array());
        all.writeBytes(comment);
        return all.toByteArray();
    }
}
