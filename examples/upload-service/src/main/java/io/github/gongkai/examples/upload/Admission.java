package io.github.gongkai.examples.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Who may send a body now: so many at once, and so many of one address, so that nobody takes all the places. Asked before the
 * first byte of the body is read.
 */
@Component
class Admission implements HandlerInterceptor {

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);
    private static final String ADMITTED = Admission.class.getName();

    private final Semaphore places;
    private final int mostOfOne;
    private final ConcurrentHashMap<String, Integer> byClient = new ConcurrentHashMap<>();
    private final Meters meters;

    Admission(Settings settings, Meters meters) {
        this.places = new Semaphore(settings.receiving());
        this.mostOfOne = settings.receivingPerClient();
        this.meters = meters;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isSafe(request)) {
            return true;
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "cross-site");
        }
        String client = request.getRemoteAddr();
        if (byClient.merge(client, 1, Integer::sum) > mostOfOne) {
            leave(client);
            meters.outcome("too-many-of-one");
            throw Refusal.busy(HttpStatus.TOO_MANY_REQUESTS, "too-many-of-one", COME_AGAIN);
        }
        if (!places.tryAcquire()) {
            leave(client);
            meters.outcome("too-many");
            throw Refusal.busy(HttpStatus.SERVICE_UNAVAILABLE, "too-many", COME_AGAIN);
        }
        request.setAttribute(ADMITTED, client);
        return true;
    }

    private static boolean isSafe(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(ADMITTED) instanceof String client) {
            request.removeAttribute(ADMITTED);
            places.release();
            leave(client);
        }
    }

    private void leave(String client) {
        byClient.compute(client, (key, count) -> count == null || count <= 1 ? null : count - 1);
    }
}
