package io.github.gongkai.cli;

import io.github.gongkai.rules.RulePack;
import io.github.gongkai.rules.Rules;
import java.util.ServiceLoader;

/** The rules that the command knows: the library's, and those of every pack on the class path. */
final class Packs {

    private Packs() {}

    /**
     * All of them.
     *
     * @throws IllegalArgumentException if a pack brings a rule whose id is taken
     */
    static Rules rules() {
        Rules rules = Rules.standard();
        for (RulePack pack : ServiceLoader.load(RulePack.class)) {
            rules = rules.with(pack);
        }
        return rules;
    }
}
