package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the prose of a report must speak of. Any of many words will do: only what is surely not spoken of is missing. */
final class Topics {

    private static final Bilingual MISSING = new Bilingual("缺少", "missing");
    private static final int LONGEST_NOTHING = 24;

    private static final List<Topic> OVERVIEW = List.of(
            topic("主动公开", "proactive disclosure", "主动公开", "主动向社会公开", "公开政府信息", "公开信息", "发布信息", "发布政府信息"),
            topic("依申请公开", "disclosure on request", "依申请", "申请公开", "公开申请", "受理申请", "收到申请"),
            topic("政府信息管理", "management of government information", "信息管理", "信息资源", "信息审核", "审核", "审查", "管理"),
            topic("平台建设", "platforms", "平台", "网站", "新媒体", "公众号", "载体", "渠道", "专栏", "公报"),
            topic("监督保障", "supervision and support", "监督", "保障", "考核", "培训", "督查", "督促", "检查"));

    private static final List<Topic> SUPERVISION = List.of(
            topic("工作考核", "assessment", "考核", "考评", "绩效"),
            topic("社会评议", "public appraisal", "评议", "社会评价", "公众评价", "满意度", "第三方评估", "社会监督"),
            topic("责任追究", "accountability", "责任追究", "追究", "追责", "问责", "约谈"));

    private static final List<Topic> PROBLEMS = List.of(
            topic(
                    "存在的主要问题",
                    "main problems",
                    List.of(
                            "问题", "不足", "差距", "薄弱", "短板", "有待", "不够", "欠缺", "困难", "尚需", "还需", "仍需", "仍有", "需进一步", "需要",
                            "不高", "不强", "不到位", "不及时", "不全", "不平衡", "不完善", "不规范", "滞后", "单一", "缺乏", "较少", "偏少", "弱")),
            topic(
                    "改进情况",
                    "improvements",
                    List.of(
                            "改进", "改善", "整改", "下一步", "今后", "将", "进一步", "加强", "完善", "提升", "提高", "优化", "加大", "强化", "推进",
                            "健全", "规范", "措施", "丰富", "拓宽", "拓展", "明确", "落实", "严格", "抓好", "做好")));

    /** Text that says no more than that there is nothing, once its marks are taken away. */
    private static final List<String> NOTHING = List.of("无", "暂无", "没有", "未发现", "不存在", "略", "不适用");

    private static final List<String> MORE = List.of("但", "改进", "下一步", "今后", "有待", "不足之处", "措施");

    private record Topic(Bilingual name, List<String> words) {}

    private Topics() {}

    private static Topic topic(String chinese, String english, String... words) {
        return topic(chinese, english, List.of(words));
    }

    private static Topic topic(String chinese, String english, List<String> words) {
        return new Topic(new Bilingual(chinese, english), words);
    }

    static Judgement areInTheOverview(Report report) {
        Optional<Narrative> overview = report.overview();
        return overview.isEmpty()
                ? absent(Section.OVERVIEW)
                : Judgement.failsIfAny(MISSING, missing(OVERVIEW, overview.get().text()));
    }

    static Judgement coverSupervision(Dossier dossier) {
        Judgement government = Powers.isGovernment(dossier.report());
        if (government.truth() == Truth.FALSE) {
            return Judgement.HOLDS;
        }
        List<TextPart> parts = dossier.parts();
        if (!haveSections(parts)) {
            return absent(Section.OVERVIEW);
        }
        List<Bilingual> missing = new ArrayList<>(0);
        for (Topic topic : SUPERVISION) {
            if (!isSpokenOf(topic, parts)) {
                missing.add(topic.name);
            }
        }
        Judgement judgement = Judgement.failsIfAny(MISSING, missing);
        // Where all three are there it does not matter what kind of organ it is.
        return judgement.truth() == Truth.FALSE && government.truth() == Truth.UNKNOWN ? government : judgement;
    }

    private static boolean haveSections(List<TextPart> parts) {
        for (TextPart part : parts) {
            if (!part.isPreamble()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpokenOf(Topic topic, List<TextPart> parts) {
        for (TextPart part : parts) {
            if (!part.isPreamble() && Words.areIn(part.text(), topic.words)) {
                return true;
            }
        }
        return false;
    }

    static Judgement nameProblems(Report report) {
        if (report.problems().isEmpty()) {
            return absent(Section.PROBLEMS);
        }
        String text = report.problems().get().text();
        if (text.isBlank()) {
            return Judgement.fails("这一部分是空的", "the section is empty");
        }
        if (saysNothing(text)) {
            String quoted = TextPart.oneLine(text);
            return Judgement.fails("只写了“" + quoted + "”", "it only says \"" + quoted + "\"");
        }
        return Judgement.failsIfAny(MISSING, missing(PROBLEMS, text));
    }

    private static boolean saysNothing(String text) {
        // Many spaces may surround few words.
        String words = text.strip();
        if (words.length() > LONGEST_NOTHING) {
            return false;
        }
        String plain = Words.withoutSpace(words).replace("（", "").replace("(", "");
        return Words.anyAt(plain, 0, NOTHING) && !Words.anyIn(plain, MORE);
    }

    private static List<Bilingual> missing(List<Topic> topics, String text) {
        List<Bilingual> missing = new ArrayList<>(0);
        for (Topic topic : topics) {
            if (!Words.areIn(text, topic.words)) {
                missing.add(topic.name);
            }
        }
        return missing;
    }

    static Judgement absent(Section section) {
        Bilingual name = TextPart.name(section);
        return Judgement.open("报告没有这一部分：" + name.in(Locale.CHINESE), "the report lacks " + name.in(Locale.ENGLISH));
    }
}
