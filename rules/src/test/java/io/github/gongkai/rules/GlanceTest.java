package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.rules.LabelledSentences.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences that state nothing are passed over, and nobody can tell. Behind a bracket that is closed and was never opened no
 * sentence is passed over: so a text must say the same with such a bracket before it.
 */
class GlanceTest {

    private static final String STRAY_BRACKET = "）。";
    private static final String[] MARKS = {
        "，", "。", "；", "：", "、", "（", "）", "《", "》", "\n", "！", "？", " ", "“", ".", "%", "至", "\n（二）", "\n二、", "；二是"
    };
    private static final String[] NUMBERS = {
        "3件", "2023年", "2024年", "第7号", "1月1日", "0", "12项", "三件", "一百", "百", "１２条", "1,234件", "1.5万件", "20余件", "5%",
        "一是", "零"
    };

    private static final List<String> SENTENCES = Stream.of("tuning", "corners", "blind-1", "blind-3", "blind-7")
            .flatMap(set -> LabelledSentences.in("claims-" + set + ".txt").stream())
            .map(Sentence::text)
            .toList();

    private static final List<String> WORDS = Stream.of(ProseTerm.values())
            .flatMap(term -> Stream.of(term.words()))
            .toList();

    private static List<String> claims(String text, int shift) {
        Sentence sentence = new Sentence("甲县人民政府", text, List.of());
        return Claims.of(sentence.report().toBuilder()
                        .organ(Organ.of("甲县人民政府", OrganKind.COUNTY_GOVERNMENT))
                        .build())
                .list()
                .stream()
                .map(claim ->
                        claim.passage().start() - shift + "–" + (claim.passage().end() - shift) + " " + claim.least()
                                + " " + claim.most() + " " + claim.readings())
                .toList();
    }

    private static void assertSaysTheSameReadWordByWord(String text) {
        assertThat(claims(text, 0)).as(text).isEqualTo(claims(STRAY_BRACKET + text, STRAY_BRACKET.length()));
    }

    /** Not only is nothing found in them: they are not taken apart into words at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "今年以来，我们扎实推进政务公开，提升服务水平。",
                "印发《2024年工作要点3件》！",
                "依据国务院令第711号，现公布2023年度报告？",
                "一方面加强组织（领导）保障",
                "统一思想，两手抓。零距离服务。",
                "一、总体情况。\n（二）平台建设。3.监督保障。四是人员培训",
                "未发现问题。没有投诉。",
                "均为优秀，全部达标。",
                "企业、公民可以查到。",
                "行政复议渠道畅通。规范性文件管理有序。",
                ""
            })
    void sentencesThatStateNothingArePassedOver(String text) {
        assertThat(new Tokens(new Prose(text)).sayAnything()).isFalse();
    }

    @Test
    void labelledSentencesSayTheSameReadWordByWord() {
        SENTENCES.forEach(GlanceTest::assertSaysTheSameReadWordByWord);
    }

    @Test
    void damagedSentencesInAnyOrderSayTheSameReadWordByWord() {
        Random random = new Random(20241126);
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 3; k++) {
                text.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(random.nextBoolean() ? "\n" : "");
            }
            for (int k = random.nextInt(8); k >= 0; k--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, MARKS[random.nextInt(MARKS.length)]);
                    case 2 -> text.insert(at, NUMBERS[random.nextInt(NUMBERS.length)]);
                    default -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
                }
            }
            assertSaysTheSameReadWordByWord(text.toString());
        }
    }

    @Test
    void wordsAndMarksAtRandomSayTheSameReadWordByWord() {
        Random random = new Random(711);
        int claims = 0;
        for (int i = 0; i < 6000; i++) {
            List<String> pieces = new ArrayList<>();
            for (int k = 10 + random.nextInt(50); k >= 0; k--) {
                int kind = random.nextInt(10);
                String[] few = kind < 3 ? MARKS : NUMBERS;
                pieces.add(kind < 5 ? few[random.nextInt(few.length)] : WORDS.get(random.nextInt(WORDS.size())));
            }
            String text = String.join("", pieces);
            assertSaysTheSameReadWordByWord(text);
            claims += claims(text, 0).size();
        }
        assertThat(claims).isGreaterThan(500);
    }
}
