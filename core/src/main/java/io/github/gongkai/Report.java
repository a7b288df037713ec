package io.github.gongkai;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * An annual report on government information disclosure (政府信息公开工作年度报告), as an organ published it. It is faithful,
 * not correct: whatever stands in the document stands here.
 *
 * <p>What a report must contain follows from Article 50 of the Regulation; its form from the notice of its {@linkplain
 * #edition() edition}.
 */
@Value.Immutable
@SuppressWarnings("serial") // fields that are never written, as something else is in their place
public abstract class Report implements Serializable {

    private static final long serialVersionUID = 1;

    /** The words that every title ends with, behind organ and year. */
    public static final String TITLE = "政府信息公开工作年度报告";

    /** For the generated class only. */
    Report() {}

    /** A builder; organ, year and figures must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** The organ whose report this is. */
    public abstract Organ organ();

    /** The year reported on, from 1 to 9999. */
    public abstract int year();

    /** The numbers of sections 二, 三 and 四. */
    public abstract Figures figures();

    /** The period that the report says it covers; absent where it says none. */
    public abstract Optional<Period> period();

    /** The day of publication, or else of signature; absent where the report bears none. */
    public abstract Optional<LocalDate> publishedOn();

    /** The text before section 一; absent where there is none. */
    public abstract Optional<Narrative> preamble();

    /**
     * The headings of the sections as printed, ordinals included, in the order of the document: {@code 一、总体情况}. Empty
     * where they are not known.
     */
    public abstract List<String> headings();

    /** Section 一 总体情况; absent where the section is missing. */
    public abstract Optional<Narrative> overview();

    /** Section 五 存在的主要问题及改进情况; absent where the section is missing. */
    public abstract Optional<Narrative> problems();

    /** Section 六 其他需要报告的事项; absent where the section is missing. */
    public abstract Optional<Narrative> otherMatters();

    /** The edition of the form that the report follows, told from its tables and not from its year. */
    public Edition edition() {
        return figures().edition();
    }

    /**
     * The prose of a narrative section.
     *
     * @throws IllegalArgumentException if the section is told in tables
     */
    public Optional<Narrative> narrative(Section section) {
        return switch (section) {
            case OVERVIEW -> overview();
            case PROBLEMS -> problems();
            case OTHER_MATTERS -> otherMatters();
            case PROACTIVE_DISCLOSURE, APPLICATIONS, PROCEEDINGS ->
                throw new IllegalArgumentException("The section " + section.id() + " is told in tables, not in prose");
        };
    }

    /**
     * The whole number where a row and a column meet: {@code report.count(GRANTED, NATURAL_PERSON)}. Empty if the cell
     * holds anything else.
     *
     * @throws IllegalArgumentException if the edition does not have the cell
     */
    public <C extends Column> OptionalLong count(Row<C> row, C column) {
        return figures().count(row, column);
    }

    /**
     * The number where a row and a column meet, whole or decimal: {@code report.number(FEES, AMOUNT)}. Empty if the cell
     * is blank or holds a text.
     *
     * @throws IllegalArgumentException if the edition does not have the cell
     */
    public <C extends Column> Optional<BigDecimal> number(Row<C> row, C column) {
        return figures().number(row, column);
    }

    /** The title as the form prints it: organ, year and {@link #TITLE}. */
    public String title() {
        return title(organ().name(), Integer.toString(year()));
    }

    /** The title of a report of an organ on a year, either of which may be a line to be filled in. */
    public static String title(String organ, String year) {
        return organ + year + "年" + TITLE;
    }

    /** A builder that starts from this report. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        if (year() < 1 || year() > 9999) {
            throw new IllegalArgumentException("A report year from 1 to 9999, not " + year());
        }
    }

    /** Organ, year and edition. */
    @Override
    public String toString() {
        return organ() + " " + year() + " (" + edition() + ")";
    }

    /** What to write in its place. */
    Object writeReplace() {
        return Serialized.of(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }

    /** Collects the parts of a report. */
    public static final class Builder extends ImmutableReport.Builder {
        Builder() {}

        /** Sets the prose of section 一 总体情况. */
        public Builder overview(String text) {
            return overview(Narrative.of(text));
        }

        /** Sets the prose of section 五 存在的主要问题及改进情况. */
        public Builder problems(String text) {
            return problems(Narrative.of(text));
        }

        /** Sets the prose of section 六 其他需要报告的事项. */
        public Builder otherMatters(String text) {
            return otherMatters(Narrative.of(text));
        }
    }
}
