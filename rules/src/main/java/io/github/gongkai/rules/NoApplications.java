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
        boolean limited = zone.hasAny(namesAllChannels() ? LIMITS & ~ProseTerm.CHANNEL.bit() : LIMITS)
                || zone.outcomes != 0
                || zone.groups != 0;
        boolean received = zone.has(ProseTerm.APPLICATION)
                || zone.has(ProseTerm.APPLY) && (zone.has(ProseTerm.NEW) || saysReceived());
        if (limited || !received || zone.unknownSinceNone > 0 || zone.application < zone.none) {
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

    /** 未收到书面或网络提交的申请: several ways stand for any way, while a single one would leave the others open. */
    private boolean namesAllChannels() {
        int channels = 0;
        for (int at = zone.none; at < zone.application; at++) {
            boolean channel = tokens.kind(at) == Tokens.Kind.WORD && (tokens.terms(at) & ProseTerm.CHANNEL.bit()) != 0;
            channels += channel ? 1 : 0;
        }
        return channels > 1;
    }

    private boolean saysReceived() {
        char first = tokens.prose.letters[tokens.from(zone.none)];
        int length = tokens.to(zone.none) - tokens.from(zone.none);
        return first == '未' || length > 2;
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
        Draft draft = new Draft(kind, tokens.from(zone.none), tokens.to(last), 0, 0, columns, rows);
        draft.inWords = true;
        return draft;
    }
}
