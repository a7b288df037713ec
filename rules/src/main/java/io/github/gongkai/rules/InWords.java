package io.github.gongkai.rules;

import io.github.gongkai.rules.Draft.Kind;
import org.jspecify.annotations.Nullable;

/** What a clause says of all or of none, without a numeral: 未收到申请, 均维持, 均为自然人. */
final class InWords {

    /** How the words for complaints begin: 投诉, 举报, 信访, 申诉, 国家赔偿. */
    private static final String COMPLAINTS = "投举信申国行";

    private static final int FAREST_ORGAN = 3;

    /** Letters of the words that say why or on what there are cases: 因, 由, 针对, 关于, 涉及. */
    private static final String WHY = "因由对关涉就";

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
        if (setting.foreignScope || setting.foreignTime || tellsOfOtherBusiness(zone)) {
            return;
        }
        if (zone.none >= 0) {
            none(zone);
        } else if (zone.every >= 0 && zone.hasAny(Zone.RESULTS | Zone.CASES)) {
            proceedings.all(zone);
        } else if (setting.topic == Topic.PROCEEDINGS && !zone.behindNumber) {
            proceedings.lone(zone);
        } else if (zone.every >= 0 && zone.hasAny(Zone.APPLICANTS) && setting.topic == Topic.APPLICATIONS) {
            Draft all = allOneKind(zone);
            if (all != null) {
                paragraph.add(all, zone);
            }
        }
    }

    /**
     * Whether a clause speaks of other business. 未发生举报投诉、行政复议: complaints may be denied with the cases; 应急管理局 is the
     * name of an organ.
     */
    private boolean tellsOfOtherBusiness(Zone zone) {
        if (!zone.has(ProseTerm.OTHER_BUSINESS) || zone.none < 0) {
            return zone.has(ProseTerm.OTHER_BUSINESS);
        }
        boolean cases = zone.hasAny(Zone.CASES);
        int first = zone.none;
        while (first > 0 && isOfList(first - 1)) {
            tokens.steps++;
            first--;
        }
        for (int at = cases ? zone.none : first; at < tokens.count && (cases ? at <= zone.last : isOfList(at)); at++) {
            tokens.steps++;
            boolean business = (terms(at) & ProseTerm.OTHER_BUSINESS.bit()) != 0 && !isInName(at);
            if (business && !(cases && COMPLAINTS.indexOf(tokens.prose.letters[tokens.from(at)]) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfList(int token) {
        return tokens.kind(token) == Tokens.Kind.WORD || tokens.kind(token) == Tokens.Kind.LIST;
    }

    private long terms(int token) {
        return tokens.kind(token) == Tokens.Kind.WORD ? tokens.terms(token) : 0;
    }

    /** 应急 in 应急管理局. */
    private boolean isInName(int token) {
        boolean organ = token + 1 < tokens.count && (terms(token + 1) & ProseTerm.ORGAN.bit()) != 0;
        return organ && tokens.from(token + 1) - tokens.to(token) <= FAREST_ORGAN;
    }

    /** 无依申请公开、无行政复议: the next denial ends this one, which is read and of no more use. */
    boolean readDenial(Zone zone, int mark) {
        boolean ends = zone.none >= 0 && tokens.denies(mark + 1);
        if (ends) {
            read(zone);
        }
        return ends;
    }

    /**
     * 未收到政府信息公开申请、行政复议: reads what an item of a list says where it names applications and no more, so that the other
     * items say what they say. What is behind a word for a cause is none of what is denied.
     */
    boolean readDenied(Zone zone) {
        if (setting.foreignScope
                || setting.foreignTime
                || zone.none < 0
                || zone.application < zone.none
                || zone.hasAny(Zone.CASES | ProseTerm.bits(ProseTerm.CAUSE, ProseTerm.OTHER_BUSINESS))
                || saysWhy(zone)) {
            return false;
        }
        none(zone);
        return true;
    }

    private boolean saysWhy(Zone zone) {
        for (int at = tokens.to(zone.none) - 1; at < tokens.from(zone.application); at++) {
            tokens.steps++;
            if (WHY.indexOf(tokens.prose.letters[at]) >= 0) {
                return true;
            }
        }
        return false;
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
