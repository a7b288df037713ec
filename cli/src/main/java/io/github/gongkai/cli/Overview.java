package io.github.gongkai.cli;

import io.github.gongkai.rules.Severity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the inputs of a page come to together, for its charts and its list of problems. However many inputs there are, only
 * so much of it is kept as a page can show.
 */
final class Overview {

    static final int BINS = 20;
    static final int MOST_PROBLEMS = 5000;
    static final int MOST_ORGANS = 30;
    static final int MOST_RULES = 15;

    /** A problem in the list: what it is, and whose. */
    record Entry(InputFacts.Problem problem, String id, String organ, String year) {}

    private final Map<Integer, long[]> reportsByYear = new TreeMap<>();
    private final Map<String, Map<Integer, Long>> failingByRule = new HashMap<>();
    private final Map<String, Long> findingsByRule = new HashMap<>();
    private final Map<Integer, List<BigInteger[]>> pools = new TreeMap<>();
    private final long[][] bins = new long[InputFacts.SHARES.size()][BINS];
    private final Map<String, Map<String, Long>> heat = new HashMap<>();
    private final Set<String> organs;
    private final Map<Severity, List<Entry>> entries = new HashMap<>();
    private long problems;

    /** @param organs those that the heat map shows */
    Overview(Set<String> organs) {
        this.organs = organs;
    }

    void add(InputRow row, InputFacts facts) {
        if (!row.readable()) {
            return;
        }
        int year = Integer.parseInt(row.year());
        long[] reports = reportsByYear.computeIfAbsent(year, y -> new long[2]);
        reports[0]++;
        reports[1] += row.isClean() ? 1 : 0;
        facts.problems().stream()
                .map(InputFacts.Problem::rule)
                .distinct()
                .forEach(rule -> failingByRule
                        .computeIfAbsent(rule, r -> new TreeMap<>())
                        .merge(year, 1L, Long::sum));
        for (InputFacts.Problem problem : facts.problems()) {
            add(problem, row);
        }
        addShares(year, facts.shares());
    }

    private void add(InputFacts.Problem problem, InputRow row) {
        problems++;
        findingsByRule.merge(problem.rule(), 1L, Long::sum);
        List<Entry> alike = entries.computeIfAbsent(problem.severity(), s -> new ArrayList<>());
        if (alike.size() < MOST_PROBLEMS) {
            alike.add(new Entry(problem, row.id(), row.organ(), row.year()));
        }
        if (organs.contains(row.organ())) {
            heat.computeIfAbsent(row.organ(), o -> new HashMap<>()).merge(problem.rule(), 1L, Long::sum);
        }
    }

    private void addShares(int year, List<InputFacts.Ratio> shares) {
        List<BigInteger[]> pool = pools.computeIfAbsent(
                year,
                y -> InputFacts.SHARES.stream()
                        .map(share -> new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO})
                        .toList());
        for (int i = 0; i < shares.size(); i++) {
            InputFacts.Ratio share = shares.get(i);
            if (share.denominator().signum() > 0) {
                BigInteger[] sums = pool.get(i);
                sums[0] = sums[0].add(share.numerator());
                sums[1] = sums[1].add(share.denominator());
                int bin = (int) (ratio(share.numerator(), share.denominator()) * BINS);
                bins[i][Math.min(BINS - 1, Math.max(0, bin))]++;
            }
        }
    }

    private static double ratio(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    List<Integer> years() {
        return List.copyOf(reportsByYear.keySet());
    }

    /** The share of the reports of a year in which nothing was found. */
    double passing(int year) {
        long[] reports = reportsByYear.getOrDefault(year, new long[2]);
        return reports[0] == 0 ? 0 : reports[1] / (double) reports[0];
    }

    /** The share of the reports of a year in which a rule has no finding. */
    double passing(int year, String rule) {
        long all = reportsByYear.getOrDefault(year, new long[2])[0];
        long failing = failingByRule.getOrDefault(rule, Map.of()).getOrDefault(year, 0L);
        return all == 0 ? 0 : 1 - failing / (double) all;
    }

    /** A share over all reports of a year, by its place among {@link InputFacts#SHARES}; NaN where it is not known. */
    double pooled(int year, int share) {
        BigInteger[] sums = pools.get(year).get(share);
        return sums[1].signum() == 0 ? Double.NaN : ratio(sums[0], sums[1]);
    }

    /** How many reports have a share within each of {@link #BINS} equal ranges from 0 to 1. */
    long[] distribution(int share) {
        return bins[share];
    }

    /** The rules with the most findings. */
    List<String> rules(int most) {
        return findingsByRule.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    long findings(String organ, String rule) {
        return heat.getOrDefault(organ, Map.of()).getOrDefault(rule, 0L);
    }

    /** How many problems there are, in the list or not. */
    long problems() {
        return problems;
    }

    /** The list of problems, the heaviest first, as far as it is kept. */
    List<Entry> entries() {
        return Stream.of(Severity.values())
                .sorted(Comparator.naturalOrder())
                .flatMap(severity -> entries.getOrDefault(severity, List.of()).stream())
                .limit(MOST_PROBLEMS)
                .toList();
    }
}
