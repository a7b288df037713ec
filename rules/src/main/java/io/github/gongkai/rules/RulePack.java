package io.github.gongkai.rules;

import java.util.List;

/**
 * Rules of others, found by {@link java.util.ServiceLoader}: the command adds every pack on its class path to the standard
 * rules. In code, packs are values like all rules: {@code Rules.standard().with(pack)}.
 */
public interface RulePack {

    /** The rules, whose ids are nobody else's; a prefix of one's own keeps them so. */
    List<Rule> rules();
}
