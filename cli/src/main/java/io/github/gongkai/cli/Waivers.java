package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Waiver;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The waivers of a run, and which of them it needed. */
final class Waivers {

    /** A waiver that accepted nothing in the whole run. */
    record Idle(Waiver waiver, boolean expired) {}

    private final List<Waiver> waivers;
    private final LocalDate day;
    private final Set<Waiver> used = new HashSet<>();
    private final Set<Waiver> expired = new HashSet<>();

    Waivers(List<Waiver> waivers, LocalDate day) {
        this.waivers = List.copyOf(waivers);
        this.day = day;
    }

    static Waivers none() {
        return new Waivers(List.of(), LocalDate.EPOCH);
    }

    /** What they accept of a verdict. */
    Acceptance accept(Verdict verdict) {
        Acceptance acceptance = Acceptance.of(verdict, waivers, day);
        for (Finding finding : acceptance.waived().keySet()) {
            // every waiver that speaks of the finding was needed, not only the first
            waivers.stream()
                    .filter(waiver -> waiver.isInForce(day) && waiver.matches(finding))
                    .forEach(used::add);
        }
        expired.addAll(acceptance.expired());
        return acceptance;
    }

    /** Those that no finding of the run answered to, or that count no longer: time to delete them. */
    List<Idle> idle() {
        return waivers.stream()
                .filter(waiver -> !used.contains(waiver))
                .map(waiver -> new Idle(waiver, expired.contains(waiver)))
                .toList();
    }
}
