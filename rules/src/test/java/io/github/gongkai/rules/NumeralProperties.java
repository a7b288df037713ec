package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Numbers in all the writings that reports use, each as the number of applications that a sentence states. */
class NumeralProperties {

    private static final String DIGITS = "零一二三四五六七八九";

    private static List<Claim> claims(String text) {
        return Claims.of(Report.builder()
                        .organ(Organ.of("甲县教育局"))
                        .year(2024)
                        .figures(Figures.builder(Edition.STANDARD_2021).build())
                        .overview(text)
                        .build())
                .list();
    }

    private static void assertStates(String numeral, long least, long most) {
        assertThat(claims("收到政府信息公开申请" + numeral + "件。"))
                .as(numeral)
                .singleElement()
                .satisfies(claim -> assertThat(claim.least()).isEqualTo(least))
                .satisfies(claim -> assertThat(claim.most()).isEqualTo(most));
    }

    private static void assertStates(String numeral, long value) {
        assertStates(numeral, value, value);
    }

    @Property(tries = 300)
    void aCountIsTheSameInEveryWriting(@ForAll @LongRange(max = 999_999_999_999L) long count) {
        String plain = Long.toString(count);

        assertStates(plain, count);
        assertStates(String.format(Locale.ROOT, "%,d", count), count);
        assertStates(String.format(Locale.ROOT, "%,d", count).replace(',', '，'), count);
        assertStates(wide(plain), count);
        assertStates(chinese(count), count);
        assertStates(chinese(count).replace("二千", "两千").replace("二万", "两万").replace("二亿", "两亿"), count);
    }

    @Property(tries = 100)
    void aNumberSpeltDigitByDigitIsThatNumber(@ForAll @LongRange(min = 10, max = 999_999_999_999L) long count) {
        StringBuilder digits = new StringBuilder();
        for (char digit : Long.toString(count).toCharArray()) {
            digits.append(DIGITS.charAt(digit - '0'));
        }

        assertStates(digits.toString(), count);
        assertStates(digits.toString().replace('零', '〇'), count);
    }

    @Property(tries = 200)
    void aNumberMayBeBrokenOverLinesWhereFewDigitsAreLeft(
            @ForAll @LongRange(min = 10, max = 999_999_999L) long count, @ForAll @IntRange(min = 1, max = 4) int left) {
        String plain = Long.toString(count);
        int at = Math.max(1, plain.length() - left);

        assertStates(plain.substring(0, at) + "\n" + plain.substring(at), count);
        assertStates(plain.substring(0, at) + " \n" + plain.substring(at), count);
    }

    /** What the last printed digit stands for may have been rounded or cut off. */
    @Property(tries = 300)
    void aRoundNumberAllowsWhatItMayHaveBeenRoundedFrom(
            @ForAll @LongRange(min = 1, max = 9_999_999_999L) long count,
            @ForAll @IntRange(max = 8) int printed,
            @ForAll boolean hundredMillions) {
        int power = hundredMillions ? 8 : 4;
        int decimals = Math.min(power, printed);
        long step = BigDecimal.ONE.movePointRight(power - decimals).longValueExact();
        for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
            BigDecimal round = BigDecimal.valueOf(count, power).setScale(decimals, mode);
            Claim claim = claims("收到政府信息公开申请" + round.toPlainString() + (hundredMillions ? "亿" : "万") + "件。")
                    .get(0);

            assertThat(count).isBetween(claim.least(), claim.most());
            assertThat(claim.most() - claim.least()).isLessThan(3 * step / 2 + 1);
        }
    }

    @Test
    void aTextMayEndInOrBehindANumber() {
        for (String end :
                List.of("3", "3，", "3,1", "3,12", "1,234", "5.", "5.2", "3万", "3余", "3余万", "2项", "3件以", "十", "一百")) {
            for (String begin : List.of("", "收到政府信息公开申请")) {
                assertThat(claims(begin + end)).as(begin + end).isEqualTo(claims(begin + end + "。"));
            }
        }
        assertThat(claims("收到政府信息公开申请2,08。")).extracting(Claim::least).containsExactly(2L);
        assertThat(claims("收到政府信息公开申请2,0891。")).extracting(Claim::least).containsExactly(2L);
        assertThat(claims("收到政府信息公开申请5.件。")).isEmpty();
    }

    @Test
    void partsOfAnApplicationAreNoCount() {
        for (String number : List.of("1.5", "1.23456万", "0.00010万", "3.123456789亿")) {
            assertThat(claims("收到政府信息公开申请" + number + "件。")).as(number).isEmpty();
        }
    }

    @Test
    void wordsBesideANumberWidenItToABound() {
        for (String more : List.of("超过", "突破", "超", "逾")) {
            assertBetween(more + "30件", 30, Long.MAX_VALUE);
        }
        for (String fewer : List.of("不足", "不到", "未满", "近", "接近", "将近")) {
            assertBetween(fewer + "30件", 0, 30);
        }
        for (String about : List.of("约30件", "大约30件", "30件左右", "30件上下")) {
            assertBetween(about, 0, Long.MAX_VALUE);
        }
        assertBetween("30件以上", 30, Long.MAX_VALUE);
        assertBetween("30件以内", 0, 30);
        assertBetween("30件以下", 0, 30);
        assertBetween("30余件", 30, Long.MAX_VALUE);
        assertBetween("三十多件", 30, Long.MAX_VALUE);
        assertBetween("3余万件", 30_000, Long.MAX_VALUE);
        assertBetween("三十余万件", 300_000, Long.MAX_VALUE);
        assertBetween("3万余件", 30_000, Long.MAX_VALUE);
        assertBetween("1.5万余件", 15_000, Long.MAX_VALUE);
    }

    private static void assertBetween(String number, long least, long most) {
        assertThat(claims("收到政府信息公开申请" + number + "。"))
                .as(number)
                .singleElement()
                .satisfies(claim -> assertThat(claim.least()).isEqualTo(least))
                .satisfies(claim -> assertThat(claim.most()).isEqualTo(most));
    }

    @Test
    void moreThanFifteenDigitsAreNoCount() {
        assertStates("999999999999999", 999_999_999_999_999L);
        assertStates("九".repeat(15), 999_999_999_999_999L);
        assertStates("九百万亿", 900_000_000_000_000L);
        for (String number : List.of(
                "1999999999999999",
                "一" + "九".repeat(15),
                "九".repeat(25),
                "千万亿",
                "九百万亿亿",
                "十亿亿亿",
                "九".repeat(14) + "万")) {
            assertThat(claims("收到政府信息公开申请" + number + "件。")).as(number).isEmpty();
        }
    }

    /** 一千零五万, with 零 for one place or more without a digit. */
    private static String chinese(long number) {
        if (number == 0) {
            return "零";
        }
        StringBuilder text = new StringBuilder();
        String[] large = {"亿", "万", ""};
        long[] sections = {number / 100_000_000, number / 10_000 % 10_000, number % 10_000};
        boolean gap = false;
        for (int i = 0; i < 3; i++) {
            if (sections[i] == 0) {
                gap = true;
                continue;
            }
            boolean needsZero = text.length() > 0 && (gap || sections[i] < 1000);
            text.append(needsZero ? "零" : "").append(section(sections[i])).append(large[i]);
            gap = false;
        }
        String all = text.toString();
        return all.startsWith("一十") ? all.substring(1) : all;
    }

    private static String section(long number) {
        StringBuilder text = new StringBuilder();
        String[] units = {"千", "百", "十", ""};
        long[] digits = {number / 1000, number / 100 % 10, number / 10 % 10, number % 10};
        boolean zero = false;
        for (int i = 0; i < 4; i++) {
            if (digits[i] == 0) {
                zero = text.length() > 0;
                continue;
            }
            text.append(zero ? "零" : "").append(DIGITS.charAt((int) digits[i])).append(units[i]);
            zero = false;
        }
        return text.toString();
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
