package io.github.gongkai.examples.upload;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What several reports say together: an organ over the years, a government beside its members. */
@RestController
class Together {

    private final Organs organs;
    private final Rollups rollups;

    Together(Organs organs, Rollups rollups) {
        this.organs = organs;
        this.rollups = rollups;
    }

    /** The organs that have a report on file, fifty at a time. */
    @GetMapping("/organs")
    Organs.Listed organs(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "0") int from) {
        return organs.list(words, from);
    }

    /** An organ over the years, and what the rules on two years find. */
    @GetMapping("/organs/{key}")
    OrganView organ(@PathVariable String key, Locale locale) {
        return organs.organ(key, locale);
    }

    /** A government beside its members: ids of uploads. */
    @GetMapping("/rollup")
    RollupView rollup(
            @RequestParam String total,
            @RequestParam(defaultValue = "") List<String> member,
            @RequestParam(defaultValue = "false") boolean complete,
            Locale locale) {
        return rollups.of(total, member, complete, locale);
    }
}
