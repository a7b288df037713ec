package io.github.gongkai.rules;

import io.github.gongkai.ApplicationRow;
import io.github.gongkai.rules.Draft.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether a number counts applications under the Regulation, and by which words. */
final class ApplicationNumbers {

    private static final List<String> SUMS = List.of("共计", "合计", "总计", "总共", "共");

    private static final List<String> REASONS = List.of("因", "由于", "属", "系", "涉及");

    private static final List<String> OTHER_REASONS = List.of("其他原因", "其它原因");

    private static final List<String> ALL_THERE_ARE = List.of("共有", "年有", "年度有", "全年有");

    private static final long OTHERS_ACT = ProseTerm.bits(ProseTerm.ORGAN, ProseTerm.OTHER_SUBJECT);

    private static final long DONE = ProseTerm.bits(ProseTerm.HANDLE, ProseTerm.ANSWER);

    private static final long DONE_OR_TAKEN = DONE | ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.NEW);
    private static final List<String> PIECES = List.of("目录", "文件", "清单", "公文", "指南");

    private static final long PART = ProseTerm.bits(ProseTerm.INCLUDE, ProseTerm.REMAIN);
    private static final long SPECIFIC = ProseTerm.bits(
            ProseTerm.CARRY,
            ProseTerm.RECEIVE,
            ProseTerm.NEW,
            ProseTerm.NATURAL,
            ProseTerm.ORGANIZATION,
            ProseTerm.WITHDRAWN);

    /** Whether the words behind the last number told what it counts. */
    boolean tookWordsBehind;

    private final Tokens tokens;
    private final Setting setting;
    private final Paragraph paragraph;
    private final RestOfApplications rest;
    private final OpenCounts open;

    ApplicationNumbers(Tokens tokens, Setting setting, Paragraph paragraph) {
        this.tokens = tokens;
        this.setting = setting;
        this.paragraph = paragraph;
        this.rest = new RestOfApplications(tokens, setting, paragraph);
        this.open = new OpenCounts(tokens, setting, paragraph);
    }

    /** The claim of a number, or null if it makes none. */
    @Nullable
    Draft read(int token, Zone before, Zone behind, @Nullable Zone inherited) {
        tookWordsBehind = false;
        if (!before.means() && rest.isOtherOfList(token, behind)) {
            return rest.ofOtherReasons(token, draft(token, Kind.OUTCOME, tokens.most(token), Lexicon.OTHER_HANDLING));
        }
        if (!before.means() && before.unknown == 0 && rest.wereAllAnswered(token, behind)) {
            tookWordsBehind = true;
            return draft(token, Kind.OUTCOME, Long.MAX_VALUE, Amounts.ANSWERED);
        }
        boolean leads = before.means()
                && !(before.has(ProseTerm.REMAIN) && !before.has(ProseTerm.CARRY))
                && !isOfOneOutcome(before, behind);
        Zone words = leads ? before : behind;
        if (!leads && rest.wereWithdrawn(behind)) {
            behind.terms |= ProseTerm.WITHDRAWN.bit();
        }
        if (!leads && before.has(ProseTerm.REMAIN)) {
            behind.terms |= ProseTerm.REMAIN.bit();
        }
        if (!leads && isSumOfBoth(token, before)) {
            return draft(token, Kind.ALL_RECEIVED, tokens.most(token), Amounts.RECEIVED_IN_ALL);
        }
        boolean ofCases = setting.namedCases && words.has(ProseTerm.IN_PROGRESS) && !before.hasAny(Zone.APPLICATION);
        if (ofCases
                || setting.sentence.sortsPieces
                || !leads && isUnclear(behind)
                || isOfPieces(token, words)
                || isForUnknownReason(token, before, behind, leads)) {
            return null;
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
        if (draft != null && draft.kind == Kind.OUTCOME) {
            if (rest.isExtended(draft, words)) {
                return null;
            }
            draft = rest.ofOtherReasons(token, draft);
        } else if (draft != null && open.isOpen(draft, token, before, words)) {
            draft = open.ofAny(draft);
        }
        if (draft != null
                && draft.kind == Kind.CARRIED_IN
                && words.hasAny(DONE)
                && !before.has(ProseTerm.INCLUDE)
                && !namesPiece(words)) {
            paragraph.answeredCarriedIn();
        }
        if (draft != null && !leads) {
            if (draft.kind.isWhole()) {
                if (namesAll(token, behind)) {
                    tookWordsBehind = true;
                    setting.topic = Topic.APPLICATIONS;
                    return draft;
                }
                boolean byOthers = behind.hasAny(OTHERS_ACT);
                tookWordsBehind = draft.kind == Kind.ANSWERED && !byOthers && isPartOfReceived(before);
                return tookWordsBehind ? answeredOfReceived(token) : null;
            }
            tookWordsBehind = true;
        }
        if (draft != null && leads && draft.kind.isWhole() && isNoWhole(token, draft, words)) {
            return null;
        }
        if (draft != null && draft.kind == Kind.ANSWERED && paragraph.hasMoreOfOneOutcome(tokens.most(token))) {
            // 予以公开6件，其他方式答复1件: no number of all.
            return null;
        }
        if (draft != null
                && draft.kind == Kind.ANSWERED
                && (rest.isBehindWithdrawn(token) || rest.isBesideWithdrawn(token))) {
            // 撤回3件，答复9件: those withdrawn are answered as well, or are not.
            return draft.atLeast();
        }
        if (draft != null && leads && draft.kind.isWhole() && (isPartReceived(token, before) || isOneOfThose(token))) {
            return null;
        }
        if (draft != null && leads && draft.kind == Kind.ANSWERED && isPart(before) && isOfReceived()) {
            return answeredOfReceived(token);
        }
        if (draft != null && draft.kind.isWhole()) {
            setting.noteCounted();
        }
        return draft != null && leads ? ofApplicantsBehind(draft, behind) : draft;
    }

    /** 2件为上年结转办理件: the last word tells what is counted, and not what was done with it. */
    private boolean namesPiece(Zone words) {
        return words.last >= 0
                && (tokens.terms(words.last) & DONE) != 0
                && Numeral.startsWith(tokens.prose.letters, tokens.prose.length, tokens.to(words.last), "件");
    }

    /** 已办理的5件均属于不掌握相关政府信息: what they are told to be, and no number of all that was answered. */
    private static boolean isOfOneOutcome(Zone before, Zone behind) {
        return behind.every >= 0
                && behind.tellsOutcome()
                && behind.unknown == 0
                && !before.tellsOutcome()
                && before.hasAny(DONE);
    }

    /**
     * 撤件35件，受理18件; 收到12件，撤回3件，实际办理9件: those withdrawn were received as well, or were not. 收到15件。其中，通过网络、邮寄收到12件:
     * only a part.
     */
    private boolean isNoWhole(int token, Draft draft, Zone words) {
        boolean received = draft.kind == Kind.RECEIVED;
        boolean withdrawn = rest.isBehindWithdrawn(token)
                && (received && paragraph.onlyWhole() == null || draft.kind == Kind.HANDLED);
        return withdrawn
                || received && words.has(ProseTerm.CHANNEL) && paragraph.isIncluded()
                || received && open.isPartBySystem(words);
    }

    /** 共有48件政府信息公开申请, 2024年有2件依申请公开信息: nothing else is said of them. */
    private boolean namesAll(int token, Zone behind) {
        boolean only = (behind.terms & Zone.MEANING) == ProseTerm.APPLICATION.bit() && behind.unknown == 0;
        return only
                && tokens.kind(behind.end).isMark()
                && tokens.gap(behind.end) == 0
                && endsWithAny(ALL_THERE_ARE, tokens.from(token));
    }

    /**
     * 收到申请12件，其中通过邮寄收到3件; 收到申请12件，受理10件: a part of what was received, where only 新收 or 本年 tells it
     * from what was carried in.
     */
    private boolean isPartReceived(int token, Zone before) {
        boolean told = before.has(ProseTerm.NEW) || before.has(ProseTerm.THIS_YEAR);
        Draft whole = paragraph.onlyWhole();
        if (told || whole == null || whole.kind != Kind.RECEIVED || !before.has(ProseTerm.RECEIVE)) {
            return false;
        }
        boolean fewer = whole.from >= setting.sentence.start && tokens.least(token) < whole.least;
        return before.has(ProseTerm.INCLUDE) || fewer && !before.has(ProseTerm.HANDLE) && !before.has(ProseTerm.ANSWER);
    }

    /** 属于公开范围的信息12条已主动公开, 依申请公开目录12条: no applications. */
    private boolean isOfPieces(int token, Zone words) {
        boolean open = (words.groups & Lexicon.PERHAPS_IN_PART) != 0;
        boolean bare = tokens.isRightBehind("公开", token);
        return open && (words.has(ProseTerm.INFORMATION) || paragraph.whole() == null && !bare)
                || !words.hasAny(DONE_OR_TAKEN) && endsWithAny(PIECES, tokens.from(token));
    }

    /** 收到的申请中，12件涉及征地: some of those that the clause before names. */
    private boolean isOneOfThose(int token) {
        int mark = token - 1;
        return mark > 0
                && tokens.kind(mark) == Tokens.Kind.COMMA
                && tokens.gap(token) == 0
                && Numeral.endsWith(tokens.prose.letters, tokens.from(mark), "中");
    }

    /** 有2件申请内容不明确，经补正后已答复: an application that was not clear at first is not yet one that nothing came of. */
    private static boolean isUnclear(Zone behind) {
        return behind.outcomes == Lexicon.row(ApplicationRow.UNABLE_UNCLEAR) && behind.groups == 0;
    }

    /** 2件因某事不予公开，1件因另一事不予公开: one of several reasons, which nobody knows, and not the whole group. */
    private boolean isForUnknownReason(int token, Zone before, Zone behind, boolean leads) {
        Zone words = leads ? before : behind;
        if ((words.groups & setting.sentence.repeated) == 0 || words.outcomes != 0 || words.has(ProseTerm.ETC)) {
            return false;
        }
        int from = leads ? clauseStart(token) : tokens.to(token);
        return words.unknown > 0 && startsWithAny(REASONS, from) || startsWithAny(OTHER_REASONS, from);
    }

    private int clauseStart(int token) {
        int first = token;
        while (first > 0 && tokens.kind(first - 1) == Tokens.Kind.WORD) {
            tokens.steps++;
            first--;
        }
        return first > 0 ? tokens.to(first - 1) : 0;
    }

    private boolean endsWithAny(List<String> words, int end) {
        return Numeral.endsWithAny(tokens.prose.letters, end, words);
    }

    private boolean startsWithAny(List<String> words, int from) {
        return Numeral.startsWithAny(tokens.prose.letters, tokens.prose.length, from, words);
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
        return before.isUntouched() && paragraph.endsWithReceivedAndCarriedIn() && isCalledASum(tokens, token);
    }

    /** Whether 共计 or the like stands right before a number. */
    static boolean isCalledASum(Tokens tokens, int number) {
        return Numeral.endsWithAny(tokens.prose.letters, tokens.from(number), SUMS);
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
        return whole != null && (whole.kind == Kind.RECEIVED || isOfAll(whole));
    }

    private static boolean isOfAll(Draft whole) {
        return whole.rows[0] == Amounts.RECEIVED_IN_ALL && (whole.rows.length == 1 || whole.kind == Kind.HANDLED);
    }

    private Draft answeredOfReceived(int token) {
        Draft whole = paragraph.onlyWhole();
        long most = whole != null && isOfAll(whole) ? tokens.most(token) : Long.MAX_VALUE;
        return draft(token, Kind.OUTCOME, most, Amounts.ANSWERED);
    }

    private Draft draft(int token, Kind kind, long most, long rows) {
        return new Draft(
                kind, tokens.from(token), tokens.to(token), tokens.least(token), most, Amounts.ALL_APPLICANTS, rows);
    }

    /** 收到3件网上申请: only what came in one way. */
    private boolean isByOneWay(Zone behind) {
        int way = behind.application - 1;
        return behind.channels == 1
                && behind.every < 0
                && way >= 0
                && tokens.kind(way) == Tokens.Kind.WORD
                && (tokens.terms(way) & ProseTerm.CHANNEL.bit()) != 0
                && tokens.to(way) == tokens.from(behind.application);
    }

    /** 收到3件自然人的申请: only those of natural persons are counted. */
    private @Nullable Draft ofApplicantsBehind(Draft draft, Zone behind) {
        if (draft.kind == Kind.RECEIVED && isByOneWay(behind)) {
            return null;
        }
        boolean said = behind.hasAny(Zone.APPLICANTS) && behind.hasAny(Zone.APPLICATION) && behind.every < 0;
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
        // 已撤销申请19项: the word itself ends with what is counted.
        boolean withdrawn =
                words.has(ProseTerm.WITHDRAWN) && Numeral.endsWith(tokens.prose.letters, tokens.to(words.last), "申请");
        return fits(tokens.measure(token), token, named || outcome || withdrawn, words)
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
        return measure == ' ' && tokens.kind(token + 1).isMark() && tokens.gap(token) == 0 && words.means();
    }

    /** Where nothing before names applications: only a sentence that speaks of no other business is believed. */
    private boolean isPlain(int token, Zone before, Zone words, boolean named, boolean outcome) {
        if (setting.topic == Topic.OTHER
                || (setting.sentence.terms & ProseTerm.OTHER_BUSINESS.bit()) != 0 && !outcome) {
            return false;
        }
        if (before.unknown > 0 && !before.ownOrgan && !named || !Tokens.isFirm(tokens.measure(token)) && !named) {
            return outcome || words.has(ProseTerm.CARRY) && before.unknown == 0;
        }
        boolean unfinished = words.has(ProseTerm.IN_PROGRESS) && (setting.sentence.terms & ProseTerm.CARRY.bit()) != 0;
        boolean specific = outcome || unfinished || named || words.hasAny(SPECIFIC);
        if (specific && !outcome) {
            setting.topic = Topic.APPLICATIONS;
        }
        return specific;
    }
}
