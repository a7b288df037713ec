package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final Report REPORT = Example.clean(Edition.STANDARD_2021).toBuilder()
            .preamble(Narrative.of("前言。"))
            .overview("一二\n三四。")
            .build();

    private static Passage in(Section section, int start, int end) {
        return new Passage(Optional.of(section), start, end);
    }

    @Test
    void itIsTheTextAsPublished() {
        assertThat(in(Section.OVERVIEW, 1, 4).text(REPORT)).isEqualTo("二\n三");
        assertThat(in(Section.OVERVIEW, 0, 6).text(REPORT)).isEqualTo("一二\n三四。");
        assertThat(new Passage(Optional.empty(), 0, 2).text(REPORT)).isEqualTo("前言");
    }

    @Test
    void ofAReportThatDoesNotReachSoFarItIsEmpty() {
        assertThat(in(Section.OVERVIEW, 1, 7).text(REPORT)).isEmpty();
        assertThat(in(Section.PROBLEMS, 0, 1)
                        .text(REPORT.toBuilder().problems(Optional.empty()).build()))
                .isEmpty();
    }

    @Test
    void passagesStandInTheOrderOfReadingTheShorterOfTwoFromOnePlaceFirst() {
        List<Passage> inOrder = List.of(
                new Passage(Optional.empty(), 9, 10),
                in(Section.OVERVIEW, 1, 3),
                in(Section.OVERVIEW, 1, 8),
                in(Section.OVERVIEW, 2, 4),
                in(Section.PROBLEMS, 0, 1));

        for (int i = 0; i < inOrder.size(); i++) {
            for (int j = 0; j < inOrder.size(); j++) {
                assertThat(Integer.signum(inOrder.get(i).compareTo(inOrder.get(j))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }
}
