package io.github.gongkai.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The organ and the day that end a report.
 *
 * @param start the first line of the signature among the last section's lines; the number of lines if there is none
 * @param end the line behind it
 */
record Signature(Optional<String> organ, Optional<LocalDate> day, int start, int end) {

    static Signature of(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<LocalDate> day = Dates.line(lines.get(i));
            if (day.isPresent()) {
                boolean signed = i > 0 && OrganName.isOne(lines.get(i - 1)) && !SectionTitle.isOne(lines.get(i - 1));
                return signed
                        ? new Signature(Optional.of(Normalization.strip(lines.get(i - 1))), day, i - 1, i + 1)
                        : new Signature(Optional.empty(), day, i, i + 1);
            }
        }
        return new Signature(Optional.empty(), Optional.empty(), lines.size(), lines.size());
    }
}
