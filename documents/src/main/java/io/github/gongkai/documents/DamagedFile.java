package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;

/** That a file is not what its first bytes promise. It never leaves the package: it becomes a refusal. */
final class DamagedFile extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Bilingual reason;

    DamagedFile(String zh, String en) {
        super(en, null, false, false);
        this.reason = new Bilingual(zh, en);
    }

    Content refusal() {
        return Content.refused(Remark.of(RemarkCode.DAMAGED_FILE, reason.chinese(), reason.english()));
    }
}
