package io.github.gongkai.examples.guide;

import io.github.gongkai.Report;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Authority;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Waiver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Chooses and weighs rules, and accepts a finding. */
public final class ChoosingRules {
    private ChoosingRules() {}

    /** Prints how many findings each choice leaves of the report in the file that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        Report report =
                ReportReader.standard().read(Path.of(arguments[0])).report().orElseThrow();
        // guide: sets
        Rules all = Rules.standard();
        Rules sums = Rules.arithmetic();
        Rules law = Rules.standard().by(Set.of(Authority.STATUTE, Authority.FORM));
        Rules mine = Rules.standard()
                .without("overview-topics")
                .withSeverity("applications-balance", Severity.WARNING)
                .with(new CountyPack());
        // guide: end
        for (Rules rules : List.of(all, sums, law, mine)) {
            System.out.println(
                    rules.list().size() > 0
                            ? "findings " + rules.check(report).findings().size()
                            : "");
        }
        // guide: waiver
        Waiver waiver = Waiver.of("applications-balance", "更正公告已于 2026 年 3 月发布")
                .ofOrgan(report.organ().name())
                .ofYear(report.year())
                .until(LocalDate.of(2027, 1, 31));
        Acceptance acceptance = Acceptance.of(all.check(report), List.of(waiver), LocalDate.of(2026, 6, 1));
        System.out.println("waived " + acceptance.waived().size() + ", open "
                + acceptance.open().size());
        // guide: end
    }
}
