package io.github.gongkai.cli;

import static io.github.gongkai.cli.DataColumn.Type.DECIMAL;
import static io.github.gongkai.cli.DataColumn.Type.FLAG;
import static io.github.gongkai.cli.DataColumn.Type.TEXT;
import static io.github.gongkai.cli.DataColumn.Type.WHOLE;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables of the dataset, each with its columns. */
enum DataTable {
    /** One row a cell. */
    LONG(
            DataColumn.of("table", TEXT, "表：所在部分的标识", "table: the id of the section"),
            DataColumn.of("row", TEXT, "行的标识", "the id of the row"),
            DataColumn.of("column", TEXT, "列的标识", "the id of the column"),
            DataColumn.of("value", WHOLE, "整数值，按单元格的计量单位", "the whole number, in the unit of the cell"),
            DataColumn.of(
                    "amount",
                    DECIMAL,
                    "金额或带小数的数值，保留公布的小数位",
                    "an amount of money, or a number with decimals, with the decimals that were published"),
            DataColumn.of("unit", TEXT, "数值旁另外印出的单位", "a unit printed beside the number itself"),
            DataColumn.of(
                    "state",
                    TEXT,
                    "number 数值；blank 空白；text 不是数值的文字",
                    "number; blank: nothing; text: words that are no number"),
            DataColumn.of("text", TEXT, "单元格里不是数值的文字", "what the cell holds where it is no number")),
    /** One row a report, a column a cell. */
    WIDE(
            DataColumn.of("textCells", TEXT, "不能列入该列的单元格及其内容", "cells whose content their column cannot hold, with it"),
            DataColumn.of("blankCells", WHOLE, "空白单元格数", "how many cells are blank")),
    /** One row a finding. */
    FINDINGS(
            DataColumn.of("rule", TEXT, "规则的标识", "the id of the rule"),
            DataColumn.of("severity", TEXT, "error 错误；warning 警告；notice 提示", "error, warning or notice"),
            DataColumn.of("authority", TEXT, "规则的依据类别", "where the rule comes from"),
            DataColumn.of("citation", TEXT, "依据的条文", "the provisions it rests on"),
            DataColumn.of("message", TEXT, "问题所在", "what is wrong and where"),
            DataColumn.of("equation", TEXT, "代入数值的算式", "the equation with the numbers filled in"),
            DataColumn.of("cells", TEXT, "所涉单元格，以空格分隔", "the cells concerned, parted by blanks"),
            DataColumn.of("waived", FLAG, "是否已接受", "whether a waiver accepts it"));

    static final String ORGAN = "organ";

    private static final List<DataColumn> OF_REPORT = List.of(
            DataColumn.of(ORGAN, TEXT, "机关名称", "the name of the organ"),
            DataColumn.of("kind", TEXT, "机关类别", "the kind of organ"),
            DataColumn.of("year", WHOLE, "报告年度", "the report year"),
            DataColumn.of("edition", TEXT, "格式版本", "the edition of the form"));
    private static final DataColumn SOURCE =
            DataColumn.of("source", TEXT, "读取自哪个文件，NDJSON 为“文件:行”", "the file it was read from, for NDJSON FILE:LINE");

    /** Every cell of any edition, in form order. */
    static final List<Cell> CELLS = Stream.of(Edition.values())
            .flatMap(edition -> edition.cells().stream())
            .distinct()
            .sorted()
            .toList();

    private final List<DataColumn> own;

    DataTable(DataColumn... own) {
        this.own = List.of(own);
    }

    /** Organ, kind, year and edition; then what the table is about; last the source. */
    List<DataColumn> columns() {
        Stream<DataColumn> cells = this == WIDE ? CELLS.stream().map(DataTable::column) : Stream.of();
        return Stream.of(OF_REPORT.stream(), cells, own.stream(), Stream.of(SOURCE))
                .flatMap(part -> part)
                .toList();
    }

    private static DataColumn column(Cell cell) {
        return new DataColumn(
                cell.path(),
                isMoney(cell) ? DECIMAL : WHOLE,
                new Bilingual(label(cell, Locale.CHINESE), label(cell, Locale.ENGLISH)));
    }

    static boolean isMoney(Cell cell) {
        return cell.unit(latest(cell)).isMoney();
    }

    /** The last edition that has the cell. */
    static Edition latest(Cell cell) {
        return Stream.of(Edition.values())
                .filter(cell::isIn)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String label(Cell cell, Locale locale) {
        return cell.labelPath(latest(cell), locale);
    }
}
