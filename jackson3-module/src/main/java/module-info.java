/** Reports as JSON, with Jackson 3. */
@SuppressWarnings("module") // a name that ends in a digit: Jackson's generation is part of it
module io.github.gongkai.jackson3 {
    requires transitive io.github.gongkai;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires io.github.gongkai.json;
    requires static org.jspecify;

    exports io.github.gongkai.jackson3;

    provides tools.jackson.databind.JacksonModule with
            io.github.gongkai.jackson3.GongkaiModule;
}
