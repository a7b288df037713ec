package io.github.gongkai.documents;

/** The number of a page that was printed into the text: {@code - 5 -}, {@code —5—}, {@code 第5页}, {@code P. 9}. */
final class PageMark {
    private PageMark() {}

    static boolean isOne(String line) {
        String text = Normalization.compact(line.length() > 40 ? line.substring(0, 40) : line)
                .replace('—', '-')
                .replace('–', '-');
        if (text.startsWith("-") && text.endsWith("-") && text.length() > 2) {
            return isNumber(text.replace("-", ""));
        }
        if (text.startsWith("第") && text.contains("页")) {
            return isNumber(text.substring(1, text.indexOf('页')));
        }
        return text.startsWith("P.") && isNumber(text.substring(2));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
