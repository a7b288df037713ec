package io.github.gongkai.rules;

import java.util.List;

/**
 * A number that the prose of a report states about its tables: "收到申请46件" says that 46 applications were received.
 *
 * <p>An exact number has the same lower and upper bound; "200余件" has only a lower one, "约200件" none that could be
 * checked. Where the words leave open what is counted, there are several readings, and the claim agrees with the tables
 * if one of them does.
 *
 * @param passage where it stands: the numeral with its measure word, or the words that stand for zero or for all
 * @param least the smallest number that the words allow, not below 0
 * @param most the largest number that the words allow; {@link Long#MAX_VALUE} where they set no limit
 * @param readings the cells, or sums of cells, whose number this may be; at least one
 */
public record Claim(Passage passage, long least, long most, List<Quantity> readings) {

    public Claim {
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("A claim without a reading");
        }
        readings = List.copyOf(readings);
    }

    /** Whether the words state one number and no range. */
    public boolean isExact() {
        return least == most;
    }

    /** Whether the words leave open what is counted. */
    public boolean isAmbiguous() {
        return readings.size() > 1;
    }

    /** The number as it is shown: {@code 46}, {@code ≥ 200}, {@code ≤ 500}, {@code 12500–13999}. */
    String shown() {
        if (isExact()) {
            return Long.toString(least);
        }
        if (most == Long.MAX_VALUE) {
            return least == 0 ? "" : "≥ " + least;
        }
        return least == 0 ? "≤ " + most : least + "–" + most;
    }
}
