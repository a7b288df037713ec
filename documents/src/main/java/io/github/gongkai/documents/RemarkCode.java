package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;
import java.util.List;
import java.util.Locale;

/** Every kind of {@link Remark}, with its sentence in both languages. Identifiers never change. */
public enum RemarkCode {
    // why there is no report
    EMPTY_FILE("文件是空的", "The file is empty"),
    UNSUPPORTED_FORMAT("这是{0}，不能读取", "This is {1}, which cannot be read"),
    DAMAGED_FILE("文件已损坏，读不出来：{0}", "The file is damaged and cannot be read: {1}"),
    ENCRYPTED_FILE("文件已加密，须先解除密码", "The file is encrypted; its password has to be removed first"),
    WORD_TOO_OLD(
            "这是 Word 95 或更早的文件，须另存为较新的格式",
            "This is a file of Word 95 or earlier; it has to be saved in a newer format first"),
    SCANNED_PAGES(
            "文件里只有图像而没有文字（扫描件），不作猜测", "The document holds images and no text (a scan); nothing is guessed from it"),
    LIBRARY_MISSING("要读取{0}，须把 {2} 加入类路径", "To read {1}, add {2} to the class path"),
    PDF_PORTFOLIO("PDF 是文件包，报告在其中的文件里：{0}", "The PDF is a portfolio; the report is in a file inside it: {0}"),
    XFA_FORM("PDF 是 XFA 动态表单，页面要由专门的软件生成", "The PDF is an XFA form whose pages only a special program makes"),
    JSON_OF_NO_REPORT("不是年报的 JSON：{0}", "This is not the JSON of a report: {0}"),
    NOT_A_REPORT("没有找到年度报告的标题、章节或表格", "No title, section or table of an annual report was found"),
    OLD_STATISTICS_TABLE(
            "这是2019年以前的政府信息公开情况统计表（国办发〔2014〕32号），不在读取范围之内",
            "This is the statistics table in use before 2019 (Notice 32 of 2014), which is not read"),
    BEFORE_THE_FORM(
            "这是 {0} 年的报告；统一的报告格式从2019年度起才有，没有可读的表格",
            "This is a report of {0}; the form came with the reports of 2019, and there is no table of it to read"),
    TABLES_ARE_IMAGES(
            "有报告的文字，表格却是图片；图片里的数字不作猜测",
            "The words of a report are there but its tables are images; numbers in images are not guessed"),
    SCHOOL_YEAR_REPORT("这是按学年编制的学校信息公开报告：{0}", "This is a school's report over a school year: {0}"),
    ATTACHMENT_ONLY("页面只给出附件，报告在附件里：{0}", "The page only links to an attachment that holds the report: {0}"),
    TABLES_MISSING(
            "有报告的文字，但没有找到三张表的任何一行；表格可能是图片、附件或者已经丢失",
            "The words of a report are there but no row of its tables; the tables may be images, attachments, or lost"),
    BLANK_TEMPLATE("这是没有填写的空白格式", "This is the blank form, not filled in"),
    NOTICE_OR_RULES("这是通知或规定而不是报告：{0}", "This is a notice or a set of rules, not a report: {0}"),
    YEAR_NOT_FOUND("找不到报告年份", "No report year was found"),

    // the file
    NAME_DIFFERS_FROM_CONTENT(
            "文件名以 {0} 结尾，内容却是{1}；按内容读取", "The name ends in {0} but the content is {2}; read by content"),
    CHARSET_DIFFERS("文件声明编码 {0}，实际按 {1} 读取", "The file declares the charset {0}; it was read as {1}"),
    TRACKED_CHANGES("文件带有修订标记，按接受修订读取", "The document has tracked changes; it was read as if they were accepted"),
    HIDDEN_TEXT("文件里有隐藏文字，没有读入", "Hidden text was left out"),
    STRUCK_TEXT("文件里有加删除线的文字，没有读入", "Text that is struck out was left out"),
    EMBEDDED_DOCUMENT("文件里嵌入了另一份文件，没有读入：{0}", "Another document that is embedded in this one was not read: {0}"),
    HIDDEN_SHEET("隐藏的工作表没有读入：{0}", "A hidden sheet was left out: {0}"),
    FORMULA_WITHOUT_VALUE("公式没有保存结果，按文字保留：{0}", "A formula without a stored result was kept as text: {0}"),
    NUMBER_SHOWN_OTHERWISE(
            "单元格显示“{0}”，存储的数却是 {1}；按显示的读取",
            "The cell shows “{0}” while the number stored in it is {1}; it was read as shown"),
    NUMBER_FORMAT_UNKNOWN(
            "不认识数字格式“{0}”，无法知道单元格显示什么；按存储的数 {1} 读取",
            "What the number format {0} shows is not known; the number stored in the cell, {1}, was read"),
    MACROS_IGNORED("文件带有宏，没有运行", "The document has macros, which were not run"),
    UNREADABLE_CHARACTERS("按 {0} 解码时有无法识别的字节", "Some bytes are no characters of {0}"),

    // the pages of a PDF
    PAGES_WITHOUT_TEXT(
            "有些页只有图像而没有文字，不作猜测：第 {0} 页", "Some pages hold images and no text; nothing is guessed from them: {0}"),
    PARTS_UNREADABLE("文件有些部分已损坏，读不出来", "Some parts of the file are damaged and could not be read"),
    TEXT_RECOGNISED(
            "文字是识别软件在扫描图像上加的，可能与图像不符",
            "A program recognised the text in a scanned image; it may differ from what the image shows"),
    TEXT_UNSEEN("这里有看不见的文字，没有读入", "There is text here that is not seen on the page; it was left out"),
    TEXT_SLANTED("斜排的文字（如水印）没有读入：{0}", "Slanted text, such as a watermark, was left out: {0}"),
    GLYPHS_UNREADABLE("字体没有说明有些字符是什么：{0}", "The font does not tell what some characters are: {0}"),
    GLYPHS_OVERLAPPING("字符重叠在一起：{0}", "Characters lie over one another: {0}"),
    DIGITS_APART("数字之间有空隙，当作一个数：{0}", "The digits stand apart and were taken as one number: {0}"),
    DIGITS_RAISED("数字旁有上标或下标：{0}", "A digit is raised or lowered beside a number: {0}"),
    NUMBER_OVER_LINES("一个数分成了几行，已接起来：{0}", "A number goes over several lines and was joined: {0}"),
    TEXT_OVER_BORDER("文字越过了单元格的边线：{0}", "Text goes across the border of its cell: {0}"),
    CELL_NOT_CLOSED("单元格四周的线不完整：{0}", "The lines around a cell are not complete: {0}"),
    ROW_OVER_PAGES("分在两页上的一行已接起来：{0}", "A row that a page break split was joined: {0}"),
    PAGE_TOO_FULL("一页上的文字太多，没有读完", "A page holds too much text; not all of it was read"),
    PAGE_NUMBER_IN_TABLE("表格里的页码没有读入：{0}", "A page number inside a table was left out: {0}"),

    // sections, tables, rows, columns
    SECTION_MISSING("没有找到“{0}”这一部分", "The section {1} was not found"),
    HEADING_ASSUMED("“{0}”按次序当作“{1}”这一部分", "The heading {0} was taken for the section {2} by its number"),
    TEXT_BESIDE_TABLE("“{0}”里表格之外的文字没有读入：{2}", "Text beside the table of the section {1} was left out: {2}"),
    TABLE_IS_AN_IMAGE("“{0}”的表格是图片，该表各格为空", "The table of {1} is an image; its cells are blank"),
    TABLE_MISSING("没有找到“{0}”的表格，该表各格为空", "The table of {1} was not found; its cells are blank"),
    TABLE_TRANSPOSED("表格的行和列对调了，没有读取：{0}", "Rows and columns of the table are exchanged; it was not read: {0}"),
    ROW_MISSING("没有找到“{0}”这一行，该行各格为空", "The row {1} was not found; its cells are blank"),
    ROW_NOT_PLACED(
            "“{0}”应有 {2} 个数，读到 {3} 个，无法确定各属哪一格，全部留空：{4}",
            "The row {1} should have {2} numbers and has {3}; which belongs where is not certain, so all stay blank: {4}"),
    ROW_REPEATED("“{0}”出现不止一次，内容相同", "The row {1} occurs more than once, with the same content"),
    ROW_CONTRADICTED(
            "“{0}”出现不止一次，内容不同；采用第一次的“{2}”，另一处是“{3}”",
            "The row {1} occurs more than once with different content; the first, {2}, was taken, the other is {3}"),
    ROW_UNKNOWN("表格里有格式没有的一行，没有读入：{0}", "A row that the form does not have was left out: {0}"),
    ROW_BROKEN("“{0}”的数分成了几行，已接起来", "The numbers of the row {1} were broken over several lines and were joined"),
    ROW_WIDER(
            "“{0}”一行比别的行多出空格，各数是否在原来的列里不能确定",
            "The row {1} has more blank cells than the others; whether its numbers stand in their columns is not certain"),
    ROWS_IN_OTHER_ORDER(
            "“{0}”的次序与格式不同，按行名读取", "The row {1} stands in another place than in the form; it was read by its label"),
    COLUMNS_IN_OTHER_ORDER(
            "“{0}”各列的次序与格式不同，按列名读取：{2}",
            "The columns of the row {1} stand in another order than in the form; they were read by their labels: {2}"),
    ROW_OF_OTHER_EDITION(
            "“{0}”不属于所采用的格式版本 {2}，没有读入：{3}",
            "The row {1} does not belong to the edition {2} that was taken; it was left out: {3}"),
    LABEL_APPROXIMATE("“{0}”按“{1}”读取", "The label {0} was read as {1}"),
    LABEL_NOTE_DIFFERS("“{0}”的说明与格式的“{1}”不同", "The note in the label {0} differs from the form's {1}"),
    COLUMNS_ASSUMED(
            "没有读到“{0}”的列名，按格式的列序读取", "No column labels were found over the row {1}; the order of the form was assumed"),
    COLUMNS_UNCERTAIN(
            "“{0}”的列名次序无法确定，各格留空：{2}",
            "The order of the columns of the row {1} is not certain; its cells stay blank: {2}"),
    COLUMN_UNKNOWN("格式没有“{0}”这一列，没有读入：{1}", "The form has no column {0}; it was left out: {1}"),
    COLUMN_MISSING("“{0}”缺少“{2}”这一列，该格为空", "The row {1} lacks the column {3}; the cell is blank"),
    COLUMN_OF_OTHER_EDITION(
            "“{0}”这一列不属于所采用的格式版本 {1}，没有读入：{2}",
            "The column {0} does not belong to the edition {1} that was taken; it was left out: {2}"),
    VALUE_MERGED("一个合并的单元格占了几行或几列，没有读入：{0}", "A merged cell covers several rows or columns and was left out: {0}"),
    EDITION_ASSUMED("表格里没有能区分格式版本的字样，按 {0} 读取", "Nothing in the tables tells the edition; {0} was assumed"),
    EDITION_MIXED("表格混用了两个格式版本，按 {0} 读取", "The tables mix two editions of the form; {0} was taken"),
    EDITION_DIFFERS_FROM_YEAR(
            "{0} 年的报告用了 {1} 的表格，该年适用 {2}", "The report of {0} uses the tables of {1}; {2} applied in that year"),

    // cells
    CELL_NOT_A_NUMBER("单元格里不是数：{0}", "The cell holds no number: {0}"),
    CELL_STANDS_FOR_NOTHING("单元格用“{0}”表示没有", "The cell holds {0} in place of a number"),
    CELL_CIRCLE("圆圈“{0}”按 0 读取", "The circle {0} was read as 0"),
    CELL_TOO_LARGE("数太大，按文字保留：{0}", "The number is too large and was kept as text: {0}"),
    CELL_DECIMAL_COUNT("计数的单元格里有小数：{0}", "A cell for whole numbers holds a decimal: {0}"),
    CELL_SIGN_SPELT("“{0}”按 {1} 读取", "{0} was read as {1}"),
    CELL_SEPARATED("“{0}”里的空白当作分节号，按 {1} 读取", "The blanks in {0} were taken for grouping; it was read as {1}"),
    CELL_LEADING_ZEROS("“{0}”前面的零已略去，按 {1} 读取", "The zeros in front of {0} were left out; it was read as {1}"),
    CELL_OTHER_UNIT("“{0}”的单位与该格的“{2}”不同，数未换算", "The unit of {0} is not the cell's {3}; the number was not converted"),

    // who, when, narrative
    ORGAN_ASSUMED("标题里没有机关名称，取自{0}：{2}", "The title names no organ; it was taken from {1}: {2}"),
    YEAR_ASSUMED("标题里没有年份，取自{0}：{2}", "The title names no year; it was taken from {1}: {2}"),
    YEAR_CONFLICT("标题是 {0} 年，统计期限却是 {1}", "The title says {0} but the period is {1}"),
    PERIOD_UNREADABLE("统计期限读不出来：{0}", "The period cannot be read: {0}"),
    TEXT_AFTER_ARTICLE("网页正文之后的文字没有读入：{0}", "The text after the article of the page was left out: {0}"),
    TEXT_AFTER_SIGNATURE("落款之后的文字没有读入：{0}", "The text after the signature was left out: {0}");

    private final Bilingual words;

    RemarkCode(String zh, String en) {
        this.words = new Bilingual(zh, en);
    }

    /** The identifier, such as {@code row-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a remark of this kind says why a document gives no report. */
    public boolean isRefusal() {
        return ordinal() <= YEAR_NOT_FOUND.ordinal();
    }

    /** Fills {@code {0}}, {@code {1}} … of the sentence; what is filled in is never itself a template. */
    String sentence(Locale locale, List<String> arguments) {
        String template = words.in(locale);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            if (template.charAt(i) == '{') {
                int argument = template.charAt(i + 1) - '0';
                text.append(argument < arguments.size() ? arguments.get(argument) : "?");
                i += 2;
            } else {
                text.append(template.charAt(i));
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return id();
    }
}
