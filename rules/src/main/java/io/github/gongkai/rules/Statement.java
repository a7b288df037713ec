package io.github.gongkai.rules;

import io.github.gongkai.Figures;
import io.github.gongkai.Section;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a claim says, and the way in which it is made. Most are only asked whether they hold, and are made no claim of. */
final class Statement {

    /** The table that it is about. */
    final Section table;
    /** Whether words state it and no numeral: 未发生, 均维持. */
    final boolean inWords;
    /** What must be zero besides. */
    final @Nullable Quantity nothing;

    final List<Quantity> readings;
    private final Optional<Section> section;
    private final int start;
    private final int end;
    final long least;
    private final long most;

    /**
     * @param section where it stands, its characters from {@code start} to {@code end}
     * @param readings at least one
     */
    Statement(Optional<Section> section, int start, int end, Draft draft, List<Quantity> readings) {
        this.section = section;
        this.start = start;
        this.end = end;
        this.least = draft.least;
        this.most = draft.most;
        this.readings = readings;
        this.inWords = draft.inWords;
        this.nothing = draft.nothing;
        this.table = readings.get(0).cells().get(0).section();
    }

    Claim claim() {
        return new Claim(new Passage(section, start, end), least, most, readings);
    }

    /** Whether it states one number of one quantity. */
    boolean isPlain() {
        return least == most && readings.size() == 1;
    }

    /** Whether regular figures agree with it, told by counting alone. */
    boolean plainlyHolds(Figures figures) {
        if (nothing != null || !figures.isRegular()) {
            return false;
        }
        for (int i = 0; i < readings.size(); i++) {
            long count = Agreement.count(readings.get(i), figures);
            if (count >= least && count <= most) {
                return true;
            }
        }
        return false;
    }
}
