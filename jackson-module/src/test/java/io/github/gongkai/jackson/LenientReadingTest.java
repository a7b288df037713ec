package io.github.gongkai.jackson;

import io.github.gongkai.json.suite.LenientReadingSuite;

class LenientReadingTest extends LenientReadingSuite {
    LenientReadingTest() {
        super(new Jackson2());
    }
}
