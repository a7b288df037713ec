package io.github.gongkai.examples.upload;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** That a request is not answered as it would like to be: a status, and a sentence from {@code words.properties}. */
final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    private Refusal(HttpStatus status, String code, Object... arguments) {
        super(status, problem(status, code), null, "problem." + code, arguments);
    }

    /** @param code what is wrong, in one word; the sentence is {@code problem.CODE} */
    static Refusal of(HttpStatus status, String code, Object... arguments) {
        return new Refusal(status, code, arguments);
    }

    /** There is too much to do just now; it may be tried again after a while. */
    static Refusal busy(HttpStatus status, String code, Duration after) {
        Refusal refusal = new Refusal(status, code, after.toSeconds());
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds()));
        return refusal;
    }

    static ProblemDetail problem(HttpStatus status, String code) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:gongkai:problem:" + code));
        return problem;
    }
}
