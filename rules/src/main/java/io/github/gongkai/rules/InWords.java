package io.github.gongkai.rules;

import io.github.gongkai.rules.Draft.Kind;
import org.jspecify.annotations.Nullable;

/** What a clause says of all or of none, without a numeral: 未收到申请, 均维持, 均为自然人. */
final class InWords {

    /** How the words for complaints begin: 投诉, 举报, 信访. */
    private static final String COMPLAINTS = "投举信";

    private final Tokens tokens;
    private final Setting setting;
    private final Paragraph paragraph;
    private final ProceedingWords proceedings;
    private final DisclosureWords disclosure;

    InWords(
            Tokens tokens,
            Setting setting,
            Paragraph paragraph,
            ProceedingWords proceedings,
            DisclosureWords disclosure) {
        this.tokens = tokens;
        this.setting = setting;
        this.paragraph = paragraph;
        this.proceedings = proceedings;
        this.disclosure = disclosure;
    }

    /** Adds what the words of a clause say to the paragraph. */
    void read(Zone zone) {
        boolean other = zone.has(ProseTerm.OTHER_BUSINESS) && !tellsOnlyComplaints(zone);
        if (setting.foreignScope || setting.foreignTime || other) {
            return;
        }
        if (zone.none >= 0) {
            none(zone);
        } else if (zone.every >= 0 && zone.hasAny(Zone.RESULTS | Zone.CASES)) {
            proceedings.all(zone);
        } else if (zone.every >= 0 && zone.hasAny(Zone.APPLICANTS) && setting.topic == Topic.APPLICATIONS) {
            Draft all = allOneKind(zone);
            if (all != null) {
                paragraph.add(all, zone);
            }
        }
    }

    /** 未发生举报投诉、行政复议: complaints denied with the cases. */
    private boolean tellsOnlyComplaints(Zone zone) {
        if (zone.none < 0 || !zone.hasAny(Zone.CASES)) {
            return false;
        }
        for (int at = zone.none; at <= zone.last; at++) {
            boolean business =
                    tokens.kind(at) == Tokens.Kind.WORD && (tokens.terms(at) & ProseTerm.OTHER_BUSINESS.bit()) != 0;
            if (business && COMPLAINTS.indexOf(tokens.prose.letters[tokens.from(at)]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** 无依申请公开、无行政复议: the next denial ends this one, which is read and of no more use. */
    boolean readDenial(Zone zone, int mark) {
        boolean ends = zone.none >= 0 && tokens.denies(mark + 1);
        if (ends) {
            read(zone);
        }
        return ends;
    }

    private void none(Zone zone) {
        if (zone.hasAny(Zone.CASES | Zone.RESULTS)) {
            proceedings.none(zone);
        } else if (zone.hasAny(DisclosureWords.ROWS) || DisclosureWords.tellsOnlyRepealed(zone)) {
            disclosure.none(tokens, zone).forEach(paragraph::addWords);
        } else {
            for (Draft none : new NoApplications(tokens, zone).read()) {
                paragraph.add(none, zone);
            }
        }
    }

    /** 均为自然人 behind the number of applications. */
    private @Nullable Draft allOneKind(Zone zone) {
        Draft whole = paragraph.onlyWhole();
        if (whole == null
                || !whole.isExact()
                || paragraph.hasItemsSinceWhole()
                || zone.applicant < zone.every
                || zone.unknown > 0) {
            return null;
        }
        return new Draft(
                Kind.APPLICANT,
                tokens.from(zone.every),
                tokens.to(zone.applicant),
                whole.least,
                whole.most,
                ApplicationWords.columns(zone),
                whole.rows);
    }
}
