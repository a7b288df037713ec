package io.github.gongkai.jackson3;

import io.github.gongkai.json.suite.HostileJsonSuite;

class HostileJsonProperties extends HostileJsonSuite {
    HostileJsonProperties() {
        super(new Jackson3());
    }
}
