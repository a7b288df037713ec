package io.github.gongkai;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A column of section 四 政府信息公开行政复议、行政诉讼情况: how the case ended. */
public enum ProceedingColumn implements Column {
    UPHELD("upheld", "结果维持", "Upheld"),
    CORRECTED("corrected", "结果纠正", "Corrected"),
    OTHER("other", "其他结果", "Other result"),
    PENDING("pending", "尚未审结", "Pending"),
    TOTAL("total", "总计", "Total");

    private final String id;
    private final Label label;

    ProceedingColumn(String id, String text, String english) {
        this.id = id;
        this.label = new Label("", text, "", english);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Section section() {
        return Section.PROCEEDINGS;
    }

    @Override
    public Label label(Edition edition) {
        return label;
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.empty();
    }

    @Override
    public Set<Edition> editions() {
        return EnumSet.allOf(Edition.class);
    }

    @Override
    public Unit unit(Edition edition) {
        return Unit.CASES;
    }

    @Override
    public boolean isTotal() {
        return this == TOTAL;
    }
}
