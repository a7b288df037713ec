package io.github.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.PrintedTable.Box;
import io.github.gongkai.PrintedTable.Role;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrintedTableTest {

    static Stream<Arguments> tables() {
        return Stream.of(Edition.values())
                .flatMap(edition -> Stream.of(Section.values())
                        .filter(Section::isTable)
                        .map(section -> Arguments.of(edition, section)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theBoxesFillTheGridAndNoneLiesOverAnother(Edition edition, Section section) {
        PrintedTable table = PrintedTable.of(edition, section);
        int[][] covered = new int[table.rows().size()][table.columns()];
        for (int row = 0; row < covered.length; row++) {
            for (Box box : table.rows().get(row)) {
                for (int i = row; i < row + box.height(); i++) {
                    for (int j = box.column(); j < box.column() + box.width(); j++) {
                        covered[i][j]++;
                    }
                }
            }
        }
        assertThat(List.of(covered)).allSatisfy(row -> assertThat(row).containsOnly(1));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCellOfTheSectionHasOneBoxAndTheyComeInFormOrder(Edition edition, Section section) {
        List<Cell> cells = PrintedTable.of(edition, section).rows().stream()
                .flatMap(List::stream)
                .flatMap(box -> box.cell().stream())
                .toList();

        assertThat(cells)
                .containsExactlyElementsOf(edition.cells().stream()
                        .filter(cell -> cell.section() == section)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD_2021, PROACTIVE_DISCLOSURE, 14, 4",
        "STANDARD_2021, APPLICATIONS, 28, 10",
        "STANDARD_2021, PROCEEDINGS, 4, 15",
        "TRIAL_2019, PROACTIVE_DISCLOSURE, 18, 4",
        "TRIAL_2019, APPLICATIONS, 26, 10",
        "TRIAL_2019, PROCEEDINGS, 4, 15"
    })
    void theTablesAreAsLargeAsTheNoticePrintsThem(Edition edition, Section section, int rows, int columns) {
        PrintedTable table = PrintedTable.of(edition, section);

        assertThat(table.rows()).hasSize(rows);
        assertThat(table.columns()).isEqualTo(columns);
    }

    @Test
    void theHeadsOfTheApplicationsAreMergedAsInTheBlankForm() {
        List<List<Box>> rows =
                PrintedTable.of(Edition.STANDARD_2021, Section.APPLICATIONS).rows();

        assertThat(rows.subList(0, 3))
                .allSatisfy(row -> assertThat(row)
                        .extracting(Box::role)
                        .containsAnyOf(Role.CORNER, Role.COLUMN_HEAD)
                        .doesNotContain(Role.VALUE));
        assertThat(rows.subList(0, 3).stream().map(PrintedTableTest::words))
                .containsExactly(
                        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3x3 | 申请人情况 7x1",
                        "自然人 1x2 | 法人或其他组织 5x1 | 总计 1x2",
                        "商业企业 1x1 | 科研机构 1x1 | 社会公益组织 1x1 | 法律服务机构 1x1 | 其他 1x1");
        assertThat(words(rows.get(5))).isEqualTo("三、本年度办理结果 1x22 | （一）予以公开 2x1");
        assertThat(words(rows.get(7))).isEqualTo("（三）不予公开 1x8 | 1.属于国家秘密 1x1");
        assertThat(words(rows.get(27))).isEqualTo("四、结转下年度继续办理 3x1");
    }

    @Test
    void theHeadsOfTheProceedingsStandSideBySide() {
        List<List<Box>> rows =
                PrintedTable.of(Edition.STANDARD_2021, Section.PROCEEDINGS).rows();

        assertThat(words(rows.get(0))).isEqualTo("行政复议 5x1 | 行政诉讼 10x1");
        assertThat(words(rows.get(1)))
                .isEqualTo("结果维持 1x2 | 结果纠正 1x2 | 其他结果 1x2 | 尚未审结 1x2 | 总计 1x2 | 未经复议直接起诉 5x1 | 复议后起诉 5x1");
    }

    @Test
    void aSectionInProseHasNoTable() {
        assertThatThrownBy(() -> PrintedTable.of(Edition.STANDARD_2021, Section.OVERVIEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overview");
    }

    private static String words(List<Box> row) {
        return String.join(
                " | ",
                row.stream()
                        .map(box -> box.label()
                                .map(label -> label.printed() + " " + box.width() + "x" + box.height())
                                .orElse(null))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
