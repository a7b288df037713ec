package io.github.gongkai.cli;

import static io.github.gongkai.rules.Quantity.of;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.rules.Authority;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.RulePack;
import java.util.List;

/** A pack on the class path of the tests, whose rule every sample keeps. */
public final class SamplePack implements RulePack {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.builder()
                .id("sample-pack-rule")
                .sentence("总计不小于 0")
                .sentenceInEnglish("The total is not negative")
                .authority(Authority.HEURISTIC)
                .condition(
                        of(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.TOTAL).atLeast(of(0)))
                .build());
    }
}
