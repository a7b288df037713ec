/** Reports as JSON, with Jackson 2. */
module io.github.gongkai.jackson {
    requires transitive io.github.gongkai;
    requires transitive com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires io.github.gongkai.json;
    requires static org.jspecify;

    exports io.github.gongkai.jackson;

    provides com.fasterxml.jackson.databind.Module with
            io.github.gongkai.jackson.GongkaiModule;
}
