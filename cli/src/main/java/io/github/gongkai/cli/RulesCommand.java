package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.rules.Rule;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "rules",
        description = "Prints the catalogue of rules, or one rule in full.",
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    private static final Bilingual SEVERITY = new Bilingual("级别", "severity");
    private static final Bilingual CITATION = new Bilingual("依据", "authority");
    private static final Bilingual CELLS = new Bilingual("单元格", "cells");
    private static final Bilingual NONE = new Bilingual("该版格式不适用", "does not apply");
    private static final Bilingual NO_RULE =
            new Bilingual("没有这条规则；gongkai rules 列出全部", "no such rule; gongkai rules lists them all");

    private final Console console;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The rule to print in full.")
    private @Nullable String id;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id == null) {
            printCatalogue(Packs.rules().list());
            return Main.OK;
        }
        Optional<Rule> rule = Packs.rules().find(id);
        if (rule.isEmpty()) {
            console.complain(id, NO_RULE.in(language.locale()));
            return Main.WRONG_USE;
        }
        printInFull(rule.get());
        return Main.OK;
    }

    private void printCatalogue(List<Rule> rules) {
        Locale locale = language.locale();
        int idWidth = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        int severityWidth = rules.stream()
                .mapToInt(rule -> Terminal.columns(rule.severity().in(locale)))
                .max()
                .orElse(0);
        int indent = idWidth + severityWidth + 4;
        for (Rule rule : rules) {
            List<String> sentence = console.terminal().wrap(rule.sentence(locale), indent);
            console.out()
                    .println(pad(rule.id(), idWidth) + "  "
                            + pad(rule.severity().in(locale), severityWidth) + "  "
                            + String.join("\n" + " ".repeat(indent), sentence));
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Terminal.columns(text)));
    }

    private void printInFull(Rule rule) {
        Locale locale = language.locale();
        PrintStream out = console.out();
        out.println(console.terminal().styled(rule.id(), Terminal.Style.BOLD));
        out.println(rule.sentence(locale));
        out.println();
        out.println(SEVERITY.in(locale) + ": " + rule.severity().in(locale));
        for (Edition edition : Edition.values()) {
            List<Cell> cells = rule.cells(edition);
            out.println(edition + ":");
            if (cells.isEmpty()) {
                out.println("  " + NONE.in(locale));
                continue;
            }
            out.println("  " + CITATION.in(locale) + ": " + rule.citation(edition, locale));
            out.println("  " + CELLS.in(locale) + ": " + cells.size() + " (" + cells.get(0) + " … "
                    + cells.get(cells.size() - 1) + ")");
        }
    }
}
