package io.github.gongkai.rules;

import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.rules.Draft.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a number among the words of one clause says of section 二. */
final class DisclosureWords {

    static final long ROWS = ProseTerm.bits(
            ProseTerm.REGULATION, ProseTerm.DOCUMENT, ProseTerm.LICENSING, ProseTerm.PENALTY, ProseTerm.COERCION);

    /** Words of published pieces: they count something else than documents issued and decisions made. */
    static final long PIECES =
            ProseTerm.bits(ProseTerm.PUBLISH, ProseTerm.INFORMATION, ProseTerm.RECEIVE, ProseTerm.NEW);

    private static final String DOCUMENT_MEASURES = "份个部";

    private static final long DOCUMENTS = ProseTerm.bits(ProseTerm.REGULATION, ProseTerm.DOCUMENT);

    static final long ISSUE_AND_END = ProseTerm.bits(ProseTerm.ISSUE, ProseTerm.REPEAL, ProseTerm.IN_FORCE);

    private static final long DECIDES = ProseTerm.bits(ProseTerm.DECIDE, ProseTerm.HANDLE);

    private final Edition edition;
    private @Nullable DisclosureRow row;
    /** What the last number of documents was said of: 制定规章3件，规范性文件16件. */
    private @Nullable DisclosureColumn verb;

    private boolean decides;
    /** Whether decisions were counted by 项 in this sentence. */
    private boolean decidesItems;
    /** Whether a clause without a number has named the kind of documents that the sentence goes on about. */
    private boolean headed;

    DisclosureWords(Edition edition) {
        this.edition = edition;
    }

    void note(long bits) {
        decides |= (bits & DECIDES) != 0;
    }

    void endSentence() {
        verb = null;
        decides = false;
        decidesItems = false;
        headed = false;
    }

    /** Whether the words before a number say all of it: 制定规范性文件2件并同步解读. */
    static boolean isToldBy(Zone zone) {
        return zone.hasAny(DOCUMENTS) && zone.hasAny(ISSUE_AND_END) && !zone.hasAny(PIECES);
    }

    /** Keeps the kind of documents that a clause without a number names, for the numbers that follow it. */
    void head(Zone zone) {
        if (zone.hasAny(DOCUMENTS) && !zone.hasAny(PIECES | ProseTerm.OTHER_BUSINESS.bit())) {
            row = row(zone);
            headed = row != null;
        }
    }

    /**
     * 行政规范性文件清理后，继续有效26件，废止5件: the kind was named before, and each number stands right behind its word. Papers
     * of every kind are 印发, so that this word needs the kind beside it.
     */
    boolean isHeadedFor(Tokens tokens, int token, Zone zone) {
        headed &= (zone.terms & Zone.MEANING) == (zone.terms & ISSUE_AND_END)
                && zone.hasAny(ISSUE_AND_END)
                && zone.unknownSinceMeaning == 0
                && zone.last >= 0
                && tokens.to(zone.last) == tokens.from(token)
                && tokens.prose.letters[tokens.from(zone.last)] != '印'
                && Tokens.isFirm(tokens.measure(token));
        return headed;
    }

    /**
     * 份 and the like count documents only where they are said to be made or ended, and not to be published; 项 counts
     * decisions only right behind that word, or behind a number of which it did, as there are items of powers as well.
     */
    boolean fits(Tokens tokens, int token, Zone zone) {
        char measure = tokens.measure(token);
        if (measure == '项') {
            char before = tokens.prose.letters[Math.max(0, tokens.from(token) - 1)];
            boolean decision = before == '定' || before == '量';
            decidesItems |= decision && zone.has(ProseTerm.DECIDE) && tokens.to(zone.last) == tokens.from(token);
            return decidesItems;
        }
        return Tokens.isFirm(measure) || DOCUMENT_MEASURES.indexOf(measure) >= 0 && zone.hasAny(ISSUE_AND_END);
    }

    /** 未制发规范性文件, as a draft that is in words; null where the words say something else. */
    @Nullable
    Draft none(Tokens tokens, Zone zone) {
        DisclosureRow denied = row(zone);
        boolean plain = !zone.hasAny(PIECES) && zone.unknownSinceNone == 0;
        if (denied == null || !isDocument(denied) || !plain || !zone.has(ProseTerm.ISSUE)) {
            return null;
        }
        Quantity quantity = Amounts.disclosure(edition, denied, issued());
        Draft draft = new Draft(Kind.DISCLOSURE, tokens.from(zone.none), tokens.to(zone.last), 0, 0, 0);
        draft.others = List.of(quantity);
        draft.inWords = true;
        return draft;
    }

    private DisclosureColumn issued() {
        return edition == Edition.TRIAL_2019 ? DisclosureColumn.MADE : DisclosureColumn.ISSUED;
    }

    @Nullable
    Draft read(Tokens tokens, int token, Zone zone) {
        boolean named = zone.hasAny(ROWS);
        row = named ? row(zone) : row;
        decides |= named && zone.has(ProseTerm.ANSWER);
        if (row == null) {
            return null;
        }
        DisclosureColumn column =
                isDocument(row) ? ofDocuments(zone) : decides && named ? DisclosureColumn.DECISIONS : null;
        verb = column == null ? verb : column;
        if (column == null) {
            return null;
        }
        Quantity quantity = Amounts.disclosure(edition, row, column);
        if (quantity.cells().isEmpty()) {
            return null;
        }
        Draft draft = new Draft(
                Kind.DISCLOSURE, tokens.from(token), tokens.to(token), tokens.least(token), tokens.most(token), 0);
        draft.others = List.of(quantity);
        return draft;
    }

    /** Null where the words name several rows. */
    private static @Nullable DisclosureRow row(Zone zone) {
        if (Long.bitCount(zone.terms & ROWS) != 1) {
            return null;
        }
        if (zone.has(ProseTerm.REGULATION)) {
            return DisclosureRow.REGULATIONS;
        }
        if (zone.has(ProseTerm.DOCUMENT)) {
            return DisclosureRow.NORMATIVE_DOCUMENTS;
        }
        if (zone.has(ProseTerm.LICENSING)) {
            return DisclosureRow.LICENSING;
        }
        return zone.has(ProseTerm.PENALTY) ? DisclosureRow.PENALTIES : DisclosureRow.COERCION;
    }

    private static boolean isDocument(DisclosureRow row) {
        return row == DisclosureRow.REGULATIONS || row == DisclosureRow.NORMATIVE_DOCUMENTS;
    }

    private @Nullable DisclosureColumn ofDocuments(Zone zone) {
        long said = zone.terms & ISSUE_AND_END;
        if (said == 0) {
            return zone.hasAny(ROWS) && zone.unknown == 0 && verb != DisclosureColumn.DECISIONS ? verb : null;
        }
        if (Long.bitCount(said) != 1) {
            return null;
        }
        if (zone.has(ProseTerm.ISSUE)) {
            return issued();
        }
        return zone.has(ProseTerm.REPEAL) ? DisclosureColumn.REPEALED : DisclosureColumn.IN_FORCE;
    }
}
