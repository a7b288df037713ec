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
