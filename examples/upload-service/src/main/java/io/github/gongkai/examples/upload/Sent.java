package io.github.gongkai.examples.upload;

import io.github.gongkai.examples.upload.Intake.Taken;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One of several documents in a request, with what became of it: one that is refused does not take the others along. */
final class Sent {

    private final String name;
    private final @Nullable Taken taken;
    private final @Nullable Refusal refusal;

    private Sent(String name, @Nullable Taken taken, @Nullable Refusal refusal) {
        this.name = name;
        this.taken = taken;
        this.refusal = refusal;
    }

    static Sent of(Intake intake, Document document) {
        try {
            return new Sent(document.name(), intake.take(document), null);
        } catch (Refusal refusal) {
            return new Sent(document.name(), null, refusal);
        }
    }

    /**
     * What became of it.
     *
     * @throws Refusal if it was refused
     */
    Taken taken() {
        if (taken == null) {
            throw Optional.ofNullable(refusal).orElseThrow();
        }
        return taken;
    }

    static HttpStatus status(Taken taken) {
        if (taken.upload().state() == Upload.State.WAITING) {
            return HttpStatus.ACCEPTED;
        }
        return taken.isNew() ? HttpStatus.CREATED : HttpStatus.OK;
    }

    Map<String, Object> answer(Views views, Locale locale) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", name);
        if (taken == null) {
            refused(answer, Optional.ofNullable(refusal).orElseThrow(), views, locale);
        } else if (taken.upload().state() == Upload.State.UNREADABLE) {
            refused(answer, Unreadable.refusal(taken.upload(), locale), views, locale);
        } else {
            answer.put("status", status(taken).value());
            answer.put("report", views.view(taken.upload(), locale));
        }
        return answer;
    }

    private static void refused(Map<String, Object> answer, Refusal why, Views views, Locale locale) {
        answer.put("status", why.getStatusCode().value());
        answer.put("problem", views.problem(why, locale));
    }
}
