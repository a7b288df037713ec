package io.github.gongkai.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The organ and the day that end a report, in this order or the other, on two lines or on one.
 *
 * @param start the first line of the signature among the last section's lines; the number of lines if there is none
 * @param end the line behind it
 */
record Signature(Optional<String> organ, Optional<LocalDate> day, int start, int end) {

    /** A day with an organ in front is no longer than this. */
    private static final int LONGEST = 60;

    static Signature of(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<LocalDate> day = Dates.line(lines.get(i));
            if (day.isPresent()) {
                return of(lines, i, day);
            }
            Optional<Signature> both = both(lines.get(i), i);
            if (both.isPresent()) {
                return both.get();
            }
        }
        return new Signature(Optional.empty(), Optional.empty(), lines.size(), lines.size());
    }

    private static Signature of(List<String> lines, int line, Optional<LocalDate> day) {
        if (line > 0 && isOrgan(lines.get(line - 1))) {
            return new Signature(Optional.of(Normalization.strip(lines.get(line - 1))), day, line - 1, line + 1);
        }
        boolean behind = line + 1 < lines.size() && isOrgan(lines.get(line + 1));
        return behind
                ? new Signature(Optional.of(Normalization.strip(lines.get(line + 1))), day, line, line + 2)
                : new Signature(Optional.empty(), day, line, line + 1);
    }

    private static boolean isOrgan(String line) {
        return OrganName.isOne(line) && !SectionTitle.isOne(line);
    }

    /** Organ and day on one line, with blanks between them. */
    private static Optional<Signature> both(String line, int number) {
        String text = Normalization.strip(line);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        for (int i = text.length() - 1; i > 0; i--) {
            if (Normalization.isBlank(text.charAt(i))) {
                String organ = Normalization.strip(text.substring(0, i));
                Optional<LocalDate> day = Dates.line(text.substring(i));
                if (day.isPresent() && isOrgan(organ)) {
                    return Optional.of(new Signature(Optional.of(organ), day, number, number + 1));
                }
            }
        }
        return Optional.empty();
    }
}
