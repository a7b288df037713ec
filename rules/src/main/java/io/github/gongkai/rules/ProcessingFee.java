package io.github.gongkai.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What section 六 says of the fee for processing information (信息处理费): whether there was any, the amounts, and the parts
 * that an amount is said to have. What may be read in two ways is not read at all.
 */
final class ProcessingFee {

    private static final List<String> SUBJECTS = List.of("处理费", "收费通知", "收费情况");
    private static final List<String> NEGATIONS = List.of("未", "无", "没", "不", "免", "零", "〇", "尚无");
    private static final List<String> AFFIRMATIONS = List.of("收取了", "已收取", "共收取", "实际收取", "收取情况");
    private static final List<String> NO_NOTICE = List.of("未", "没有", "没", "无", "未曾", "未对外", "不存在");
    /** Between a negation and 收费通知 these show that something else is denied. */
    private static final List<String> OTHER_DENIALS = List.of("按", "缴", "交", "据", "履行", "收取", "提出");

    private static final List<String> COLLECTED = List.of("收取", "收缴", "缴纳", "征收", "实收", "处理费", "收费", "收到", "收入");
    private static final List<String> NOTICED = List.of("通知", "应收", "应收取", "应收缴", "应当收取", "应缴", "应缴纳", "应交", "拟收");
    private static final String SENTENCE_ENDS = "。！？";
    private static final String CLAUSE_ENDS = "，,；;";
    private static final String PARTS = "其中";
    /** In a list of parts these announce numbers that are none. */
    private static final List<String> SIDE_REMARKS =
            List.of("减免", "免收", "未缴", "未收", "未交", "退", "应收", "应缴", "通知", "累计", "上年", "去年", "同比", "共计", "合计", "另");

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_CLAUSE = 60;
    private static final int LONGEST_STATEMENT = 20_000;

    /** What one sentence says, together with the list of parts that may follow it. */
    private record Statement(String head, List<FeeToken> inHead, String list, List<FeeToken> inList) {

        static Statement of(String head, String list) {
            return new Statement(head, FeeToken.in(head), list, FeeToken.in(list));
        }
    }

    /**
     * An amount or a number of applications and its parts.
     *
     * @param parts in their order
     */
    record Sum(BigDecimal total, List<BigDecimal> parts) {

        BigDecimal sumOfParts() {
            return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        int excess() {
            return sumOfParts().compareTo(total);
        }
    }

    private final List<Statement> statements = new ArrayList<>(2);
    private final List<BigDecimal> collected = new ArrayList<>(0);
    private final List<BigDecimal> stated = new ArrayList<>(0);

    private ProcessingFee() {}

    static ProcessingFee in(String text) {
        ProcessingFee fee = new ProcessingFee();
        if (Words.areIn(text, SUBJECTS)) {
            fee.addStatements(withoutTitles(Words.withoutSpace(text)));
        }
        return fee;
    }

    private void addStatements(String text) {
        int start = 0;
        boolean continues = false;
        while (start < text.length()) {
            int end = endOfSentence(text, start);
            String sentence = text.substring(start, Math.min(end, start + LONGEST_STATEMENT));
            if (continues && sentence.startsWith(PARTS)) {
                Statement last = statements.remove(statements.size() - 1);
                statements.add(Statement.of(last.head, last.list + sentence));
                continues = false;
            } else {
                continues = Words.anyIn(sentence, SUBJECTS);
                if (continues) {
                    int parts = sentence.indexOf(PARTS);
                    statements.add(
                            parts <= 0
                                    ? Statement.of(sentence, "")
                                    : Statement.of(sentence.substring(0, parts), sentence.substring(parts)));
                }
            }
            start = end + 1;
        }
        for (Statement statement : statements) {
            collectAmounts(statement);
        }
    }

    private static int endOfSentence(String text, int start) {
        int end = start;
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The text without the titles of documents, whose words say nothing of this year's fees. */
    private static String withoutTitles(String text) {
        if (text.indexOf('《') < 0) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        int at = 0;
        for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', at)) {
            int close = text.indexOf('》', open);
            if (close < 0) {
                break;
            }
            boolean title = close - open <= LONGEST_TITLE;
            rest.append(text, at, title ? open : close + 1);
            at = close + 1;
        }
        return rest.append(text, at, text.length()).toString();
    }

    /** An amount belongs to the last word before it that says whether it was collected or only asked for. */
    private void collectAmounts(Statement statement) {
        int from = 0;
        boolean noticed = false;
        for (FeeToken token : statement.inHead) {
            noticed = isNoticed(statement.head, from, token.start(), noticed);
            if (token.isMoney()) {
                stated.add(token.value());
                if (!noticed) {
                    collected.add(token.value());
                }
            }
            from = token.end();
        }
    }

    /** Whether the last word between two places that tells it says that a fee was asked for; what was so before if none does. */
    private static boolean isNoticed(String text, int from, int to, boolean before) {
        for (int end = to; end > from; end--) {
            if (Words.anyEndsAt(text, from, end, NOTICED)) {
                return true;
            }
            if (Words.anyEndsAt(text, from, end, COLLECTED)) {
                return false;
            }
        }
        return before;
    }

    /** Where the last of some words ends; 0 where none of them is there. */
    private static int lastEnd(String text, List<String> words) {
        int last = 0;
        for (String word : words) {
            int at = text.lastIndexOf(word);
            last = at < 0 ? last : Math.max(last, at + word.length());
        }
        return last;
    }

    /** Whether it is spoken of at all. */
    boolean isMentioned() {
        return !statements.isEmpty();
    }

    /** Whether it is said that there was a fee, or that there was none. */
    boolean isDisclosed() {
        boolean disclosed = !stated.isEmpty();
        for (Statement statement : statements) {
            disclosed |= !statement.inHead.isEmpty()
                    || Words.anyIn(statement.head, NEGATIONS)
                    || Words.anyIn(statement.head, AFFIRMATIONS);
        }
        return disclosed;
    }

    /** The clause that says that no notice to pay was sent. */
    Optional<String> denialOfNotice() {
        for (Statement statement : statements) {
            Optional<String> denial = denial(statement.head);
            if (denial.isPresent()) {
                return denial;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> denial(String text) {
        String notice = "收费通知";
        for (int at = text.indexOf(notice); at >= 0; at = text.indexOf(notice, at + 1)) {
            int start = at;
            while (start > Math.max(0, at - LONGEST_CLAUSE) && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            int end = at;
            while (end < Math.min(text.length(), at + LONGEST_CLAUSE) && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (isDenied(text.substring(start, at)) || isZero(text.substring(at + notice.length(), end))) {
                return Optional.of(text.substring(start, end));
            }
        }
        return Optional.empty();
    }

    private static boolean isDenied(String before) {
        int negation = lastEnd(before, NO_NOTICE);
        return negation > 0 && !Words.anyIn(before.substring(negation), OTHER_DENIALS);
    }

    private static boolean isZero(String behind) {
        List<FeeToken> tokens = FeeToken.in(behind);
        boolean none = !tokens.isEmpty()
                && tokens.get(0).isCases()
                && tokens.get(0).value().signum() == 0;
        return none || behind.endsWith("为0") || behind.endsWith("为零") || behind.endsWith("均为0") || behind.equals("0");
    }

    /** Every amount that is stated as a whole, in yuan. */
    List<BigDecimal> statedAmounts() {
        return stated;
    }

    /** Whether there is more than one amount that was collected, so that none of them is known to be the whole. */
    boolean isAmbiguous() {
        for (BigDecimal amount : collected) {
            if (!amount.equals(collected.get(0))) {
                return true;
            }
        }
        return false;
    }

    /** The one amount that is said to have been collected, in yuan. */
    Optional<BigDecimal> collected() {
        return collected.isEmpty() || isAmbiguous() ? Optional.empty() : Optional.of(collected.get(0));
    }

    /** Whether something is said to have parts. */
    boolean hasParts() {
        for (Statement statement : statements) {
            if (!statement.list.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The one amount that is said to have parts, with them; empty where one cannot be sure of either. */
    Optional<Sum> parts() {
        return sum(FeeToken.Kind.MONEY);
    }

    /** The one number of applications that is said to have parts, with them. */
    Optional<Sum> cases() {
        return sum(FeeToken.Kind.CASES);
    }

    private Optional<Sum> sum(FeeToken.Kind kind) {
        Statement statement = onlyOneWithParts();
        FeeToken total = statement == null ? null : onlyOne(statement.inHead, kind);
        if (total == null || hasOthers(statement.inHead) || hasOthers(statement.inList)) {
            return Optional.empty();
        }
        List<BigDecimal> parts = values(statement.inList, kind);
        boolean sure = parts.size() > 1
                && !parts.contains(total.value())
                && !Words.anyIn(statement.list, SIDE_REMARKS)
                && (total.isMoney() || isOfTheAmount(total, statement));
        return sure ? Optional.of(new Sum(total.value(), parts)) : Optional.empty();
    }

    /** Whether a number of applications stands in one clause with the amount; else it may count something else. */
    private static boolean isOfTheAmount(FeeToken cases, Statement statement) {
        FeeToken money = onlyOne(statement.inHead, FeeToken.Kind.MONEY);
        if (money == null) {
            return false;
        }
        int from = Math.min(cases.end(), money.end());
        String between = statement.head.substring(from, Math.max(cases.start(), money.start()));
        return between.chars().noneMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
    }

    private static @Nullable FeeToken onlyOne(List<FeeToken> tokens, FeeToken.Kind kind) {
        List<FeeToken> ofKind =
                tokens.stream().filter(token -> token.kind() == kind).toList();
        return ofKind.size() == 1 ? ofKind.get(0) : null;
    }

    private @Nullable Statement onlyOneWithParts() {
        List<Statement> withParts = statements.stream()
                .filter(statement -> !statement.list.isEmpty())
                .toList();
        boolean one = withParts.size() == 1 && withParts.get(0).list.lastIndexOf(PARTS) == 0;
        return one ? withParts.get(0) : null;
    }

    private static boolean hasOthers(List<FeeToken> tokens) {
        return tokens.stream().anyMatch(token -> token.kind() == FeeToken.Kind.OTHER);
    }

    private static List<BigDecimal> values(List<FeeToken> tokens, FeeToken.Kind kind) {
        return tokens.stream()
                .filter(token -> token.kind() == kind)
                .map(FeeToken::value)
                .toList();
    }
}
