package io.github.gongkai.jackson3;

import io.github.gongkai.json.suite.ReportLinesSuite;

class ReportLinesTest extends ReportLinesSuite {
    ReportLinesTest() {
        super(new Jackson3());
    }
}
