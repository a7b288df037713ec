package io.github.gongkai.examples.upload;

import io.github.gongkai.rules.Finding;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.core.JacksonException;

/** Every error as a problem of RFC 9457, or as a page for a person; never with what went on inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final SpringTemplateEngine pages;

    Problems(SpringTemplateEngine pages) {
        this.pages = pages;
    }

    /** A report in JSON in which the rules found something: one entry for each finding. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> findings(ConstraintViolationException invalid, WebRequest request) {
        Refusal refusal = Refusal.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "findings",
                invalid.getConstraintViolations().size());
        List<Map<String, Object>> errors =
                invalid.getConstraintViolations().stream().map(Problems::entry).toList();
        refusal.getBody().setProperty("errors", errors);
        return handleExceptionInternal(refusal, null, refusal.getHeaders(), refusal.getStatusCode(), request);
    }

    private static Map<String, Object> entry(ConstraintViolation<?> violation) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", violation.getPropertyPath().toString());
        finding(violation).ifPresent(finding -> {
            entry.put("rule", finding.rule().id());
            entry.put("severity", finding.severity().name());
        });
        entry.put("detail", violation.getMessage());
        return entry;
    }

    private static Optional<Finding> finding(ConstraintViolation<?> violation) {
        return violation instanceof HibernateConstraintViolation<?> ours
                ? Optional.ofNullable(ours.getDynamicPayload(Finding.class))
                : Optional.empty();
    }

    /** JSON that is no report: what was expected where, in the reader's own line. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Refusal refusal = invalid.getCause() instanceof JacksonException json
                ? Refusal.of(
                        HttpStatus.BAD_REQUEST,
                        "json",
                        String.valueOf(json.getMessage()).lines().findFirst().orElse(""))
                : Refusal.of(HttpStatus.BAD_REQUEST, "body");
        return handleExceptionInternal(refusal, null, headers, refusal.getStatusCode(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> databaseFails(DataAccessException failure, WebRequest request) {
        LOG.atError().addKeyValue("failure", failure.getClass().getName()).log("the database fails");
        Refusal refusal = Refusal.busy(HttpStatus.SERVICE_UNAVAILABLE, "database", Duration.ofSeconds(5));
        return handleExceptionInternal(refusal, null, refusal.getHeaders(), refusal.getStatusCode(), request);
    }

    /** Whoever sent it has gone, or sent something that breaks off. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> brokenOff(IOException failure, WebRequest request) {
        Refusal refusal = Refusal.of(HttpStatus.BAD_REQUEST, "body");
        return handleExceptionInternal(refusal, null, refusal.getHeaders(), refusal.getStatusCode(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unforeseen(Exception failure, WebRequest request) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.atError()
                .addKeyValue("failure", failure.getClass().getName())
                .addKeyValue("at", trace.length == 0 ? "" : trace[0].toString())
                .log("a request broke the service");
        Refusal refusal = Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "unforeseen");
        return handleExceptionInternal(refusal, null, refusal.getHeaders(), refusal.getStatusCode(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(failure, body, headers, status, request);
        if (answer == null || !(answer.getBody() instanceof ProblemDetail problem)) {
            return answer;
        }
        return isForAPerson(request)
                ? ResponseEntity.status(status)
                        .headers(headers)
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(page(problem))
                : ResponseEntity.status(status)
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
    }

    private static boolean isForAPerson(WebRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.strip().startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private String page(ProblemDetail problem) {
        Context words = new Context(LocaleContextHolder.getLocale());
        words.setVariable("problem", problem);
        return pages.process("problem", words);
    }
}
