package io.github.gongkai.rules;

import static io.github.gongkai.rules.Amounts.ALL_APPLICANTS;
import static io.github.gongkai.rules.Amounts.ANSWERED;
import static io.github.gongkai.rules.Amounts.CARRIED_FORWARD;
import static io.github.gongkai.rules.Amounts.CARRIED_IN;
import static io.github.gongkai.rules.Amounts.NEW;
import static io.github.gongkai.rules.Amounts.RECEIVED_IN_ALL;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.rules.Draft.Kind;
import org.jspecify.annotations.Nullable;

/** What a number among the words of one clause says of section 三. */
final class ApplicationWords {

    private static final long MISC = Lexicon.row(ApplicationRow.OTHER_MISC);

    private static final long NOT_HELD = Lexicon.row(ApplicationRow.UNABLE_NOT_HELD);
    private static final long DONE = ProseTerm.bits(ProseTerm.ANSWER, ProseTerm.HANDLE);
    private static final long TAKEN = ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.NEW);
    private static final long LEFT = ProseTerm.bits(ProseTerm.REMAIN, ProseTerm.IN_PROGRESS);

    private final Zone zone;
    private final int from;
    private final int to;
    private final long least;
    private final long most;

    ApplicationWords(Zone zone, int from, int to, long least, long most) {
        this.zone = zone;
        this.from = from;
        this.to = to;
        this.least = least;
        this.most = most;
    }

    /** The claim, or null if the words say of no cell what the number counts. */
    @Nullable
    Draft read(long[] rowsOfApplicants, @Nullable Zone clauseBefore) {
        if (zone.has(ProseTerm.CARRY)) {
            return carried();
        }
        if (zone.has(ProseTerm.IN_PROGRESS) || isLeftToNextYear()) {
            return draft(Kind.CARRIED_FORWARD, CARRIED_FORWARD);
        }
        if (zone.has(ProseTerm.WITHDRAWN)) {
            // Other applications may be counted in the same row, so that the number is only the least of it.
            return new Draft(
                    Kind.OUTCOME, from, to, least, Long.MAX_VALUE, ALL_APPLICANTS, MISC, Lexicon.OTHER_HANDLING);
        }
        if (zone.outcomes != 0 || zone.groups != 0) {
            return zone.hasAny(Zone.APPLICANTS) ? null : outcome();
        }
        if (zone.has(ProseTerm.TAKE_ALL)) {
            // 办理申请（含上年结转）26件: all there was, or what was answered.
            return zone.has(ProseTerm.HANDLE) && !zone.hasAny(TAKEN)
                    ? draft(Kind.HANDLED, RECEIVED_IN_ALL, ANSWERED)
                    : draft(Kind.ALL_RECEIVED, RECEIVED_IN_ALL);
        }
        if (zone.hasAny(Zone.APPLICANTS) && columns(zone) != Amounts.EVERYBODY) {
            return applicant(rowsOfApplicants, clauseBefore);
        }
        return zone.has(ProseTerm.CHANNEL) && !zone.has(ProseTerm.ETC) && !namesWays() ? null : whole();
    }

    /** 线上、线下共收到12件: several ways stand for all there are, unless a part of a number is told by them. */
    private boolean namesWays() {
        return zone.channels > 1 && zone.hasAny(TAKEN) && !zone.has(ProseTerm.INCLUDE);
    }

    /** 下年度继续办理81件. */
    private boolean isLeftToNextYear() {
        return zone.has(ProseTerm.NEXT) && zone.hasAny(DONE) && !zone.hasAny(TAKEN);
    }

    private @Nullable Draft whole() {
        boolean receive = zone.hasAny(TAKEN);
        boolean answer = zone.has(ProseTerm.ANSWER);
        boolean handle = zone.has(ProseTerm.HANDLE);
        if (receive && (answer || handle) || handle && !answer) {
            return draft(Kind.HANDLED, NEW, ANSWERED, RECEIVED_IN_ALL);
        }
        if (answer) {
            return draft(Kind.ANSWERED, ANSWERED);
        }
        // 疑难政府信息公开申请5件, 审核政府信息公开申请5件: some of them, or what else was done with them.
        boolean someOnly = zone.qualified && !zone.ownOrgan && !zone.has(ProseTerm.COUNT);
        boolean counted =
                !someOnly && zone.has(ProseTerm.APPLICATION) || zone.has(ProseTerm.COUNT) && zone.has(ProseTerm.APPLY);
        return receive || counted ? draft(Kind.RECEIVED, NEW) : null;
    }

    private Draft carried() {
        boolean prior = zone.has(ProseTerm.PRIOR);
        boolean next = zone.has(ProseTerm.NEXT);
        if (prior && !next) {
            return draft(Kind.CARRIED_IN, CARRIED_IN);
        }
        if (next && !prior || zone.hasAny(LEFT)) {
            return draft(Kind.CARRIED_FORWARD, CARRIED_FORWARD);
        }
        return draft(Kind.OUTCOME, CARRIED_IN, CARRIED_FORWARD);
    }

    private @Nullable Draft outcome() {
        long groups = zone.groups;
        long rows = zone.outcomes;
        if ((groups & Lexicon.PERHAPS_IN_PART) != 0) {
            long full = groups & ~Lexicon.PERHAPS_IN_PART;
            return draft(Kind.OUTCOME, full, full | Lexicon.row(ApplicationRow.PARTIALLY_GRANTED));
        }
        if (groups == 0 && zone.notOurs && rows == NOT_HELD) {
            // 不属于本机关或信息不存在: the one may be counted apart from the other, or with it.
            return draft(Kind.OUTCOME, rows, Lexicon.UNABLE);
        }
        if (zone.has(ProseTerm.EACH) && namesSeveralKinds(groups)) {
            // 予以公开、不予公开各5件
            return null;
        }
        if (groups == 0 || rows == 0) {
            return draft(Kind.OUTCOME, groups | rows);
        }
        if ((groups & rows) != rows) {
            return null;
        }
        // "Not held and other reasons" opens the whole group; a single reason may stand for itself.
        return zone.has(ProseTerm.ETC) ? draft(Kind.OUTCOME, groups) : draft(Kind.OUTCOME, groups, rows);
    }

    private static boolean namesSeveralKinds(long groups) {
        int kinds = 0;
        for (long kind : SaidOnce.OUTCOMES) {
            kinds += (groups & kind) != 0 ? 1 : 0;
        }
        return kinds > 1;
    }

    private Draft applicant(long[] rowsOfApplicants, @Nullable Zone clauseBefore) {
        long[] rows = rowsOf(zone);
        if (rows == null && clauseBefore != null) {
            rows = rowsOf(clauseBefore);
        }
        return new Draft(Kind.APPLICANT, from, to, least, most, columns(zone), rows == null ? rowsOfApplicants : rows);
    }

    /** What the words themselves say that applicants are counted of: 新收申请中, 答复的. */
    private static long @Nullable [] rowsOf(Zone words) {
        boolean received = words.hasAny(TAKEN);
        boolean answered = words.has(ProseTerm.ANSWER);
        if (received == answered) {
            return null;
        }
        return received ? new long[] {NEW} : new long[] {ANSWERED};
    }

    static int columns(Zone zone) {
        int columns = 0;
        columns |= zone.has(ProseTerm.NATURAL) ? Amounts.PERSONS : 0;
        columns |= zone.has(ProseTerm.ORGANIZATION) ? Amounts.ORGANIZATIONS : 0;
        columns |= zone.has(ProseTerm.COMMERCIAL) ? Amounts.bit(ApplicantColumn.COMMERCIAL_ENTERPRISE) : 0;
        columns |= zone.has(ProseTerm.RESEARCH) ? Amounts.bit(ApplicantColumn.RESEARCH_INSTITUTION) : 0;
        columns |= zone.has(ProseTerm.WELFARE) ? Amounts.bit(ApplicantColumn.WELFARE_ORGANIZATION) : 0;
        columns |= zone.has(ProseTerm.LEGAL_SERVICE) ? Amounts.bit(ApplicantColumn.LEGAL_SERVICE_INSTITUTION) : 0;
        return columns;
    }

    private Draft draft(Kind kind, long... rows) {
        return new Draft(kind, from, to, least, most, ALL_APPLICANTS, rows);
    }
}
