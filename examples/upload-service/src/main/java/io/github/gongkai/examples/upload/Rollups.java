package io.github.gongkai.examples.upload;

import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Governments held against their members. */
@Component
class Rollups {

    private static final int MOST_MEMBERS = 500;

    private final Views views;
    private final Outputs outputs;

    Rollups(Views views, Outputs outputs) {
        this.views = views;
        this.outputs = outputs;
    }

    /**
     * Holds a report against those of the members.
     *
     * @param total the upload with the report of the government
     * @param members the uploads with those of the members; the total among them is passed over
     * @throws Refusal if there is no member, too many, two of one organ, or one that reports on another year
     */
    RollupView of(String total, List<String> members, boolean complete, Locale locale) {
        List<String> others = members.stream()
                .distinct()
                .filter(member -> !member.equals(total))
                .toList();
        if (others.isEmpty() || others.size() > MOST_MEMBERS) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "members", MOST_MEMBERS);
        }
        FiledReport government = views.report(total, locale);
        List<FiledReport> filed =
                others.stream().map(member -> views.report(member, locale)).toList();
        List<Report> reports = filed.stream().map(outputs::report).toList();
        try {
            return RollupView.of(government, outputs.report(government), filed, reports, complete, locale);
        } catch (IllegalArgumentException notTogether) {
            throw Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "not-together", String.valueOf(notTogether.getMessage()));
        }
    }
}
