package io.github.gongkai.examples.upload;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the switch of languages leads: to the same page, whatever was chosen on it. */
@ControllerAdvice(assignableTypes = Pages.class)
class Languages {

    @ModelAttribute("english")
    String english() {
        return here("en");
    }

    @ModelAttribute("chinese")
    String chinese() {
        return here("zh");
    }

    private static String here(String language) {
        return "?"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("lang", language)
                        .build()
                        .getQuery();
    }
}
