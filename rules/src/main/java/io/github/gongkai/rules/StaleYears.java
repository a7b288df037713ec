package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Years left over from another year's report: a sentence that tells what was done in a year which is not the report year.
 * A year in a date, a title, a document number, a comparison or a plan is left alone, and so is one in a sentence that
 * names the report year as well: a false alarm weighs more than a slip that is missed.
 */
final class StaleYears {

    private static final Bilingual FOUND = new Bilingual("疑似其他年度的内容", "seems to be of another year");
    private static final int MOST_FOUND = 5;
    /** Older years belong to history, not to a report that served as a template. */
    private static final int OLDEST = 4;

    private static final int SENTENCE = 150;
    private static final int TITLE = 60;
    private static final int QUOTED = 20;
    private static final String SENTENCE_ENDS = "。！？；;\n\r";
    private static final String OPENINGS = "。！？；;\n\r：:）)、.";
    private static final String ORGAN_ENDS = "局县市区镇乡府委院处办厅部门关位司队站会省我本";
    private static final String DIGITS = "〇一二三四五六七八九";

    private static final List<String> BEHIND = List.of(
            "以来",
            "来",
            "以前",
            "以后",
            "之前",
            "之后",
            "前",
            "后",
            "起",
            "初",
            "底",
            "末",
            "间",
            "期间",
            "中",
            "上半年",
            "下半年",
            "第",
            "版",
            "至",
            "到",
            "-",
            "—",
            "～",
            "~",
            "－",
            "、",
            "和",
            "与",
            "及",
            "较",
            "比",
            "修订",
            "修正",
            "印发",
            "制定",
            "出台",
            "发布",
            "公布",
            "颁布",
            "施行",
            "实施",
            "成立",
            "建成",
            "启用",
            "的",
            "考核",
            "评估",
            "测评",
            "政务公开工作要点",
            "工作要点",
            "要点",
            "报告",
            "年度报告",
            "年报",
            "预算",
            "决算",
            "部门预算",
            "部门决算",
            "财政",
            "结转");
    private static final List<String> COMPARISONS = List.of(
            "同比", "相比", "对比", "上年", "去年", "上一年", "同期", "往年", "历年", "连续", "以来", "增长", "下降", "结转", "遗留", "问题整改", "指出",
            "本年", "今年", "获", "荣", "评为", "成立", "组建", "挂牌", "改革", "更名", "合并", "修订", "修正", "施行", "上线", "开通", "启用", "规划",
            "年度报告", "年报", "五年", "“十");
    private static final List<String> PLANS =
            List.of("将", "下一步", "计划", "拟", "力争", "目标", "明年", "来年", "今后", "新的一年", "继续", "要", "展望");
    private static final List<String> DONE = List.of("收到", "受理", "办结", "共公开", "已", "完成", "召开", "发布信息", "未");
    private static final List<String> DOINGS = List.of(
            "全年", "共", "收到", "受理", "未", "主动", "办理", "通过", "我", "本", "新收", "没有", "政府信息", "信息公开", "政务公开", "公开", "依申请",
            "认真", "坚持", "深入", "严格");

    private final String text;
    private final TextPart part;
    private final int reportYear;

    private StaleYears(TextPart part, int reportYear) {
        this.text = part.text();
        this.part = part;
        this.reportYear = reportYear;
    }

    static Judgement judge(Dossier dossier) {
        List<Bilingual> found = new ArrayList<>(0);
        for (TextPart part : dossier.parts()) {
            if (part.prose().holds(Prose.YEAR)) {
                new StaleYears(part, dossier.report().year()).addTo(found);
            }
        }
        return dossier.failsIfAny(FOUND, found);
    }

    private void addTo(List<Bilingual> found) {
        for (int at = text.indexOf('年'); at >= 0 && found.size() < MOST_FOUND; at = text.indexOf('年', at + 1)) {
            int year = yearBefore(at);
            if (year > 0 && year != reportYear && isStale(year, at)) {
                found.add(part.quote(at - 4, at + QUOTED));
            }
        }
    }

    /** The year whose four digits, Arabic or Chinese, end at a place; 0 where there is none. */
    private int yearBefore(int end) {
        if (end < 4) {
            return 0;
        }
        int year = 0;
        for (int i = end - 4; i < end; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return 0;
            }
            year = year * 10 + digit;
        }
        return year;
    }

    private static int digit(char c) {
        char plain = Words.plain(c);
        if (plain >= '0' && plain <= '9') {
            return plain - '0';
        }
        return c == '零' ? 0 : DIGITS.indexOf(c);
    }

    private boolean isStale(int year, int at) {
        if (reportYear - year > OLDEST || year - reportYear > 1) {
            return false;
        }
        int start = at - 4;
        int next = Words.from(text, at + 1);
        if (next < text.length() && text.charAt(next) == '度') {
            next = Words.from(text, next + 1);
        }
        if (next >= text.length()
                || digit(text.charAt(next)) >= 0
                || text.charAt(next) == '十'
                || Words.anyAt(text, next, BEHIND)
                || isInTitle(start)
                || !tellsOfTheYear(start, next)) {
            return false;
        }
        String sentence = sentence(start, at);
        return !sentence.contains(reportYear + "年")
                && !isComparison(sentence)
                && (year < reportYear || isDoneAndNotPlanned(sentence));
    }

    /** The preamble names the report itself; elsewhere an annual report is one that was published in the year. */
    private boolean isComparison(String sentence) {
        for (String word : COMPARISONS) {
            boolean ownReport = part.isPreamble() && (word.equals("年度报告") || word.equals("年报"));
            if (!ownReport && sentence.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDoneAndNotPlanned(String sentence) {
        return !part.section().equals(Optional.of(Section.PROBLEMS))
                && Words.anyIn(sentence, DONE)
                && !Words.anyIn(sentence, PLANS);
    }

    /** Whether the year opens a sentence, or stands between an organ and what it did. */
    private boolean tellsOfTheYear(int start, int next) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Words.isSpace(text.charAt(before))) {
            before--;
        }
        if (before < 0 || OPENINGS.indexOf(text.charAt(before)) >= 0 && text.charAt(before) != '、') {
            return true;
        }
        return ORGAN_ENDS.indexOf(text.charAt(before)) >= 0 && Words.anyAt(text, next, DOINGS);
    }

    private boolean isInTitle(int at) {
        for (int i = at; i >= Math.max(0, at - TITLE); i--) {
            char c = text.charAt(i);
            if (c == '》' || c == '”' || c == '〕' || c == '\n') {
                return false;
            }
            if (c == '《' || c == '“' || c == '〔') {
                return true;
            }
        }
        return false;
    }

    /** No more of it than a fixed length on both sides, so that a text without full stops is read in linear time. */
    private String sentence(int start, int end) {
        int from = start;
        while (from > Math.max(0, start - SENTENCE) && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < Math.min(text.length(), end + SENTENCE) && SENTENCE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }
}
