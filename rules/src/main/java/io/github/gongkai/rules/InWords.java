package io.github.gongkai.rules;

import io.github.gongkai.rules.Draft.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clause says of all or of none, without a numeral: 未收到申请, 均维持, 均为自然人. */
final class InWords {

    /** How the words for complaints begin: 投诉, 举报, 信访, 申诉, 国家赔偿. */
    private static final String COMPLAINTS = "投举信申国行";

    private static final int FAREST_ORGAN = 3;

    /** Letters of the words that say why or on what there are cases: 因, 由, 针对, 关于, 涉及. */
    private static final String WHY = "因由对关涉就";

    private static final List<String> CALLED_APPLICANTS =
            List.of("申请人为", "申请人是", "申请人系", "申请人类别为", "申请人的类别为", "申请人身份为", "申请人的身份为", "申请主体为", "申请人类型为", "申请人类别是");

    /** Other business that is a way of applying where it stands before what is asked for. */
    private static final List<String> WAYS = List.of("电话", "来信", "来电", "来访", "信箱", "微信");

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
        if (setting.foreignScope || setting.foreignTime || reachesTooFar(zone) || tellsOfOtherBusiness(zone)) {
            return;
        }
        if (zone.none >= 0) {
            none(zone);
        } else if (zone.every >= 0 && zone.hasAny(Zone.RESULTS | Zone.CASES)) {
            proceedings.all(zone);
        } else if (setting.topic == Topic.PROCEEDINGS && !zone.behindNumber) {
            proceedings.lone(zone);
        } else if (zone.every >= 0 && zone.hasAny(Zone.APPLICANTS) && setting.topic == Topic.APPLICATIONS) {
            addAllOneKind(zone, zone.every);
        } else if (tellsWhoApplied(zone) && setting.topic == Topic.APPLICATIONS) {
            addAllOneKind(zone, zone.applicant);
        }
    }

    private boolean reachesTooFar(Zone zone) {
        return zone.none >= 0 && !Denials.reaches(tokens, zone.none, zone.last);
    }

    private void addAllOneKind(Zone zone, int first) {
        Draft all = allOneKind(zone, first);
        if (all != null) {
            paragraph.add(all, zone);
        }
    }

    /** 收到申请4件，申请人的类别为自然人: nothing else is told of them, and in the same sentence. */
    private boolean tellsWhoApplied(Zone zone) {
        int who = zone.applicant;
        Draft whole = paragraph.onlyWhole();
        return who > 0
                && !zone.behindNumber
                && zone.every < 0
                && Long.bitCount(zone.terms & Zone.MEANING) == 1
                && endsClause(tokens.to(who))
                && whole != null
                && whole.from >= setting.sentence.start
                && isCalledApplicant(tokens.from(who));
    }

    private boolean endsClause(int letter) {
        return letter >= tokens.prose.length || Tokens.mark(tokens.prose.letters[letter]) != null;
    }

    private boolean isCalledApplicant(int from) {
        return Numeral.endsWithAny(tokens.prose.letters, from, CALLED_APPLICANTS);
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
        while (first > 0
                && zone.none - first < Denials.FAREST
                && tokens.kind(first - 1).isOfList()) {
            tokens.steps++;
            first--;
        }
        int end = Math.min(tokens.count, zone.none + Denials.FAREST + 1);
        for (int at = cases ? zone.none : first;
                at < end && (cases ? at <= zone.last : tokens.kind(at).isOfList());
                at++) {
            tokens.steps++;
            boolean way = at > zone.none && at < zone.application && isWay(tokens, at);
            boolean business = (tokens.termsOfWord(at) & ProseTerm.OTHER_BUSINESS.bit()) != 0 && !isInName(at) && !way;
            if (business && !(cases && COMPLAINTS.indexOf(tokens.prose.letters[tokens.from(at)]) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** 来信 in 未收到通过电话、来信等方式提出的申请. */
    static boolean isWay(Tokens tokens, int token) {
        return Numeral.startsWithAny(tokens.prose.letters, tokens.prose.length, tokens.from(token), WAYS);
    }

    /** 应急 in 应急管理局. */
    private boolean isInName(int token) {
        boolean organ = token + 1 < tokens.count && (tokens.termsOfWord(token + 1) & ProseTerm.ORGAN.bit()) != 0;
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
    boolean readDenied(Zone zone, int mark) {
        if (setting.foreignScope
                || setting.foreignTime
                || zone.none < 0
                || zone.application < zone.none
                || reachesTooFar(zone)
                || zone.hasAny(Zone.CASES | ProseTerm.bits(ProseTerm.CAUSE, ProseTerm.OTHER_BUSINESS))
                || goesOnWithWays(zone, mark)
                || saysWhy(zone)) {
            return false;
        }
        none(zone);
        return true;
    }

    /** 未收到当面申请、网络申请: the ways of applying are told one by one, and only all of them say something. */
    private boolean goesOnWithWays(Zone zone, int mark) {
        return zone.has(ProseTerm.CHANNEL) && (tokens.termsOfWord(mark + 1) & ProseTerm.CHANNEL.bit()) != 0;
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
    private @Nullable Draft allOneKind(Zone zone, int first) {
        Draft whole = paragraph.onlyWhole();
        if (whole == null
                || !whole.isExact()
                || paragraph.hasItemsSinceWhole()
                || zone.applicant < first
                || zone.unknown > 0) {
            return null;
        }
        return new Draft(
                Kind.APPLICANT,
                tokens.from(first),
                tokens.to(zone.applicant),
                whole.least,
                whole.most,
                ApplicationWords.columns(zone),
                whole.rows);
    }
}
