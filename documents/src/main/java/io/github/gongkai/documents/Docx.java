package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A Word document (ECMA-376, either variant) as blocks: its body, without headers, footers, notes and comments. It is read as
 * it stands on paper once tracked changes are accepted.
 */
final class Docx {

    private static final Set<String> DOCUMENTS =
            Set.of("doc", "docx", "wps", "pdf", "xls", "xlsx", "zip", "rar", "ofd");
    private static final Set<String> EMBEDDED = Set.of("package", "oleObject", "aFChunk", "subDocument");

    private Docx() {}

    static Content open(byte[] file, Budget budget) throws DocumentException {
        try {
            Parts parts = Parts.open(file, budget);
            String document = mainPart(parts, budget);
            Optional<byte[]> body = parts.bytes(document);
            if (body.isEmpty()) {
                throw new DamagedFile("没有正文部分", "it has no main part");
            }
            Relations relations = Relations.of(parts, document, budget);
            Set<RemarkCode> noticed = EnumSet.noneOf(RemarkCode.class);
            DocxStyles styles = DocxStyles.of(part(parts, relations, "styles"), budget);
            DocxNumbering numbering = DocxNumbering.of(part(parts, relations, "numbering"), styles, budget);
            DocxBody walk = new DocxBody(budget, styles, numbering, noticed);
            boolean styled = styles.hideAny() || numbering.hasLists();
            byte[] slim = styled ? DocxSlim.of(body.get()) : DocxSlim.withoutStyles(body.get());
            List<Block> blocks = walk.read(Xml.of(slim, budget));
            return content(blocks, noticed, parts, relations);
        } catch (DamagedFile damaged) {
            return damaged.refusal();
        }
    }

    /** The part that the package calls its document; where that was lost, the one with the usual name. */
    static String mainPart(Parts parts, Budget budget) throws DamagedFile, DocumentException {
        return Relations.of(parts, "", budget).part("officeDocument").orElse("word/document.xml");
    }

    private static Optional<byte[]> part(Parts parts, Relations relations, String kind)
            throws DamagedFile, DocumentException {
        Optional<String> name = relations.part(kind);
        return name.isPresent() ? parts.bytes(name.get()) : Optional.empty();
    }

    private static Content content(List<Block> blocks, Set<RemarkCode> noticed, Parts parts, Relations relations) {
        if (blocks.isEmpty() && relations.part("image").isPresent()) {
            return Content.refused(Remark.of(RemarkCode.SCANNED_PAGES));
        }
        if (parts.names().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            noticed.add(RemarkCode.MACROS_IGNORED);
        }
        List<Remark> remarks = new ArrayList<>();
        noticed.forEach(code -> remarks.add(Remark.of(code)));
        List<String> attachments = new ArrayList<>();
        for (Relations.Relation relation : relations.all()) {
            String name = relation.target().substring(relation.target().lastIndexOf('/') + 1);
            if (EMBEDDED.contains(relation.kind())) {
                remarks.add(Remark.of(RemarkCode.EMBEDDED_DOCUMENT, name));
                attachments.add(name);
            } else if (relation.kind().equals("hyperlink") && DOCUMENTS.contains(Format.ending(name))) {
                attachments.add(name);
            }
        }
        return Content.of(blocks, remarks).withAttachments(attachments);
    }
}
