package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report on which a rule says something, told by what sets it apart from {@link #clean}. The examples of a rule stand in
 * a file named after it in the resources: a line {@code passes}, {@code fails} or {@code cannot say} starts one, {@code
 * name: value} changes a part or a cell of the report ({@code absent} takes it away), {@code earlier name: value} the report
 * of the year before, {@code member ORGAN name: value} that of a member, and {@code message: …} is what the rule says.
 *
 * @param outcome FALSE for one that fails, UNKNOWN for one that cannot be judged
 * @param lines the changes as written
 * @param messages what the rule says, in Chinese; empty where it passes
 */
record Example(String rule, Truth outcome, List<String> lines, List<String> messages) {

    private static final String EARLIER = "earlier ";
    private static final String MEMBER = "member ";
    private static final List<String> OUTCOMES = List.of("passes", "fails", "cannot say");

    /** A report of a county's department on which every rule passes. */
    static Report clean(Edition edition) {
        int year = edition == Edition.TRIAL_2019 ? 2020 : 2024;
        return Report.builder()
                .organ(Organ.of("甲县民政局", OrganKind.DEPARTMENT))
                .year(year)
                .period(Period.ofYear(year))
                .publishedOn(LocalDate.of(year + 1, 1, 20))
                .figures(Figures.builder(edition).zeroElsewhere().build())
                .headings(Stream.of(Section.values())
                        .map(section -> section.label().printed())
                        .toList())
                .preamble(Narrative.of("依照《政府信息公开条例》编制。"))
                .overview("主动公开信息120条。未收到依申请公开事项。规范信息管理，加强平台建设，落实监督保障。")
                .problems("存在的问题是更新不够及时。下一步将明确责任，按月检查。")
                .otherMatters("本年度未收取信息处理费。")
                .build();
    }

    /** The examples of a rule; empty where it has none. */
    static List<Example> of(String rule) {
        try (InputStream file = Example.class.getResourceAsStream("/examples/" + rule + ".txt")) {
            return file == null ? List.of() : parsed(rule, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Example> parsed(String rule, String text) {
        List<Example> examples = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            int outcome = OUTCOMES.indexOf(line);
            if (outcome >= 0) {
                examples.add(new Example(rule, Truth.values()[outcome], new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("message: ")) {
                last(examples).messages.add(line.substring("message: ".length()));
            } else {
                last(examples).lines.add(line);
            }
        }
        return examples;
    }

    private static Example last(List<Example> examples) {
        return examples.get(examples.size() - 1);
    }

    String outcomeInWords() {
        return OUTCOMES.get(outcome.ordinal());
    }

    Report report() {
        return changed(
                clean(edition()),
                lines.stream()
                        .filter(line -> !line.startsWith(EARLIER) && !line.startsWith(MEMBER))
                        .toList());
    }

    private Edition edition() {
        return value("form").map(Edition::valueOf).orElse(Edition.STANDARD_2021);
    }

    private static Report changed(Report clean, List<String> lines) {
        Report.Builder report = clean.toBuilder();
        Figures.Builder figures = clean.figures().toBuilder();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            change(report, figures, clean, line.substring(0, colon), line.substring(colon + 2));
        }
        return report.figures(figures.build()).build();
    }

    /** The report of the year before; none where the example says so. */
    Optional<Report> earlier() {
        if (lines.contains("earlier: absent")) {
            return Optional.empty();
        }
        Report clean = clean(edition());
        Report before = clean.toBuilder()
                .year(clean.year() - 1)
                .period(Period.ofYear(clean.year() - 1))
                .build();
        return Optional.of(changed(before, behind(EARLIER)));
    }

    List<Report> members() {
        List<Report> members = new ArrayList<>();
        for (String line : behind(MEMBER)) {
            int blank = line.indexOf(' ');
            Report clean = clean(edition()).toBuilder()
                    .organ(Organ.of(line.substring(0, blank)))
                    .build();
            members.add(changed(clean, List.of(line.substring(blank + 1))));
        }
        return members;
    }

    private List<String> behind(String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    /** What the rule says of the report, of the two years, or of the government and its members. */
    Assessment verdict() {
        return verdict(asked());
    }

    /** The same of a rule like that of the example. */
    Assessment verdict(Rule rule) {
        if (rule.condition() instanceof YearCondition || !behind(EARLIER).isEmpty()) {
            List<Report> years =
                    Stream.concat(earlier().stream(), Stream.of(report())).toList();
            return Years.of(years).check(Rules.of(rule));
        }
        if (rule.condition() instanceof RollupCondition) {
            Rollup rollup = Rollup.of(report(), members())
                    .expecting(value("expected")
                            .map(names -> List.of(names.split("\\|")))
                            .orElse(List.of()));
            return (value("complete").isPresent() ? rollup.complete() : rollup).check(Rules.of(rule));
        }
        return Rules.of(rule).check(report());
    }

    /** The rule that the example is of; {@code repeated-text} compares with the report whose overview is given. */
    Rule asked() {
        return Stream.of(Rules.standard(), Years.rules(), Rollup.rules())
                .flatMap(rules -> rules.find(rule).stream())
                .findFirst()
                .orElseGet(() -> Rules.repeatedText(other(), 0.6));
    }

    /** The report that {@code repeated-text} compares with; none where the example names none. */
    List<Report> other() {
        return value("other")
                .map(text -> List.of(
                        clean(Edition.TRIAL_2019).toBuilder().overview(text).build()))
                .orElse(List.of());
    }

    Optional<String> value(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst();
    }

    private static void change(
            Report.Builder report, Figures.Builder figures, Report clean, String name, String value) {
        Optional<String> given = Optional.of(value).filter(text -> !text.equals("absent"));
        Optional<Narrative> prose = given.map(text -> Narrative.of(text.equals("empty") ? "" : text));
        switch (name) {
            case "form", "other", "earlier", "complete", "expected" -> {}
            case "organ" -> report.organ(Organ.of(value));
            case "year" -> report.year(Integer.parseInt(value));
            case "kind" ->
                report.organ(Organ.builder()
                        .name(clean.organ().name())
                        .kind(given.map(OrganKind::valueOf))
                        .build());
            case "published" -> report.publishedOn(given.map(LocalDate::parse));
            case "period" -> report.period(given.map(Example::period));
            case "headings" ->
                report.headings(given.map(text -> List.of(text.split("\\|"))).orElse(List.of()));
            case "preamble" -> report.preamble(prose);
            case "overview" -> report.overview(prose);
            case "problems" -> report.problems(prose);
            case "otherMatters" -> report.otherMatters(prose);
            default -> fill(figures, clean.edition(), name, value);
        }
    }

    private static Period period(String value) {
        String[] days = value.split("/");
        return Period.of(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    /** A cell, or every cell whose path begins as named. */
    private static void fill(Figures.Builder figures, Edition edition, String path, String value) {
        List<Cell> cells = edition.cells().stream()
                .filter(cell -> cell.path().equals(path)
                        || path.endsWith("*") && cell.path().startsWith(head(path)))
                .toList();
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("No such cell: " + path);
        }
        cells.forEach(cell -> figures.set(cell, entry(value)));
    }

    private static String head(String path) {
        return path.substring(0, path.length() - 1);
    }

    private static Entry entry(String value) {
        if (value.equals("blank")) {
            return Entry.BLANK;
        }
        try {
            return Entry.of(new BigDecimal(value));
        } catch (NumberFormatException noNumber) {
            return Entry.of(value);
        }
    }
}
