/** The cross-checks of the annual report as composable rules. */
@SuppressWarnings("requires-automatic") // of annotations that are gone after compilation
module io.github.gongkai.rules {
    requires transitive io.github.gongkai;
    // Only the package of the constraint needs these two, and who uses it has them.
    requires static jakarta.validation;
    requires static org.hibernate.validator;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    // rules travel by id, also those of packs
    uses io.github.gongkai.rules.RulePack;

    exports io.github.gongkai.rules;
    exports io.github.gongkai.rules.validation;
}
