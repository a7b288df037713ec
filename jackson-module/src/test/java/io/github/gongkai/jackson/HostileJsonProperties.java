package io.github.gongkai.jackson;

import io.github.gongkai.json.suite.HostileJsonSuite;

class HostileJsonProperties extends HostileJsonSuite {
    HostileJsonProperties() {
        super(new Jackson2());
    }
}
