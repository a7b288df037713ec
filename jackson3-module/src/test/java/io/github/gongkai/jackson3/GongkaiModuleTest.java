package io.github.gongkai.jackson3;

import io.github.gongkai.json.suite.MapperSuite;

class GongkaiModuleTest extends MapperSuite {
    GongkaiModuleTest() {
        super(new Jackson3());
    }
}
