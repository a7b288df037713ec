package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sections of a report and the form that it follows. */
final class Structure {

    private static final Bilingual MISSING = new Bilingual("缺少", "missing");
    private static final Bilingual WRONG_ORDER = new Bilingual("标题", "headings");
    private static final String NUMERALS = "一二三四五六七八九123456789";
    private static final String BRACKETS = "（(第";
    private static final int LONGEST_HEADING = 80;
    /** Other words for a heading, most telling first: that of section 四 may speak of applicants, that of 三 of disclosure. */
    private static final List<Alias> ALIASES = List.of(
            new Alias(Section.PROCEEDINGS, "复议"),
            new Alias(Section.PROCEEDINGS, "诉讼"),
            new Alias(Section.OTHER_MATTERS, "需要报告"),
            new Alias(Section.OTHER_MATTERS, "其他事项"),
            new Alias(Section.OTHER_MATTERS, "其它"),
            new Alias(Section.PROBLEMS, "问题"),
            new Alias(Section.PROBLEMS, "改进"),
            new Alias(Section.APPLICATIONS, "申请"),
            new Alias(Section.PROACTIVE_DISCLOSURE, "主动公开"),
            new Alias(Section.OVERVIEW, "总体"),
            new Alias(Section.OVERVIEW, "概述"),
            new Alias(Section.OVERVIEW, "基本情况"));

    /** The headings of nearly every report. */
    private static final List<String> AS_PRINTED = asPrinted();

    private static final Set<Section> ALL = Collections.unmodifiableSet(EnumSet.allOf(Section.class));

    private record Alias(Section section, String word) {}

    private Structure() {}

    private static List<String> asPrinted() {
        List<String> printed = new ArrayList<>();
        for (Section section : Section.values()) {
            printed.add(section.label().printed());
        }
        return List.copyOf(printed);
    }

    /** The prose sections are there or not; a blank table is missing only if no heading announces it. */
    static Judgement isComplete(Report report) {
        Set<Section> headed = headedSections(report);
        List<Bilingual> missing = new ArrayList<>(0);
        List<Bilingual> blank = new ArrayList<>(0);
        for (Section section : ALL) {
            if (!section.isTable()) {
                if (report.narrative(section).isEmpty()) {
                    missing.add(TextPart.name(section));
                }
            } else if (!headed.contains(section) && isBlank(report.figures(), section)) {
                (headed.isEmpty() ? blank : missing).add(TextPart.name(section));
            }
        }
        if (!missing.isEmpty()) {
            return Judgement.fails(MISSING, missing);
        }
        return blank.isEmpty() ? Judgement.HOLDS : blankTables(blank.get(0));
    }

    private static Judgement blankTables(Bilingual table) {
        return Judgement.open(
                "表格全部空白，标题未知，无法判断是否缺少：" + table.in(Locale.CHINESE),
                "the table is blank and the headings are not known, so that it may be missing: "
                        + table.in(Locale.ENGLISH));
    }

    private static Set<Section> headedSections(Report report) {
        if (report.headings().equals(AS_PRINTED)) {
            return ALL;
        }
        Set<Section> sections = EnumSet.noneOf(Section.class);
        for (String heading : report.headings()) {
            Optional<Section> section = Head.of(heading).section;
            if (section.isPresent()) {
                sections.add(section.get());
            }
        }
        return sections;
    }

    private static boolean isBlank(Figures figures, Section section) {
        List<Cell> cells = figures.edition().cells();
        for (int position = 0; position < cells.size(); position++) {
            if (cells.get(position).section() == section
                    && (figures.isCountAt(position) || !(figures.entryAt(position) instanceof Entry.Blank))) {
                return false;
            }
        }
        return true;
    }

    /** Headings that are none of the six, such as that of an annex, do not count. */
    static Judgement isInOrder(Report report) {
        if (report.headings().isEmpty()) {
            return Judgement.open("不知道各部分的标题", "the headings are not known");
        }
        if (report.headings().equals(AS_PRINTED)) {
            return Judgement.HOLDS;
        }
        List<Bilingual> faults = new ArrayList<>();
        Set<Section> met = EnumSet.noneOf(Section.class);
        Section last = Section.OVERVIEW;
        for (String heading : report.headings()) {
            Head head = Head.of(heading);
            if (head.section.isPresent()) {
                Section section = head.section.get();
                fault(heading, head, met.contains(section), last).ifPresent(faults::add);
                met.add(section);
                last = section;
            }
        }
        return Judgement.failsIfAny(WRONG_ORDER, faults);
    }

    private static Optional<Bilingual> fault(String heading, Head head, boolean again, Section last) {
        Section section = head.section.orElseThrow();
        if (!again && section.compareTo(last) >= 0 && head.ordinal == section.ordinal() + 1) {
            return Optional.empty();
        }
        String quoted = "“" + TextPart.oneLine(heading) + "”";
        if (again) {
            return Optional.of(new Bilingual(quoted + "重复出现", quoted + " occurs again"));
        }
        if (section.compareTo(last) < 0) {
            String before = last.label().number().substring(0, 1);
            return Optional.of(
                    new Bilingual(quoted + "排在第" + before + "部分之后", quoted + " stands behind part " + before));
        }
        String right = section.label().number();
        return Optional.of(new Bilingual(quoted + "的序号应为“" + right + "”", quoted + " should be numbered " + right));
    }

    /** What a heading says: the section, and the number before the words, 0 where there is none that can be read. */
    private record Head(Optional<Section> section, int ordinal) {

        static Head of(String heading) {
            String words = Words.withoutSpace(heading.substring(0, Math.min(heading.length(), LONGEST_HEADING)));
            return new Head(section(words), ordinal(words));
        }

        private static Optional<Section> section(String words) {
            for (Section section : Section.values()) {
                if (words.contains(section.label().text())) {
                    return Optional.of(section);
                }
            }
            for (Alias alias : ALIASES) {
                if (words.contains(alias.word)) {
                    return Optional.of(alias.section);
                }
            }
            return Optional.empty();
        }

        private static int ordinal(String words) {
            int start = !words.isEmpty() && BRACKETS.indexOf(words.charAt(0)) >= 0 ? 1 : 0;
            if (start >= words.length()) {
                return 0;
            }
            char c = words.charAt(start);
            boolean goesOn = start + 1 < words.length() && isDigit(words.charAt(start + 1));
            return goesOn ? 0 : NUMERALS.indexOf(c) % 9 + 1;
        }

        private static boolean isDigit(char c) {
            return NUMERALS.indexOf(c) >= 0 || c == '十' || c == '0';
        }
    }

    /** Of 2019 the notice only encourages to follow the trial form. */
    static Judgement hasTheEditionOfItsYear(Report report) {
        Optional<Edition> edition = Edition.forYear(report.year());
        if (edition.isEmpty()) {
            return Judgement.open(
                    report.year() + "年度适用的是另一种统计表", "another form applied to the report year " + report.year());
        }
        if (edition.get() == report.edition()) {
            return Judgement.HOLDS;
        }
        Judgement wrong = Judgement.fails(
                report.year() + "年度应采用" + name(edition.get(), Locale.CHINESE) + "，实际采用"
                        + name(report.edition(), Locale.CHINESE),
                "the report year " + report.year() + " takes " + name(edition.get(), Locale.ENGLISH) + ", but found "
                        + name(report.edition(), Locale.ENGLISH));
        return report.year() == 2019 ? wrong.mildly() : wrong;
    }

    private static String name(Edition edition, Locale locale) {
        return edition.instrument().title(locale)
                + Wording.REASON.in(locale).replace("%s", edition.instrument().number());
    }
}
