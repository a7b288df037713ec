module app {
    requires io.github.gongkai.documents;
    requires io.github.gongkai.jackson;
    requires io.github.gongkai.jackson3;
    requires io.github.gongkai.rules;
}
