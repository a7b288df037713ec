package io.github.gongkai.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that tell how much has changed since last year, or what share something is, and what the number right behind them
 * counts: 申请量由上年的60件降至52件; 新收申请同比增长20%，达60件.
 */
final class ChangeWords {

    /** What ends the words for what a number fell or rose to. */
    private static final List<String> REACHED = List.of("至", "到", "升为", "降为", "增为", "减为", "加为", "少为");

    private static final List<String> TOTALS = List.of("共", "共计", "合计", "总计", "达", "达到", "为");

    private final Tokens tokens;
    private final Paragraph paragraph;
    /** The words of the last number where it told only a change or a share. */
    private @Nullable Zone counted;

    ChangeWords(Tokens tokens, Paragraph paragraph) {
        this.tokens = tokens;
        this.paragraph = paragraph;
    }

    /** What the next number counts if its own words do not say; asked once, as it holds for one number only. */
    @Nullable
    Zone take() {
        Zone taken = counted;
        counted = null;
        return taken;
    }

    void forget() {
        counted = null;
    }

    /** The same words, but for those that compare with last year. */
    static Zone withoutComparison(Zone all) {
        Zone words = new Zone();
        words.terms =
                all.terms & ~(Zone.CHANGE | ProseTerm.bits(ProseTerm.COMPARED, ProseTerm.SHARE, ProseTerm.OTHER_TIME));
        if (!all.has(ProseTerm.CARRY)) {
            words.terms &= ~ProseTerm.PRIOR.bit();
        }
        words.outcomes = all.outcomes;
        words.groups = all.groups;
        words.unknown = all.unknown;
        // 受理量较上年略有下降: what stands behind the words that count belongs to the comparison.
        words.unknownSinceMeaning = all.hasAny(Zone.CHANGE) ? 0 : all.unknownSinceMeaning;
        words.qualified = all.qualified;
        words.decides = all.decides;
        words.last = all.last;
        words.application = all.application;
        words.ownOrgan = all.ownOrgan;
        return words;
    }

    /** Keeps what the words of a number say besides the comparison. */
    void keep(@Nullable Zone words) {
        counted = words != null && words.means() ? withoutComparison(words) : counted;
    }

    /** Keeps what a percentage is a share of everything, or by how much it changed. */
    void keepOfPercent(Zone words) {
        boolean ofPart = words.tellsOutcome() || words.hasAny(Zone.APPLICANTS);
        if (words.hasAny(Zone.CHANGE) || words.has(ProseTerm.SHARE) && ofPart) {
            keep(words);
        }
    }

    /**
     * The words that tell what a number counts, the comparison before it put aside: 降至52件, 共计52件 behind a change. The
     * words as they are where the number is no such total.
     */
    Zone ofTotal(int number, Zone own, Zone words, @Nullable Zone subject, Zone behind) {
        // 其中共12件涉及征地: no total.
        if (own.unknown > 0 || behind.unknown + tokens.gap(behind.end) > 0 || own.has(ProseTerm.INCLUDE)) {
            return words;
        }
        if (own.hasAny(Zone.CHANGE)) {
            Zone reached = own.means() ? withoutComparison(own) : subject;
            return reached != null && endsWithAny(REACHED, number) ? reached : words;
        }
        if (own.means() || !endsWithAny(TOTALS, number)) {
            return words;
        }
        return subject != null ? subject : words.hasAny(Zone.CHANGE) ? withoutComparison(words) : words;
    }

    private boolean endsWithAny(List<String> words, int number) {
        return Numeral.endsWithAny(tokens.prose.letters, tokens.from(number), words);
    }

    /** 由60件增加到75件: the first is last year's number. */
    boolean isWhereChangeBegan(int number) {
        int from = tokens.from(number);
        char before = from > 0 ? tokens.prose.letters[from - 1] : ' ';
        return before == '由' || before == '从';
    }

    /** Notes the number of last year that this year's is compared with. */
    void prior(int number) {
        paragraph.rates.prior(tokens.least(number), tokens.most(number));
    }

    /** Notes by how much a number has changed. */
    void change(int number, Zone words) {
        if (endsWithAny(REACHED, number)) {
            // 增加到75件: this year's number, of which only the words before tell what it counts.
            paragraph.spoil();
        } else {
            paragraph.compare();
            paragraph.rates.change(tokens.least(number), tokens.most(number), words.has(ProseTerm.MORE));
        }
    }
}
