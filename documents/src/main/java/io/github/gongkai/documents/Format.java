package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file is, told from its content and not from its name. */
public enum Format {
    /** Plain text, Markdown among it. */
    TEXT("纯文本", "plain text", List.of("txt", "text", "md", "tsv", "csv")),
    HTML("网页（HTML）", "HTML", List.of("html", "htm", "shtml", "xhtml")),
    /** The JSON that this library writes. */
    JSON("JSON", "JSON", List.of("json")),
    DOCX("Word 文档（.docx）", "a Word document (.docx)", List.of("docx", "docm", "dotx")),
    XLSX("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)", List.of("xlsx", "xlsm", "xltx")),
    /** Word 97 to 2003, and WPS files of that kind. */
    DOC("旧版 Word 或 WPS 文档（.doc、.wps）", "an old Word or WPS document (.doc, .wps)", List.of("doc", "wps")),
    /** Excel 97 to 2003, and WPS files of that kind. */
    XLS("旧版 Excel 或 WPS 表格（.xls、.et）", "an old Excel or WPS workbook (.xls, .et)", List.of("xls", "et")),
    /** A compound file that holds neither of the two. */
    OLE("旧版 Office 复合文件", "a compound file of an old Office", List.of("ppt", "dps", "msg")),
    PDF("PDF", "a PDF", List.of("pdf")),
    RTF("RTF 文档", "an RTF document", List.of("rtf")),
    OFD("OFD 版式文档", "an OFD document", List.of("ofd")),
    /** A web page and its pictures in one file, as browsers save it. */
    MHTML("网页存档（.mht）", "a web archive (.mht)", List.of("mht", "mhtml")),
    IMAGE("图片", "an image", List.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp")),
    ARCHIVE("压缩包", "an archive", List.of("zip", "rar", "7z", "gz")),
    /** Bytes that are neither text nor any of the above. */
    BINARY("无法辨认的二进制文件", "a binary file of an unknown kind", List.of());

    private static final int SNIFFED = 4096;
    private static final int MOST_NAMES = 2000;
    private static final List<String> OPENING_TAGS =
            List.of("<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<td", "<meta");

    private final Bilingual words;
    private final List<String> endings;

    Format(String zh, String en, List<String> endings) {
        this.words = new Bilingual(zh, en);
        this.endings = endings;
    }

    /** The format in words, in Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return words.in(locale);
    }

    /** The format that a file name claims by its ending; empty if it has none that is known. */
    static Optional<Format> claimedBy(String name) {
        String ending = ending(name);
        for (Format format : values()) {
            if (format.endings.contains(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static Format sniff(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return insideOfZip(Parts.names(bytes, MOST_NAMES), head);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return insideOfCompoundFile(bytes);
        }
        if (head.startsWith("MIME-Version:") || head.startsWith("From: ") && head.contains("multipart/related")) {
            return MHTML;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (isImage(head)) {
            return IMAGE;
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("\u001F\u008B")) {
            return ARCHIVE;
        }
        if (isBinary(head)) {
            return BINARY;
        }
        if (isJson(head)) {
            return JSON;
        }
        return isMarkup(head) && (withoutMark(head).strip().startsWith("<") || !Markdown.isOne(text(bytes, head)))
                ? HTML
                : TEXT;
    }

    /** Told by the names in the directory; where that was lost, by those near the beginning. */
    private static Format insideOfZip(Set<String> names, String head) {
        if (has(names, head, "word/")) {
            return DOCX;
        }
        if (has(names, head, "xl/")) {
            return XLSX;
        }
        return has(names, head, "OFD.xml") ? OFD : ARCHIVE;
    }

    private static boolean has(Set<String> names, String head, String start) {
        return names.isEmpty() ? head.contains(start) : names.stream().anyMatch(name -> name.startsWith(start));
    }

    private static Format insideOfCompoundFile(byte[] bytes) {
        if (CompoundFile.holds(bytes, "WordDocument")) {
            return DOC;
        }
        return CompoundFile.holds(bytes, "Workbook") || CompoundFile.holds(bytes, "Book") ? XLS : OLE;
    }

    private static boolean isImage(String head) {
        return head.startsWith("\u0089PNG")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("GIF8")
                || head.startsWith("BM") && head.length() > 30 && head.charAt(6) == 0 && head.charAt(14) == 40
                || head.startsWith("II*\u0000")
                || head.startsWith("MM\u0000*")
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    }

    /** NUL bytes without a UTF-16 mark, or many control characters, occur in no text. */
    private static boolean isBinary(String head) {
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
            return false;
        }
        int controls = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                controls++;
            }
        }
        return controls * 20 > head.length();
    }

    /** A brace and a name: nobody begins a text like that. */
    private static boolean isJson(String head) {
        String start = withoutMark(head).strip();
        return start.startsWith("{") && start.substring(1).strip().startsWith("\"");
    }

    private static String withoutMark(String head) {
        return head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    }

    private static String text(byte[] bytes, String head) {
        return new String(bytes, 0, head.length(), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    /** A web page or a piece of one: one of the tags that such a thing opens with, and before it only blanks or text. */
    private static boolean isMarkup(String head) {
        // UTF-16 has a NUL between two letters of a tag
        String markup = head.replace("\u0000", "");
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            for (String tag : OPENING_TAGS) {
                if (markup.regionMatches(true, at, tag, 0, tag.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
