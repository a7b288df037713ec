package io.github.gongkai.examples.guide;

import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.DECLINED_DUPLICATE;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.rules.Quantity.of;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.Bilingual;
import io.github.gongkai.rules.Authority;
import io.github.gongkai.rules.Condition;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.RulePack;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Truth;
import java.util.List;

// guide: pack
/** What a county asks of its departments besides. */
public final class CountyPack implements RulePack {

    private static final Rule DUPLICATES = Rule.builder()
            .id("county-duplicates")
            .sentence("重复申请不多于收到的申请")
            .sentenceInEnglish("No more applications are duplicates than were received")
            .authority(Authority.HEURISTIC)
            .condition(Condition.inEveryColumn(
                    ApplicantColumn.values(),
                    column -> of(DECLINED_DUPLICATE, column)
                            .atMost(of(NEWLY_RECEIVED, column).plus(of(CARRIED_IN, column)))))
            .build();

    private static final Rule FULL_NAME = Rule.builder()
            .id("county-full-name")
            .sentence("机关名称写全称")
            .sentenceInEnglish("The organ is named in full")
            .authority(Authority.PRACTICE)
            .severity(Severity.NOTICE)
            .condition(Condition.of(
                    new Bilingual("机关名称以县名开头", "the name begins with that of the county"),
                    List.of(),
                    report -> Truth.of(report.organ().name().startsWith("某"))))
            .build();

    @Override
    public List<Rule> rules() {
        return List.of(DUPLICATES, FULL_NAME);
    }
}
// guide: end
