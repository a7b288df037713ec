package io.github.gongkai.jackson3;

import io.github.gongkai.json.suite.WritingSuite;

class WritingTest extends WritingSuite {
    WritingTest() {
        super(new Jackson3());
    }
}
