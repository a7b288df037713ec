package io.github.gongkai.examples.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages for people. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class Pages {

    private final Views views;
    private final Intake intake;
    private final Body body;
    private final Settings settings;

    Pages(Views views, Intake intake, Body body, Settings settings) {
        this.views = views;
        this.intake = intake;
        this.body = body;
        this.settings = settings;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("megabytes", settings.fileBytes().toMegabytes());
        return "start";
    }

    @GetMapping("/reports/{id}")
    String report(@PathVariable String id, Model model, Locale locale) {
        model.addAttribute("report", views.view(views.upload(id), locale));
        return "report";
    }

    /** What the form on the start page sends where no script runs. */
    @PostMapping(path = "/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String post(HttpServletRequest request, Model model, Locale locale) throws IOException {
        List<Sent> sent = new ArrayList<>();
        body.each(request, document -> sent.add(Sent.of(intake, document)));
        if (sent.size() == 1) {
            return "redirect:/reports/" + sent.get(0).taken().upload().id();
        }
        model.addAttribute(
                "answers", sent.stream().map(one -> one.answer(views, locale)).toList());
        return "sent";
    }
}
