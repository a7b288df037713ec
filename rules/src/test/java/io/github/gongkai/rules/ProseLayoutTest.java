package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.rules.LabelledSentences.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Blanks, broken lines, quotation marks and wide letters change nothing of what a text says, nor does where it breaks off. */
class ProseLayoutTest {

    private static final String BLANKS = " \n\t\r\u000b\u00a0\u2000\u2003\u200b\u200f\u2028\u2029\u3000\ufeff“”‘’\"";
    private static final String NUMERALS = "0123456789０１２３４５６７８９零一二三四五六七八九十两〇";

    private static final List<Sentence> SENTENCES = Stream.of("tuning", "corners", "blind-2", "blind-5")
            .flatMap(set -> LabelledSentences.in("claims-" + set + ".txt").stream())
            .toList();

    private static List<String> claims(String organ, String text) {
        Report report = new Sentence(organ, text, List.of()).report();
        return Claims.of(report).list().stream()
                .map(claim -> squeezed(claim.passage().text(report)) + " " + claim.shown() + " " + claim.readings())
                .toList();
    }

    /** The letters of a passage, made plain, without blanks and quotation marks. */
    private static String squeezed(String text) {
        StringBuilder plain = new StringBuilder();
        for (char letter : text.toCharArray()) {
            plain.append(BLANKS.indexOf(letter) < 0 ? narrow(letter) : "");
        }
        return plain.toString();
    }

    private static char narrow(char letter) {
        return letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
    }

    private static char wide(char letter) {
        return letter >= '!' && letter <= '~' ? (char) (letter - '!' + '！') : letter;
    }

    private static void assertSaysTheSame(Sentence sentence, String changed) {
        assertThat(claims(sentence.organ(), changed)).as(changed).isEqualTo(claims(sentence.organ(), sentence.text()));
    }

    @Test
    void blanksAndQuotationMarksBetweenWordsSayNothing() {
        Random random = new Random(30);
        for (Sentence sentence : SENTENCES) {
            StringBuilder text = new StringBuilder();
            for (char letter : sentence.text().toCharArray()) {
                boolean mayBreak = NUMERALS.indexOf(letter) < 0 && "（(".indexOf(letter) < 0 && text.length() > 0;
                if (mayBreak && random.nextInt(3) == 0) {
                    text.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
                }
                text.append(letter);
            }
            assertSaysTheSame(sentence, text.toString());
        }
    }

    @Test
    void wideAndNarrowLettersSayTheSame() {
        for (Sentence sentence : SENTENCES) {
            StringBuilder wide = new StringBuilder();
            StringBuilder narrow = new StringBuilder();
            for (char letter : sentence.text().toCharArray()) {
                wide.append(wide(letter));
                narrow.append(narrow(letter));
            }
            assertSaysTheSame(sentence, wide.toString());
            assertSaysTheSame(sentence, narrow.toString());
            assertSaysTheSame(sentence, sentence.text().replace('（', '〔').replace('）', '〕'));
            assertSaysTheSame(sentence, sentence.text().replace('（', '【').replace('）', '】'));
            assertSaysTheSame(sentence, sentence.text().replace('（', '［').replace('）', '］'));
        }
    }

    @Test
    void aTextThatBreaksOffAnywhereSaysWhatItWouldWithAStopThere() {
        for (int i = 0; i < SENTENCES.size(); i += 3) {
            Sentence sentence = SENTENCES.get(i);
            for (int end = 1; end <= sentence.text().length(); end++) {
                String text = sentence.text().substring(0, end);
                assertThat(claims(sentence.organ(), text)).as(text).isEqualTo(claims(sentence.organ(), text + "。"));
            }
        }
    }

    /** Where no numeral states a number, the words that do are the passage, and no more. */
    @Test
    void aClaimInWordsIsTheWordsThatMakeIt() {
        Map.of(
                        "全年未收到自然人政府信息公开申请，一切正常。", List.of("未收到自然人政府信息公开申请"),
                        "未收到政府信息公开申请个人方面。", List.of("未收到政府信息公开申请"),
                        "无上年度结转政府信息公开申请。", List.of("无上年度结转"),
                        "政府信息公开申请中，没有结转下年度继续办理的申请。", List.of("没有结转下年度"),
                        "政府信息公开行政复议3件，没有被纠正、确认违法的情况。", List.of("3件", "没有被纠正"),
                        "政府信息公开行政复议3件，均为行政机关维持原行政行为。", List.of("3件", "均为行政机关维持"),
                        "收到政府信息公开申请3件，均为自然人提出的申请。", List.of("3件", "均为自然人"),
                        "政府信息公开方面，未发生行政复议、行政诉讼案件。", List.of("未发生行政复议", "行政诉讼"),
                        "全年未制发行政规范性文件，依法办事。", List.of("未制发行政规范性文件"))
                .forEach((text, passages) -> {
                    Report report = new Sentence("甲县人民政府", text, List.of()).report();
                    assertThat(Claims.of(report).list())
                            .extracting(claim -> claim.passage().text(report))
                            .isEqualTo(passages);
                });
    }
}
