package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/rules.md} from the catalogue; run with {@code -Dgongkai.docs=write} to renew it. */
class RulesPageTest {

    private static final Path PAGE = Path.of("../docs/rules.md");

    @Test
    void thePageOfTheRulesSaysWhatTheCatalogueSays() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The rules
                Every rule of `Rules.standard()`; `Rules.repeatedText`, which needs other reports; `Years.rules()` on two years of one
                organ; `Rollup.rules()` on a government and its members. This page is written from the code:
                `./mvnw -pl rules -am test -Dtest=RulesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgongkai.docs=write`.

                A rule passes, fails, or cannot be judged, and then says why. A blank is never taken for a zero in silence: if zero in
                the blanks would satisfy an equation, only `cell-complete` speaks of them; if no number at all could, the equation
                fails; otherwise it is not assessable.

                The examples run as tests. Each is a report of a county's department for 2024 (in the trial form: for 2020), with
                every figure 0 and nothing to say against it, in which only the lines shown were changed. Lines that begin with `earlier`
                change the report of the year before, lines with `member` the report of the organ named.
                """);
        for (Rule rule : ExampleTest.rules().toList()) {
            page.append("\n## ").append(rule.id()).append("\n");
            page.append(rule.sentence(Locale.CHINESE)).append("。  \n");
            page.append(rule.sentence(Locale.ENGLISH)).append(".\n\n");
            page.append("Severity ").append(rule.severity().in(Locale.ENGLISH));
            page.append(", authority ").append(rule.authority()).append(".\n\n");
            page.append("| edition | checks | cells | cited as |\n|---|---|---|---|\n");
            for (Edition edition : Edition.values()) {
                page.append(line(rule, edition));
            }
            Example.of(rule.id()).forEach(example -> page.append(shown(example)));
        }
        return page.toString();
    }

    private static String shown(Example example) {
        String outcome = example.outcomeInWords();
        StringBuilder shown = new StringBuilder("\n**").append(Character.toUpperCase(outcome.charAt(0)));
        shown.append(outcome.substring(1)).append("**\n```\n");
        example.lines().forEach(line -> shown.append(line).append('\n'));
        shown.append("```\n");
        example.messages().forEach(message -> shown.append("> ").append(message).append("\n"));
        return shown.toString();
    }

    private static String line(Rule rule, Edition edition) {
        List<Cell> cells = rule.cells(edition);
        int checks = rule.condition().instances(edition).size();
        String cited = checks == 0 ? "does not apply" : rule.citation(edition, Locale.CHINESE);
        return "| " + edition + " | " + checks + " | " + cells.size() + " | " + cited + " |\n";
    }
}
