package io.github.gongkai.rules;

import io.github.gongkai.Section;
import org.jspecify.annotations.Nullable;

/**
 * A claim with the way in which it is made.
 *
 * @param inWords whether words state it and no numeral: 未发生, 均维持
 * @param nothing what must be zero besides; null where nothing must
 */
record Statement(Claim claim, boolean inWords, @Nullable Quantity nothing) {

    /** The table that it is about. */
    Section table() {
        return claim.readings().get(0).cells().get(0).section();
    }
}
