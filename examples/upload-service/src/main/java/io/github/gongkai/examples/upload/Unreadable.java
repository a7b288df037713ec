package io.github.gongkai.examples.upload;

import io.github.gongkai.documents.RemarkCode;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** The answer to somebody who sent a document that no report can be read from. */
final class Unreadable {

    /** What says that documents of this kind are not read at all, whatever stands in them. */
    private static final Set<String> KINDS =
            Set.of(RemarkCode.UNSUPPORTED_FORMAT.id(), RemarkCode.LIBRARY_MISSING.id());

    private Unreadable() {}

    static Refusal refusal(Upload upload, Locale locale) {
        Upload.Problem problem = upload.problem().orElseThrow();
        HttpStatus status =
                KINDS.contains(problem.code()) ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : HttpStatus.UNPROCESSABLE_CONTENT;
        Refusal refusal = Refusal.of(status, "unreadable", upload.name(), problem.in(locale));
        refusal.getBody().setProperty("code", problem.code());
        refusal.getBody().setProperty("upload", "/reports/" + upload.id());
        return refusal;
    }
}
