package io.github.gongkai.rules;

import io.github.gongkai.rules.Draft.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether a number counts applications under the Regulation, and by which words. */
final class ApplicationNumbers {

    private static final List<String> SUMS = List.of("共计", "合计", "总计", "总共", "共");

    private static final long PART = ProseTerm.bits(ProseTerm.INCLUDE, ProseTerm.REMAIN);
    private static final long SPECIFIC = ProseTerm.bits(
            ProseTerm.CARRY,
            ProseTerm.RECEIVE,
            ProseTerm.NEW,
            ProseTerm.TAKE_ALL,
            ProseTerm.NATURAL,
            ProseTerm.ORGANIZATION,
            ProseTerm.WITHDRAWN);

    /** Whether the words behind the last number told what it counts. */
    boolean tookWordsBehind;

    private final Tokens tokens;
    private final Setting setting;
    private final Paragraph paragraph;

    ApplicationNumbers(Tokens tokens, Setting setting, Paragraph paragraph) {
        this.tokens = tokens;
        this.setting = setting;
        this.paragraph = paragraph;
    }

    /** The claim of a number, or null if it makes none. */
    @Nullable
    Draft read(int token, Zone before, Zone behind, @Nullable Zone inherited) {
        tookWordsBehind = false;
        boolean leads = before.means() && !(before.has(ProseTerm.REMAIN) && !before.has(ProseTerm.CARRY));
        Zone words = leads ? before : behind;
        if (!leads && before.has(ProseTerm.REMAIN)) {
            behind.terms |= ProseTerm.REMAIN.bit();
        }
        if (!leads && isSumOfBoth(token, before)) {
            return draft(token, Kind.ALL_RECEIVED, tokens.most(token), Amounts.RECEIVED_IN_ALL);
        }
        if (!leads && before.unknown > 0 || !isAboutApplications(token, before, behind, words)) {
            return null;
        }
        if (leads && isCarriedTo(token, before, behind)) {
            before.terms |= ProseTerm.NEXT.bit();
        }
        Draft draft = new ApplicationWords(
                        words, tokens.from(token), tokens.to(token), tokens.least(token), tokens.most(token))
                .read(paragraph.rowsOfApplicants(), inherited);
        if (draft != null && !leads) {
            if (draft.kind.isWhole()) {
                tookWordsBehind = draft.kind == Kind.ANSWERED && isPartOfReceived(before);
                return tookWordsBehind ? answeredOfReceived(token) : null;
            }
            tookWordsBehind = true;
        }
        if (draft != null && leads && draft.kind == Kind.ANSWERED && isPart(before) && isOfReceived()) {
            return answeredOfReceived(token);
        }
        return draft != null && leads ? ofApplicantsBehind(draft, behind) : draft;
    }

    /** 结转42件至2025年. */
    private boolean isCarriedTo(int token, Zone before, Zone behind) {
        boolean next = behind.has(ProseTerm.NEXT) && !behind.has(ProseTerm.PRIOR) && behind.unknown == 0;
        return next && before.has(ProseTerm.CARRY) && !before.has(ProseTerm.PRIOR) && isFollowedByTo(tokens.to(token));
    }

    private boolean isFollowedByTo(int end) {
        char[] letters = tokens.prose.letters;
        int length = tokens.prose.length;
        return Numeral.startsWith(letters, length, end, "至") || Numeral.startsWith(letters, length, end, "到");
    }

    /** 新收93件，上年结转4件，共计97件. */
    private boolean isSumOfBoth(int token, Zone before) {
        return before.isUntouched() && paragraph.endsWithReceivedAndCarriedIn() && isCalledASum(tokens.from(token));
    }

    private boolean isCalledASum(int from) {
        for (String word : SUMS) {
            if (Numeral.endsWith(tokens.prose.letters, from, word)) {
                return true;
            }
        }
        return false;
    }

    /** 收到14件，其中11件已答复: those carried in may have been answered as well, so that the number is only the least. */
    private boolean isPartOfReceived(Zone before) {
        return (isPart(before) || before.isUntouched()) && isOfReceived();
    }

    private static boolean isPart(Zone before) {
        return before.hasAny(PART);
    }

    private boolean isOfReceived() {
        Draft whole = paragraph.onlyWhole();
        return whole != null && whole.kind == Kind.RECEIVED;
    }

    private Draft answeredOfReceived(int token) {
        return draft(token, Kind.OUTCOME, Long.MAX_VALUE, Amounts.ANSWERED);
    }

    private Draft draft(int token, Kind kind, long most, long rows) {
        return new Draft(
                kind, tokens.from(token), tokens.to(token), tokens.least(token), most, Amounts.ALL_APPLICANTS, rows);
    }

    /** 收到3件自然人的申请: only those of natural persons are counted. */
    private static Draft ofApplicantsBehind(Draft draft, Zone behind) {
        boolean said =
                behind.hasAny(Zone.APPLICANTS) && behind.hasAny(Zone.APPLICATION) && !behind.has(ProseTerm.EVERY);
        int columns = ApplicationWords.columns(behind);
        if (!said || draft.kind != Kind.RECEIVED || columns == Amounts.EVERYBODY) {
            return draft;
        }
        return new Draft(Kind.APPLICANT, draft.from, draft.to, draft.least, draft.most, columns, draft.rows);
    }

    private boolean isAboutApplications(int token, Zone before, Zone behind, Zone words) {
        boolean named = before.hasAny(Zone.APPLICATION) || behind.hasAny(Zone.APPLICATION);
        boolean strong = before.has(ProseTerm.APPLICATION) || behind.has(ProseTerm.APPLICATION);
        if (before.qualified && !strong || behind.qualified && !strong) {
            setting.topic = setting.topic == Topic.APPLICATIONS ? setting.topic : Topic.OTHER;
            return false;
        }
        boolean outcome = words.groups != 0 || words.outcomes != 0;
        boolean bare = !named && !outcome;
        boolean otherMatter = words == before && (before.unknownSinceMeaning > 0 || bare && dealsWithUnknown(before));
        if (otherMatter || before.has(ProseTerm.PUBLISH) && !outcome) {
            return false;
        }
        return fits(tokens.measure(token), token, named || outcome, words)
                && (strong || setting.topic == Topic.APPLICATIONS || isPlain(token, before, words, named, outcome));
    }

    /** 医疗纠纷处理9件: something that nobody knows is dealt with. */
    private static boolean dealsWithUnknown(Zone before) {
        boolean only = before.has(ProseTerm.HANDLE) && !before.hasAny(SPECIFIC | ProseTerm.ANSWER.bit());
        return only && before.unknown > 0 && !before.ownOrgan && !before.has(ProseTerm.NEXT);
    }

    private boolean fits(char measure, int token, boolean named, Zone words) {
        if (Tokens.isFirm(measure) || measure != ' ' && (named || measure == setting.lastMeasure)) {
            return true;
        }
        // A bare number must stand right behind its word: 上年结转为0, 部分公开67.
        return measure == ' ' && isMark(tokens.kind(token + 1)) && tokens.gap(token) == 0 && words.means();
    }

    private static boolean isMark(Tokens.Kind kind) {
        return switch (kind) {
            case WORD, YEAR, NUMBER, PERCENT -> false;
            case COMMA, LIST, SEMICOLON, COLON, OPEN, CLOSE, STOP, ITEM -> true;
        };
    }

    /** Where nothing before names applications: only a sentence that speaks of no other business is believed. */
    private boolean isPlain(int token, Zone before, Zone words, boolean named, boolean outcome) {
        if (setting.topic == Topic.OTHER || (setting.sentenceTerms & ProseTerm.OTHER_BUSINESS.bit()) != 0 && !outcome) {
            return false;
        }
        if (before.unknown > 0 && !before.ownOrgan && !named || !Tokens.isFirm(tokens.measure(token)) && !named) {
            return outcome || words.has(ProseTerm.CARRY) && before.unknown == 0;
        }
        boolean unfinished = words.has(ProseTerm.IN_PROGRESS) && (setting.sentenceTerms & ProseTerm.CARRY.bit()) != 0;
        boolean specific = outcome || unfinished || named || words.hasAny(SPECIFIC);
        if (specific && !outcome) {
            setting.topic = Topic.APPLICATIONS;
        }
        return specific;
    }
}
