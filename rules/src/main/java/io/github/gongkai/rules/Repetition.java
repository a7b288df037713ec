package io.github.gongkai.rules;

import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the text of a report was copied from others. The similarity of a text to another is the share of its shingles
 * (runs of {@value #LENGTH} characters, one at each character) that occur in the other: 1 for a text all of which stands
 * there. White space, punctuation and numbers do not count, so that last year's text with new numbers in it is a copy.
 * Both the fingerprint of a text and the comparison take time linear in its length.
 */
final class Repetition {

    private static final int LENGTH = 12;
    /** Below this, common phrases make up most of a text. */
    private static final int FEWEST_SHINGLES = 80;

    private static final long BASE = 1_000_003L;
    private static final long HEAD = power(LENGTH - 1);

    private final List<Fingerprint> others;
    private final double limit;

    /** The shingles of a report, by their hashes. */
    private record Fingerprint(Report report, HashedSet shingles) {}

    private record Closest(Report report, double similarity) {}

    Repetition(Collection<Report> others, double limit) {
        if (!(limit > 0 && limit < 1)) {
            throw new IllegalArgumentException("A similarity above 0 and below 1, not " + limit);
        }
        this.limit = limit;
        this.others = others.stream()
                .map(report -> new Fingerprint(report, HashedSet.of(shingles(letters(report)))))
                .toList();
    }

    Judgement judge(Report report) {
        List<Fingerprint> candidates =
                others.stream().filter(other -> !other.report.equals(report)).toList();
        if (candidates.isEmpty()) {
            return Judgement.open("没有可比对的报告", "there is no report to compare with");
        }
        long[] shingles = shingles(letters(report));
        if (shingles.length < FEWEST_SHINGLES) {
            return Judgement.open("文字太少，无法比对", "there is too little text to compare");
        }
        return closest(candidates, shingles)
                .filter(closest -> closest.similarity > limit)
                .map(this::copied)
                .orElse(Judgement.HOLDS);
    }

    private static Optional<Closest> closest(List<Fingerprint> candidates, long[] shingles) {
        return candidates.stream()
                .map(other -> new Closest(other.report, other.shingles.share(shingles)))
                .reduce((one, other) -> other.similarity > one.similarity ? other : one);
    }

    private Judgement copied(Closest closest) {
        String name = TextPart.oneLine(closest.report.organ().name());
        int year = closest.report.year();
        String share = percent(closest.similarity) + " > " + percent(limit);
        return Judgement.fails(
                "与" + name + year + "年度报告的相似度 " + share, "similarity to " + name + " " + year + ": " + share);
    }

    private static String percent(double share) {
        return (int) (share * 100) + "%";
    }

    /** The letters of sections 一 and 五; section 六 and the preamble say much the same everywhere. */
    private static String letters(Report report) {
        StringBuilder letters = new StringBuilder();
        Stream.of(Section.OVERVIEW, Section.PROBLEMS)
                .flatMap(section -> report.narrative(section).stream())
                .forEach(
                        text -> text.text().chars().filter(Character::isLetter).forEach(c -> letters.append((char) c)));
        return letters.toString();
    }

    private static long[] shingles(String letters) {
        long[] shingles = new long[Math.max(0, letters.length() - LENGTH + 1)];
        long hash = 0;
        for (int i = 0; i < letters.length(); i++) {
            if (i >= LENGTH) {
                hash -= letters.charAt(i - LENGTH) * HEAD;
            }
            hash = hash * BASE + letters.charAt(i);
            if (i >= LENGTH - 1) {
                shingles[i - LENGTH + 1] = hash;
            }
        }
        return shingles;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    /** A set of numbers with open addressing; twice as many places as numbers keep a look-up short. */
    private static final class HashedSet {
        private final long[] places;
        private boolean hasZero;

        private HashedSet(int size) {
            this.places = new long[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
        }

        static HashedSet of(long[] numbers) {
            HashedSet set = new HashedSet(numbers.length);
            for (long number : numbers) {
                set.add(number);
            }
            return set;
        }

        private void add(long number) {
            if (number == 0) {
                hasZero = true;
            } else {
                places[place(number)] = number;
            }
        }

        private boolean contains(long number) {
            return number == 0 ? hasZero : places[place(number)] == number;
        }

        /** Where a number stands, or else the free place where it would. */
        private int place(long number) {
            long mixed = (number ^ number >>> 32) * 0x9E3779B97F4A7C15L;
            int place = (int) (mixed >>> 33) & places.length - 1;
            while (places[place] != 0 && places[place] != number) {
                place = place + 1 & places.length - 1;
            }
            return place;
        }

        double share(long[] numbers) {
            int known = 0;
            for (long number : numbers) {
                if (contains(number)) {
                    known++;
                }
            }
            return numbers.length == 0 ? 0 : (double) known / numbers.length;
        }
    }
}
