package io.github.gongkai.examples.upload;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong before or after a controller was asked: told like any other problem. */
@RestController
class Failures implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @RequestMapping("/error")
    void tell(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            log(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            throw Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "unforeseen");
        }
        throw Refusal.of(status, "request");
    }

    private static void log(@Nullable Object failure) {
        Throwable cause = failure instanceof Throwable thrown ? thrown : null;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        LOG.atError()
                .addKeyValue("failure", cause == null ? "" : cause.getClass().getName())
                .addKeyValue(
                        "at",
                        cause == null || cause.getStackTrace().length == 0 ? "" : cause.getStackTrace()[0].toString())
                .log("a page could not be made");
    }
}
