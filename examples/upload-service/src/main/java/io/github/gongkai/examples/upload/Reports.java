package io.github.gongkai.examples.upload;

import io.github.gongkai.Report;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.MarkedCopy;
import io.github.gongkai.examples.upload.Intake.Taken;
import io.github.gongkai.jackson3.ReportJson;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.validation.Consistent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports: sent in, looked at in every form there is, deleted. */
@RestController
@RequestMapping("/reports")
class Reports {

    /** A report that a program sends as JSON: where the rules find an error, it is not taken. */
    record Submission(@Consistent(severity = Severity.ERROR) Report report) {}

    private final Intake intake;
    private final Body body;
    private final Views views;
    private final Outputs outputs;
    private final Uploads uploads;
    private final Filed filed;
    private final Validator validator;

    Reports(Intake intake, Body body, Views views, Outputs outputs, Uploads uploads, Filed filed, Validator validator) {
        this.intake = intake;
        this.body = body;
        this.views = views;
        this.outputs = outputs;
        this.uploads = uploads;
        this.filed = filed;
        this.validator = validator;
    }

    /** Takes one document, which is the body; what it is, its content says. */
    @PostMapping
    ResponseEntity<ReportView> post(HttpServletRequest request, Locale locale) throws IOException {
        return answer(intake.take(body.raw(request)), locale);
    }

    /** Takes a report as JSON, if the rules find no error in it. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReportView> post(@RequestBody Report report, Locale locale) {
        Set<ConstraintViolation<Submission>> violations = validator.validate(new Submission(report));
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportJson.strict().write(report, json);
        String name = FileName.of(report.organ().nameOnOneLine() + "-" + report.year() + ".json");
        return answer(intake.take(new Document(name, json.toByteArray())), locale);
    }

    /** Takes the documents of a form. Of one the answer is as if it were the body; of several each has its own status. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> postForm(HttpServletRequest request, Locale locale) throws IOException {
        List<Sent> sent = new ArrayList<>();
        body.each(request, document -> sent.add(Sent.of(intake, document)));
        if (sent.size() == 1) {
            return answer(sent.get(0).taken(), locale);
        }
        List<Map<String, Object>> answers =
                sent.stream().map(one -> one.answer(views, locale)).toList();
        return ResponseEntity.status(HttpStatus.MULTI_STATUS)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reports", answers));
    }

    /** 201 for a report that is new, 200 for one that was there, 202 for one that waits; otherwise why it is none. */
    private ResponseEntity<ReportView> answer(Taken taken, Locale locale) {
        Upload upload = taken.upload();
        if (upload.state() == Upload.State.UNREADABLE) {
            throw Unreadable.refusal(upload, locale);
        }
        return ResponseEntity.status(Sent.status(taken))
                .location(URI.create("/reports/" + upload.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(views.view(upload, locale));
    }

    @GetMapping("/{id}")
    ReportView get(@PathVariable String id, Locale locale) {
        return views.view(views.upload(id), locale);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) {
        if (!uploads.delete(id)) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "unknown-report");
        }
        return ResponseEntity.noContent().build();
    }

    /** The report as JSON. */
    @GetMapping("/{id}/report.json")
    ResponseEntity<byte[]> json(@PathVariable String id, Locale locale) {
        FiledReport report = views.report(id, locale);
        byte[] json = filed.json(id).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "unknown-report"));
        return Download.file(json, name(report, "json"), MediaType.APPLICATION_JSON);
    }

    /** What the command {@code check --format json} prints. */
    @GetMapping("/{id}/check.json")
    ResponseEntity<byte[]> check(@PathVariable String id, Locale locale) {
        FiledReport report = views.report(id, locale);
        return Download.file(
                outputs.of(report, locale).checks().json(), name(report, "check.json"), MediaType.APPLICATION_JSON);
    }

    /** What the command {@code check --format sarif} prints. */
    @GetMapping("/{id}/check.sarif")
    ResponseEntity<byte[]> sarif(@PathVariable String id, Locale locale) {
        FiledReport report = views.report(id, locale);
        return Download.file(outputs.of(report, locale).checks().sarif(), name(report, "sarif"), Download.SARIF);
    }

    /** The page of the checks; its script and style stand in it, so that it is shown in a sandbox. */
    @GetMapping("/{id}/check.html")
    ResponseEntity<byte[]> page(@PathVariable String id, Locale locale) {
        return Download.page(outputs.page(views.report(id, locale), locale), Sandbox.CHECKS);
    }

    /** The document with the findings marked in it, to look at. */
    @GetMapping("/{id}/marked.html")
    ResponseEntity<byte[]> markedPage(@PathVariable String id, Locale locale) {
        return Download.page(marked(views.report(id, locale), "html", locale), Sandbox.MARKED);
    }

    /** The Word document with the findings as comments. */
    @GetMapping("/{id}/marked.docx")
    ResponseEntity<byte[]> markedDocument(@PathVariable String id, Locale locale) {
        FiledReport report = views.report(id, locale);
        return Download.file(marked(report, "docx", locale), name(report, "marked.docx"), Download.DOCX);
    }

    private byte[] marked(FiledReport report, String ending, Locale locale) {
        return outputs.marked(outputs.of(report, locale).checks())
                .filter(copy -> copy.ending().equals(ending))
                .map(MarkedCopy::content)
                .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "not-marked"));
    }

    /** The form with the only smallest repair filled in, as a Word document. */
    @GetMapping("/{id}/proposal.docx")
    ResponseEntity<byte[]> proposal(@PathVariable String id, Locale locale) {
        FiledReport report = views.report(id, locale);
        String name = name(report, "proposal.docx");
        return Download.file(proposal(report).as(Format.DOCX, name, locale), name, Download.DOCX);
    }

    /** The same as a web page to keep. */
    @GetMapping("/{id}/proposal.html")
    ResponseEntity<byte[]> proposalPage(@PathVariable String id, Locale locale) {
        FiledReport report = views.report(id, locale);
        String name = name(report, "proposal.html");
        return Download.file(proposal(report).as(Format.HTML, name, locale), name, Download.HTML);
    }

    private Proposal proposal(FiledReport report) {
        Proposal proposal = Proposal.of(outputs.report(report));
        if (proposal.state() != Proposal.State.THERE) {
            String why = proposal.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw Refusal.of(HttpStatus.NOT_FOUND, "no-proposal-" + why);
        }
        return proposal;
    }

    /** The document as it came in. */
    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable String id, Locale locale) {
        views.report(id, locale);
        byte[] document = uploads.document(id).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "unknown-report"));
        return Download.file(document, views.upload(id).name(), MediaType.APPLICATION_OCTET_STREAM);
    }

    private static String name(FiledReport report, String ending) {
        return FileName.of(report.organ() + "-" + report.year()) + "." + ending;
    }
}
