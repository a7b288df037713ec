package io.github.gongkai.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that deny and say what of, made of what negates and a verb: 未收到, 没有发生过, 未制发. */
final class Denials {

    private static final List<String> NEGATIONS =
            List.of("未", "没有", "没", "未曾", "从未", "尚未", "暂未", "未再", "没再", "未有", "无");

    private static final List<String> TAKING =
            List.of("收到", "收取到", "接到", "接收", "接收到", "受理", "接获", "收悉", "接受", "办理", "处理", "受理到", "承办");

    private static final List<String> HAPPENING =
            List.of("发生", "引发", "引起", "产生", "出现", "涉及", "提起", "导致", "遇到", "遇", "存在", "形成", "涉", "触发", "新增", "造成");

    private static final List<String> MAKING = List.of(
            "制发", "制定", "印发", "出台", "制定印发", "制定出台", "制定发布", "新制定", "新出台", "新印发", "新制发", "新发布", "制作", "新制作", "制定新的",
            "制发新的", "出台新的", "印发新的", "新增", "颁布", "起草制定", "制定和印发", "制定或印发");

    private static final List<String> DECIDING = List.of("作出", "做出", "实施", "下达", "开展");

    private static final List<String> ENDING = List.of("废止", "清理废止", "宣布失效", "宣布废止");

    /** How words for none end that hold no verb: 没有, 无, 未因, 未被, 不存在. */
    private static final String NO_VERBS = "有无因此被在";

    private static final Set<String> LEADING_TO_CHANNELS = Set.of("", "通过", "以", "经", "从", "采用", "采取", "利用", "经由");

    private static final int LONGEST_LEAD = 5;

    /** So many words a denial reaches, and a list that it stands in is looked at: a longer one would be gone through for each of its items. */
    static final int FAREST = 40;

    private static final int FAREST_LETTERS = 400;
    private static final long OWNERS = ProseTerm.bits(ProseTerm.ORGAN, ProseTerm.OWN);

    /** Each word with the bits of its terms. */
    static final Map<String, Long> WORDS = words();

    private Denials() {}

    private static Map<String, Long> words() {
        Map<String, Long> words = new LinkedHashMap<>();
        for (String negation : NEGATIONS) {
            for (String verb : TAKING) {
                put(words, negation + verb);
            }
            for (String verb : HAPPENING) {
                put(words, negation + verb);
            }
            add(words, negation, MAKING, ProseTerm.ISSUE);
            add(words, negation, DECIDING, ProseTerm.DECIDE);
            add(words, negation, ENDING, ProseTerm.REPEAL);
        }
        return words;
    }

    private static void put(Map<String, Long> words, String word) {
        words.put(word, ProseTerm.NONE.bit());
        words.put(word + "过", ProseTerm.NONE.bit());
    }

    private static void add(Map<String, Long> words, String negation, List<String> verbs, ProseTerm denied) {
        for (String verb : verbs) {
            words.put(negation + verb, ProseTerm.bits(ProseTerm.NONE, denied));
        }
    }

    /** Whether a word stands near enough to one that denies to be denied by it. */
    static boolean reaches(Tokens tokens, int none, int word) {
        return word <= none || word - none <= FAREST && tokens.from(word) - tokens.to(none) <= FAREST_LETTERS;
    }

    /** Whether a word that denies holds a verb, so that its subject stands before it and what is denied behind. */
    static boolean holdsVerb(Tokens tokens, int none) {
        return NO_VERBS.indexOf(tokens.prose.letters[tokens.to(none) - 1]) < 0;
    }

    /**
     * How many letters nobody knows stand between a word that denies and the end of the word for what it denies, and right
     * behind that. The organ's own name is known, and so are the words that ways of applying stand behind: 未收到通过网络、信函
     * 提交的申请, 未发生以县财政局为被申请人的行政复议.
     */
    static int unknown(Tokens tokens, int none, int denied) {
        int unknown = 0;
        int behindName = 0;
        for (int at = none + 1; at <= denied; at++) {
            tokens.steps++;
            long bits = tokens.termsOfWord(at);
            if ((bits & OWNERS) != 0) {
                unknown = behindName;
                continue;
            }
            boolean channel = (bits & ProseTerm.CHANNEL.bit()) != 0 || bits != 0 && InWords.isWay(tokens, at);
            unknown += channel && LEADING_TO_CHANNELS.contains(between(tokens, at)) ? 0 : tokens.gap(at);
            behindName = (bits & ProseTerm.OTHER_BUSINESS.bit()) != 0 ? behindName : unknown;
        }
        return unknown + (denied + 1 < tokens.count ? tokens.gap(denied + 1) : 0);
    }

    /** 未发生一起行政复议: one that there was not is no number of any. */
    static boolean deniesEvenOne(Tokens tokens, int number) {
        return number > 0
                && tokens.least(number) == 1
                && tokens.most(number) == 1
                && tokens.denies(number - 1)
                && tokens.to(number - 1) == tokens.from(number);
    }

    /** 行政诉讼无, 行政复议、行政诉讼均无: the word for none closes a clause that names what there is none of, and nothing else. */
    static boolean standsBehind(Zone zone) {
        boolean right = zone.last + 1 == zone.none || zone.last + 1 == zone.every && zone.every + 1 == zone.none;
        return right && zone.last >= 0 && zone.unknown == 0;
    }

    private static String between(Tokens tokens, int token) {
        int from = tokens.to(token - 1);
        return tokens.gap(token) == 0 || tokens.from(token) - from > LONGEST_LEAD
                ? ""
                : new String(tokens.prose.letters, from, tokens.from(token) - from);
    }
}
