package io.github.gongkai.jackson3;

import io.github.gongkai.json.suite.StrictReadingSuite;

class StrictReadingTest extends StrictReadingSuite {
    StrictReadingTest() {
        super(new Jackson3());
    }
}
