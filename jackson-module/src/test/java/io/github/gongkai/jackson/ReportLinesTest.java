package io.github.gongkai.jackson;

import io.github.gongkai.json.suite.ReportLinesSuite;

class ReportLinesTest extends ReportLinesSuite {
    ReportLinesTest() {
        super(new Jackson2());
    }
}
