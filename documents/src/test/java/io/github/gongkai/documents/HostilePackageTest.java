package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.RawZip.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packages made to be read by two programs in two ways, or to take a reader's memory, each written field by field. {@link
 * PartsTest} tells which lie is answered by which sentence.
 */
class HostilePackageTest {

    /** What a package is answered with where it is sound: it is a document without a report in it. */
    private static final String SOUND = "not-a-report";

    private static final Map<String, Supplier<byte[]>> REFUSED = new LinkedHashMap<>();
    private static final Map<String, Supplier<byte[]>> HARMLESS = new LinkedHashMap<>();

    static {
        REFUSED.put("two names for one part", () -> {
            RawZip zip = RawZip.document();
            zip.alias(zip.entry(2), "word/other.xml");
            return zip.bytes();
        });
        REFUSED.put("ten thousand names for one part of a megabyte", () -> {
            RawZip zip = RawZip.document();
            Entry part = zip.part("word/media/a.xml", new byte[1 << 20]);
            for (int i = 0; i < 10_000; i++) {
                zip.alias(part, "word/media/" + i + ".xml");
            }
            return zip.bytes();
        });
        REFUSED.put("a part inside another", () -> {
            RawZip zip = RawZip.document();
            Entry outer = zip.part("word/a.bin", noise(5000));
            zip.alias(outer, "word/b.bin").offset = outer.offset + 40;
            return zip.bytes();
        });
        REFUSED.put("a part that reaches into the next", () -> {
            RawZip zip = RawZip.document();
            zip.entry(1).packed += 60;
            return zip.bytes();
        });
        REFUSED.put("a part that reaches into the directory", () -> {
            RawZip zip = RawZip.document();
            zip.entry(2).packed += 40;
            return zip.bytes();
        });
        REFUSED.put("a part of two gigabytes by its own account", () -> {
            RawZip zip = RawZip.document();
            zip.entry(2).unpacked = Integer.MAX_VALUE;
            return zip.bytes();
        });
        REFUSED.put("a part of four gigabytes by its own account", () -> {
            RawZip zip = RawZip.document();
            zip.entry(2).unpacked = -1;
            return zip.bytes();
        });
        REFUSED.put("a part that is less than it says", () -> {
            RawZip zip = RawZip.document();
            zip.entry(2).unpacked -= 1;
            return zip.bytes();
        });
        REFUSED.put("a packed part that claims to be stored", () -> {
            RawZip zip = RawZip.document();
            zip.entry(2).method = 0;
            return zip.bytes();
        });
        REFUSED.put("a part that starts before the file", () -> {
            RawZip zip = RawZip.document();
            zip.entry(2).offset = -1;
            return zip.bytes();
        });
        REFUSED.put("a part packed by a way of its own", () -> {
            RawZip zip = RawZip.document();
            zip.entry(2).method = 99;
            return zip.bytes();
        });
        REFUSED.put("a name that leads out", () -> named("../document.xml"));
        REFUSED.put("a name that leads out further in", () -> named("word/a/../../../x"));
        REFUSED.put("a name that begins at the root", () -> named("/word/x.xml"));
        REFUSED.put("a name on a drive", () -> named("C:/x.xml"));
        REFUSED.put("a name by backslashes", () -> named("word\\x.xml"));
        REFUSED.put("a name with a zero", () -> named("word/x\u0000.xml"));
        REFUSED.put("a name twice", () -> named("word/document.xml"));
        REFUSED.put("a name twice in other letters", () -> named("WORD/Document.XML"));
        REFUSED.put("fifty thousand parts", () -> {
            RawZip zip = RawZip.document();
            for (int i = 0; i < 50_000; i++) {
                zip.part("x/" + i, new byte[0]);
            }
            return zip.bytes();
        });
        REFUSED.put("a gigabyte of nothing", () -> {
            RawZip zip = RawZip.document();
            zip.entry(2).name = "x".getBytes(StandardCharsets.UTF_8);
            zip.part("word/document.xml", new byte[300_000_000]);
            return zip.bytes();
        });
        REFUSED.put("a directory elsewhere", () -> RawZip.document().bytes(3, -100, new byte[0]));
        REFUSED.put("a directory behind the file", () -> RawZip.document().bytes(3, 1 << 30, new byte[0]));
        REFUSED.put("an end that says where a file of four gigabytes has its directory", () -> {
            byte[] file = RawZip.document().bytes();
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 6, -1);
            return file;
        });
        REFUSED.put("a second end in the comment", () -> {
            byte[] other = new byte[22];
            ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50);
            return RawZip.document().bytes(3, 0, other);
        });

        HARMLESS.put("a sound package", () -> RawZip.document().bytes());
        HARMLESS.put("a comment", () -> RawZip.document().bytes(3, 0, "说明".getBytes(StandardCharsets.UTF_8)));
        HARMLESS.put("an end that counts wrongly", () -> RawZip.document().bytes(65_000, 0, new byte[0]));
        HARMLESS.put("a packed file in a part", () -> {
            RawZip zip = RawZip.document();
            zip.part("word/embeddings/a.zip", RawZip.document().bytes());
            return zip.bytes();
        });
        HARMLESS.put("packed files thirty deep", () -> {
            byte[] inner = RawZip.document().bytes();
            for (int i = 0; i < 30; i++) {
                RawZip zip = RawZip.document();
                zip.part("word/embeddings/a.docx", inner);
                inner = zip.bytes();
            }
            return inner;
        });
        HARMLESS.put("a part that nobody asks for and that would be a gigabyte", () -> {
            RawZip zip = RawZip.document();
            zip.part("word/media/image1.png", new byte[300_000_000]);
            return zip.bytes();
        });
        HARMLESS.put("a link to a file of the system", () -> {
            RawZip zip = RawZip.document();
            zip.part("word/link", "/etc/hostname").attributes = 0xA1FF0000;
            return zip.bytes();
        });
        HARMLESS.put("something between two parts", () -> {
            RawZip zip = RawZip.document().gap(noise(1000));
            zip.part("word/x", "x");
            return zip.bytes();
        });
        HARMLESS.put("a field of four gigabytes beside a part", () -> {
            RawZip zip = RawZip.document();
            zip.part("word/x", "x").extra = new byte[] {1, 0, 8, 0, -1, -1, -1, -1, -1, -1, -1, -1};
            return zip.bytes();
        });
    }

    static Stream<String> refused() {
        return REFUSED.keySet().stream();
    }

    static Stream<String> harmless() {
        return HARMLESS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTwoProgramsMightReadInTwoWaysIsRefusedInALine(String lie) {
        assertThat(answer(REFUSED.get(lie).get())).isNotEqualTo(SOUND).doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatIsOnlyOddIsReadAndNothingElseIsOpened(String oddity) {
        assertThat(answer(HARMLESS.get(oddity).get())).isEqualTo(SOUND);
    }

    /** Reading it takes no more memory than the file and the parts that are asked for, whatever a directory says. */
    @Test
    void noLieTakesMemory() {
        com.sun.management.ThreadMXBean thread =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        answer(RawZip.document().bytes());
        Stream.concat(REFUSED.entrySet().stream(), HARMLESS.entrySet().stream()).forEach(entry -> {
            byte[] file = entry.getValue().get();
            long before = thread.getCurrentThreadAllocatedBytes();
            answer(file);
            long taken = thread.getCurrentThreadAllocatedBytes() - before;
            // of a part that unpacks too far some two hundred times its size is had before it is given up
            assertThat(taken)
                    .as("%s: %,d bytes of file", entry.getKey(), file.length)
                    .isLessThan(120_000_000);
        });
    }

    private static String answer(byte[] file) {
        try {
            Remark refusal =
                    ReportReader.standard().read(file, "a.docx").refusal().orElseThrow();
            return refusal.code() == RemarkCode.DAMAGED_FILE
                    ? refusal.message(Locale.ENGLISH)
                    : refusal.code().id();
        } catch (DocumentException limit) {
            return limit.getMessage();
        }
    }

    private static byte[] named(String name) {
        RawZip zip = RawZip.document();
        zip.part(name, "x");
        return zip.bytes();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
