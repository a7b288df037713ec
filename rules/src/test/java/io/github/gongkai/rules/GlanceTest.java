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
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Whether a text may state anything, told with few words. */
    private static boolean mayState(String text, String... words) {
        Glance glance = new Glance(List.of(words), Lexicon.WORDS);
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            done |= glance.does(glance.kind(letter), letter, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
        }
        return Glance.mayState(done);
    }

    @ParameterizedTest
    @CsvSource({
        "申请公开, true",
        "予以公开, true",
        "国家秘密, false",
        "未收到, false",
        "复议, false",
        "未收到复议, true",
        "未收到结转, true",
        "未收到规章, true",
        "未收到自然人, false",
        "均为, false",
        "全部, false",
        "自然人, false",
        "均为自然人, true",
        "都是自然人, true",
        "全部为企业, true",
        "均为复议, false",
        "都是公示, false",
        "公示, false",
    })
    void aSentenceMayStateSomethingByWhatItsWordsDo(String text, boolean states) {
        String[] words = {"申请公开", "予以公开", "国家秘密", "未收到", "复议", "结转", "规章", "自然人", "企业", "均为", "全部", "都", "公示", "的"};

        assertThat(mayState(text, words)).isEqualTo(states);
    }

    @Test
    void aWordIsToldByTheLettersThatFewestWordsHold() {
        Glance glance = new Glance(List.of("行政复议", "行政诉讼", "行政许可", "复议后起诉", "后起诉"), Lexicon.WORDS);

        assertThat(glance.kind('行')).isZero();
        assertThat(glance.kind('许')).isZero();
        assertThat(List.of('政', '议'))
                .allSatisfy(letter -> assertThat(glance.kind(letter)).isEqualTo(Glance.PAIR));
        assertThat(glance.kind('复')).isZero();
    }

    @Test
    void marksDigitsAndNumeralsAreToldByThemselves() {
        Glance glance = new Glance(List.of(), Lexicon.WORDS);

        assertKinds(glance, Tokens.STOPS, Glance.STOP);
        assertKinds(glance, "()", Glance.BRACKET);
        assertKinds(glance, "《》", Glance.TITLE);
        assertKinds(glance, "0123456789", Glance.DIGIT);
        assertKinds(glance, Numeral.CHINESE_LETTERS, Glance.NUMERAL);
        assertKinds(glance, "件公开，", 0);
    }

    private static void assertKinds(Glance glance, String letters, int kind) {
        for (char letter : letters.toCharArray()) {
            assertThat(glance.kind(letter)).as("%s", letter).isEqualTo(kind);
        }
    }

    @Test
    void everyWordIsKnownByItsTerm() {
        for (ProseTerm term : ProseTerm.values()) {
            for (String word : term.words()) {
                int entry = Lexicon.WORDS.entry(Prose.letters(word));
                assertThat(entry).as(word).isPositive();
                assertThat(Lexicon.WORDS.terms(entry) & term.bit()).as(word).isEqualTo(term.bit());
            }
        }
        assertThat(ProseTerm.bits(ProseTerm.CARRY, ProseTerm.NEXT))
                .isEqualTo(ProseTerm.CARRY.bit() + ProseTerm.NEXT.bit());
        assertThat(Prose.letters("危及“三安全（一稳定）”１")).isEqualTo("危及三安全(一稳定)1");
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
        assertThat(new Tokenizer().read(new Prose(text)).sayAnything()).isFalse();
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
