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

    private static final long ISSUE_AND_END = ProseTerm.bits(ProseTerm.ISSUE, ProseTerm.REPEAL, ProseTerm.IN_FORCE);

    private final Edition edition;
    private @Nullable DisclosureRow row;
    private boolean decides;

    DisclosureWords(Edition edition) {
        this.edition = edition;
    }

    void note(long bits) {
        decides |= (bits & ProseTerm.bits(ProseTerm.DECIDE, ProseTerm.HANDLE)) != 0;
    }

    void endSentence() {
        decides = false;
    }

    @Nullable
    Draft read(Tokens tokens, int token, Zone zone) {
        row = zone.hasAny(ROWS) ? row(zone) : row;
        if (row == null) {
            return null;
        }
        DisclosureColumn column = isDocument(row) ? ofDocuments(zone) : decides ? DisclosureColumn.DECISIONS : null;
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
        if (Long.bitCount(said) != 1) {
            return null;
        }
        if (zone.has(ProseTerm.ISSUE)) {
            return edition == Edition.TRIAL_2019 ? DisclosureColumn.MADE : DisclosureColumn.ISSUED;
        }
        return zone.has(ProseTerm.REPEAL) ? DisclosureColumn.REPEALED : DisclosureColumn.IN_FORCE;
    }
}
