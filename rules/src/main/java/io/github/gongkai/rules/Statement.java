package io.github.gongkai.rules;

import io.github.gongkai.Section;

/**
 * A claim with the way in which it is made.
 *
 * @param inWords whether words state it and no numeral: 未发生, 均维持
 */
record Statement(Claim claim, boolean inWords) {

    /** The table that it is about. */
    Section table() {
        return claim.readings().get(0).cells().get(0).section();
    }
}
