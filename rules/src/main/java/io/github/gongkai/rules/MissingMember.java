package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import java.util.List;
import java.util.Locale;

/** That a member of an aggregate which was to report has done so. */
final class MissingMember extends Joint {

    private static final Bilingual MISSING =
            new Bilingual("应纳入汇总而没有报告：", "expected in the aggregate, but has not reported: ");

    private final String organ;
    private final boolean reported;

    MissingMember(String organ, boolean reported) {
        this.organ = organ;
        this.reported = reported;
    }

    @Override
    List<Operand> operands() {
        return List.of();
    }

    @Override
    Truth judge(boolean blankIsZero) {
        return Truth.of(reported);
    }

    @Override
    String equation(Locale locale) {
        return sentence(locale);
    }

    @Override
    String sentence(Locale locale) {
        return MISSING.in(locale) + organ;
    }

    @Override
    String source(Operand operand, Locale locale) {
        return organ;
    }
}
