package io.github.gongkai.documents;

import io.github.gongkai.Period;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Block.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a document is no report that can be read. */
final class Refusal {

    private static final int FEW_ROWS = 5;
    private static final int FIRST_YEAR = 2019;
    private static final List<String> OLD_WORDS = List.of("统计指标", "指标名称", "主动公开政府信息数");
    private static final List<String> RULES = List.of("通知", "办法", "规定", "制度", "方案", "格式", "指南", "目录", "要点", "细则");

    private final Content content;
    private final FormRows rows;
    private final Outline outline;
    private final Circumstances circumstances;

    Refusal(Content content, FormRows rows, Outline outline, Circumstances circumstances) {
        this.content = content;
        this.rows = rows;
        this.outline = outline;
        this.circumstances = circumstances;
    }

    Optional<Remark> reason() {
        Optional<Title> title = circumstances.title();
        if (title.filter(Title::isOfSchoolYear).isPresent()) {
            return Optional.of(
                    Remark.of(RemarkCode.SCHOOL_YEAR_REPORT, title.get().text()));
        }
        Optional<Period> schoolYear = circumstances.period().filter(Refusal::isSchoolYear);
        if (schoolYear.isPresent() && rows.rows().isEmpty()) {
            return Optional.of(Remark.of(RemarkCode.SCHOOL_YEAR_REPORT, schoolYear.get()));
        }
        long headings = Stream.of(Section.values())
                .filter(section -> outline.heading(section).isPresent())
                .count();
        int found = rows.rows().size();
        if (found >= FEW_ROWS || found > 0 && (title.isPresent() || headings >= 3)) {
            return Optional.empty();
        }
        return Optional.of(withoutTables(title, headings));
    }

    private Remark withoutTables(Optional<Title> title, long headings) {
        if (texts().anyMatch(text -> OLD_WORDS.stream().anyMatch(Normalization.compact(text)::contains))) {
            return Remark.of(RemarkCode.OLD_STATISTICS_TABLE);
        }
        Optional<String> notice =
                texts().limit(20).filter(Refusal::isTitleOfRules).findFirst();
        if (title.isEmpty() && notice.isPresent()) {
            return Remark.of(RemarkCode.NOTICE_OR_RULES, notice.get());
        }
        Optional<Integer> year = title.flatMap(Title::year)
                .or(() -> circumstances.period().map(period -> period.end().getYear()));
        if (year.filter(it -> it < FIRST_YEAR).isPresent()) {
            return Remark.of(RemarkCode.BEFORE_THE_FORM, year.get());
        }
        if (headings >= 3) {
            return Remark.of(
                    content.images().stream().anyMatch(outline::isInTableSection)
                            ? RemarkCode.TABLES_ARE_IMAGES
                            : RemarkCode.TABLES_MISSING);
        }
        if ((title.isPresent() || headings > 0) && !content.attachments().isEmpty()) {
            return Remark.of(RemarkCode.ATTACHMENT_ONLY, content.attachments().get(0));
        }
        return Remark.of(title.isPresent() ? RemarkCode.TABLES_MISSING : RemarkCode.NOT_A_REPORT);
    }

    /** From September to August, roughly. */
    private static boolean isSchoolYear(Period period) {
        return period.start().getMonthValue() >= 8
                && period.end().getMonthValue() >= 7
                && period.end().getMonthValue() <= 10
                && period.end().getYear() == period.start().getYear() + 1;
    }

    private Stream<String> texts() {
        return content.blocks().stream()
                .flatMap(block -> block instanceof Paragraph paragraph
                        ? Stream.of(paragraph.text())
                        : ((Block.Table) block)
                                .grid().rows().stream().flatMap(List::stream).map(Grid.Spot::text))
                .filter(text -> text.length() <= 200);
    }

    private static boolean isTitleOfRules(String text) {
        String title = Normalization.compact(text);
        return title.length() <= 60
                && title.contains("公开")
                && RULES.stream().anyMatch(word -> title.endsWith(word) || title.contains(word + "("));
    }
}
