package io.github.gongkai;

import static io.github.gongkai.Section.APPLICATIONS;
import static io.github.gongkai.Section.PROACTIVE_DISCLOSURE;
import static io.github.gongkai.Section.PROCEEDINGS;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of the form that only heads others and holds no cell. */
public enum Heading implements Line {
    ARTICLE_20_1(PROACTIVE_DISCLOSURE, null, "", "第二十条第（一）项", "Art. 20 (1)"),
    ARTICLE_20_5(PROACTIVE_DISCLOSURE, null, "", "第二十条第（五）项", "Art. 20 (5)"),
    ARTICLE_20_6(PROACTIVE_DISCLOSURE, null, "", "第二十条第（六）项", "Art. 20 (6)"),
    ARTICLE_20_8(PROACTIVE_DISCLOSURE, null, "", "第二十条第（八）项", "Art. 20 (8)"),
    ARTICLE_20_9(PROACTIVE_DISCLOSURE, null, "", "第二十条第（九）项", "Art. 20 (9)") {
        @Override
        public Set<Edition> editions() {
            return EnumSet.of(Edition.TRIAL_2019);
        }
    },

    APPLICANTS(APPLICATIONS, null, "", "申请人情况", "Applicants"),
    ORGANIZATIONS(APPLICATIONS, APPLICANTS, "", "法人或其他组织", "Legal persons and other organizations"),
    OUTCOMES(APPLICATIONS, null, "三、", "本年度办理结果", "Outcomes of the year"),
    DENIED(APPLICATIONS, OUTCOMES, "（三）", "不予公开", "Denied"),
    UNABLE(APPLICATIONS, OUTCOMES, "（四）", "无法提供", "Unable to provide"),
    DECLINED(APPLICATIONS, OUTCOMES, "（五）", "不予处理", "Not handled"),
    /** A heading in {@link Edition#STANDARD_2021} only: the trial form prints these words on a row of numbers. */
    OTHER_HANDLING(APPLICATIONS, OUTCOMES, "（六）", "其他处理", "Handled otherwise") {
        @Override
        public Set<Edition> editions() {
            return EnumSet.of(Edition.STANDARD_2021);
        }
    },

    LITIGATION(PROCEEDINGS, null, "", "行政诉讼", "Administrative litigation");

    private final Section section;
    private final Optional<Heading> heading;
    private final Label label;

    Heading(Section section, @Nullable Heading heading, String number, String text, String english) {
        this.section = section;
        this.heading = Optional.ofNullable(heading);
        this.label = new Label(number, text, "", english);
    }

    @Override
    public Section section() {
        return section;
    }

    /** The same words in every edition. */
    public Label label() {
        return label;
    }

    @Override
    public Label label(Edition edition) {
        return label;
    }

    @Override
    public Optional<Heading> heading() {
        return heading;
    }

    @Override
    public Set<Edition> editions() {
        return EnumSet.allOf(Edition.class);
    }

    /** Whether the heading tells lines apart; one that heads everything in its direction adds nothing to a label path. */
    boolean distinguishes() {
        return this != APPLICANTS && this != OUTCOMES;
    }
}
