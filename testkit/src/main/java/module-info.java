/** Generated reports, consistent and flawed, and assertions, for tests of other systems. */
module io.github.gongkai.testkit {
    requires transitive io.github.gongkai;
    // Each serves one class of the kit that a user may leave alone.
    requires static io.github.gongkai.jackson;
    requires static io.github.gongkai.rules;
    requires static net.jqwik.api;
    requires static org.assertj.core;
    requires static org.jspecify;

    exports io.github.gongkai.testkit;
}
