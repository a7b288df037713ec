package io.github.gongkai.jackson;

import io.github.gongkai.json.suite.StrictReadingSuite;

class StrictReadingTest extends StrictReadingSuite {
    StrictReadingTest() {
        super(new Jackson2());
    }
}
