package io.github.gongkai.rules;

import static io.github.gongkai.Instrument.REGULATION;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Provision;
import java.util.List;
import java.util.Locale;

/** Section E: what must hold between the report of a government and those of its members. */
final class RollupCondition extends Across {

    private static final Bilingual NO_MEMBERS = new Bilingual("没有各成员的报告", "there are no reports of members");

    /** That the aggregate adds up what its members report. */
    static final RollupCondition SUM = new RollupCondition();

    /** That every member has reported. */
    static final RollupCondition ATTENDANCE = new RollupCondition();

    private RollupCondition() {}

    static List<Rule> rules() {
        return List.of(
                Rule.builder()
                        .id("rollup")
                        .authority(Authority.GUIDANCE)
                        .addProvisions(Provision.paragraph(REGULATION, 49, 2))
                        .sentence("汇总报告的各项数字等于各成员数字之和")
                        .sentenceInEnglish("The numbers of an aggregate are the sums over its members")
                        .condition(SUM)
                        .build(),
                Rule.builder()
                        .id("rollup-missing")
                        .authority(Authority.PRACTICE)
                        .addProvisions(Provision.paragraph(REGULATION, 49, 1))
                        .sentence("应纳入汇总的成员均已报告")
                        .sentenceInEnglish("Every member of the aggregate has reported")
                        .condition(ATTENDANCE)
                        .build());
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return this == SUM ? Rollup.additiveCells(edition) : List.of();
    }

    @Override
    List<Condition> instances(Edition edition) {
        if (this == ATTENDANCE) {
            return List.of(this);
        }
        return cells(edition).stream()
                .<Condition>map(cell -> new Open(NO_MEMBERS, List.of(cell)))
                .toList();
    }

    @Override
    String reason(Locale locale) {
        return NO_MEMBERS.in(locale);
    }
}
