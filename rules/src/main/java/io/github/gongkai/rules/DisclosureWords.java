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

    private static final long ISSUE_AND_END = ProseTerm.bits(ProseTerm.ISSUE, ProseTerm.REPEAL, ProseTerm.IN_FORCE);

    private static final long DECIDES = ProseTerm.bits(ProseTerm.DECIDE, ProseTerm.HANDLE);

    private final Edition edition;
    private @Nullable DisclosureRow row;
    /** What the last number of documents was said of: 制定规章3件，规范性文件16件. */
    private @Nullable DisclosureColumn verb;

    private boolean decides;

    DisclosureWords(Edition edition) {
        this.edition = edition;
    }

    void note(long bits) {
        decides |= (bits & DECIDES) != 0;
    }

    void endSentence() {
        verb = null;
        decides = false;
    }

    /** 份 and the like count documents only where they are said to be made or ended, and not to be published. */
    static boolean fits(char measure, Zone zone) {
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
