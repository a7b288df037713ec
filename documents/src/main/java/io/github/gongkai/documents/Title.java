package io.github.gongkai.documents;

import java.util.Optional;
import java.util.Set;

/**
 * The title of a report, taken apart: organ, year and the fixed words stand in it in several orders.
 *
 * @param text the title without blanks
 * @param organ the organ's name; absent where the title has none
 * @param year the report year; absent where the title has none
 */
record Title(String text, Optional<String> organ, Optional<Integer> year) {

    private static final int LONGEST = 80;
    private static final String DISCLOSURE = "信息公开";
    /** So an organ calls itself. */
    private static final Set<String> SPEAKERS = Set.of(
            "我局", "我委", "我厅", "我办", "我单位", "我镇", "我乡", "我县", "我区", "我市", "我省", "我街道", "本局", "本机关", "本单位", "本级", "本年度",
            "本年", "本级政府", "全市", "全县", "全区", "全省", "部门", "各单位");

    /** A title in a line of text; empty if the line is none. */
    static Optional<Title> of(String line) {
        if (line.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String text = Normalization.compact(line);
        int disclosure = Math.max(text.indexOf(DISCLOSURE), text.indexOf("政务公开"));
        boolean report = text.endsWith("报告") || text.endsWith("年报") || text.endsWith("年度报") || endsWithNote(text);
        if (disclosure < 0 || !report || text.length() > LONGEST || text.indexOf('。') >= 0 || text.contains("当前位置")) {
            return Optional.empty();
        }
        return Optional.of(new Title(text, organ(text, text.indexOf(DISCLOSURE)), year(text)));
    }

    private static boolean endsWithNote(String text) {
        return text.endsWith(")") && text.contains("报告(");
    }

    /** Whether the title is that of a school's report over a school year. */
    boolean isOfSchoolYear() {
        return text.contains("学年");
    }

    /**
     * What stands before the fixed words, without the year. The word 政府 belongs to the fixed words unless it is part of
     * 人民政府, which titles do not print twice.
     */
    private static Optional<String> organ(String text, int disclosure) {
        if (disclosure < 0) {
            return Optional.empty();
        }
        String head = text.substring(0, disclosure);
        if (head.endsWith("政府") && !head.endsWith("人民政府")) {
            head = head.substring(0, head.length() - 2);
        }
        int colon = Math.max(head.lastIndexOf(':'), Math.max(head.lastIndexOf('《'), head.lastIndexOf('>')));
        head = head.substring(colon + 1);
        head = withoutYears(head);
        head = head.endsWith("关于") ? head.substring(0, head.length() - 2) : head;
        head = trim(head);
        return head.length() < 2 || SPEAKERS.contains(head) || head.chars().anyMatch(c -> c >= '0' && c <= '9')
                ? Optional.empty()
                : Optional.of(head);
    }

    /** Some titles say the year twice. */
    private static String withoutYears(String text) {
        String rest = text;
        for (int year = yearStart(rest); year >= 0; year = yearStart(rest)) {
            int end = year + 4;
            end += rest.startsWith("年度", end) ? 2 : rest.startsWith("年", end) ? 1 : 0;
            rest = rest.substring(0, year) + rest.substring(end);
        }
        return rest;
    }

    private static String trim(String head) {
        int start = 0;
        int end = head.length();
        while (start < end && !Character.isLetter(head.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(head.charAt(end - 1)) && head.charAt(end - 1) != ')') {
            end--;
        }
        return head.substring(start, end);
    }

    /** The first year in a text that stands as four digits of their own. */
    static Optional<Integer> year(String text) {
        int start = yearStart(text);
        return start < 0 ? Optional.empty() : Optional.of(Integer.parseInt(text.substring(start, start + 4)));
    }

    private static int yearStart(String text) {
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!digit && run == 4 && (text.startsWith("20", i - 4) || text.startsWith("19", i - 4))) {
                return i - 4;
            }
            run = digit ? run + 1 : 0;
        }
        return -1;
    }
}
