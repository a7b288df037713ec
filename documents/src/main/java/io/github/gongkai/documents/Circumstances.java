package io.github.gongkai.documents;

import io.github.gongkai.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who reports on which year and when: from the title, the lines around it, the preamble, the signature, the page. */
final class Circumstances {

    private static final List<String> PERIOD_WORDS =
            List.of("统计期限", "统计时限", "统计时间", "统计日期", "统计期", "统计起止时间", "数据期限", "时限", "期限");
    private static final List<String> PUBLISHED_WORDS =
            List.of("发布时间", "发布日期", "公开日期", "公开时间", "生成日期", "成文日期", "信息提供日期", "时间", "日期");
    private static final List<String> OTHER_DAYS = List.of("更新", "归档", "废止", "失效", "有效", "截止");
    private static final int LONGEST_LINE = 200;
    private static final int PERIOD_WINDOW = 90;
    /** No preamble is longer. */
    private static final int PREAMBLE = 2000;

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_LINE_OF_TITLE = 60;
    /** “… 公布某市某局2024年政府信息公开工作年度报告” and the like. */
    private static final Pattern ANNOUNCED = Pattern.compile("(?:公布|发布|编制了?|编写了?|形成|现将)"
            + "([^，。；：、《》,;:]{0,40}?20[0-9]{2}年?度?[^，。；：、《》,;:]{0,40}?信息公开[^，。；：、《》,;:]{0,12}?报告)");

    private final List<Block.Paragraph> front;
    private final List<String> rowsInFront;
    private final List<Block.Paragraph> body;
    private final Content content;
    private final Signature signature;
    private final String file;
    private final List<Remark> remarks = new ArrayList<>();

    private int titleLine = -1;
    private final Optional<Title> title;
    private final Optional<Period> period;

    /**
     * @param front the paragraphs before section 一
     * @param rowsInFront the rows of tables before section 一, their cells parted by colons
     * @param body the paragraphs behind it, in which a period may hide
     */
    Circumstances(
            List<Block.Paragraph> front,
            List<String> rowsInFront,
            List<Block.Paragraph> body,
            Content content,
            Signature signature,
            String file) {
        this.front = front;
        this.rowsInFront = rowsInFront;
        this.body = body;
        this.content = content;
        this.signature = signature;
        this.file = file;
        this.title = findTitle();
        this.period = findPeriod();
    }

    List<Block.Paragraph> front() {
        return front.subList(Math.min(front.size(), titleEnd()), front.size());
    }

    List<Block.Paragraph> body() {
        return body;
    }

    Optional<Title> title() {
        return title;
    }

    Optional<Period> period() {
        return period;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** The number of paragraphs in front that the title and what stands above it take up. */
    int titleEnd() {
        return titleLine + 1;
    }

    private Optional<Title> findTitle() {
        Optional<Title> found = Optional.empty();
        for (int i = 0;
                i < front.size() && (found.isEmpty() || found.get().year().isEmpty());
                i++) {
            String line = front.get(i).text();
            Optional<Title> here = Title.of(line);
            if (here.isPresent() && here.get().year().isEmpty() && i > 0) {
                here = withYearAbove(front.get(i - 1).text(), line).or(() -> Title.of(line));
            }
            if (here.isEmpty()
                    && i + 1 < front.size()
                    && line.length() < LONGEST_LINE_OF_TITLE
                    && Title.of(front.get(i + 1).text()).isEmpty()) {
                here = Title.of(line + front.get(i + 1).text());
                titleLine = here.isPresent() ? i + 1 : titleLine;
            }
            if (here.isPresent() && (found.isEmpty() || here.get().year().isPresent())) {
                found = here;
                titleLine = Math.max(i, titleLine);
            }
        }
        return found.or(this::titleOfPage).or(this::titleInPreamble);
    }

    /** A title that was broken between the year and the fixed words, or inside these. */
    private static Optional<Title> withYearAbove(String above, String line) {
        boolean plain = above.length() < LONGEST_LINE_OF_TITLE
                && Normalization.compact(above).chars().noneMatch(c -> ":>。，,".indexOf(c) >= 0);
        return plain ? Title.of(above + line).filter(title -> title.year().isPresent()) : Optional.empty();
    }

    private Optional<Title> titleOfPage() {
        return content.title().flatMap(words -> {
            String own = words;
            for (char separator : new char[] {'_', '|'}) {
                own = own.indexOf(separator) > 0 ? own.substring(0, own.indexOf(separator)) : own;
            }
            return Title.of(own);
        });
    }

    private Optional<Title> titleInPreamble() {
        for (Block.Paragraph paragraph : front) {
            String text = paragraph.text();
            for (int end = text.indexOf('》'); end >= 0; end = text.indexOf('》', end + 1)) {
                String before = text.substring(Math.max(0, end - LONGEST_TITLE), end);
                Optional<Title> quoted = Title.of(before.substring(before.lastIndexOf('《') + 1));
                if (quoted.filter(t -> t.year().isPresent()).isPresent()) {
                    return quoted;
                }
            }
        }
        return announced();
    }

    private Optional<Title> announced() {
        for (Block.Paragraph paragraph : front) {
            String text = paragraph.text();
            Matcher found = ANNOUNCED.matcher(
                    Normalization.compact(text.length() > PREAMBLE ? text.substring(0, PREAMBLE) : text));
            while (found.find()) {
                Optional<Title> title = Title.of(found.group(1));
                if (title.isPresent()) {
                    return title;
                }
            }
        }
        return Optional.empty();
    }

    Optional<String> organ() {
        Optional<String> inTitle = title.flatMap(Title::organ);
        if (inTitle.isPresent()) {
            return inTitle;
        }
        Optional<String> above = aboveTitle();
        if (above.isPresent()) {
            return above;
        }
        return signature
                .organ()
                .map(name -> assumed(RemarkCode.ORGAN_ASSUMED, "落款", "the signature", name))
                .or(() -> compiler().map(name -> assumed(RemarkCode.ORGAN_ASSUMED, "引言", "the preamble", name)))
                .or(() -> fileStem().map(name -> assumed(RemarkCode.ORGAN_ASSUMED, "文件名", "the file name", name)));
    }

    /** Two lines often share a title, the organ on the first. */
    private Optional<String> aboveTitle() {
        for (int i = titleLine - 1; i >= Math.max(0, titleLine - 2); i--) {
            String line = front.get(i).text();
            if (OrganName.isOne(line)) {
                return Optional.of(Normalization.strip(line));
            }
        }
        return Optional.empty();
    }

    /** The X of “由X编制”. */
    private Optional<String> compiler() {
        for (Block.Paragraph paragraph : front) {
            int end = paragraph.text().indexOf("编制");
            int start = end < 0 ? -1 : paragraph.text().lastIndexOf('由', end);
            if (start >= 0 && OrganName.isOne(paragraph.text().substring(start + 1, end))) {
                return Optional.of(paragraph.text().substring(start + 1, end));
            }
        }
        return Optional.empty();
    }

    private Optional<String> fileStem() {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.isBlank() ? Optional.empty() : Optional.of(stem);
    }

    Optional<Integer> year() {
        Optional<Integer> inTitle = title.flatMap(Title::year).or(this::besideTitle);
        Optional<Integer> inPeriod = period.map(p -> p.end().getYear());
        if (inTitle.isPresent() && inPeriod.isPresent() && !inTitle.equals(inPeriod)) {
            remarks.add(Remark.of(RemarkCode.YEAR_CONFLICT, inTitle.get(), period.get()));
        }
        if (inTitle.isPresent()) {
            return inTitle;
        }
        return inPeriod.map(year -> assumed(RemarkCode.YEAR_ASSUMED, "统计期限", "the period", year))
                .or(() -> Title.year(Normalization.compact(file))
                        .map(year -> assumed(RemarkCode.YEAR_ASSUMED, "文件名", "the file name", year)));
    }

    /** A year in brackets on the line below the title. */
    private Optional<Integer> besideTitle() {
        if (titleLine < 0 || titleLine + 1 >= front.size()) {
            return Optional.empty();
        }
        String below = Normalization.compact(front.get(titleLine + 1).text());
        return below.length() <= 10 && below.startsWith("(") && !below.contains("月")
                ? Title.year(below)
                : Optional.empty();
    }

    private <T> T assumed(RemarkCode code, String zh, String en, T value) {
        remarks.add(Remark.of(code, zh, en, value));
        return value;
    }

    private Optional<Period> findPeriod() {
        for (List<Block.Paragraph> part : List.of(front, body)) {
            for (Block.Paragraph paragraph : part) {
                String window = periodWindow(paragraph.text());
                if (!window.isEmpty()) {
                    Optional<Period> found = Dates.period(window);
                    if (found.isEmpty() && window.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                        remarks.add(Remark.at(paragraph.place(), RemarkCode.PERIOD_UNREADABLE, window));
                    }
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The period that a text names in words for it. */
    static Optional<Period> periodIn(String text) {
        return Dates.period(periodWindow(text));
    }

    /** What follows the words for a period, if a day or year follows; otherwise empty. */
    private static String periodWindow(String text) {
        for (String word : PERIOD_WORDS) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int start = at + word.length();
                String window = text.substring(start, Math.min(text.length(), start + PERIOD_WINDOW));
                int stop = window.indexOf('。');
                String sentence = stop < 0 ? window : window.substring(0, stop);
                if (sentence.contains("月") && sentence.contains("日")) {
                    return sentence;
                }
            }
        }
        return "";
    }

    /** The day that the page or a line near the title gives, or else the day of the signature. */
    Optional<LocalDate> publishedOn() {
        Optional<LocalDate> ofPage =
                content.published().flatMap(text -> Dates.in(text).stream().findFirst());
        return ofPage.or(this::nearTitle).or(signature::day);
    }

    private Optional<LocalDate> nearTitle() {
        List<String> lines = new ArrayList<>(rowsInFront);
        front.forEach(paragraph -> lines.add(paragraph.text()));
        for (String line : lines) {
            Optional<LocalDate> day = line.length() > LONGEST_LINE
                    ? Optional.empty()
                    : Dates.line(line).or(() -> labelled(line));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** The day behind the most telling of the words for it. */
    private static Optional<LocalDate> labelled(String line) {
        String text = Normalization.WIDTH.apply(line);
        if (text.indexOf(':') < 0) {
            return Optional.empty();
        }
        for (String word : PUBLISHED_WORDS) {
            for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
                String label = Normalization.BLANKS.apply(text.substring(0, colon));
                if (label.endsWith(word) && OTHER_DAYS.stream().noneMatch(other -> label.endsWith(other + word))) {
                    String behind = text.substring(colon + 1, Math.min(text.length(), colon + 24));
                    List<LocalDate> days = Dates.in(behind);
                    if (!days.isEmpty()) {
                        return Optional.of(days.get(0));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
