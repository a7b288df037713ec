package io.github.gongkai.examples.upload;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Organs with what they have on file. */
@Component
class Organs {

    static final int PAGE = 50;

    private final Filed filed;
    private final Outputs outputs;

    Organs(Filed filed, Outputs outputs) {
        this.filed = filed;
        this.outputs = outputs;
    }

    /**
     * A page of organs.
     *
     * @param next where the next page begins; 0 where there is none
     */
    record Listed(List<Filed.Organ> organs, int next) {}

    Listed list(String words, int from) {
        List<Filed.Organ> found = filed.organs(words.strip(), Math.max(0, from), PAGE + 1);
        return found.size() <= PAGE
                ? new Listed(found, 0)
                : new Listed(found.subList(0, PAGE), Math.max(0, from) + PAGE);
    }

    /** An organ over the years, with the rules on two years put to each year that follows another. */
    OrganView organ(String key, Locale locale) {
        List<FiledReport> years = filed.years(key);
        if (years.isEmpty()) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "unknown-organ");
        }
        return OrganView.of(years, years.stream().map(outputs::report).toList(), locale);
    }
}
