package io.github.gongkai.rules;

import io.github.gongkai.rules.Draft.Kind;

/** Numbers of applications whose words leave open which they are: 依申请公开12件, 办理答复12件, 共收办12件. */
final class OpenCounts {

    /** What follows 依申请公开 where the word stands for applications and for nothing else. */
    private static final String PAPERS = "请求书表件信函案";

    private static final long TOLD = ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.NEW, ProseTerm.COUNT);

    private final Tokens tokens;
    private final Setting setting;
    private final Paragraph paragraph;

    OpenCounts(Tokens tokens, Setting setting, Paragraph paragraph) {
        this.tokens = tokens;
        this.setting = setting;
        this.paragraph = paragraph;
    }

    /** Whether the words leave it open. */
    boolean isOpen(Draft draft, int token, Zone before, Zone words) {
        return switch (draft.kind) {
            case RECEIVED -> !words.hasAny(TOLD) && isOnRequest(words.application);
            case ANSWERED -> words == before && !isOfSomeBefore(before) && handlesAndAnswers(token);
            // 共收办364件，转下年度12件: what is carried over beside it was taken in as well.
            case ALL_RECEIVED -> words.has(ProseTerm.RECEIVE) && (setting.sentence.terms & ProseTerm.CARRY.bit()) == 0;
            default -> false;
        };
    }

    /** The same number, as those received, those answered or all there were. */
    Draft ofAny(Draft draft) {
        return new Draft(
                Kind.HANDLED,
                draft.from,
                draft.to,
                draft.least,
                draft.most,
                draft.columns,
                Amounts.NEW,
                Amounts.ANSWERED,
                Amounts.RECEIVED_IN_ALL);
    }

    /** 依申请公开, 依申请公开政府信息: how information was disclosed, and no word of who asked or was answered. */
    private boolean isOnRequest(int word) {
        if (word >= 0 && Numeral.endsWith(tokens.prose.letters, tokens.to(word), "办件")) {
            return true;
        }
        if (word < 0 || PAPERS.indexOf(tokens.prose.letters[tokens.to(word) - 1]) >= 0) {
            return false;
        }
        for (int at = tokens.from(word); at < tokens.to(word); at++) {
            if (tokens.prose.letters[at] == '依') {
                return true;
            }
        }
        return false;
    }

    /** 其中依申请公开系统收到9件，当面收到3件: only what came in through it. */
    boolean isPartBySystem(Zone words) {
        boolean system = words.application >= 0 && tokens.prose.letters[tokens.to(words.application) - 1] == '统';
        return system && (paragraph.isIncluded() || (setting.sentence.terms & ProseTerm.CHANNEL.bit()) != 0);
    }

    /** 收到12件，办理答复10件: what was answered of those received. */
    private boolean isOfSomeBefore(Zone before) {
        return paragraph.whole() != null || before.has(ProseTerm.INCLUDE) || before.has(ProseTerm.EVERY);
    }

    /** 办理答复, 答复办理: both words, one right behind the other. */
    private boolean handlesAndAnswers(int token) {
        for (int at = token - 1; at > 0 && tokens.kind(at - 1) == Tokens.Kind.WORD; at--) {
            tokens.steps++;
            boolean words = tokens.kind(at) == Tokens.Kind.WORD && tokens.to(at - 1) == tokens.from(at);
            if (words && isPair(tokens.terms(at - 1), tokens.terms(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPair(long one, long other) {
        return one == ProseTerm.HANDLE.bit() && other == ProseTerm.ANSWER.bit()
                || one == ProseTerm.ANSWER.bit() && other == ProseTerm.HANDLE.bit();
    }
}
