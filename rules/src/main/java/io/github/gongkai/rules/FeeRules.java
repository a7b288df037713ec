package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What section 六 must say of the fee for processing information, and how that agrees with the tables. */
enum FeeRules implements Inquiry {
    DISCLOSED,
    IN_TENS,
    PARTS_ADD_UP,
    WITHIN_FEES,
    MAY_HAVE_BEEN_NOTICED;

    static final Cell FEES = Cell.of(DisclosureRow.FEES, DisclosureColumn.AMOUNT);

    private static final int FIRST_YEAR_OF_DISCLOSURE = 2020;
    private static final int FIRST_YEAR_OF_FEES = 2021;
    private static final BigDecimal STEP = BigDecimal.TEN;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Bilingual NOT_TENS = new Bilingual("不是 10 元的整数倍", "not a multiple of 10 yuan");
    private static final Judgement AMBIGUOUS =
            Judgement.open("信息处理费的金额有多种读法", "the amount of the fee can be read in several ways");
    private static final Judgement OPEN_LIST = Judgement.open("所列各部分不一定是全部", "the parts listed may not be all");

    private static final Judgement ABSENT = Topics.absent(Section.OTHER_MATTERS);

    /** Section 六 is read of the fee in this one place. */
    @Override
    public Judgement judge(Dossier dossier) {
        Report report = dossier.report();
        if (this == DISCLOSED && report.year() < FIRST_YEAR_OF_DISCLOSURE) {
            return Judgement.HOLDS;
        }
        if (report.otherMatters().isEmpty()) {
            return ABSENT;
        }
        ProcessingFee fee = dossier.fee();
        return switch (this) {
            case DISCLOSED -> isDisclosed(fee);
            case IN_TENS -> isInTens(fee, report.year());
            case PARTS_ADD_UP -> partsAddUp(fee);
            case WITHIN_FEES -> isWithinFees(fee, report.figures().entry(FEES));
            case MAY_HAVE_BEEN_NOTICED -> mayHaveBeenNoticed(fee);
        };
    }

    private static Judgement isDisclosed(ProcessingFee fee) {
        if (fee.isDisclosed()) {
            return Judgement.HOLDS;
        }
        return fee.isMentioned()
                ? Judgement.fails("提到收费，但没有说明是否收取", "fees are spoken of, but not whether any were charged")
                : Judgement.fails("没有提到信息处理费", "the fee is not spoken of");
    }

    private static Judgement isInTens(ProcessingFee fee, int year) {
        List<Bilingual> odd = new ArrayList<>(0);
        for (BigDecimal amount : fee.statedAmounts()) {
            if (amount.remainder(STEP).signum() != 0) {
                odd.add(new Bilingual(plain(amount) + " 元", plain(amount) + " yuan"));
            }
        }
        if (year < FIRST_YEAR_OF_FEES && !odd.isEmpty()) {
            return Judgement.open(
                    "收费标准自 " + FIRST_YEAR_OF_FEES + " 年起施行", "the rates apply from " + FIRST_YEAR_OF_FEES);
        }
        return Judgement.failsIfAny(NOT_TENS, odd);
    }

    private static Judgement partsAddUp(ProcessingFee fee) {
        if (!fee.hasParts()) {
            return Judgement.HOLDS;
        }
        Optional<ProcessingFee.Sum> money = fee.parts();
        Optional<ProcessingFee.Sum> cases = fee.cases();
        if (money.isEmpty() && cases.isEmpty()) {
            return Judgement.open("各部分或合计的读法不确定", "the whole or its parts cannot be read with certainty");
        }
        if (isOver(money)) {
            return wrong(money.get(), "元", "yuan");
        }
        if (isOver(cases)) {
            return wrong(cases.get(), "件", "applications");
        }
        return closed(money, cases);
    }

    /** A list that falls short in one way is an open one, unless it is complete in the other. */
    private static Judgement closed(Optional<ProcessingFee.Sum> money, Optional<ProcessingFee.Sum> cases) {
        boolean moneyFits = money.isPresent() && money.get().excess() == 0;
        boolean casesFit = cases.isPresent() && cases.get().excess() == 0;
        if (moneyFits && cases.isPresent() && !casesFit && isPaired(money.get(), cases.get())) {
            return wrong(cases.get(), "件", "applications");
        }
        if (casesFit && money.isPresent() && !moneyFits && isPaired(money.get(), cases.get())) {
            return wrong(money.get(), "元", "yuan");
        }
        return moneyFits || casesFit ? Judgement.HOLDS : OPEN_LIST;
    }

    private static boolean isPaired(ProcessingFee.Sum money, ProcessingFee.Sum cases) {
        return money.parts().size() == cases.parts().size();
    }

    private static boolean isOver(Optional<ProcessingFee.Sum> sum) {
        return sum.isPresent() && sum.get().excess() > 0;
    }

    private static Judgement wrong(ProcessingFee.Sum sum, String unit, String unitInEnglish) {
        String equation = sum.parts().stream().map(FeeRules::plain).collect(Collectors.joining(" + ")) + " = "
                + plain(sum.sumOfParts()) + " ≠ " + plain(sum.total());
        return Judgement.fails(equation + "（" + unit + "）", equation + " (" + unitInEnglish + ")");
    }

    private static Judgement isWithinFees(ProcessingFee fee, Entry entry) {
        if (fee.isAmbiguous()) {
            return AMBIGUOUS;
        }
        Optional<BigDecimal> collected = fee.collected();
        if (collected.isEmpty() || collected.get().signum() == 0) {
            return Judgement.HOLDS;
        }
        if (entry.number().isEmpty()) {
            return Judgement.open("行政事业性收费没有可用的数字", "there is no number of administrative fees");
        }
        if (collected.get().compareTo(atMost(entry)) <= 0) {
            return Judgement.HOLDS;
        }
        boolean yuan = unit(entry) == Unit.YUAN;
        return Judgement.fails(
                plain(collected.get()) + " 元 > " + entry + (yuan ? "" : " 万元"),
                plain(collected.get()) + " yuan > " + entry + (yuan ? "" : " ten thousand yuan"));
    }

    /** In yuan, and half a unit of the last printed decimal more: so much may have been rounded away. */
    private static BigDecimal atMost(Entry entry) {
        BigDecimal printed = entry.number().orElseThrow();
        BigDecimal rounding =
                BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale())).divide(TWO);
        BigDecimal most = printed.add(rounding);
        return unit(entry) == Unit.YUAN ? most : most.movePointRight(4);
    }

    private static Unit unit(Entry entry) {
        return entry instanceof Entry.Decimal decimal
                ? decimal.printedUnit().orElse(Unit.TEN_THOUSAND_YUAN)
                : Unit.TEN_THOUSAND_YUAN;
    }

    /** Whether section 六 leaves it possible that a notice to pay was sent. */
    private static Judgement mayHaveBeenNoticed(ProcessingFee fee) {
        Optional<String> denial = fee.denialOfNotice();
        if (denial.isEmpty()) {
            return Judgement.HOLDS;
        }
        String quoted = TextPart.oneLine(denial.get());
        return Judgement.fails("文中称“" + quoted + "”", "the text says \"" + quoted + "\"");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
