package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.CharArrayWriter;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlSlimTest {

    /** What a page is made of, whole tags first, then parts of them and what changes where tags end. */
    private static final List<String> PIECES = List.of(
            "<p class=a>",
            "<P STYLE=\"text-align:center\" align='a>b'>",
            "<p style='display:none'>",
            "</p>",
            "<span lang=\"EN-US\"\nstyle=\"font-family:宋体\">",
            "<span style=\"x:y;VERTICAL-ALIGN : Super\"x=y>",
            "<span style=\"text-decoration:line&#45;through\">",
            "</span>",
            "<div hidden class=a>",
            "</div>",
            "<table border=1>",
            "</table>",
            "<tr class=a>",
            "</tr>",
            "<td colspan=2 class=a>",
            "<td headers=\"a b\">",
            "</td>",
            "<th rowspan=\"2\">",
            "<tbody a>",
            "<caption a=b>",
            "<colgroup a=b>",
            "<col style='width:1'>",
            "<b style='color:red'>",
            "</b>",
            "<font color=red>",
            "</font>",
            "<a href='x.pdf' class=a>",
            "</a>",
            "<o:p a=b>",
            "<h1 id=a>",
            "<li class=a/>",
            "<br clear=all />",
            "<img width=9 src=a>",
            "<input type=hidden class=a>",
            "<form class=a>",
            "<body class=a>",
            "<html lang=a>",
            "文",
            "5",
            " ",
            "&lt;",
            "a < b",
            "<!-- <p class=a> -->",
            "<![if x]>",
            "<!doctype html>",
            "<script>a<b;'</p>'</script>",
            "<script><!-- <script> </script> --></script>",
            "<style><!-- p > a{} --></style>",
            "<title>a</title>",
            "<textarea><p class=a></textarea>",
            "<iframe src=a></iframe>",
            "<noscript><p class=a></noscript>",
            "<svg a=b>",
            "</svg>",
            "<select class=a>",
            "</select>",
            "<template a=b>",
            "<xmp>",
            "<plaintext>",
            "<frameset>",
            "<![CDATA[",
            "<?xml:namespace prefix = o />",
            "<p title=\"<p class='a'>\" class=a>",
            "<p ",
            "class=a",
            "\"",
            "'",
            "=",
            "/",
            ">",
            "<",
            "</",
            "<!--",
            "-->",
            "--!>",
            "\u0000");

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> mostlyTags = Arbitraries.of(PIECES.subList(0, 46));
        Arbitrary<String> anything = Arbitraries.of(PIECES);
        return Arbitraries.frequencyOf(Tuple.of(12, mostlyTags), Tuple.of(1, anything))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    /** The attributes of some elements may be gone, all of them and none that is asked for; nothing else may differ. */
    @Property(tries = 3000)
    void theTreeIsTheSame(@ForAll("pages") String page) {
        assertSame(tree(page), slimTree(page));
    }

    private static void assertSame(Node whole, Node slim) {
        assertThat(slim.nodeName()).isEqualTo(whole.nodeName());
        assertThat(slim.childNodeSize()).as(whole.nodeName()).isEqualTo(whole.childNodeSize());
        if (whole instanceof TextNode words) {
            assertThat(((TextNode) slim).getWholeText()).isEqualTo(words.getWholeText());
        } else if (whole instanceof Element element && slim.attributesSize() < whole.attributesSize()) {
            assertThat(slim.attributesSize()).isZero();
            assertThat(element.attr("colspan") + element.attr("rowspan")).isEmpty();
            assertThat(element.hasAttr("hidden")).isFalse();
            assertThat(element.normalName()).isNotIn("a", "img", "input", "html", "body", "b", "font", "meta");
            assertThat(element.attr("style").toLowerCase(Locale.ROOT).replace(" ", ""))
                    .doesNotContain("display:none", "line-through", "vertical-align");
        }
        for (int i = 0; i < whole.childNodeSize(); i++) {
            assertSame(whole.childNode(i), slim.childNode(i));
        }
    }

    private static Node tree(String page) {
        return Parser.htmlParser().parseInput(page, "");
    }

    private static Node slimTree(String page) {
        return Parser.htmlParser().parseInput(new HtmlSlim(CharBuffer.wrap(page.toCharArray())), "");
    }

    private static String slim(String page) {
        HtmlSlim reader = new HtmlSlim(CharBuffer.wrap(page.toCharArray()));
        CharArrayWriter slim = new CharArrayWriter();
        char[] some = new char[7];
        for (int length = reader.read(some, 0, 7); length >= 0; length = reader.read(some, 0, 7)) {
            slim.write(some, 0, length);
        }
        return slim.toString();
    }

    @Test
    void whatOnlySaysHowWordsLookIsLeftOut() {
        assertThat(slim("<TD width=5 align='center'><p\nclass=\"a>b\" style=\"font-family:宋体\">公</p></TD>"))
                .isEqualTo("<TD><p>公</p></TD>");
        assertThat(slim("<p class=a>1</p><p class=a>2</p><p class=b>3<br/></p><p class=a>"))
                .isEqualTo("<p>1</p><p>2</p><p>3<br/></p><p>");
        assertThat(slim("<!doctype html><title>a</title><style>p > a{}</style><!-- x --><p class=a>1 < 2"))
                .isEqualTo("<!doctype html><title>a</title><style>p > a{}</style><!-- x --><p>1 < 2");
    }

    @Test
    void aTagThatIsAskedForAnyAttributeKeepsAllOfThem() {
        for (String page : List.of(
                "<td colspan=2 class=a>",
                "<TD class=a ROWSPAN='2'>",
                "<p class=a hidden>",
                "<span style='display : none'>",
                "<span style='Text-Decoration:Line-\u00a0Through'>",
                "<span style='vertical-align:sub'>",
                "<span style='vertical&#45;align:super'>",
                "<a href=x class=a>",
                "<img width=1>",
                "<b class=a>",
                "<meta name=a content=b>",
                "<body class=a>")) {
            assertThat(slim(page)).isEqualTo(page);
        }
    }

    @Test
    void nothingIsLeftOutBehindWhatMayEndAnywhere() {
        for (String before : List.of(
                "<svg>",
                "<math>",
                "<select>",
                "<template>",
                "<xmp>",
                "<plaintext>",
                "<frameset>",
                "<![CDATA[",
                "<?xml ",
                "<!-->",
                "<!-- a --!>",
                "<textarea><",
                "<noscript><a>",
                "<script><!-- <script>",
                "<script>",
                "<a ='>",
                "<a b= >",
                "<a b=\">",
                "<a/b>",
                "</a b>",
                "</>",
                "<年>")) {
            assertThat(slim(before + "<p class=a>")).isEqualTo(before + "<p class=a>");
        }
    }
}
