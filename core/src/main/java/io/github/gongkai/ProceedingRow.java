package io.github.gongkai;

import static io.github.gongkai.Heading.LITIGATION;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of section 四 政府信息公开行政复议、行政诉讼情况. The form prints the three side by side, as fifteen numbers on one line. */
public enum ProceedingRow implements Row<ProceedingColumn> {
    RECONSIDERATION("reconsideration", null, "行政复议", "Administrative reconsideration"),
    DIRECT_LITIGATION("directLitigation", LITIGATION, "未经复议直接起诉", "Sued without reconsideration"),
    LITIGATION_AFTER_RECONSIDERATION(
            "litigationAfterReconsideration", LITIGATION, "复议后起诉", "Sued after reconsideration");

    private static final List<ProceedingColumn> COLUMNS = List.of(ProceedingColumn.values());
    private static final List<Provision> BASIS = List.of(new Provision(Instrument.REGULATION, 50, 1, 3));

    private final String id;
    private final Optional<Heading> heading;
    private final Label label;

    ProceedingRow(String id, @Nullable Heading heading, String text, String english) {
        this.id = id;
        this.heading = Optional.ofNullable(heading);
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
        return heading;
    }

    @Override
    public Set<Edition> editions() {
        return EnumSet.allOf(Edition.class);
    }

    @Override
    public List<ProceedingColumn> columns(Edition edition) {
        return COLUMNS;
    }

    @Override
    public boolean isTotal() {
        return false;
    }

    @Override
    public List<Provision> basis() {
        return BASIS;
    }
}
