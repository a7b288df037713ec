package io.github.gongkai.rules;

import io.github.gongkai.ApplicationRow;
import io.github.gongkai.rules.Draft.Kind;
import java.util.List;

/** Tells what 其他 counts, and which numbers of applications are but the least: 其他15件均按规定办理, 11件申请均按时办结. */
final class RestOfApplications {

    private static final List<String> OTHERS =
            List.of("其他", "其它", "其他情况", "其他情形", "其它情况", "其它情形", "其他类", "其他类型", "其他的");

    private static final String NOT_YET = "未不无没超逾延拟将待";

    private static final int FAREST_BESIDES = 6;

    private static final long DONE = ProseTerm.bits(ProseTerm.HANDLE, ProseTerm.ANSWER);

    private static final long NOT_HELD = Lexicon.row(ApplicationRow.UNABLE_NOT_HELD);

    /** What may be said of applications that were all answered. */
    private static final long ALL_ANSWERED = Zone.APPLICATION
            | DONE
            | ProseTerm.bits(
                    ProseTerm.EACH, ProseTerm.EVERY, ProseTerm.CONCLUDED, ProseTerm.CHANNEL, ProseTerm.RECEIVE);

    private final Tokens tokens;
    private final Setting setting;
    private final Paragraph paragraph;

    RestOfApplications(Tokens tokens, Setting setting, Paragraph paragraph) {
        this.tokens = tokens;
        this.setting = setting;
        this.paragraph = paragraph;
    }

    /** 不予处理2件，其他3件, in a list of outcomes. */
    boolean isOtherOfList(int token, Zone behind) {
        return setting.sentence.listsOutcomes
                && !behind.means()
                && !behind.has(ProseTerm.ELSEWHERE)
                && paragraph.endsWithKindOfOutcome()
                && isOther(token);
    }

    private boolean isOther(int token) {
        return Numeral.endsWithAny(tokens.prose.letters, tokens.from(token), OTHERS);
    }

    /**
     * 逾期未补正3件，其他处理6件: the second may hold the first or not. 不属于本机关7件，不存在3件: there may be more of what is not held.
     */
    Draft ofOtherReasons(int token, Draft draft) {
        long only = draft.rows.length == 1 ? draft.rows[0] : 0;
        if (only == Lexicon.OTHER_HANDLING && isToldApart(setting.sentence.otherReason, token)) {
            draft.rows = new long[] {Lexicon.row(ApplicationRow.OTHER_MISC), only};
        }
        boolean named = draft.rows[0] == NOT_HELD || draft.rows[draft.rows.length - 1] == NOT_HELD;
        boolean notHeld = named && setting.sentence.countsNotOurs;
        boolean again = draft.rows.length == 1 && (only & setting.sentence.countedTwice) == only;
        if (again) {
            return draft.atLeast();
        }
        if (notHeld) {
            draft.rows = new long[] {NOT_HELD};
        }
        return notHeld ? draft.atLeast() : draft;
    }

    /** Whether a reason is named beside a number: not behind it as a part of what it counts. */
    private boolean isToldApart(int reason, int token) {
        for (int at = token; at < reason; at++) {
            tokens.steps++;
            boolean part = tokens.kind(at) == Tokens.Kind.OPEN
                    || tokens.kind(at) == Tokens.Kind.WORD && (tokens.terms(at) & ProseTerm.INCLUDE.bit()) != 0;
            if (part) {
                return false;
            }
        }
        return reason >= 0;
    }

    /** 11件申请均按时办结, 其他15件均按规定办理: at least so many were answered. */
    boolean wereAllAnswered(int token, Zone behind) {
        boolean others = isOther(token) && (setting.sentence.terms & ProseTerm.CARRY.bit()) != 0;
        boolean done = behind.has(ProseTerm.ANSWER) || others && behind.has(ProseTerm.HANDLE);
        boolean named =
                behind.hasAny(Zone.APPLICATION) && !behind.qualified || others && setting.topic == Topic.APPLICATIONS;
        return done
                && named
                && behind.every >= 0
                && (behind.terms & ~ALL_ANSWERED) == 0
                && !behind.tellsOutcome()
                && setting.topic != Topic.OTHER
                && (setting.sentence.terms & ProseTerm.OTHER_BUSINESS.bit()) == 0
                && !isQualified(tokens.to(token), tokens.from(behind.end));
    }

    /** 予以公开29件，1件撤销，2件结转下年: in a sentence on applications that names no case it is they that were withdrawn. */
    boolean wereWithdrawn(Zone behind) {
        return (behind.terms & Zone.MEANING) == ProseTerm.CORRECTED.bit()
                && !behind.tellsOutcome()
                && behind.unknown == 0
                && Numeral.endsWith(tokens.prose.letters, tokens.to(behind.result), "撤销")
                && tokens.to(behind.result) - tokens.from(behind.result) == 2
                && setting.topic == Topic.APPLICATIONS
                && (setting.sentence.terms & (Zone.CASES | ProseTerm.OTHER_BUSINESS.bit())) == 0
                && paragraph.whole() != null;
    }

    /** 其中依法延期2件: more time to reply was taken, which is no year's end. */
    boolean isExtended(Draft draft, Zone words) {
        boolean either = draft.kind == Kind.OUTCOME && draft.rows[0] == Amounts.CARRIED_IN;
        return either && words.carry >= 0 && Numeral.endsWith(tokens.prose.letters, tokens.to(words.carry), "延期");
    }

    /** 撤回3件，答复9件: whether applications withdrawn were told before. */
    boolean isBehindWithdrawn(int token) {
        return setting.sentence.withdrawn >= 0 && setting.sentence.withdrawn < token;
    }

    /** 答复3件（另有2件撤销申请）. */
    boolean isBesideWithdrawn(int token) {
        int withdrawn = setting.sentence.withdrawn;
        boolean besides = false;
        for (int at = token + 1; at < withdrawn && withdrawn <= token + FAREST_BESIDES; at++) {
            tokens.steps++;
            besides |= tokens.kind(at) == Tokens.Kind.WORD && (tokens.terms(at) & ProseTerm.REMAIN.bit()) != 0;
        }
        return besides;
    }

    /** Whether any of the letters denies or puts off what the words say. */
    private boolean isQualified(int from, int to) {
        for (int at = from; at < to; at++) {
            tokens.steps++;
            if (NOT_YET.indexOf(tokens.prose.letters[at]) >= 0) {
                return true;
            }
        }
        return false;
    }
}
