package io.github.gongkai.jackson;

import io.github.gongkai.json.suite.MapperSuite;

class GongkaiModuleTest extends MapperSuite {
    GongkaiModuleTest() {
        super(new Jackson2());
    }
}
