package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Waiver;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The waivers of a run. Safe for use by several threads. */
final class Waivers {

    /** A waiver that accepted nothing in the whole run. */
    record Idle(Waiver waiver, boolean expired) {}

    /**
     * Which waivers a run needed, by their numbers.
     *
     * @param used those that accepted something
     * @param expired those that would have, had they not expired
     */
    record Use(BitSet used, BitSet expired) {
        Use() {
            this(new BitSet(), new BitSet());
        }

        void add(Use other) {
            used.or(other.used);
            expired.or(other.expired);
        }
    }

    private final List<Waiver> waivers;
    private final LocalDate day;

    Waivers(List<Waiver> waivers, LocalDate day) {
        this.waivers = List.copyOf(waivers);
        this.day = day;
    }

    static Waivers none() {
        return new Waivers(List.of(), LocalDate.EPOCH);
    }

    /** What they accept of a verdict; it is noted which of them were needed. */
    Acceptance accept(Verdict verdict, Use use) {
        Acceptance acceptance = Acceptance.of(verdict, waivers, day);
        if (waivers.isEmpty()) {
            return acceptance;
        }
        for (Finding finding : acceptance.waived().keySet()) {
            // every waiver that speaks of the finding was needed, not only the first
            IntStream.range(0, waivers.size())
                    .filter(i -> waivers.get(i).isInForce(day) && waivers.get(i).matches(finding))
                    .forEach(use.used::set);
        }
        IntStream.range(0, waivers.size())
                .filter(i -> acceptance.expired().contains(waivers.get(i)))
                .forEach(use.expired::set);
        return acceptance;
    }

    /** Those that no finding of the run answered to, or that count no longer: time to delete them. */
    List<Idle> idle(Use use) {
        return IntStream.range(0, waivers.size())
                .filter(i -> !use.used.get(i))
                .mapToObj(i -> new Idle(waivers.get(i), use.expired.get(i)))
                .toList();
    }
}
