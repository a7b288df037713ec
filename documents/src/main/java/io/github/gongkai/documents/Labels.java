package io.github.gongkai.documents;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Column;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Heading;
import io.github.gongkai.Label;
import io.github.gongkai.Line;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the form, found by what is printed for them: first the exact label in its {@linkplain Normalization#key
 * normalised} form, then an alias seen in reports, then the only label that differs by a slip of the pen.
 *
 * <p>One instance reads one document, as it remembers what it has looked up.
 */
final class Labels {

    /** What heads the column of row labels names no line of the form. */
    private static final Set<String> STUB_HEADS = Stream.of(Section.values())
            .flatMap(section -> section.stubHead().stream())
            .map(label -> Normalization.key(label.text()))
            .collect(Collectors.toSet());

    private static final Map<String, Line> ALIASES = Map.ofEntries(
            Map.entry("逾期不补正", ApplicationRow.OTHER_NOT_SUPPLEMENTED),
            Map.entry("逾期未补正", ApplicationRow.OTHER_NOT_SUPPLEMENTED),
            Map.entry("申请人无正当理由逾期不补正", ApplicationRow.OTHER_NOT_SUPPLEMENTED),
            Map.entry("逾期不缴费", ApplicationRow.OTHER_FEE_UNPAID),
            Map.entry("逾期未缴费", ApplicationRow.OTHER_FEE_UNPAID),
            Map.entry("申请人逾期未按收费通知要求缴纳费用", ApplicationRow.OTHER_FEE_UNPAID),
            Map.entry("申请内容不明确", ApplicationRow.UNABLE_UNCLEAR),
            Map.entry("不掌握相关政府信息", ApplicationRow.UNABLE_NOT_HELD),
            Map.entry("确认或重新出具", ApplicationRow.DECLINED_REISSUE),
            Map.entry("办理结果合计", ApplicationRow.OUTCOME_TOTAL),
            Map.entry("未经复议直接诉讼", ProceedingRow.DIRECT_LITIGATION),
            Map.entry("复议后诉讼", ProceedingRow.LITIGATION_AFTER_RECONSIDERATION),
            Map.entry("本年增", DisclosureColumn.CHANGE));

    private static final Map<String, List<Line>> LINES = new HashMap<>();

    static {
        addAll(DisclosureRow.values());
        addAll(ApplicationRow.values());
        addAll(ProceedingRow.values());
        addAll(DisclosureColumn.values());
        addAll(ApplicantColumn.values());
        addAll(ProceedingColumn.values());
        addAll(Heading.values());
        ALIASES.forEach(Labels::add);
        add("合计", ApplicantColumn.TOTAL);
        add("合计", ProceedingColumn.TOTAL);
        add("合计", ApplicationRow.OUTCOME_TOTAL);
    }

    private static void addAll(Line[] declared) {
        for (Line line : declared) {
            for (Edition edition : Edition.values()) {
                add(Normalization.key(line.label(edition).text()), line);
            }
        }
    }

    private static void add(String key, Line line) {
        List<Line> known = LINES.computeIfAbsent(key, k -> new ArrayList<>());
        if (!known.contains(line)) {
            known.add(line);
        }
    }

    /** The hits of exact labels, which are the same for all documents. */
    private static final Map<String, Hit> HITS = new HashMap<>();

    /** The same by what the form prints to the letter, as most documents do, so that nothing is to be normalised. */
    private static final Map<String, Hit> PRINTED = new HashMap<>();

    static {
        LINES.forEach((key, lines) -> HITS.put(key, Hit.of(lines, false)));
        LINES.values().stream().flatMap(List::stream).forEach(line -> {
            for (Edition edition : Edition.values()) {
                Label label = line.label(edition);
                for (String printed : List.of(label.text(), label.number() + label.text(), label.printed())) {
                    String key = Normalization.key(printed);
                    @Nullable Hit hit = HITS.get(key);
                    if (hit != null && !startsWithDigits(printed) && !STUB_HEADS.contains(key)) {
                        PRINTED.put(printed, hit);
                    }
                }
            }
        });
    }

    /**
     * A label that was found: every line of the form that prints it, and whether it was only near to it.
     *
     * @param row the first of the lines that is a row
     * @param heading the first that is a heading
     * @param columns by section, the first that is a column of it
     */
    record Hit(
            List<Line> lines,
            boolean approximate,
            Optional<Row<?>> row,
            Optional<Heading> heading,
            Map<Section, Optional<Column>> columns) {

        private static final Hit NONE = of(List.of(), false);

        static Hit of(List<Line> lines, boolean approximate) {
            Optional<Row<?>> row = Optional.empty();
            Optional<Heading> heading = Optional.empty();
            Map<Section, Optional<Column>> columns = new EnumMap<>(Section.class);
            for (Line line : lines) {
                if (line instanceof Row<?> found && row.isEmpty()) {
                    row = Optional.of(found);
                } else if (line instanceof Heading found && heading.isEmpty()) {
                    heading = Optional.of(found);
                } else if (line instanceof Column found) {
                    columns.putIfAbsent(found.section(), Optional.of(found));
                }
            }
            return new Hit(List.copyOf(lines), approximate, row, heading, columns);
        }

        boolean isNone() {
            return lines.isEmpty();
        }

        boolean isColumn() {
            return !columns.isEmpty();
        }

        Optional<Column> column(Section section) {
            return columns.getOrDefault(section, Optional.empty());
        }
    }

    private static final int MOST_GUESSES = 2000;
    /** The length of the longest label. */
    private static final int LONGEST =
            LINES.keySet().stream().mapToInt(String::length).max().orElse(0);

    private final Map<String, Hit> found = new HashMap<>();
    private int guesses;

    /** The lines of the form that a printed label may stand for; none if it is no label of the form. */
    Hit find(String printed) {
        if (startsWithDigits(printed)) {
            return Hit.NONE;
        }
        @Nullable Hit known = PRINTED.get(printed);
        if (known == null) {
            known = found.get(printed);
        }
        if (known == null) {
            known = look(Normalization.key(printed));
            found.put(printed, known);
        }
        return known;
    }

    /** Whether a text is a number or at least begins with a long one, as no label does. */
    private static boolean startsWithDigits(String printed) {
        int digits = digits(printed);
        return digits == printed.length() || digits > 3;
    }

    /** How many digits a text begins with. */
    private static int digits(String printed) {
        int digits = 0;
        while (digits < printed.length() && printed.charAt(digits) >= '0' && printed.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    /** As {@link #find}, but nothing that is only near to a label. */
    Hit findExactly(String printed) {
        Hit hit = find(printed);
        return hit.approximate() ? Hit.NONE : hit;
    }

    /** As {@link #findExactly}, for texts of which most are no label. */
    static Hit exactly(String printed) {
        if (startsWithDigits(printed)) {
            return Hit.NONE;
        }
        @Nullable Hit known = PRINTED.get(printed);
        return known != null ? known : HITS.getOrDefault(Normalization.key(printed), Hit.NONE);
    }

    /** Whether a text belongs to the corner of a table or to the column of labels, and names neither row nor column. */
    static boolean isCorner(String printed) {
        if (CellText.isPlainCount(printed) || PRINTED.containsKey(printed) || Normalization.isTooLong(printed)) {
            return false;
        }
        String key = Normalization.key(printed);
        return STUB_HEADS.contains(key) || key.isEmpty() && !Normalization.isBlank(printed);
    }

    /**
     * Whether a label's note says something else than the note that the form prints there; false where either is
     * missing.
     */
    static boolean hasOtherNote(String printed, Line line, Edition edition) {
        Label label = line.label(edition);
        String note = Normalization.note(printed);
        return !label.note().isEmpty()
                && !note.isEmpty()
                && !note.equals(Normalization.PUNCTUATION.apply(label.note()));
    }

    private Hit look(String key) {
        if (key.isEmpty()) {
            return Hit.NONE;
        }
        Hit exact = HITS.get(key);
        if (exact != null) {
            return exact;
        }
        return isNoMisprint(key) || ++guesses > MOST_GUESSES ? Hit.NONE : near(key);
    }

    /** Short words, sub-totals and what has digits in it are never taken for a misprinted label. */
    private static boolean isNoMisprint(String key) {
        return key.length() < 4 || key.length() > LONGEST + 2 || key.contains("小计") || hasDigit(key);
    }

    private static boolean hasDigit(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) >= '0' && key.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private Hit near(String key) {
        int allowed = key.length() < 9 ? 1 : 2;
        List<Line> best = List.of();
        int bestDistance = allowed + 1;
        boolean unique = true;
        for (Map.Entry<String, List<Line>> label : LINES.entrySet()) {
            if (label.getKey().length() < 4) {
                continue;
            }
            int distance = distance(key, label.getKey(), allowed);
            if (distance < bestDistance) {
                best = label.getValue();
                bestDistance = distance;
                unique = true;
            } else if (distance == bestDistance && distance <= allowed) {
                unique &= best.equals(label.getValue());
            }
        }
        return best.isEmpty() || !unique ? Hit.NONE : Hit.of(best, true);
    }

    /** Whether more characters of a text do not occur in another than may be replaced or deleted. */
    private static boolean isFar(String a, String b, int most) {
        int strange = 0;
        for (int i = 0; i < a.length() && strange <= most; i++) {
            strange += b.indexOf(a.charAt(i)) < 0 ? 1 : 0;
        }
        return strange > most;
    }

    /** The number of single characters to insert, delete or replace; more than {@code most} once it is clear that it is more. */
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most || isFar(a, b, most)) {
            return most + 1;
        }
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
