package io.github.gongkai.spark;

import static io.github.gongkai.rules.Quantity.of;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.rules.Authority;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.RulePack;
import java.util.List;

/** A pack on the class path of the tests, with a rule that nearly every report breaks. */
public final class SamplePack implements RulePack {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.builder()
                .id("sample-pack-rule")
                .sentence("新收申请不超过一件")
                .sentenceInEnglish("At most one application is received")
                .authority(Authority.HEURISTIC)
                .condition(
                        of(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.TOTAL).atMost(of(1)))
                .build());
    }
}
