package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That numbers of the prose add up: the left ones to the sum of the right ones. */
final class Addition extends ClaimCondition {

    private final List<Stated> left;
    private final List<Stated> right;

    Addition(List<Stated> left, List<Stated> right) {
        this.left = left;
        this.right = right;
    }

    @Override
    List<Passage> passages() {
        return Stream.concat(left.stream(), right.stream())
                .map(Stated::passage)
                .sorted()
                .toList();
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return List.of();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        return Truth.of(sum(left) == sum(right));
    }

    /** Numbers of the prose have at most fifteen digits, so that no sum of a list in brackets overflows. */
    private static long sum(List<Stated> numbers) {
        long sum = 0;
        for (Stated number : numbers) {
            sum += number.value();
        }
        return sum;
    }

    @Override
    String describe(Report report, Locale locale) {
        String sign = sum(left) == sum(right) ? " = " : " ≠ ";
        return addends(left)
                + (left.size() > 1 ? " = " + sum(left) : "")
                + sign
                + (right.size() > 1 ? sum(right) + " = " : "")
                + addends(right);
    }

    private static String addends(List<Stated> numbers) {
        return numbers.stream().map(number -> Long.toString(number.value())).collect(Collectors.joining(" + "));
    }
}
