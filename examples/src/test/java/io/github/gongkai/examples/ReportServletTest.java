package io.github.gongkai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.examples.guide.ReportServlet;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportServletTest {

    private int status = 200;
    private final StringWriter body = new StringWriter();

    @Test
    void eachFindingIsALine() throws Exception {
        post(Files.readAllBytes(Path.of("reports/new-district-2025.txt")));

        assertThat(status).isEqualTo(200);
        assertThat(body.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("ERROR\t三、"));
    }

    @Test
    void whatIsNoReportIsSaidSo() throws Exception {
        post("%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(422);
        assertThat(body.toString().lines()).hasSize(1);
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        post(new byte[11_000_000]);

        assertThat(status).isEqualTo(413);
    }

    private void post(byte[] content) throws ServletException, IOException {
        HttpServletRequest request = answering(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getMethod" -> "POST";
            case "getInputStream" -> new Body(content);
            default -> null;
        });
        PrintWriter writer = new PrintWriter(body);
        HttpServletResponse response = answering(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "getWriter" -> writer;
            case "setStatus" -> status = (int) arguments[0];
            default -> null;
        });
        new ReportServlet().service(request, response);
        writer.flush();
    }

    private interface Answer {
        @org.jspecify.annotations.Nullable
        Object to(String method, Object[] arguments);
    }

    /** Enough of a container for one call. */
    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object given = answer.to(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : given;
                }));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(byte[] content) {
            bytes = new ByteArrayInputStream(content);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("nobody listens");
        }
    }
}
