package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * That a number is neither many times that of the year before nor a small part of it, provided that one of the two is
 * large enough to matter.
 */
final class YearJump extends YearJoint {

    private static final Bilingual ROSE = new Bilingual("，多于上年的 %s 倍", ", more than %s times as much");
    private static final Bilingual FELL = new Bilingual("，不到上年的 1/%s", ", less than 1/%s of it");

    /** Where to look, from what number on, and for how many times as much. */
    record Bound(Cell cell, BigDecimal times, BigDecimal floor) implements YearCondition.Place {
        @Override
        public List<Cell> earlierCells() {
            return List.of(cell);
        }

        @Override
        public List<Cell> laterCells() {
            return List.of(cell);
        }

        @Override
        public Joint between(Report earlier, Report later) {
            return new YearJump(this, new Operand(earlier, cell), new Operand(later, cell));
        }

        @Override
        public Map<String, String> arguments() {
            return new TreeMap<>(Map.of("times", times.toPlainString(), "floor", floor.toPlainString()));
        }
    }

    private final Bound bound;
    private final Operand before;
    private final Operand now;

    private YearJump(Bound bound, Operand before, Operand now) {
        this.bound = bound;
        this.before = before;
        this.now = now;
    }

    @Override
    List<Operand> operands() {
        return List.of(before, now);
    }

    @Override
    Truth judge(boolean blankIsZero) {
        Bounds last = Term.sum(List.of(Term.plus(before)), blankIsZero);
        Bounds current = Term.sum(List.of(Term.plus(now)), blankIsZero);
        if (!last.isExact() || !current.isExact()) {
            return Truth.UNKNOWN;
        }
        BigDecimal larger = last.known().max(current.known());
        BigDecimal smaller = last.known().min(current.known());
        return Truth.of(larger.compareTo(bound.floor) < 0 || larger.compareTo(bound.times.multiply(smaller)) <= 0);
    }

    @Override
    String equation(Locale locale) {
        Operand larger = hasRisen() ? now : before;
        Operand smaller = hasRisen() ? before : now;
        return inSigns(larger) + " " + Wording.shown(larger.entry()) + " > " + bound.times.toPlainString() + " × "
                + inSigns(smaller) + " " + Wording.shown(smaller.entry());
    }

    @Override
    String sentence(Locale locale) {
        String verdict = (hasRisen() ? ROSE : FELL).in(locale).replace("%s", bound.times.toPlainString());
        return now.labelPath(locale) + Wording.COLON.in(locale)
                + source(before, locale) + " " + Wording.shown(before.entry()) + Wording.COMMA.in(locale)
                + source(now, locale) + " " + Wording.shown(now.entry()) + verdict;
    }

    private boolean hasRisen() {
        BigDecimal last = before.amount().orElse(BigDecimal.ZERO);
        return now.amount().orElse(BigDecimal.ZERO).compareTo(last) > 0;
    }
}
