package io.github.gongkai.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a packed file, which stays in memory and is unpacked part by part, each within the {@link Limits}. The
 * directory at its end counts. A package that two readers might unpack differently is refused: with two parts of one name,
 * parts that overlap, names that lead out of the package, sizes that lie.
 *
 * <p>The JDK reads packages from files on disk or without their directory; neither will do for an upload.
 */
final class Parts {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int CHUNK = 1 << 16;
    /** What a directory says about a size is believed up to this one. */
    private static final int LARGEST_GUESS = 1 << 22;

    private record Part(String name, int flags, int method, int sum, long packed, long unpacked, int offset) {
        boolean isEncrypted() {
            return (flags & 1) != 0;
        }
    }

    private final byte[] file;
    private final Budget budget;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Parts(byte[] file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    /** The names of the parts, for telling what kind of package it is; none where the directory cannot be read. */
    static Set<String> names(byte[] file, int most) {
        Set<String> names = new HashSet<>();
        int at = directory(file);
        while (at >= 0 && at + 46 <= file.length && u4(file, at) == ENTRY && names.size() < most) {
            int length = u2(file, at + 28);
            if (at + 46 + length > file.length) {
                break;
            }
            names.add(new String(file, at + 46, length, StandardCharsets.UTF_8));
            at += 46 + length + u2(file, at + 30) + u2(file, at + 32);
        }
        return names;
    }

    /** @throws DamagedFile if the package is no sound one */
    static Parts open(byte[] file, Budget budget) throws DamagedFile, DocumentException {
        Parts parts = new Parts(file, budget);
        parts.readDirectory();
        return parts;
    }

    private static int directory(byte[] file) {
        int lowest = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
        for (int at = file.length - END_LENGTH; at >= lowest; at--) {
            if (u4(file, at) == END) {
                long start = u4(file, at + 16) & 0xffffffffL;
                return start < at ? (int) start : -1;
            }
        }
        return -1;
    }

    private void readDirectory() throws DamagedFile, DocumentException {
        int at = directory(file);
        if (at < 0) {
            throw new DamagedFile("压缩包没有目录", "the package has no directory");
        }
        Set<String> folded = new HashSet<>();
        while (at + 46 <= file.length && u4(file, at) == ENTRY) {
            budget.takeEntry();
            int length = u2(file, at + 28);
            int next = at + 46 + length + u2(file, at + 30) + u2(file, at + 32);
            if (next > file.length) {
                throw new DamagedFile("压缩包的目录不完整", "the directory of the package is cut off");
            }
            String name = new String(file, at + 46, length, StandardCharsets.UTF_8);
            if (isOutside(name)) {
                throw new DamagedFile("压缩包里有指向包外的名称", "a name in the package leads out of it");
            }
            if (!folded.add(name.toLowerCase(Locale.ROOT))) {
                throw new DamagedFile("压缩包里有两个部分同名", "two parts of the package have one name");
            }
            long offset = u4(file, at + 42) & 0xffffffffL;
            if (offset + 30 > file.length) {
                throw new DamagedFile("压缩包的目录指向文件之外", "the directory of the package points behind its end");
            }
            parts.put(
                    name,
                    new Part(
                            name,
                            u2(file, at + 8),
                            u2(file, at + 10),
                            u4(file, at + 16),
                            u4(file, at + 20) & 0xffffffffL,
                            u4(file, at + 24) & 0xffffffffL,
                            (int) offset));
            at = next;
        }
        refuseOverlaps();
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
    }

    private void refuseOverlaps() throws DamagedFile {
        List<Part> inOrder = new ArrayList<>(parts.values());
        inOrder.sort(Comparator.comparingInt(Part::offset));
        long end = 0;
        for (Part part : inOrder) {
            if (part.offset() < end) {
                throw new DamagedFile("压缩包的部分互相重叠", "parts of the package overlap");
            }
            end = part.offset() + 30 + part.packed();
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** The bytes of a part; empty where there is none of the name. */
    Optional<byte[]> bytes(String name) throws DamagedFile, DocumentException {
        Part part = parts.get(name);
        return part == null ? Optional.empty() : Optional.of(unpack(part));
    }

    private byte[] unpack(Part part) throws DamagedFile, DocumentException {
        if (part.isEncrypted()) {
            throw new DamagedFile("压缩包的部分已加密", "a part of the package is encrypted");
        }
        if (u4(file, part.offset()) != LOCAL) {
            throw new DamagedFile("压缩包的部分不在目录所说之处", "a part of the package is not where its directory says");
        }
        int nameLength = u2(file, part.offset() + 26);
        long start = part.offset() + 30L + nameLength + u2(file, part.offset() + 28);
        if (start + part.packed() > file.length) {
            throw new DamagedFile("压缩包的部分不完整", "a part of the package is cut off");
        }
        if (!new String(file, part.offset() + 30, nameLength, StandardCharsets.UTF_8).equals(part.name())) {
            throw new DamagedFile("压缩包的部分与目录不同名", "a part of the package has another name than in the directory");
        }
        byte[] bytes = switch (part.method()) {
            case STORED -> stored(part, (int) start);
            case DEFLATED -> inflated(part, (int) start);
            default -> throw new DamagedFile("压缩方法不受支持", "a part of the package is packed in an unknown way");
        };
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if ((int) sum.getValue() != part.sum()) {
            throw new DamagedFile("压缩包的部分与校验和不符", "a part of the package does not match its checksum");
        }
        return bytes;
    }

    private byte[] stored(Part part, int start) throws DamagedFile, DocumentException {
        refuseOtherSize(part, part.packed(), part.packed());
        byte[] bytes = new byte[(int) part.packed()];
        System.arraycopy(file, start, bytes, 0, bytes.length);
        budget.takeUnpacked(bytes.length, bytes.length, bytes.length);
        return bytes;
    }

    private byte[] inflated(Part part, int start) throws DamagedFile, DocumentException {
        Inflater inflater = new Inflater(true);
        byte[] out = new byte[(int) Math.min(part.unpacked(), LARGEST_GUESS)];
        int size = 0;
        try {
            inflater.setInput(file, start, (int) part.packed());
            while (!inflater.finished()) {
                if (size == out.length) {
                    out = Arrays.copyOf(out, Math.max(CHUNK, size * 2));
                }
                int length = inflater.inflate(out, size, Math.min(CHUNK, out.length - size));
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DamagedFile("压缩数据不完整", "packed data are cut off");
                }
                size += length;
                budget.takeUnpacked(length, size, inflater.getBytesRead());
            }
            refuseOtherSize(part, inflater.getBytesRead(), size);
        } catch (DataFormatException broken) {
            throw new DamagedFile("压缩数据已损坏", "packed data are broken");
        } finally {
            inflater.end();
        }
        return size == out.length ? out : Arrays.copyOf(out, size);
    }

    private static void refuseOtherSize(Part part, long packed, long unpacked) throws DamagedFile {
        if (packed != part.packed() || unpacked != part.unpacked()) {
            throw new DamagedFile("压缩包的目录谎报大小", "the directory of the package lies about a size");
        }
    }

    private static int u2(byte[] file, int at) {
        return file[at] & 0xff | (file[at + 1] & 0xff) << 8;
    }

    private static int u4(byte[] file, int at) {
        return u2(file, at) | u2(file, at + 2) << 16;
    }
}
