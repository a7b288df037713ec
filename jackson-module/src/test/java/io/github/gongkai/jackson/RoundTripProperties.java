package io.github.gongkai.jackson;

import io.github.gongkai.json.suite.RoundTripSuite;

class RoundTripProperties extends RoundTripSuite {
    RoundTripProperties() {
        super(new Jackson2());
    }
}
