package io.github.gongkai.examples.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages for people. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class Pages {

    private static final int MOST_TO_CHOOSE = 500;

    private final Views views;
    private final Organs organs;
    private final Rollups rollups;
    private final Filed filed;
    private final Intake intake;
    private final Body body;
    private final Settings settings;

    Pages(Views views, Organs organs, Rollups rollups, Filed filed, Intake intake, Body body, Settings settings) {
        this.views = views;
        this.organs = organs;
        this.rollups = rollups;
        this.filed = filed;
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

    @GetMapping("/organs")
    String organs(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "0") int from, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("listed", organs.list(words, from));
        return "organs";
    }

    @GetMapping("/organs/{key}")
    String organ(@PathVariable String key, Model model, Locale locale) {
        model.addAttribute("organ", organs.organ(key, locale));
        return "organ";
    }

    /** The reports of a year to choose from, and what comes of the choice. */
    @GetMapping("/rollup")
    String rollup(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String total,
            @RequestParam(defaultValue = "") List<String> member,
            @RequestParam(defaultValue = "false") boolean complete,
            Model model,
            Locale locale) {
        List<Integer> years = filed.allYears();
        Integer chosen = year == null && !years.isEmpty() ? years.get(0) : year;
        model.addAttribute("years", years);
        model.addAttribute("year", chosen);
        model.addAttribute("total", total);
        model.addAttribute("members", member);
        model.addAttribute("complete", complete);
        model.addAttribute("reports", chosen == null ? List.of() : filed.inYear(chosen, MOST_TO_CHOOSE));
        if (!total.isEmpty()) {
            model.addAttribute("rollup", rollups.of(total, member, complete, locale));
        }
        return "rollup";
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
