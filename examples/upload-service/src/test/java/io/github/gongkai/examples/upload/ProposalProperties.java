package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.testkit.ReportGenerator;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProposalProperties {

    /** Whatever slips there are: a proposal either mends every equation of the form, or there is none. */
    @Property(tries = 200)
    void aProposalMendsEveryEquation(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int slips) {
        Report flawed = ReportGenerator.seeded(seed).flawed(slips).report();
        Proposal proposal = Proposal.of(flawed);
        Suspects suspects = Suspects.of(flawed);
        boolean onlyOne = suspects.isDetermined()
                && !suspects.repairs().isEmpty()
                && suspects.repairs().stream().noneMatch(repair -> repair.isAmbiguous());
        assertThat(proposal.state() == Proposal.State.THERE).isEqualTo(onlyOne);
        if (onlyOne) {
            assertThat(Proposal.of(proposal.repaired(Locale.CHINESE)).state())
                    .isEqualTo(Proposal.State.NOTHING_TO_REPAIR);
        }
    }
}
