package io.github.gongkai.jackson;

import io.github.gongkai.json.suite.WritingSuite;

class WritingTest extends WritingSuite {
    WritingTest() {
        super(new Jackson2());
    }
}
