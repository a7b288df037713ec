package io.github.gongkai.cli;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Provision;
import io.github.gongkai.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the columns of the dataset mean, in Chinese and English, told from the form. */
final class CodeBook {

    private static final List<String> HEAD =
            List.of("table", "column", "type", "中文", "English", "unit", "editions", "basis");

    private CodeBook() {}

    /** One line a column of each table. */
    private static Stream<List<String>> lines() {
        return Stream.of(DataTable.values())
                .flatMap(table -> table.columns().stream().map(column -> line(table, column)));
    }

    private static List<String> line(DataTable table, DataColumn column) {
        String name = table.name().toLowerCase(Locale.ROOT);
        String type = column.type().words().in(Locale.ENGLISH);
        String zh = column.meaning().in(Locale.CHINESE);
        String en = column.meaning().in(Locale.ENGLISH);
        return Cell.parse(column.name())
                .map(cell -> List.of(name, column.name(), type, zh, en, unit(cell), editions(cell), basis(cell)))
                .orElse(List.of(name, column.name(), type, zh, en, "", "", ""));
    }

    private static String unit(Cell cell) {
        Unit unit = cell.unit(DataTable.latest(cell));
        return (unit.in(Locale.CHINESE) + " " + unit.in(Locale.ENGLISH)).strip();
    }

    private static String editions(Cell cell) {
        return Stream.of(Edition.values()).filter(cell::isIn).map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String basis(Cell cell) {
        return cell.row().basis().stream().map(Provision::toString).collect(Collectors.joining("; "));
    }

    /** The code book as CSV. */
    static String asTable() {
        Bytes out = new Bytes();
        CsvRows rows = new CsvRows(out);
        Stream.concat(Stream.of(HEAD), lines()).forEach(line -> {
            line.forEach(rows::text);
            rows.end();
        });
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The code book as Markdown, without the legal basis, which the page of the form has. */
    static String asPage() {
        StringBuilder page = new StringBuilder("""
                # Code book of the dataset · 数据集编码手册
                What `gongkai dataset` writes. The long table has one row a cell, the wide one a row a report and a column a cell, that of findings
                one a finding. A value that is not there is empty in CSV and null elsewhere: a blank cell is never a zero.
                长表每个单元格一行；宽表每份年报一行，每个单元格一列；问题表每个问题一行。没有的值在 CSV 中为空，在其他格式中为 null：空白不等于零。

                - In CSV, a text that a spreadsheet would take for a formula has an apostrophe before it; numbers are never changed. 会被表格软件当作公式的文字前加撇号，数值一概不变。
                - In Parquet, decimal numbers are DECIMAL(38, 10). One that does not fit is null although its state is `number`. 容纳不下的小数为 null，状态仍为 number。
                - `textCells` of the wide table holds `cell=content` for every cell whose content its column cannot hold, and for amounts printed with a unit. 宽表中列不能容纳的内容见 textCells。
                """);
        for (DataTable table : DataTable.values()) {
            page.append("\n## `").append(table.name().toLowerCase(Locale.ROOT)).append("`\n");
            page.append("| column | type | 中文 | English | unit | editions |\n|---|---|---|---|---|---|\n");
            table.columns()
                    .forEach(column -> page.append(line(table, column).stream()
                            .skip(1)
                            .limit(HEAD.size() - 2L)
                            .map(text -> text.replace("|", "\\|"))
                            .collect(Collectors.joining(" | ", "| ", " |\n"))));
        }
        return page.toString();
    }
}
