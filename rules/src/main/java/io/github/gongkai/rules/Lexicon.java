package io.github.gongkai.rules;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Heading;
import io.github.gongkai.Line;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import java.util.ArrayList;
import java.util.List;

/** The words that the prose is read by: the labels of the form, and the other wordings that reports use for them. */
final class Lexicon {

    /** What a letter may be but the beginning of a word. */
    static final int NUMERAL = 1;

    static final int MARK = 2;
    static final int MEASURE = 3;
    static final int UNIT = 4;

    private static final int CLASS_BITS = 3;
    private static final int MOST_NODES = 1 << 16 - CLASS_BITS;
    private static final int MOST_ENTRIES = 1 << 9;
    /** The bits of {@link #start} that tell the class of a letter. */
    static final int CLASS = (1 << CLASS_BITS) - 1;
    /** How many values {@link #pair} has. */
    static final int PAIRS = 1 << 13;

    static final Lexicon WORDS = new Lexicon();

    /** The rows of outcomes that a heading of the form stands over. */
    static final long DENIED = under(Heading.DENIED);

    static final long UNABLE = under(Heading.UNABLE);
    static final long DECLINED = under(Heading.DECLINED);
    static final long OTHER_HANDLING = under(Heading.OTHER_HANDLING) | row(ApplicationRow.OTHER_HANDLING_TRIAL);

    /** Beside disclosure in full: words that may speak of disclosure in part as well. */
    static final long PERHAPS_IN_PART = 1L << 62;

    /** A trie while it is made: for each node the letter that leads to it, its first child, its next sibling, its word. */
    private char[] letters = new char[MOST_NODES];

    private short[] children = new short[MOST_NODES];
    private short[] siblings = new short[MOST_NODES];
    private short[] entries = new short[MOST_NODES];
    private int nodes = 1;

    /**
     * The trie as it is read, its nodes in the order of their depth: for each the letter that leads to it, its first child
     * (the others are next to it, up to the first child of the next node), and its word or 0.
     */
    private char[] letterOf = {};

    private char[] firstChild = {};
    private short[] entryOf = {};
    /** For each letter that a word may begin with, the node behind it; beside it, in the low bits, its class. */
    private final char[] starts = new char[0x10000];
    /** For each pair of letters, by a hash of few values, whether a word may begin with it; most places fail here. */
    private final long[] pairs = new long[PAIRS / 64];

    /** Every word while the lexicon is made. */
    private final List<String> words = new ArrayList<>(MOST_NODES / 2);

    /** Which letters may state anything. */
    final Glance glance;

    /** What the words mean, from 1 on; several words may be of one entry. */
    private final long[] terms = new long[MOST_ENTRIES];

    private final long[] outcomes = new long[MOST_ENTRIES];
    private int known = 1;
    /** The entry of words for another time than the year. */
    final int otherTime;

    private Lexicon() {
        classify(Numeral.LETTERS, NUMERAL);
        classify(Tokens.MARKS, MARK);
        classify(Tokens.MEASURES, MEASURE);
        classify("百千万亿余多", UNIT);
        for (ProseTerm term : ProseTerm.values()) {
            for (String word : term.words()) {
                add(word, term.bit(), 0);
            }
        }
        addLabels();
        addOutcomes();
        addCombinations();
        Denials.WORDS.forEach((word, bits) -> add(word, bits, 0));
        freeze();
        glance = new Glance(words, this);
        words.clear();
        otherTime = entry(ProseTerm.OTHER_TIME.words()[0]);
    }

    private void classify(String members, int letterClass) {
        for (int i = 0; i < members.length(); i++) {
            starts[members.charAt(i)] = (char) letterClass;
        }
    }

    static long row(ApplicationRow row) {
        return 1L << row.ordinal();
    }

    private static long under(Heading heading) {
        long rows = 0;
        for (ApplicationRow row : ApplicationRow.values()) {
            if (row.isUnder(heading)) {
                rows |= row(row);
            }
        }
        return rows;
    }

    private void addLabels() {
        for (ApplicationRow row : ApplicationRow.values()) {
            if (row.isUnder(Heading.OUTCOMES) && !row.isTotal() && row != ApplicationRow.OTHER_MISC) {
                addOutcome(text(row), row(row));
            }
        }
        for (String count : List.of("数", "数量")) {
            addOutcome(text(ApplicationRow.GRANTED) + count, row(ApplicationRow.GRANTED));
            addOutcome(text(ApplicationRow.PARTIALLY_GRANTED) + count, row(ApplicationRow.PARTIALLY_GRANTED));
            for (Heading kind : List.of(Heading.DENIED, Heading.UNABLE, Heading.DECLINED)) {
                addOutcome(kind.label().text() + count, under(kind));
            }
        }
        addOutcome(Heading.DENIED.label().text(), under(Heading.DENIED));
        addOutcome(Heading.UNABLE.label().text(), under(Heading.UNABLE));
        addOutcome(Heading.DECLINED.label().text(), under(Heading.DECLINED));
        addOutcome(
                Heading.OTHER_HANDLING.label().text(),
                under(Heading.OTHER_HANDLING) | row(ApplicationRow.OTHER_HANDLING_TRIAL));
        add(text(ApplicantColumn.NATURAL_PERSON), ProseTerm.NATURAL.bit(), 0);
        add(Heading.ORGANIZATIONS.label().text(), ProseTerm.ORGANIZATION.bit(), 0);
        add(text(ApplicantColumn.COMMERCIAL_ENTERPRISE), ProseTerm.COMMERCIAL.bit(), 0);
        add(text(ApplicantColumn.RESEARCH_INSTITUTION), ProseTerm.RESEARCH.bit(), 0);
        add(text(ApplicantColumn.WELFARE_ORGANIZATION), ProseTerm.WELFARE.bit(), 0);
        add(text(ApplicantColumn.LEGAL_SERVICE_INSTITUTION), ProseTerm.LEGAL_SERVICE.bit(), 0);
        add(text(ProceedingRow.RECONSIDERATION), ProseTerm.RECONSIDERATION.bit(), 0);
        add(Heading.LITIGATION.label().text(), ProseTerm.LITIGATION.bit(), 0);
        add(text(ProceedingRow.DIRECT_LITIGATION), ProseTerm.DIRECT.bit(), 0);
        add(text(ProceedingRow.LITIGATION_AFTER_RECONSIDERATION), ProseTerm.AFTER.bit(), 0);
        add("经" + text(ProceedingRow.LITIGATION_AFTER_RECONSIDERATION), ProseTerm.AFTER.bit(), 0);
        add(text(ProceedingColumn.UPHELD), ProseTerm.UPHELD.bit(), 0);
        add(text(ProceedingColumn.CORRECTED), ProseTerm.CORRECTED.bit(), 0);
        add(text(ProceedingColumn.OTHER), ProseTerm.OTHER_RESULT.bit(), 0);
        add(text(ProceedingColumn.PENDING), ProseTerm.PENDING.bit(), 0);
        add(text(DisclosureRow.NORMATIVE_DOCUMENTS), ProseTerm.DOCUMENT.bit(), 0);
        add(text(DisclosureRow.REGULATIONS), ProseTerm.REGULATION.bit(), 0);
        add(DisclosureRow.NORMATIVE_DOCUMENTS.label(Edition.TRIAL_2019).text(), ProseTerm.DOCUMENT.bit(), 0);
        for (DisclosureRow row : List.of(DisclosureRow.NORMATIVE_DOCUMENTS, DisclosureRow.REGULATIONS)) {
            for (String level : List.of("", "省级", "市级", "区级", "县级")) {
                // Where they are kept for all to read: it says nothing of who made them.
                add(level + text(row) + "文件库", ProseTerm.FILLER.bit(), 0);
                add(level + text(row) + "库", ProseTerm.FILLER.bit(), 0);
            }
        }
        add(text(ApplicationRow.OTHER_MISC), ProseTerm.FILLER.bit(), 0);
        add(text(ApplicationRow.OUTCOME_TOTAL), ProseTerm.FILLER.bit(), 0);
        add(text(DisclosureRow.LICENSING), ProseTerm.LICENSING.bit(), 0);
        add(text(DisclosureRow.PENALTIES), ProseTerm.PENALTY.bit(), 0);
        add(text(DisclosureRow.COERCION), ProseTerm.COERCION.bit(), 0);
        add(text(DisclosureRow.FEES), ProseTerm.OTHER_BUSINESS.bit(), 0);
        add(text(DisclosureColumn.ISSUED).replace("件数", ""), ProseTerm.ISSUE.bit(), 0);
        addColumn(DisclosureColumn.ISSUED, ProseTerm.ISSUE);
        addColumn(DisclosureColumn.REPEALED, ProseTerm.REPEAL);
        addColumn(DisclosureColumn.IN_FORCE, ProseTerm.IN_FORCE);
        addColumn(DisclosureColumn.DECISIONS, ProseTerm.DECIDE);
        for (String count : List.of("数", "数量")) {
            add(text(ProceedingRow.RECONSIDERATION) + count, ProseTerm.RECONSIDERATION.bit(), 0);
            add(Heading.LITIGATION.label().text() + count, ProseTerm.LITIGATION.bit(), 0);
        }
    }

    private void addColumn(DisclosureColumn column, ProseTerm term) {
        add(text(column), term.bit(), 0);
        add(text(column).replace("本年", ""), term.bit(), 0);
    }

    private static String text(Line line) {
        return line.label(Edition.STANDARD_2021).text();
    }

    /** What reports say in place of the labels of outcomes. */
    private void addOutcomes() {
        addOutcome(row(ApplicationRow.GRANTED) | PERHAPS_IN_PART, "属于公开范围", "属公开范围", "属于可公开范围");
        addOutcome(row(ApplicationRow.GRANTED), "同意公开", "完全公开", "主动公开答复", "准予公开", "公开类答复", "作出公开答复");
        // 全部予以公开，其中2件: what is said of all of them says nothing of the next number.
        add("全部公开", ProseTerm.EVERY.bit(), row(ApplicationRow.GRANTED));
        add("全部予以公开", ProseTerm.EVERY.bit(), row(ApplicationRow.GRANTED));
        addOutcome(row(ApplicationRow.PARTIALLY_GRANTED), "区分处理", "部分予以公开", "部分进行公开");
        addOutcome(
                row(ApplicationRow.GRANTED) | row(ApplicationRow.PARTIALLY_GRANTED),
                "公开和部分公开",
                "公开及部分公开",
                "公开或部分公开",
                "公开或者部分公开",
                "公开、部分公开",
                "全部或部分公开",
                "全部或者部分公开",
                "全部公开或部分公开",
                "全部公开和部分公开",
                "全部公开及部分公开");
        addOutcome(under(Heading.DENIED), "属于不予公开范围", "不予公开范围", "不公开", "不同意公开");
        addOutcome(under(Heading.UNABLE), "不能提供");
        addOutcome(under(Heading.DECLINED), "不处理");
        addOutcome(row(ApplicationRow.DENIED_STATE_SECRET), "国家秘密");
        addOutcome(row(ApplicationRow.DENIED_OTHER_LAW), "法律行政法规禁止公开", "法律、行政法规禁止公开", "法律法规禁止公开");
        addOutcome(
                row(ApplicationRow.DENIED_SECURITY_STABILITY),
                text(ApplicationRow.DENIED_SECURITY_STABILITY).replace("危及", ""));
        addOutcome(row(ApplicationRow.DENIED_THIRD_PARTY), "第三方合法权益", "第三方权益");
        addOutcome(row(ApplicationRow.DENIED_INTERNAL_AFFAIRS), "三类内部事务信息", "三类内部事务", "内部事务信息", "内部管理信息");
        addOutcome(row(ApplicationRow.DENIED_PROCESS), "四类过程性信息", "四类过程信息", "四类过程性", "过程性信息", "过程信息");
        addOutcome(row(ApplicationRow.DENIED_CASE_FILE), "行政执法案卷", "执法案卷");
        addOutcome(row(ApplicationRow.DENIED_INQUIRY), "行政查询事项", "行政查询");
        addOutcome(
                row(ApplicationRow.UNABLE_NOT_HELD),
                "本机关不掌握",
                "不掌握相关政府信息",
                "不掌握相关信息",
                "不掌握",
                "信息不存在",
                "非本机关掌握",
                "非本行政机关掌握",
                "非本部门掌握",
                "非本单位掌握",
                "不属于本机关掌握",
                "本机关未掌握",
                "未掌握相关政府信息",
                "政府信息不存在",
                "本机关不掌握相关信息");
        addOutcome(row(ApplicationRow.UNABLE_NEEDS_CREATION), "没有现成信息", "另行制作", "需另行制作", "加工制作", "另行加工制作", "需要另行加工制作");
        addOutcome(row(ApplicationRow.UNABLE_UNCLEAR), "补正后仍不明确", "申请内容不明确", "申请内容仍不明确", "内容仍不明确");
        addOutcome(
                row(ApplicationRow.DECLINED_PETITION),
                "信访举报投诉类",
                "信访、举报、投诉",
                "信访、投诉、举报",
                "信访、举报、投诉类申请",
                "信访举报投诉",
                "信访投诉举报");
        addOutcome(row(ApplicationRow.DECLINED_DUPLICATE), "重复提出的申请", "重复提出申请");
        addOutcome(row(ApplicationRow.DECLINED_PUBLICATION), "提供公开出版物", "公开出版物");
        addOutcome(row(ApplicationRow.DECLINED_EXCESSIVE), "大量反复申请", "反复大量申请");
        addOutcome(row(ApplicationRow.DECLINED_REISSUE), "确认或重新出具", "重新出具", "要求行政机关确认信息", "要求确认信息");
        addOutcome(row(ApplicationRow.OTHER_NOT_SUPPLEMENTED), "逾期不补正", "逾期未补正", "无正当理由逾期不补正");
        addOutcome(row(ApplicationRow.OTHER_FEE_UNPAID), "逾期未缴纳费用", "逾期不缴费", "逾期未缴费", "逾期未按收费通知要求缴纳费用");
    }

    private void addCombinations() {
        add("转下", ProseTerm.CARRY.bit(), 0);
        addAll(ProseTerm.bits(ProseTerm.CARRY, ProseTerm.NEXT), "转下年", "转下年度", "转下一年", "转下一年度", "转次年", "跨至下年", "跨至下年度");
        add("上年转结", ProseTerm.bits(ProseTerm.CARRY, ProseTerm.PRIOR), 0);
        addAll(ProseTerm.bits(ProseTerm.CARRY, ProseTerm.PRIOR), "上年转来", "上年度转来", "去年转来", "上年遗留", "上年度遗留", "去年遗留");
        for (String before : List.of("上年", "上年度", "上一年", "上一年度", "去年")) {
            for (String left : List.of("继续办理", "留转")) {
                add(before + left, ProseTerm.bits(ProseTerm.CARRY, ProseTerm.PRIOR), 0);
            }
        }
        addAll(ProseTerm.bits(ProseTerm.COUNT, ProseTerm.APPLY), "申请数", "申请件数", "申请数量", "申请总量", "申请量", "申请总数");
        addAll(ProseTerm.bits(ProseTerm.CARRY, ProseTerm.NEXT), "跨年办理", "跨年度办理", "跨年度", "跨年");
        addAll(ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.APPLICATION), "登记依申请", "登记依申请公开", "登记政府信息公开申请", "登记信息公开申请");
        add("共收申请", ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.APPLY), 0);
        add("新增申请", ProseTerm.bits(ProseTerm.NEW, ProseTerm.APPLY), 0);
        add("登记申请", ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.APPLY), 0);
        for (String word : List.of("依申请公开", "政府信息公开申请", "信息公开申请", "公开申请", "依申请公开申请")) {
            add("接受" + word, ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.APPLICATION), 0);
        }
        add("收办", ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.TAKE_ALL), 0);
        add("接收且办理", ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.HANDLE), 0);
        add("正在审理", ProseTerm.PENDING.bit(), 0);
        addAll(ProseTerm.bits(ProseTerm.CARRY, ProseTerm.PRIOR), "上年转办", "上年度转办", "上一年转办", "上一年度转办", "去年转办");
        addAll(ProseTerm.bits(ProseTerm.AREA, ProseTerm.OTHER_SUBJECT), "各级各部门", "各地各部门", "各地区各部门", "各地、各部门");
        for (String word : List.of("依申请公开", "政府信息公开申请", "信息公开申请", "依申请公开政府信息", "依申请公开信息")) {
            for (String paper : List.of("信件", "办件", "事项", "事件", "案件", "来件", "函件")) {
                add(word + paper, ProseTerm.APPLICATION.bit(), 0);
            }
        }
        for (String word : List.of("依申请公开信息", "依申请公开政府信息", "依申请公开政务信息")) {
            add(word, ProseTerm.APPLICATION.bit(), 0);
            for (String count : List.of("数", "数量", "总数")) {
                add(word + count, ProseTerm.bits(ProseTerm.COUNT, ProseTerm.APPLICATION), 0);
            }
        }
        addAll(ProseTerm.APPLICATION.bit(), "申请的政府信息", "申请公开的政府信息", "申请公开的信息");
        for (String word : List.of("政府信息公开申请", "信息公开申请", "公开申请", "依申请公开")) {
            add("收" + word, ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.APPLICATION), 0);
            add("新增" + word, ProseTerm.bits(ProseTerm.NEW, ProseTerm.APPLICATION), 0);
            for (String count : List.of("数", "量", "数量", "总数", "总量", "件数", "申请量", "办件量", "受理量", "件数量")) {
                add(word + count, ProseTerm.bits(ProseTerm.COUNT, ProseTerm.APPLICATION), 0);
            }
        }
        for (String asked : List.of("公开信息", "公开政府信息", "政府信息公开", "信息公开", "公开政务信息", "公开")) {
            for (String of : List.of("", "的")) {
                add("申请" + asked + of + "请求", ProseTerm.APPLICATION.bit(), 0);
                add("申请" + asked + of + "要求", ProseTerm.APPLICATION.bit(), 0);
                add(asked + of + "请求", ProseTerm.APPLICATION.bit(), 0);
            }
        }
        for (String system : List.of("系统", "管理系统", "办理系统", "工作系统", "办件系统")) {
            // All applications are kept in it; but those that came in through it are not all.
            add("依申请公开" + system, ProseTerm.APPLICATION.bit(), 0);
            for (String through : List.of("通过", "经", "从", "利用", "以")) {
                add(through + "依申请公开" + system, ProseTerm.bits(ProseTerm.CHANNEL, ProseTerm.APPLICATION), 0);
            }
        }
        for (String negated : List.of("未收到", "没有收到", "未接到", "没有接到", "未受理")) {
            for (String asked : List.of("政府信息公开案件", "信息公开案件")) {
                // Where there is none of them, whatever the word stands for, there is no application.
                add(negated + asked, ProseTerm.bits(ProseTerm.NONE, ProseTerm.APPLICATION), 0);
            }
        }
        addAll(ProseTerm.LICENSING.bit(), "行政许可决定书");
        addAll(ProseTerm.PENALTY.bit(), "行政处罚决定书", "处罚决定书");
        addAll(ProseTerm.COERCION.bit(), "行政强制决定书");
        for (String done : List.of("完成", "共完成", "新增", "出具")) {
            add(done + text(DisclosureRow.LICENSING), ProseTerm.bits(ProseTerm.DECIDE, ProseTerm.LICENSING), 0);
            add(done + text(DisclosureRow.PENALTIES), ProseTerm.bits(ProseTerm.DECIDE, ProseTerm.PENALTY), 0);
            add(done + text(DisclosureRow.COERCION), ProseTerm.bits(ProseTerm.DECIDE, ProseTerm.COERCION), 0);
        }
        // Both who asks, so that neither is told apart.
        long anybody = ProseTerm.bits(ProseTerm.NATURAL, ProseTerm.ORGANIZATION);
        for (String persons : List.of("个人", "公民")) {
            addAll(anybody, persons + "和组织", persons + "或组织", "单位和" + persons, "单位或" + persons, "组织和" + persons);
        }
        for (String cause : List.of("引发", "引起", "产生")) {
            long both = ProseTerm.bits(ProseTerm.RECONSIDERATION, ProseTerm.LITIGATION, ProseTerm.CAUSE);
            addAll(both, cause + "行政争议", cause + "的行政争议");
        }
        // Replies to proposals may be disclosed or not, and are no applications.
        addAll(
                ProseTerm.bits(ProseTerm.OTHER_SUBJECT, ProseTerm.OTHER_BUSINESS),
                "复文",
                "建议答复",
                "提案答复",
                "建议办理结果",
                "提案办理结果");
    }

    private void addAll(long termBits, String... words) {
        for (String word : words) {
            add(word, termBits, 0);
        }
    }

    private void addOutcome(long rows, String... words) {
        for (String word : words) {
            addOutcome(word, rows);
        }
    }

    private void addOutcome(String word, long rows) {
        add(word, 0, rows);
    }

    private void add(String printed, long termBits, long outcomeRows) {
        String word = Prose.letters(printed);
        words.add(word);
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            node = child(node, word.charAt(i));
        }
        int before = entries[node];
        entries[node] = entryOf(terms[before] | termBits, outcomes[before] | outcomeRows);
    }

    /** The entry of words that mean the same. */
    private short entryOf(long termBits, long outcomeRows) {
        int entry = 1;
        while (entry < known && (terms[entry] != termBits || outcomes[entry] != outcomeRows)) {
            entry++;
        }
        terms[entry] = termBits;
        outcomes[entry] = outcomeRows;
        known = Math.max(known, entry + 1);
        return (short) entry;
    }

    private int child(int node, char letter) {
        int last = 0;
        for (int child = children[node]; child != 0; child = siblings[child]) {
            if (letters[child] == letter) {
                return child;
            }
            last = child;
        }
        letters[nodes] = letter;
        if (last == 0) {
            children[node] = (short) nodes;
        } else {
            siblings[last] = (short) nodes;
        }
        return nodes++;
    }

    private void freeze() {
        letterOf = new char[nodes];
        firstChild = new char[nodes + 1];
        entryOf = new short[nodes];
        int[] order = new int[nodes];
        int placed = 1;
        for (int node = 0; node < nodes; node++) {
            entryOf[node] = entries[order[node]];
            firstChild[node] = (char) placed;
            for (int child = children[order[node]]; child != 0; child = siblings[child]) {
                letterOf[placed] = letters[child];
                order[placed++] = child;
            }
        }
        firstChild[nodes] = (char) placed;
        for (int node = firstChild[0]; node < firstChild[1]; node++) {
            starts[letterOf[node]] |= (char) (node << CLASS_BITS);
            for (int next = firstChild[node]; next < firstChild[node + 1]; next++) {
                int pair = pair(letterOf[node], letterOf[next]);
                pairs[pair / 64] |= 1L << pair;
            }
        }
        letters = new char[0];
        children = new short[0];
        siblings = new short[0];
        entries = new short[0];
    }

    /** The entry of a word. */
    int entry(String word) {
        return longest(word.toCharArray(), word.length(), 0) & 0xFFFF;
    }

    /**
     * The longest word that begins at a place of a text, as {@code length << 16 | entry}; 0 if none does. A word has a
     * greatest length, so this takes a bounded time.
     */
    int longest(char[] text, int length, int start) {
        int node = starts[text[start]] >>> CLASS_BITS;
        if (node == 0) {
            return 0;
        }
        int found = entryOf[node] == 0 ? 0 : 1 << 16 | entryOf[node];
        if (start + 1 >= length || !mayFollow(text[start], text[start + 1])) {
            return found;
        }
        int at = start + 1;
        node = next(node, text[at]);
        while (node != 0) {
            at++;
            if (entryOf[node] != 0) {
                found = (at - start) << 16 | entryOf[node];
            }
            node = at < length ? next(node, text[at]) : 0;
        }
        return found;
    }

    private boolean mayFollow(char first, char second) {
        int pair = pair(first, second);
        return (pairs[pair / 64] & 1L << pair) != 0;
    }

    static int pair(char first, char second) {
        return (first * 31 + second) * 0x9E3779B1 >>> 19;
    }

    private int next(int node, char letter) {
        int behind = firstChild[node + 1];
        for (int child = firstChild[node]; child < behind; child++) {
            if (letterOf[child] == letter) {
                return child;
            }
        }
        return 0;
    }

    /** What a letter begins: 0 if nothing. */
    int start(char letter) {
        return starts[letter];
    }

    /** What a letter may be: a {@link #NUMERAL}, a {@link #MARK} and so on, or 0. */
    int classOf(char letter) {
        return starts[letter] & CLASS;
    }

    long terms(int entry) {
        return terms[entry];
    }

    long outcomes(int entry) {
        return outcomes[entry];
    }
}
