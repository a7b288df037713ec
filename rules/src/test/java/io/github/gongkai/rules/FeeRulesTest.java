package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.OTHER_FEE_UNPAID;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.Edition.STANDARD_2021;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeeRulesTest {

    private static final List<String> RULES =
            List.of("fee-disclosure", "fee-multiple-of-ten", "fee-parts", "fee-within-fees", "fee-unpaid-consistent");

    private static Report with(String otherMatters) {
        return with(otherMatters, figures -> figures.set(FEES, AMOUNT, new BigDecimal("59237.2449")));
    }

    private static Report with(String otherMatters, UnaryOperator<Figures.Builder> changes) {
        Report clean = Example.clean(STANDARD_2021);
        return clean.toBuilder()
                .figures(changes.apply(clean.figures().toBuilder()).build())
                .otherMatters(otherMatters)
                .build();
    }

    private static List<String> findings(Report report) {
        return Rules.standard().only(RULES.toArray(String[]::new)).check(report).findings().stream()
                .map(finding -> finding.rule().id() + " " + finding.equation())
                .toList();
    }

    private static Truth truth(String rule, Report report) {
        return Rules.standard().find(rule).orElseThrow().condition().truth(report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本机关未收取任何信息处理费。",
                "2024年度，没有向申请人收取信息处理费，也没有其他要报告的事项。",
                "按照《政府信息公开信息处理费管理办法》，全年发出收费通知的件数和总金额、实际收取的总金额均为0。",
                "本年信息处理费收取总金额为0元。",
                "信息处理费收取情况：无。",
                "（一）信息处理费\n2024年我局免收信息处理费。\n（二）没有其他事项。",
                "依据国办函〔2020〕109号文件，共发出收费通知3件，总金额1200元，实际收取信息处理费300元。",
                "对25件申请共收取信息处理费2950元，其中甲局15件1500元，乙局10件1450元。",
                "全市对25件申请收取了信息处理费2950元。其中，甲局1件，收取420元；乙局2件，收取290元；丙局15件，收取1500元；"
                        + "丁局1件，收取140元；戊局6件，收取600元，均按规定的标准收取。",
                "收取信息处理费共计1,500元。",
                "收取信息处理费一千五百元。",
                "收取信息处理费共计人民币壹仟伍佰元整。",
                "信息处理费按每件100元的标准收取，本年收取信息处理费３００元。",
                "收费标准为100元/件，按页计收的10元/页，全年未产生信息处\n理费。",
                "共收取信息处理费0.15万元，其中按件计收1000元，按量计收500元。",
                "收取信息处理费2950元，其中甲局1500元、乙局1000元等。",
                "收取信息处理费2950元，其中对15件收取1500元，对10件收取1450元，共计2950元。",
                "收取信息处理费2950元，其中甲局收取1500元，乙局收取1450元，退还丙局200元。",
                "全年收到申请120件，收取信息处理费2950元，其中15件1500元，10件1450元。",
                "收取信息处理费1，500元。",
                "收取信息处理费1,200.00元，其中甲局1,000元，乙局200元。",
                "收取信息处理费一二〇〇元，其中甲局一千元，乙局二百元。",
                "收取信息处理费两千一百元，其中甲局两千元，乙局一百元。",
                "收取信息处理费1255余元。",
                "收取信息处理费100元，在年中缴清。",
                "对9件申请收取信息处理费2000元，其中甲局2件、1件，收取1500元，乙局3件，收取500元。",
                "收取信息处理费约1255元。",
                "收取信息处理费逾1255元。",
                "收取信息处理费0.5万余元。",
                "每件收取信息处理费15元的标准有待明确，本年未收取。",
                "（一）收取信息处理费100元，每页15元。",
                "按《信息处理费1255元收取办法》执行，本年未收取信息处理费。",
                "按《信息处理费1255元收取办法》执行。收取信息处理费300元。",
                "《甲》收取信息处理费0元《乙》。",
                "应收信息处理费1200元，实收信息处理费300元，其中甲局200元，乙局100元。",
                "收取信息处理费200元，其中一局100元，二局100元。收取标准按每件100元。",
                "收取信息处理费5千元。",
                "收取信息处理费一万二千元，其中甲局八千元，乙局四千元。",
                "收取信息处理费3万5千元，其中甲局3万元，乙局5000元。",
                "收取信息处理费1万2345余元。",
                "收取信息处理费三万五元。",
                "收取信息处理费1.5千元，其中甲局5百元，乙局1千元。",
                "1.元旦前未收取信息处理费。",
                "截至2024.12.30元月前未收取信息处理费。",
                "全年收到申请12件。其中，收取信息处理费100元。",
            })
    void whatReportsSayOfFeesIsUnderstood(String text) {
        assertThat(findings(with(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "没有其他需要报告的事项。|fee-disclosure 没有提到信息处理费",
                "我局严格执行信息处理费制度。|fee-disclosure 提到收费，但没有说明是否收取",
                "收取信息处理费1255元。|fee-multiple-of-ten 不是 10 元的整数倍：1255 元",
                "共发出收费通知3件，总金额1205元，实际收取信息处理费300元。|fee-multiple-of-ten 不是 10 元的整数倍：1205 元",
                "收取信息处理费一千二百零五元。|fee-multiple-of-ten 不是 10 元的整数倍：1205 元",
                "收取信息处理费2000元，其中甲局1500元，乙局600元。|fee-parts 1500 + 600 = 2100 ≠ 2000（元）",
                "对3件申请收取信息处理费2000元。其中甲局2件1500元，乙局1件400元。|fee-parts 1500 + 400 = 1900 ≠ 2000（元）",
                "收取信息处理费59238万元。|fee-within-fees 592380000 元 > 59237.2449 万元",
                "收取信息处理费1,255元。|fee-multiple-of-ten 不是 10 元的整数倍：1255 元",
                "收取信息处理费1，255元。|fee-multiple-of-ten 不是 10 元的整数倍：1255 元",
                "收取信息处理费1,25元。|fee-multiple-of-ten 不是 10 元的整数倍：25 元",
                "收取信息处理费1,2555元。|fee-multiple-of-ten 不是 10 元的整数倍：2555 元",
                "收取信息处理费12，255元。|fee-multiple-of-ten 不是 10 元的整数倍：12255 元",
                "收取信息处理费1255.50元。|fee-multiple-of-ten 不是 10 元的整数倍：1255.5 元",
                "收取信息处理费100.5元。|fee-multiple-of-ten 不是 10 元的整数倍：100.5 元",
                "收取信息处理费一二〇五元。|fee-multiple-of-ten 不是 10 元的整数倍：1205 元",
                "收取信息处理费两百零五元。|fee-multiple-of-ten 不是 10 元的整数倍：205 元",
                "收取信息处理费十五元。|fee-multiple-of-ten 不是 10 元的整数倍：15 元",
                "收取信息处理费三拾伍元。|fee-multiple-of-ten 不是 10 元的整数倍：35 元",
                "收取信息处理费贰佰零五元。|fee-multiple-of-ten 不是 10 元的整数倍：205 元",
                "收取信息处理费5元，收取信息处理费15元。|fee-multiple-of-ten 不是 10 元的整数倍：5 元、15 元",
                "收费通知2件，15元。|fee-multiple-of-ten 不是 10 元的整数倍：15 元",
                "按《信息处理费办法》，收取信息处理费25元。|fee-multiple-of-ten 不是 10 元的整数倍：25 元",
                "按《某办法》《另一办法》，收取信息处理费35元。|fee-multiple-of-ten 不是 10 元的整数倍：35 元",
                "收取信息处理费2000元，其中2件1500元，1件500元。对4件申请收取信息处理费5元。|fee-multiple-of-ten 不是 10 元的整数倍：5 元",
                "对3件申请收取信息处理费2000元，其中2件1500元，2件500元。|fee-parts 2 + 2 = 4 ≠ 3（件）",
                "对5件申请收取信息处理费2000元，其中2件1500元，2件500元。|fee-parts 2 + 2 = 4 ≠ 5（件）",
                "收取信息处理费1,100元，其中甲局1,000元，乙局200元。|fee-parts 1000 + 200 = 1200 ≠ 1100（元）",
                "发出收费通知的总金额900000000元，实际收取信息处理费600000000元。|fee-within-fees 600000000 元 > 59237.2449 万元",
                "收取信息处理费60000万元，应收取70000万元。|fee-within-fees 600000000 元 > 59237.2449 万元",
                "收取信息处理费一千零十五元。|fee-multiple-of-ten 不是 10 元的整数倍：1015 元",
                "收取信息处理费三万五千零五元。|fee-multiple-of-ten 不是 10 元的整数倍：35005 元",
                "收取信息处理费1万2345元。|fee-multiple-of-ten 不是 10 元的整数倍：12345 元",
                "收取信息处理费1.2万元，其中甲局一万零五百元，乙局2500元。|fee-parts 10500 + 2500 = 13000 ≠ 12000（元）",
                "收取信息处理费1,999.9元。|fee-multiple-of-ten 不是 10 元的整数倍：1999.9 元",
                "收取信息处理费2千3百零5元。|fee-multiple-of-ten 不是 10 元的整数倍：2305 元",
                "收取信息处理费两笔，其一，155元；其二，300元。|fee-multiple-of-ten 不是 10 元的整数倍：155 元",
                "元旦后收取信息处理费1255元。|fee-multiple-of-ten 不是 10 元的整数倍：1255 元",
                "《信息处理费1255元收取办法》已学习，收取信息处理费25元。|fee-multiple-of-ten 不是 10 元的整数倍：25 元",
                "《信息处理费减免》一文已学习，我局严格执行信息处理费制度。|fee-disclosure 提到收费，但没有说明是否收取",
                "全年收到申请12件。其中，收取信息处理费105元。|fee-multiple-of-ten 不是 10 元的整数倍：105 元",
                "对3件申请收取信息处理费2000元，其中甲局2件，乙局2件。|fee-parts 2 + 2 = 4 ≠ 3（件）",
                "收取信息处理费2000元，其中甲局1500元，乙局600元。信息处理费已经入库。|fee-parts 1500 + 600 = 2100 ≠ 2000（元）",
            })
    void whatIsWrongWithFeesIsSaid(String text, String finding) {
        assertThat(findings(with(text))).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收取信息处理费2950元，其中甲局1500元，乙局450元。",
                "收取信息处理费2950元，其中甲局约1500元，乙局1450元。",
                "收取信息处理费2000元，其中甲局约1500元，乙局600元。",
                "收取信息处理费2950元，另收取信息处理费100元，其中甲局1500元，乙局1450元。",
                "收取信息处理费2950元，其中甲局1500元，其中按件计收1000元，乙局1450元。",
                "对3件申请收取信息处理费，共2000元，其中2件1400元，2件500元。",
                "收取信息处理费2000元，其中每件100元，共15件，其余500元。",
                "收取信息处理费2000元，其中甲局1500元。",
                "收取信息处理费2000元，其中甲局代收3000元。",
                "收取信息处理费2000元，其中甲局1500元，乙局500元，均按每件100元收取。",
                "对3件申请收取信息处理费2000元，其中甲局按每2件1000元计收，共1500元，乙局500元。",
                "对3件申请收取了信息处理费，其中甲局2件，乙局2件。",
                "收取信息处理费200元，其中一件100元，二件100元。其中甲局收取50元。收取信息处理费300元，其中甲局100元，乙局200元。"
            })
    void partsThatCannotBeReadForSureAreLeftOpen(String text) {
        assertThat(truth("fee-parts", with(text))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whyPartsAreLeftOpenIsSaid() {
        assertThat(reasons("fee-parts", "收取信息处理费2950元，其中甲局约1500元，乙局1450元。")).containsExactly("各部分或合计的读法不确定");
        assertThat(reasons("fee-parts", "收取信息处理费2950元，其中甲局1500元，乙局450元。")).containsExactly("所列各部分不一定是全部");
        assertThat(truth("fee-parts", with("收取信息处理费100元，在年中缴清。"))).isEqualTo(Truth.TRUE);
    }

    private static List<String> reasons(String rule, String text) {
        return Rules.standard().only(rule).check(with(text)).notAssessable().stream()
                .map(open -> open.reason(Locale.CHINESE))
                .toList();
    }

    /** What a document says of fees may break off anywhere: in a number, behind a point, in a title. */
    @Test
    void aTextMayEndAnywhere() {
        String text = "30号文《信息处理费办法》实施后，发出收费通知2件，收取信息处理费约1,500.50元、5万多元，其中每3件1，200元，另1.5万余元、1万2千";
        for (int end = 0; end <= text.length(); end++) {
            Report report = with(text.substring(0, end));
            for (String rule : RULES) {
                assertThat(truth(rule, report)).isNotNull();
            }
        }
    }

    @Test
    void aNumberOfMoreThanTwentyCharactersIsNone() {
        assertThat(findings(with("收取信息处理费1万" + "1".repeat(21) + "元。")))
                .containsExactly("fee-disclosure 提到收费，但没有说明是否收取");
        assertThat(findings(with("收取信息处理费123456789012345678905元。"))).containsExactly("fee-disclosure 提到收费，但没有说明是否收取");
        assertThat(findings(with("收取信息处理费12345678901234567895元。")))
                .contains("fee-multiple-of-ten 不是 10 元的整数倍：12345678901234567895 元");
    }

    @Test
    void aTitleIsPassedOverWhereverItStandsIfItIsNotTooLong() {
        String longest = "《" + "甲".repeat(45) + "信息处理费收取1255元办法》";
        String tooLong = "《" + "甲".repeat(50) + "信息处理费收取1255元办法》";
        String endsWithAnAmount = "《" + "甲".repeat(60) + "信息处理费15元》";
        String far = "甲".repeat(100);

        assertThat(longest).hasSize(61);
        assertThat(findings(with(longest + "，未收取信息处理费。"))).isEmpty();
        assertThat(findings(with(far + longest + "，未收取信息处理费。"))).isEmpty();
        assertThat(findings(with(tooLong + "，收取信息处理费300元。"))).containsExactly("fee-multiple-of-ten 不是 10 元的整数倍：1255 元");
        assertThat(findings(with(endsWithAnAmount + "，收取信息处理费300元。")))
                .containsExactly("fee-multiple-of-ten 不是 10 元的整数倍：15 元");
    }

    @ParameterizedTest
    @CsvSource({
        "0.29,2950,TRUE",
        "0.3,3500,TRUE",
        "0.3,3510,FALSE",
        "0.2950,2950,TRUE",
        "0.2949,2950,FALSE",
        "0.2948,2950,FALSE",
        "0,5000,TRUE",
        "0,5010,FALSE"
    })
    void theFeesOfTheTableMayBeRoundedToTheirPrintedDecimals(String fees, String collected, Truth truth) {
        Report report = with("收取信息处理费" + collected + "元。", figures -> figures.set(FEES, AMOUNT, new BigDecimal(fees)));

        assertThat(truth("fee-within-fees", report)).isEqualTo(truth);
    }

    @Test
    void aUnitPrintedInTheCellCounts() {
        Entry yuan = new Entry.Decimal(new BigDecimal("2900"), Optional.of(Unit.YUAN));

        assertThat(findings(with("收取信息处理费2950元。", figures -> figures.set(FEES, AMOUNT, yuan))))
                .containsExactly("fee-within-fees 2950 元 > 2900元");
        assertThat(Rules.standard()
                        .only("fee-within-fees")
                        .check(with("收取信息处理费2950元。", figures -> figures.set(FEES, AMOUNT, yuan)))
                        .findings())
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith("(2950 yuan > 2900元)");
        assertThat(findings(with("收取信息处理费2900元。", figures -> figures.set(FEES, AMOUNT, yuan))))
                .isEmpty();
    }

    @Test
    void withoutAFigureOfFeesAPositiveFeeCannotBeCompared() {
        UnaryOperator<Figures.Builder> blank = figures -> figures.set(FEES, AMOUNT, Entry.BLANK);

        assertThat(truth("fee-within-fees", with("收取信息处理费2950元。", blank))).isEqualTo(Truth.UNKNOWN);
        assertThat(truth("fee-within-fees", with("未收取信息处理费。", blank))).isEqualTo(Truth.TRUE);
        assertThat(truth("fee-within-fees", with("收取信息处理费0元。", blank))).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        "本年度没有发出收费通知。,FALSE",
        "未向申请人发出信息处理费收费通知。,FALSE",
        "发出收费通知0件，收取信息处理费0元。,FALSE",
        "发出信息处理费收费通知的件数、总金额均为0。,FALSE",
        "发出收费通知2件，申请人未缴纳信息处理费。,TRUE",
        "2名申请人逾期未按收费通知要求缴纳信息处理费。,TRUE",
        "本年度未收取信息处理费。,TRUE",
        "发出收费通知10件，均未缴费。,TRUE",
        "未发生信访。发出收费通知1件。,TRUE",
        "未发生信访，发出收费通知1件。,TRUE",
        "未按规定缴费的，不再发出收费通知。,TRUE",
        "收费通知为零。,FALSE",
        "收费通知数为0，其他为1。,FALSE",
        "收费通知和收取金额均为0。,FALSE",
        "收费通知1件，收费金额为0。,TRUE",
        "收费通知10元为零。,FALSE",
        "信息处理费办法已公布。收费通知，0件。,TRUE",
        "发出收费通知1件。没有再发出收费通知。,FALSE",
        "发出收费通知中按0元计收的2件。,TRUE",
        "复议诉讼情况：无，发出收费通知1件。,TRUE",
        "没有接到不服收费通知的申诉，发出收费通知1件。,FALSE"
    })
    void onlyTheDenialOfANoticeSpeaksAgainstUnpaidFees(String text, Truth truth) {
        assertThat(truth("fee-unpaid-consistent", with(text, figures -> figures.set(OTHER_FEE_UNPAID, TOTAL, 2))))
                .isEqualTo(truth);
        assertThat(truth("fee-unpaid-consistent", with(text))).isEqualTo(Truth.TRUE);
    }

    @Test
    void aBlankNumberOfUnpaidFeesHoldsIfBlankMeansZero() {
        Report report = with("没有发出收费通知。", figures -> figures.set(OTHER_FEE_UNPAID, TOTAL, Entry.BLANK));
        Verdict verdict = Rules.standard().only("fee-unpaid-consistent").check(report);

        assertThat(verdict.notAssessable()).isEmpty();
        assertThat(verdict.heldIfBlankIsZero()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadForSureIsSaidWithItsReason() {
        Report report = with("收取信息处理费300元，收取信息处理费200元。");

        assertThat(truth("fee-within-fees", report)).isEqualTo(Truth.UNKNOWN);
        assertThat(Rules.standard().only("fee-within-fees").check(report).notAssessable())
                .extracting(open -> open.reason(Locale.CHINESE))
                .containsExactly("信息处理费的金额有多种读法");
        assertThat(truth("fee-within-fees", with("收取信息处理费300元，200元。"))).isEqualTo(Truth.UNKNOWN);
        assertThat(truth("fee-within-fees", with("收取信息处理费300元，实际收取信息处理费300元。"))).isEqualTo(Truth.TRUE);
        assertThat(truth("fee-within-fees", with("收取信息处理费300元，实际收取信息处理费300.00元。")))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void withoutSectionSixNothingCanBeSaidOfFees() {
        Report report = Example.clean(STANDARD_2021).toBuilder()
                .otherMatters(Optional.empty())
                .build();

        for (String rule : RULES) {
            Truth truth = truth(rule, report);
            assertThat(truth).as(rule).isEqualTo(rule.equals("fee-unpaid-consistent") ? Truth.TRUE : Truth.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"2019,TRUE", "2020,UNKNOWN", "2021,FALSE"})
    void theRatesApplyFrom2021On(int year, Truth truth) {
        Report report = with("收取信息处理费1255元。").toBuilder().year(year).build();

        assertThat(truth("fee-multiple-of-ten", report)).isEqualTo(truth == Truth.TRUE ? Truth.UNKNOWN : truth);
    }

    @ParameterizedTest
    @CsvSource({"2019,TRUE", "2020,FALSE"})
    void theFeeIsToBeSpokenOfFrom2020On(int year, Truth truth) {
        assertThat(truth("fee-disclosure", with("无。").toBuilder().year(year).build()))
                .isEqualTo(truth);
    }

    @Test
    void beforeTheyExistedNobodyHasToSpeakOfFees() {
        Report report = Example.clean(STANDARD_2021).toBuilder()
                .otherMatters("无。")
                .year(2019)
                .build();

        assertThat(truth("fee-disclosure", report)).isEqualTo(Truth.TRUE);
    }
}
