package io.github.gongkai.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A compound file (MS-CFB): what old Office programs wrote, and the shell around encrypted files of newer ones. */
final class CompoundFile {

    private CompoundFile() {}

    /** Whether it holds a stream of a name. Names are written in UTF-16, wherever the directory lies. */
    static boolean holds(byte[] file, String stream) {
        byte[] name = (stream + '\0').getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + name.length <= file.length; at++) {
            int same = 0;
            while (same < name.length && file[at + same] == name[same]) {
                same++;
            }
            if (same == name.length) {
                return true;
            }
        }
        return false;
    }

    /** Says why a compound file that is no Word document is not read. */
    static Content open(byte[] file, Budget budget) {
        if (holds(file, "EncryptedPackage")) {
            return Content.refused(Remark.of(RemarkCode.ENCRYPTED_FILE));
        }
        return Content.refused(
                Remark.of(RemarkCode.UNSUPPORTED_FORMAT, Format.OLE.in(Locale.CHINESE), Format.OLE.in(Locale.ENGLISH)));
    }
}
