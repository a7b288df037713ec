package io.github.gongkai.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A document of Word 97 to 2003, or of WPS in the same format, as blocks. Apache POI takes the file apart; the text and its
 * tables are put together here as for {@link Docx}.
 */
final class Doc {

    private Doc() {}

    static Content open(byte[] file, Budget budget) throws DocumentException {
        try (POIFSFileSystem streams = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            refuseLongerThan(file.length, streams);
            return read(streams, budget);
        } catch (DocumentException limit) {
            throw limit;
        } catch (DamagedFile damaged) {
            return damaged.refusal();
        } catch (EncryptedDocumentException encrypted) {
            return Content.refused(Remark.of(RemarkCode.ENCRYPTED_FILE));
        } catch (OldWordFileFormatException old) {
            return Content.refused(Remark.of(RemarkCode.WORD_TOO_OLD));
        } catch (IOException | RuntimeException damaged) {
            // POI throws whatever comes to hand on a damaged file
            return new DamagedFile("Word 97 的结构不完整", "its Word 97 structures are broken").refusal();
        }
    }

    /** Memory is taken for what the directory says of a stream, which lies if that is more than the file. */
    private static void refuseLongerThan(int length, POIFSFileSystem streams) throws DamagedFile {
        for (Entry entry : streams.getRoot()) {
            if (entry instanceof DocumentEntry stream && stream.getSize() > length) {
                throw new DamagedFile("目录谎报大小", "its directory lies about a size");
            }
        }
    }

    private static Content read(POIFSFileSystem streams, Budget budget) throws IOException {
        try (HWPFDocument document = new HWPFDocument(streams)) {
            budget.checkTime();
            Set<RemarkCode> noticed = EnumSet.noneOf(RemarkCode.class);
            List<Block> blocks = new DocBody(document, budget, noticed).read();
            if (streams.getRoot().hasEntry("Macros")) {
                noticed.add(RemarkCode.MACROS_IGNORED);
            }
            return Content.of(blocks, noticed.stream().map(Remark::of).toList());
        }
    }
}
