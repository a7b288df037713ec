package io.github.gongkai.examples.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bodies end: whoever reads one, in whatever way, gets a {@link Refusal} when it is too long or takes too long. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class GuardedBodies extends OncePerRequestFilter {

    private final long mostBytes;
    private final Duration mostTime;

    GuardedBodies(Settings settings) {
        this.mostBytes = settings.requestBytes().toBytes();
        this.mostTime = settings.bodyTime();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Guarded(request), response);
    }

    private final class Guarded extends HttpServletRequestWrapper {
        private final long deadline = System.nanoTime() + mostTime.toNanos();

        Guarded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > mostBytes) {
                throw tooLong();
            }
            return new Counted(super.getInputStream(), deadline);
        }

        /** A body is a document, whatever its header says, and is never taken apart into parameters. */
        @Override
        public @Nullable String getParameter(String name) {
            return hasBody() ? null : super.getParameter(name);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return hasBody() ? null : super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return hasBody() ? Map.of() : super.getParameterMap();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return hasBody() ? Collections.emptyEnumeration() : super.getParameterNames();
        }

        private boolean hasBody() {
            return !getMethod().equals("GET") && !getMethod().equals("HEAD");
        }
    }

    private Refusal tooLong() {
        return Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", mostBytes >> 20);
    }

    private Refusal tooSlow() {
        return Refusal.of(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", mostTime.toSeconds());
    }

    private final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private final long deadline;
        private long count;

        Counted(ServletInputStream in, long deadline) {
            this.in = in;
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (System.nanoTime() - deadline > 0) {
                throw tooSlow();
            }
            int read = some(bytes, offset, length);
            count += Math.max(0, read);
            if (count > mostBytes) {
                throw tooLong();
            }
            return read;
        }

        private int some(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (SocketTimeoutException nothingComes) {
                throw tooSlow();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
