package io.github.gongkai.rules;

import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.rules.Draft.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clause that denies says of section 二: 未制发规章, 未实施行政强制. */
final class NoneDisclosed {

    private final Tokens tokens;
    private final Zone zone;
    private final Edition edition;

    NoneDisclosed(Tokens tokens, Zone zone, Edition edition) {
        this.tokens = tokens;
        this.zone = zone;
        this.edition = edition;
    }

    /** 未制发规章和行政规范性文件, 未实施行政强制, as drafts that are in words; none where the words say something else. */
    List<Draft> read(@Nullable DisclosureRow told) {
        long notDenied = isEndedByMatters()
                ? DisclosureWords.NOT_DENIED & ~ProseTerm.INFORMATION.bit()
                : DisclosureWords.NOT_DENIED;
        boolean plain = !zone.hasAny(notDenied) && (zone.unknownSinceNone == 0 || isJoinedToUnknown());
        if (!plain || zone.last < zone.none) {
            return List.of();
        }
        List<Draft> none = new ArrayList<>(2);
        for (DisclosureRow denied : DisclosureWords.ALL_ROWS) {
            boolean meant =
                    zone.hasAny(DisclosureWords.ROWS) ? zone.hasAny(DisclosureWords.term(denied)) : denied == told;
            DisclosureColumn column =
                    DisclosureWords.isDocument(denied) ? deniedOfDocuments() : DisclosureColumn.DECISIONS;
            // 无新增行政许可事项: new kinds of licences, and no decisions.
            boolean items = !DisclosureWords.isDocument(denied) && zone.has(ProseTerm.ISSUE);
            if (meant && column != null && !items) {
                none.add(none(Amounts.disclosure(edition, denied, column)));
            }
        }
        return none;
    }

    /** 未作出行政强制和行政征收: something that nobody knows is denied besides. */
    private boolean isJoinedToUnknown() {
        return zone.last > zone.none
                && Denials.unknown(tokens, zone.none, zone.last) == tokens.gap(zone.last + 1)
                && (isFollowedBy(zone.last, "和") || isFollowedBy(zone.last, "以及"));
    }

    private boolean isFollowedBy(int word, String next) {
        return Numeral.startsWith(tokens.prose.letters, tokens.prose.length, tokens.to(word), next);
    }

    /** 无行政许可、行政处罚事项: no matters, and so no decisions. */
    private boolean isEndedByMatters() {
        return isFollowedBy(zone.last, "事项");
    }

    private @Nullable DisclosureColumn deniedOfDocuments() {
        long said = zone.terms & DisclosureWords.ISSUE_AND_END;
        if (said == ProseTerm.IN_FORCE.bit()) {
            return DisclosureColumn.IN_FORCE;
        }
        return said == ProseTerm.ISSUE.bit()
                ? DisclosureWords.issued(edition)
                : said == ProseTerm.REPEAL.bit() ? DisclosureColumn.REPEALED : null;
    }

    private Draft none(Quantity quantity) {
        Draft draft = new Draft(Kind.DISCLOSURE, tokens.from(zone.none), tokens.to(zone.last), 0, 0, 0);
        draft.others = List.of(quantity);
        draft.inWords = true;
        return draft;
    }
}
