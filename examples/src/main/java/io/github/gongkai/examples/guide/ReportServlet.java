package io.github.gongkai.examples.guide;

import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.Limits;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Rules;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

// guide: servlet
/** Takes a document as the body of a POST, and answers in plain text with one line a finding. */
public final class ReportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ReportReader READER =
            ReportReader.standard().with(Limits.standard().withBytes(10_000_000));

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Reading reading;
        try {
            reading = READER.read(request.getInputStream(), "upload");
        } catch (DocumentException limit) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.getWriter().println(limit.reason(Locale.CHINESE));
            return;
        }
        if (reading.report().isEmpty()) {
            response.setStatus(422);
            response.getWriter().println(reading.refusal().orElseThrow().message(Locale.CHINESE));
            return;
        }
        for (Finding finding : Rules.standard().check(reading.report().get()).findings()) {
            response.getWriter().println(finding.severity() + "\t" + finding.message());
        }
    }
}
// guide: end
