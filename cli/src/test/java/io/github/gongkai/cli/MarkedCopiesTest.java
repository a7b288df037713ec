package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedCopiesTest {

    @TempDir
    private Path folder;

    /** A page with one finding: one row of section 三 does not add up. */
    private Path page(String name) throws IOException {
        StringBuilder html = new StringBuilder("<p>测试市示例局2024年政府信息公开工作年度报告</p><p>一、总体情况</p><p>自拟。</p>")
                .append("<p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p><table>")
                .append("<tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td>")
                .append("<td>其他</td><td>总计</td></tr><tr><td>一、本年新收政府信息公开申请数量</td>");
        for (int number : new int[] {41, 1, 0, 0, 0, 0, 43}) {
            html.append("<td>").append(number).append("</td>");
        }
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, html.append("</tr></table>").toString());
    }

    private static final List<String> ROW_TOTAL = List.of("--only", "applications-row-total");

    private CommandRun check(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "check";
        all[1] = ROW_TOTAL.get(0);
        all[2] = ROW_TOTAL.get(1);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandRun.of(all);
    }

    @Test
    void theCopyMarksEachCellOfAFindingAndTheCommandSaysWhereItIs() throws IOException {
        Path copies = folder.resolve("copies");
        CommandRun run = check("--marked", copies, page("a.html"));

        Path copy = copies.resolve("a.marked.html");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("批注副本 " + copy, "a.html：第1个表格第2行第2列");
        Document marked = Jsoup.parse(Files.readString(copy));
        assertThat(marked.select("main td.e > sup").eachText()).containsExactly("1", "1", "1", "1", "1", "1", "1");
        marked.select("sup").remove();
        assertThat(marked.select("main td.e").eachText()).containsExactly("41", "1", "0", "0", "0", "0", "43");
        assertThat(marked.select("aside li#n1").text()).contains("错误 applications-row-total", "42", "43");
    }

    @Test
    void thePageOfChecksLeadsToEachPlaceInTheCopy() throws IOException {
        Path output = folder.resolve("results/check.html");
        Files.createDirectories(Objects.requireNonNull(output.getParent()));
        check("--marked", folder.resolve("copies"), "--format", "html", "--output", output, page("年报 1.html"));

        Document page = Jsoup.parse(Files.readString(output));
        List<String> links = page.select("aside .place a[href*=marked]").eachAttr("href");
        assertThat(links).hasSizeGreaterThanOrEqualTo(8);
        for (String link : links) {
            URI target = output.toUri().resolve(link);
            Path file = Path.of(URI.create(target.toString().replaceAll("#.*", "")));
            assertThat(file).exists();
            if (target.getFragment() != null) {
                Element mark = Jsoup.parse(Files.readString(file)).getElementById(target.getFragment());
                assertThat(Objects.requireNonNull(mark).hasClass("e") || mark.hasClass("n"))
                        .isTrue();
            }
        }
        assertThat(links.stream().filter(link -> link.contains("#m"))).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void documentsOfOneNameDoNotOverwriteEachOthersCopy() throws IOException {
        Path copies = folder.resolve("copies");
        page("one/a.html");
        page("two/a.html");
        check("--marked", copies, folder.resolve("one"), folder.resolve("two"));

        assertThat(copies.resolve("a.marked.html")).exists();
        assertThat(copies.resolve("a-2.marked.html")).exists();
    }

    @Test
    void copiesAreNotCheckedAgain() throws IOException {
        page("a.html");
        check("--marked", folder, folder);
        CommandRun again = check("--marked", folder, folder);

        assertThat(again.out()).contains("共 1 份年报");
        assertThat(folder.resolve("a.marked.marked.html")).doesNotExist();
    }

    @Test
    void whatCannotBeMarkedIsSaidAndStillChecked() throws IOException {
        Path json = Files.writeString(folder.resolve("a.json"), Samples.json(Samples.wrong()));
        CommandRun run = check("--marked", folder.resolve("copies"), json);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(json + ": 这种格式不能制作批注副本");
    }

    @Test
    void aFolderThatCannotBeMadeIsWrongUse() throws IOException {
        Path file = page("a.html");
        CommandRun run = check("--marked", file, file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("无法写入").hasLineCount(1);
    }

    @Test
    void theJsonNamesTheCopy() throws IOException {
        Path copies = folder.resolve("copies");
        CommandRun run = check("--format", "json", "--marked", copies, page("a.html"));

        assertThat(new ObjectMapper().readTree(run.out()).at("/files/0/marked").asText())
                .isEqualTo(copies.resolve("a.marked.html").toString());
    }
}
