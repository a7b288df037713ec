package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Section;
import io.github.gongkai.documents.MarkedCopy.Note;
import io.github.gongkai.documents.MarkedCopy.Weight;
import io.github.gongkai.documents.Printer.Layout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkedCopyTest {

    private static final Figures FIGURES = figures();
    private static final Cell CELL = Edition.STANDARD_2021.cells().get(40);
    private static final Cell OTHER = Edition.STANDARD_2021.cells().get(195);

    private static Figures figures() {
        Figures.Builder figures = Figures.builder(Edition.STANDARD_2021);
        for (int i = 0; i < Edition.STANDARD_2021.cells().size(); i++) {
            figures.setAt(i, 7000 + i);
        }
        return figures.build();
    }

    private static Document page(MarkedCopy copy) {
        assertThat(copy.ending()).isEqualTo("html");
        return Jsoup.parse(new String(copy.content(), StandardCharsets.UTF_8));
    }

    private static MarkedCopy mark(String text, Note... notes) throws DocumentException {
        return ReportReader.standard()
                .mark(text.getBytes(StandardCharsets.UTF_8), "report", List.of(notes), Locale.ENGLISH)
                .orElseThrow();
    }

    private static Reading read(String text) throws DocumentException {
        return ReportReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "report");
    }

    private static String anchored(Document page, MarkedCopy copy, Place place) {
        Element mark = page.getElementById(copy.anchor(place).orElseThrow());
        Element around = Objects.requireNonNull(mark).normalName().equals("a") ? mark.parent() : mark;
        Element words = Objects.requireNonNull(around).clone();
        words.select("sup").remove();
        return words.text().strip();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aNoteOnACellLeadsToThatCellAndBack(Layout layout) throws DocumentException {
        String text = new Printer(FIGURES).print(layout);
        Reading reading = read(text);
        Place place = reading.place(CELL).orElseThrow();
        Place other = reading.place(OTHER).orElseThrow();

        MarkedCopy copy = mark(
                text,
                new Note(Weight.WARNING, "one", "too many", List.of(place)),
                new Note(Weight.ERROR, "two", "do not add up", List.of(place, other)));
        Document page = page(copy);

        assertThat(anchored(page, copy, place)).isEqualTo("7040");
        assertThat(anchored(page, copy, other)).isEqualTo("7195");
        assertThat(page.select("main .e")).hasSize(2);
        assertThat(page.select("main sup a").eachAttr("href")).containsExactly("#n1", "#n2", "#n2");
        assertThat(page.select("aside li#n2 a").eachAttr("href"))
                .containsExactly(
                        "#" + copy.anchor(place).orElseThrow(),
                        "#" + copy.anchor(other).orElseThrow());
        assertThat(page.select("aside li#n2").text()).contains("two", "do not add up", place.toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"HTML_MERGED", "TABS"})
    void aNoteOnAPassageMarksItsWordsAndNoOthers(Layout layout) throws DocumentException {
        String text = new Printer(FIGURES).print(layout);
        Reading reading = read(text);
        String overview =
                reading.report().orElseThrow().overview().orElseThrow().text();
        int start = overview.indexOf("公开3件");
        Place long3 =
                reading.place(Optional.of(Section.OVERVIEW), start, start + 4).orElseThrow();
        Place short3 = reading.place(Optional.of(Section.OVERVIEW), start + 2, start + 4)
                .orElseThrow();

        MarkedCopy copy = mark(
                text,
                new Note(Weight.NOTICE, "long", "text", List.of(long3)),
                new Note(Weight.ERROR, "short", "text", List.of(short3)));
        Document page = page(copy);
        page.select("sup").remove();

        assertThat(page.select("main mark").eachText()).containsExactly("公开", "3件");
        assertThat(page.select("main mark.e").eachText()).containsExactly("3件");
        assertThat(page.select("main").text()).contains("全年共公开3件，另有信息若干");
    }

    @Test
    void theCopySaysWhatTheDocumentSays() throws DocumentException {
        String text = new Printer(FIGURES).print(Layout.HTML_WORD);
        Document original = Jsoup.parse(text);

        Document page = page(mark(text));

        assertThat(page.select("main").text()).isEqualTo(original.body().text());
        assertThat(page.select("main td").eachAttr("colspan"))
                .isEqualTo(original.select("td").eachAttr("colspan"));
        assertThat(page.select("main td").eachAttr("rowspan"))
                .isEqualTo(original.select("td").eachAttr("rowspan"));
        assertThat(page.select("aside h2").text()).isEqualTo("No notes");
    }

    @Test
    void aPlaceThatTheDocumentDoesNotHaveIsToldWithoutALink() throws DocumentException {
        Place nowhere = Place.table(9, 9, 9);
        MarkedCopy copy = mark("一、总体情况\n好。", new Note(Weight.ERROR, "a", "b", List.of(nowhere)));

        assertThat(copy.anchor(nowhere)).isEmpty();
        assertThat(page(copy).select("aside .places").text()).isEqualTo("table 9, row 9, column 9");
    }

    @Test
    void aPageInAnotherCharsetIsCopiedAsWell() throws DocumentException {
        String text = "<meta charset=gb2312>" + new Printer(FIGURES).print(Layout.HTML_MERGED);
        byte[] bytes = text.getBytes(Charset.forName("GBK"));
        Place place = ReportReader.standard().read(bytes, "a").place(CELL).orElseThrow();

        MarkedCopy copy = ReportReader.standard()
                .mark(bytes, "a", List.of(new Note(Weight.ERROR, "a", "b", List.of(place))), Locale.CHINESE)
                .orElseThrow();

        assertThat(anchored(page(copy), copy, place)).isEqualTo("7040");
        assertThat(page(copy).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aDocumentThatCannotBeMarkedGivesNoCopyAndOneThatIsTooLargeAnException() throws DocumentException {
        byte[] image = "GIF89a".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReportReader.standard().mark(image, "a.gif", List.of(), Locale.CHINESE))
                .isEmpty();
        assertThatThrownBy(() -> ReportReader.standard()
                        .with(Limits.standard().withBytes(5))
                        .mark(image, "a.gif", List.of(), Locale.CHINESE))
                .isInstanceOf(DocumentException.class);
    }

    private static final Set<String> HARMLESS = Set.of(
            "class",
            "id",
            "href",
            "title",
            "colspan",
            "rowspan",
            "align",
            "valign",
            "lang",
            "charset",
            "name",
            "content",
            "http-equiv",
            "aria-label",
            "start");

    /** Nothing of a hostile page is left that loads, runs or leads anywhere, whatever is noted about it. */
    @Property(tries = 500)
    void aCopyOfAHostilePageDoesNothing(@ForAll("hostile") String page, @ForAll("hostile") String note)
            throws DocumentException {
        String html = "<html><body><table><tr><td>1</td></tr></table>" + page;
        int cell = html.indexOf("<td>");
        Place place = Place.table(1, 1, 1)
                .covering(new Place.Characters(cell, cell + 10, Optional.of("/html[1]/body[1]/table[1]/tr[1]/td[1]")));
        MarkedCopy copy = mark(html, new Note(Weight.ERROR, note, note, List.of(place)));
        Document marked = page(copy);

        assertThat(marked.select("script,iframe,object,embed,img,svg,math,form,input,link,base,video,audio,noscript"))
                .isEmpty();
        assertThat(marked.select("style")).hasSize(1);
        assertThat(marked.select("meta")).hasSize(4);
        for (Element element : marked.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(HARMLESS).contains(attribute.getKey());
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("#[mn]\\d+");
                }
            }
        }
        assertThat(marked.select("aside li h3").text()).isEqualTo(note.strip().replaceAll("\\s+", " "));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "<script>alert(1)</script>",
                        "<img src=x onerror=alert(1)>",
                        "<svg><style><img src=x onerror=alert(1)></style></svg>",
                        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                        "<a href='javascript:alert(1)'>x</a>",
                        "<a href='#m1' id=m1>x</a>",
                        "<p onclick=alert(1) style='background:url(http://example.com)'>",
                        "<iframe src=//example.com></iframe>",
                        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                        "<template><script>1</script></template>",
                        "<textarea></textarea><script>",
                        "<meta http-equiv=refresh content='0;url=//example.com'>",
                        "<base href=//example.com>",
                        "<form action=//example.com><button>",
                        "</main></body></html><script>",
                        "<!--><img src=x onerror=alert(1)>-->",
                        "<![CDATA[<script>1</script>]]>",
                        "<style>@import url(//example.com)</style>",
                        "</td></tr></table>",
                        "<td id=n1 class=e>",
                        "&lt;script&gt;",
                        "文字",
                        "\"'`>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> parts.stream().collect(Collectors.joining()));
    }
}
