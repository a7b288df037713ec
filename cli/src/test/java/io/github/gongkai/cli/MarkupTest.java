package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Property
    void anyValueOfAnAttributeAndAnyTextIsReadBackAsItIs(@ForAll @NotEmpty String value) throws IOException {
        StringBuilder out = new StringBuilder();
        new Markup(out).leaf("p", "x" + value, "title", value);
        Element element = Jsoup.parseBodyFragment(out.toString()).body().child(0);

        assertThat(element.attributes()).hasSize(1);
        assertThat(element.attr("title")).isEqualTo(Printable.of(value));
        assertThat(element.wholeText()).isEqualTo("x" + Printable.of(value));
    }

    @Test
    void aQuoteDoesNotEndAnAttribute() throws IOException {
        StringBuilder out = new StringBuilder();
        new Markup(out).open("p", "title", "\" onclick=\"x'<>&`");

        assertThat(out).hasToString("<p title=\"&quot; onclick=&quot;x&#39;&lt;&gt;&amp;&#96;\">");
    }
}
