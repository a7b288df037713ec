package io.github.gongkai.jackson3;

import io.github.gongkai.json.suite.LenientReadingSuite;

class LenientReadingTest extends LenientReadingSuite {
    LenientReadingTest() {
        super(new Jackson3());
    }
}
