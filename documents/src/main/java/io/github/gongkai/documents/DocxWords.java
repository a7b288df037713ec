package io.github.gongkai.documents;

import java.util.Set;

/** The words of one paragraph of a .docx, with the number that Word generates before it. */
final class DocxWords {

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Set<RemarkCode> noticed;
    private final WordText text;
    private DocxStyles.Paragraph paragraph = DocxStyles.Paragraph.PLAIN;
    private DocxStyles.Run run = DocxStyles.Run.PLAIN;

    DocxWords(DocxStyles styles, DocxNumbering numbering, Set<RemarkCode> noticed) {
        this.styles = styles;
        this.numbering = numbering;
        this.noticed = noticed;
        this.text = new WordText(noticed);
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /** Whether the end of the paragraph is deleted. */
    boolean isUnended() {
        return paragraph.unended();
    }

    /** Reads the properties of the paragraph, which have just started. */
    void properties(Xml xml) throws DamagedFile, DocumentException {
        paragraph = DocxStyles.paragraph(xml);
        if (paragraph.changed()) {
            noticed.add(RemarkCode.TRACKED_CHANGES);
        }
        text.write(numbering.next(paragraph));
    }

    void write(char c) {
        text.write(c);
    }

    void startRun() {
        run = DocxStyles.Run.PLAIN;
        text.startRun();
    }

    void endRun() {
        text.endRun(run.look(styles, paragraph));
    }

    /** Reads what runs consist of; false if it is something else. */
    boolean runChild(String name, Xml xml) throws DamagedFile, DocumentException {
        switch (name) {
            case "rPr" -> run = DocxStyles.run(xml);
            case "t" -> text.write(xml.wholeText());
            case "tab", "ptab" -> text.write(' ');
            case "br", "cr" -> text.write('\n');
            case "noBreakHyphen" -> text.write('-');
            case "sym" -> text.write(WordText.NO_CHARACTER);
            case "fldChar" -> field(xml.attribute("fldCharType").orElse(""));
            case "delText", "delInstrText" -> noticed.add(RemarkCode.TRACKED_CHANGES);
            case "instrText" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> text.startField();
            case "separate" -> text.startResult();
            default -> text.endField();
        }
    }
}
