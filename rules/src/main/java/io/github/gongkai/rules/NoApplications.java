package io.github.gongkai.rules;

import io.github.gongkai.rules.Draft.Kind;
import java.util.List;

/** What a clause says that denies: 未收到政府信息公开申请, 无上年结转. */
final class NoApplications {

    private static final long LIMITS = ProseTerm.bits(
                    ProseTerm.CHANNEL,
                    ProseTerm.LICENSING,
                    ProseTerm.PENALTY,
                    ProseTerm.COERCION,
                    ProseTerm.WITHDRAWN,
                    ProseTerm.COMMERCIAL,
                    ProseTerm.PUBLISH,
                    ProseTerm.SHARE,
                    ProseTerm.IN_PROGRESS,
                    ProseTerm.ANSWER,
                    ProseTerm.ELSEWHERE)
            | Zone.CASES
            | Zone.RESULTS;

    private static final long WAYS = ProseTerm.bits(ProseTerm.CHANNEL, ProseTerm.OTHER_BUSINESS);

    private static final long ALL_CHANNELS = LIMITS & ~ProseTerm.CHANNEL.bit();

    /** Letters of what an application may be said to be about, which change nothing elsewhere: 商业秘密, 个人隐私. */
    private static final String SECRETS = "秘隐";

    /** How the words begin for ways that need paper, or that somebody comes; the other words are of those that need neither. */
    private static final String ON_PAPER = "信函邮快当现窗传书纸来";

    private final Tokens tokens;
    private final Zone zone;

    NoApplications(Tokens tokens, Zone zone) {
        this.tokens = tokens;
        this.zone = zone;
    }

    List<Draft> read() {
        if (zone.has(ProseTerm.CARRY)) {
            return carried();
        }
        boolean ways = zone.hasAny(WAYS);
        boolean limited = zone.hasAny(ways && namesAllChannels() ? ALL_CHANNELS : LIMITS)
                || !zone.has(ProseTerm.CHANNEL) && ways && namesOtherWay() && !namesAllChannels()
                || zone.outcomes != 0
                || zone.groups != 0;
        boolean received = zone.has(ProseTerm.APPLICATION)
                || zone.has(ProseTerm.APPLY) && (zone.has(ProseTerm.NEW) || saysReceived());
        boolean told = zone.application >= zone.none
                ? Denials.unknown(tokens, zone.none, zone.application) == 0
                : zone.has(ProseTerm.APPLICATION) && Denials.standsBehind(zone);
        if (limited || !received || !told || namesMatter()) {
            return List.of();
        }
        boolean persons = zone.has(ProseTerm.NATURAL);
        boolean organizations = zone.has(ProseTerm.ORGANIZATION);
        int columns =
                persons == organizations ? Amounts.ALL_APPLICANTS : persons ? Amounts.PERSONS : Amounts.ORGANIZATIONS;
        return List.of(zero(
                zone.application,
                columns == Amounts.ALL_APPLICANTS ? Kind.RECEIVED : Kind.APPLICANT,
                columns,
                Amounts.NEW));
    }

    /**
     * 未收到书面或网络提交的申请: ways with paper and without stand for any way, as a written application does, while a single
     * way would leave the others open.
     */
    private boolean namesAllChannels() {
        boolean onPaper = false;
        boolean otherwise = false;
        int first = Math.max(0, zone.application - Denials.FAREST);
        for (int at = zone.application; at >= first && tokens.kind(at).isOfList(); at--) {
            tokens.steps++;
            if (tokens.kind(at) == Tokens.Kind.WORD
                    && ((tokens.terms(at) & ProseTerm.CHANNEL.bit()) != 0 || InWords.isWay(tokens, at))) {
                if (isWord(at, "书面")) {
                    return true;
                }
                boolean paper = isOnPaper(at);
                onPaper |= paper;
                otherwise |= !paper;
            }
        }
        return onPaper && otherwise;
    }

    /** 未收到涉及商业秘密的申请: applications on some matter are not all of them. */
    private boolean namesMatter() {
        for (int at = tokens.to(zone.none); at + 1 < tokens.from(Math.max(0, zone.application)); at++) {
            tokens.steps++;
            if (SECRETS.indexOf(tokens.prose.letters[at]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 未收到电话申请: a single way. */
    private boolean namesOtherWay() {
        for (int at = Math.max(zone.none, 0); at < zone.application; at++) {
            tokens.steps++;
            if (tokens.kind(at) == Tokens.Kind.WORD && InWords.isWay(tokens, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnPaper(int token) {
        char[] letters = tokens.prose.letters;
        boolean electronic = isWord(token, "邮件") || isWord(token, "邮箱");
        boolean offline = isWord(token, "线下");
        return offline || !electronic && ON_PAPER.indexOf(letters[tokens.from(token)]) >= 0;
    }

    private boolean isWord(int token, String word) {
        return Numeral.endsWith(tokens.prose.letters, tokens.to(token), word)
                && tokens.to(token) - tokens.from(token) == word.length();
    }

    private boolean saysReceived() {
        return Denials.holdsVerb(tokens, zone.none);
    }

    private List<Draft> carried() {
        if (zone.unknownSinceNone > 0 || zone.carry < zone.none) {
            return List.of();
        }
        if (zone.has(ProseTerm.PRIOR)) {
            return List.of(zero(zone.carry, Kind.CARRIED_IN, Amounts.ALL_APPLICANTS, Amounts.CARRIED_IN));
        }
        return zone.has(ProseTerm.NEXT)
                ? List.of(zero(zone.carry, Kind.CARRIED_FORWARD, Amounts.ALL_APPLICANTS, Amounts.CARRIED_FORWARD))
                : List.of();
    }

    private Draft zero(int last, Kind kind, int columns, long rows) {
        int first = Math.min(zone.none, last);
        Draft draft = new Draft(kind, tokens.from(first), tokens.to(Math.max(zone.none, last)), 0, 0, columns, rows);
        draft.inWords = true;
        return draft;
    }
}
