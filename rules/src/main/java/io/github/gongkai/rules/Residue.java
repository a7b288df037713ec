package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** Text of the blank template that nobody replaced. */
final class Residue {

    private static final Bilingual FOUND = new Bilingual("残留的模板文字", "left over from the template");
    private static final Bilingual HEADING = new Bilingual("标题", "heading");
    private static final int BEHIND = 8;

    /** A letter of each template that is rare in reports. */
    static final String RARE = "表描X×x此填[";

    /** Texts, each after a character in it that is rare in reports: looking for that one is quicker. */
    private static final List<Template> TEMPLATES = List.of(
            template('表', "以表格形式报告"),
            template('描', "文字描述）"),
            template('描', "文字描述)"),
            template('X', "XXXX年"),
            template('X', "20XX年"),
            template('×', "××××年"),
            template('×', "20××年"),
            template('x', "xxxx年"),
            template('此', "此处填写"),
            template('填', "（请填写"),
            template('[', "[bookmark:"));

    private record Template(char rare, int before, String text) {

        /** Where the text begins in another; -1 where it does not stand there. */
        int in(String other) {
            for (int at = other.indexOf(rare); at >= 0; at = other.indexOf(rare, at + 1)) {
                if (other.startsWith(text, at - before)) {
                    return at - before;
                }
            }
            return -1;
        }
    }

    private Residue() {}

    private static Template template(char rare, String text) {
        return new Template(rare, text.indexOf(rare), text);
    }

    static Judgement judge(Dossier dossier) {
        List<String> headings = dossier.report().headings();
        if (dossier.parts().isEmpty() && headings.isEmpty()) {
            return TextPart.NO_TEXT;
        }
        List<Bilingual> found = new ArrayList<>(0);
        for (TextPart part : dossier.parts()) {
            if (part.prose().holds(Prose.RESIDUE)) {
                addFrom(part, found);
            }
        }
        for (String heading : headings) {
            if ((Prose.marksIn(heading) & Prose.RESIDUE) != 0
                    && TEMPLATES.stream().anyMatch(template -> template.in(heading) >= 0)) {
                found.add(TextPart.quote(HEADING, heading));
            }
        }
        return Judgement.failsIfAny(FOUND, found);
    }

    private static void addFrom(TextPart part, List<Bilingual> found) {
        for (Template template : TEMPLATES) {
            int at = template.in(part.text());
            if (at >= 0) {
                found.add(part.quote(Math.max(0, at - BEHIND), at + template.text.length() + BEHIND));
            }
        }
    }
}
