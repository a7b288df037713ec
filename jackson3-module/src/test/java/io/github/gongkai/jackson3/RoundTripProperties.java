package io.github.gongkai.jackson3;

import io.github.gongkai.json.suite.RoundTripSuite;

class RoundTripProperties extends RoundTripSuite {
    RoundTripProperties() {
        super(new Jackson3());
    }
}
