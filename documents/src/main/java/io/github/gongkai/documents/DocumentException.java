package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;
import java.io.IOException;
import java.util.Locale;

/**
 * A file that cannot be read at all, or a document that goes past a {@linkplain Limits limit}. Its message is one line
 * that names the file and what went wrong.
 */
public final class DocumentException extends IOException {

    private static final long serialVersionUID = 1;

    /** What went wrong. */
    public enum Problem {
        NOT_FOUND("没有这个文件", "no such file"),
        IS_A_DIRECTORY("是目录而不是文件", "a directory, not a file"),
        NOT_PERMITTED("没有读取权限", "no permission to read it"),
        NOT_READABLE("读取失败", "reading failed"),
        TOO_MANY_BYTES("文件超过 %d 字节的上限", "more than the limit of %d bytes"),
        TOO_MANY_BLOCKS("段落和表格超过 %d 个的上限", "more than the limit of %d paragraphs and tables"),
        TOO_MANY_CELLS("表格单元格超过 %d 个的上限", "more than the limit of %d table cells"),
        TOO_MANY_UNPACKED_BYTES("解压后超过 %d 字节的上限", "unpacks to more than the limit of %d bytes"),
        PACKED_TOO_TIGHTLY("压缩比超过 %d 倍的上限", "a part unpacks to more than the limit of %d times its size"),
        TOO_MANY_ENTRIES("压缩包内超过 %d 个部分的上限", "more than the limit of %d parts in the package"),
        TOO_DEEP("嵌套超过 %d 层的上限", "nested deeper than the limit of %d levels"),
        TOO_MANY_PAGES("超过 %d 页的上限", "more than the limit of %d pages"),
        TOO_SLOW("读取时间超过 %d 毫秒的上限", "reading takes longer than the limit of %d ms");

        private final Bilingual words;

        Problem(String zh, String en) {
            this.words = new Bilingual(zh, en);
        }
    }

    private final String file;
    private final Problem problem;
    private final long limit;

    DocumentException(String file, Problem problem, long limit, IOException cause) {
        this(file, problem, limit);
        initCause(cause);
    }

    DocumentException(String file, Problem problem, long limit) {
        super(oneLine(file) + ": " + sentence(problem.words.english(), limit));
        this.file = file;
        this.problem = problem;
        this.limit = limit;
    }

    /** The file's name as it was given. */
    public String file() {
        return file;
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }

    /** The message, in Chinese unless the locale's language is English. */
    public String message(Locale locale) {
        return new Bilingual(oneLine(file) + "：", oneLine(file) + ": ").in(locale) + reason(locale);
    }

    /** The message without the file, in Chinese unless the locale's language is English. */
    public String reason(Locale locale) {
        return sentence(problem.words.in(locale), limit);
    }

    private static String sentence(String template, long limit) {
        return template.replace("%d", Long.toString(limit));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
