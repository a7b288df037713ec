package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A repair in words. Text of a report is only ever put beside a text of ours, never read as one. */
final class RepairWording {

    private static final Bilingual BLANK = new Bilingual(" 空白", " is blank");
    private static final Bilingual READS = new Bilingual(" 现为 ", " reads ");
    private static final Bilingual WOULD = new Bilingual("；改为 ", "; ");
    private static final Bilingual SATISFY = new Bilingual(" 则其", " would satisfy ");
    private static final Bilingual BOTH = new Bilingual("所在行、列的等式均成立", "both its row and its column");
    private static final Bilingual ROW = new Bilingual("所在行的等式成立", "its row");
    private static final Bilingual SHOULD_BE = new Bilingual("，应为 ", ", should be ");
    private static final Bilingual OPEN =
            new Bilingual("，不可能正确，应为多少无从判断", ", which cannot be right; what it should be cannot be told");
    private static final Bilingual BY = new Bilingual("（%s）", " (%s)");
    private static final Bilingual TOGETHER = new Bilingual("；一并更正后，%d 个等式成立", "; together they mend %d equations");
    private static final Bilingual ZEROS = new Bilingual("；空格按 0 计", "; if blank cells mean 0");
    private static final Bilingual AMBIGUOUS =
            new Bilingual("；同样小的更正共有 %d 种，无法断定", "; one of %d repairs that are equally small");

    private RepairWording() {}

    static String sentence(Repair repair, Locale locale) {
        List<Repair.Change> changes = repair.changes();
        String what = changes.size() == 1
                ? alone(repair, changes.get(0), locale)
                : changes.stream()
                                .map(change -> among(repair, change, locale))
                                .collect(Collectors.joining(Wording.SEMICOLON.in(locale)))
                        + count(TOGETHER, repair.mended().size(), locale);
        String zeros = repair.blanksAreZero() ? ZEROS.in(locale) : "";
        String others = repair.alternatives() > 1 ? count(AMBIGUOUS, repair.alternatives(), locale) : "";
        return what + zeros + others;
    }

    private static String alone(Repair repair, Repair.Change change, Locale locale) {
        if (change.expected().isEmpty()) {
            return found(repair, change, locale) + OPEN.in(locale);
        }
        String mistake = Mistake.in(repair, change)
                .words()
                .map(words -> Wording.COLON.in(locale) + words.in(locale))
                .orElse("");
        return found(repair, change, locale)
                + WOULD.in(locale)
                + change.expected().getAsLong()
                + SATISFY.in(locale)
                + equations(repair).in(locale)
                + mistake;
    }

    private static String among(Repair repair, Repair.Change change, Locale locale) {
        if (change.expected().isEmpty()) {
            return found(repair, change, locale) + OPEN.in(locale);
        }
        String mistake = Mistake.in(repair, change)
                .words()
                .map(words -> BY.in(locale).replace("%s", words.in(locale)))
                .orElse("");
        return found(repair, change, locale)
                + SHOULD_BE.in(locale)
                + change.expected().getAsLong()
                + mistake;
    }

    /** {@code 商业企业 × （一）予以公开 现为 12}. */
    private static String found(Repair repair, Repair.Change change, Locale locale) {
        Edition edition = repair.report().edition();
        String place = change.cell().column().labelPath(edition, locale) + " × "
                + change.cell().row().labelPath(edition, locale);
        Entry found = change.found();
        if (found instanceof Entry.Blank) {
            return place + BLANK.in(locale);
        }
        return place + READS.in(locale) + (found instanceof Entry.Text text ? "“" + text.text() + "”" : found);
    }

    /** A change that mends the table alone mends every equation of its cell: in section 四 there is but its row. */
    private static Bilingual equations(Repair repair) {
        boolean rowAlone = repair.mended().stream().allMatch(equation -> equation.kind() == Equation.Kind.ROW_TOTAL);
        return rowAlone ? ROW : BOTH;
    }

    private static String count(Bilingual words, int count, Locale locale) {
        return words.in(locale).replace("%d", Integer.toString(count));
    }
}
