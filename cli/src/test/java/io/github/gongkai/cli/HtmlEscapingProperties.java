package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Nothing that a document or a file name says becomes an element, an attribute or a script of the page. */
class HtmlEscapingProperties {

    private static final Cell CELL = Samples.clean().edition().cells().get(30);

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<script>alert(1)</script>",
                "</script>",
                "<!--",
                "-->",
                "\"",
                "'",
                "`",
                "&",
                "&lt;",
                "&#x3c;",
                "<",
                ">",
                "</style>",
                "</td></table>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus=x '",
                "<img src=x onerror=1>",
                "javascript:alert(1)",
                "]]>",
                "<![CDATA[",
                "\u0000",
                "\u202E",
                "\uD800",
                "\uFFFE",
                "</title>",
                "</details>",
                "${7*7}",
                "%s",
                "%d",
                "<svg/onload=1>",
                "\u2028",
                "甲");
        return pieces.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join("", list) + "乙");
    }

    @Property(tries = 150)
    void hostileWordsChangeNothingInThePageButItsText(@ForAll("hostile") String words) {
        Document harmless = Jsoup.parse(pageWith("乙"));
        Document page = Jsoup.parse(pageWith(words));

        assertThat(shape(page)).isEqualTo(shape(harmless));
        assertThat(page.selectFirst("h2 span").wholeText()).isEqualTo(Printable.of(words));
        assertThat(page.selectFirst("td.words").wholeText()).isEqualTo(Printable.of(words));
        assertThat(page.selectFirst(".from code").wholeText()).isEqualTo(Printable.of(words));
        assertThat(page.outerHtml()).doesNotContain("\u202E", "\u0000");
    }

    private static String pageWith(String words) {
        Report report = Samples.changed(figures -> figures.set(CELL, Entry.of(words))).toBuilder()
                .organ(Organ.of(words))
                .overview(words)
                .otherMatters(words)
                .build();
        Source.Note note = new Source.Note(words, words, Optional.of(CELL), Optional.empty());
        Source read = new Source(
                words,
                java.util.OptionalInt.empty(),
                Optional.of(report),
                "",
                List.of(note),
                cell -> Optional.empty(),
                passage -> Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Printed.page(Locale.CHINESE, List.of(read, Source.unreadable(words, words, words)));
    }

    /** Every element with its attributes, the values left out but for those that do something. */
    private static List<String> shape(Document page) {
        return page.getAllElements().stream().map(HtmlEscapingProperties::shape).toList();
    }

    private static String shape(Element element) {
        TreeMap<String, String> attributes = new TreeMap<>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        return element.tagName() + attributes;
    }
}
