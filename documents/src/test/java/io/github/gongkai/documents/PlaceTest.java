package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Place.Characters;
import io.github.gongkai.documents.Printer.Layout;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PlaceTest {

    private static final Edition EDITION = Edition.STANDARD_2021;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theCharactersOfACellHoldItsText(Layout layout) throws Exception {
        String document = new Printer(numbered()).print(layout);
        Reading reading = read(document);
        for (Cell cell : EDITION.cells()) {
            Characters covered = characters(reading, cell);
            String source = document.substring(covered.start(), covered.end());
            assertThat(source).as("%s", cell).contains(reading.text(cell).orElseThrow());
            assertThat(source).containsOnlyOnce(numbered().entry(cell).toString());
        }
    }

    @Test
    void theCharactersOfACellOfAPageAreItsElement() throws Exception {
        String page = new Printer(numbered()).print(Layout.HTML_WORD);
        Reading reading = read(page);
        for (Cell cell : EDITION.cells()) {
            Characters covered = characters(reading, cell);
            assertThat(page.substring(covered.start(), covered.end()))
                    .startsWith("<td ")
                    .endsWith("</td>");
        }
    }

    @Test
    void thePathOfACellLeadsToItsElement() throws Exception {
        String page = "<html><head></head><body>"
                + new Printer(numbered())
                        .print(Layout.HTML_MERGED)
                        .replace("<table border=1>", "<div><p></p></div><div><table><tbody>")
                        .replace("</table>", "</tbody></table></div>")
                        .replaceAll("(colspan|rowspan)=(\\d+)", "$1=\"$2\"")
                        .replace("&nbsp;", "\u00A0")
                + "</body></html>";
        Document dom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
        XPath xpath = XPathFactory.newInstance().newXPath();
        Reading reading = read(page);
        for (Cell cell : EDITION.cells()) {
            String path = characters(reading, cell).path().orElseThrow();
            assertThat(xpath.evaluate(path, dom))
                    .as(path)
                    .isEqualTo(numbered().entry(cell).toString());
        }
    }

    @Test
    void aCellWithoutAnEndTagEndsWithWhatItHolds() throws Exception {
        String page = new Printer(numbered())
                .print(Layout.HTML_MERGED)
                .replace("</td>", "")
                .replace("</tr>", "");
        Reading reading = read(page);
        for (Cell cell : EDITION.cells()) {
            Characters covered = characters(reading, cell);
            assertThat(page.substring(covered.start(), covered.end()))
                    .contains(numbered().entry(cell).toString())
                    .matches("(?s)<td [^<]*");
        }
    }

    @Test
    void aPassageOfAPlainTextHasItsLineColumnAndCharacters() throws Exception {
        String document = new Printer(numbered()).print(Layout.TABS).replace("全年按章办事。", "　　全年按章办事。\n");
        Reading reading = read(document);
        String overview =
                reading.report().orElseThrow().overview().orElseThrow().text();
        int start = overview.indexOf("公开3件");

        Place place =
                reading.place(Optional.of(Section.OVERVIEW), start, start + 4).orElseThrow();

        Characters covered = (Characters) place.extent().orElseThrow();
        assertThat(document.substring(covered.start(), covered.end())).isEqualTo("公开3件");
        assertThat(place).hasToString("line 5, column 4");
    }

    @Test
    void aPassageOfAPageHasItsCharactersOrTheParagraphInWhichMarksStandBetween() throws Exception {
        String page = new Printer(numbered()).print(Layout.HTML_MERGED);
        assertThat(covered(page, 3, 5)).isEqualTo("章办");
        String marked = page.replace("全年按章办事。", "全年按<b>章</b>办事。");
        assertThat(covered(marked, 3, 5)).startsWith("全年按<b>章</b>办事。");

        Reading reading = read(page);
        assertThat(reading.place(Optional.of(Section.OVERVIEW), 30_000, 30_001)).isEmpty();
        assertThat(reading.place(Optional.of(Section.APPLICATIONS), 0, 1)).isEmpty();
    }

    private static String covered(String page, int start, int end) throws DocumentException {
        Place place =
                read(page).place(Optional.of(Section.OVERVIEW), start, end).orElseThrow();
        Characters covered = (Characters) place.extent().orElseThrow();
        return page.substring(covered.start(), covered.end());
    }

    @Test
    void placesOfAPageAreTheSameWhoeverAsksFirstAndWhenever() throws Exception {
        String page = new Printer(numbered()).print(Layout.HTML_WORD);
        Reading asked = read(page);
        List<Place> inOrder = places(asked);
        inOrder.forEach(Place::extent);

        for (int round = 0; round < 20; round++) {
            Reading fresh = read(page);
            List<Place> places = places(fresh);
            Collections.shuffle(places, new Random(round));

            List<String> extents =
                    places.parallelStream().map(place -> "" + place.extent()).toList();

            assertThat(extents)
                    .containsExactlyElementsOf(
                            places.stream().map(place -> "" + place.extent()).toList());
            assertThat(places(fresh)).isEqualTo(inOrder).hasSameHashCodeAs(inOrder);
        }
    }

    @Test
    void placesWithTheSameStepsDifferInWhatTheyCover() throws Exception {
        Place here = Place.table(1, 2, 3).covering(new Characters(5, 9, Optional.empty()));

        assertThat(here)
                .isEqualTo(new Place(here.steps(), here.extent()))
                .hasSameHashCodeAs(Place.table(1, 2, 3))
                .isNotEqualTo(Place.table(1, 2, 3))
                .isNotEqualTo(Place.table(1, 2, 4).covering(here.extent().orElseThrow()));
        Reading one = read(new Printer(numbered()).print(Layout.HTML_WORD));
        Reading other = read(" " + new Printer(numbered()).print(Layout.HTML_WORD));
        Cell cell = EDITION.cells().get(0);
        assertThat(one.place(cell).orElseThrow().steps())
                .isEqualTo(other.place(cell).orElseThrow().steps());
        assertThat(one.place(cell)).isNotEqualTo(other.place(cell));
    }

    private static List<Place> places(Reading reading) {
        List<Place> places = new ArrayList<>();
        EDITION.cells().forEach(cell -> places.add(reading.place(cell).orElseThrow()));
        for (Section section : Section.values()) {
            places.add(reading.place(section).orElseThrow());
        }
        return places;
    }

    @Test
    void aPlaceIsToldInBothLanguages() {
        assertThat(Place.sheet(2, "表三", 5, 28)).hasToString("sheet 表三, row 5, column AB");
        assertThat(Place.sheet(2, "表三", 5, 28).in(Locale.CHINESE)).isEqualTo("工作表表三第5行第AB列");
        assertThat(Place.pageTable(4, 1, 5, 3)).hasToString("page 4, table 1, row 5, column 3");
        assertThat(Place.pageLine(4, 12).in(Locale.CHINESE)).isEqualTo("第4页第12行");
        assertThat(Place.paragraph(7)).hasToString("paragraph 7");
    }

    private static Characters characters(Reading reading, Cell cell) {
        return (Characters) reading.place(cell).orElseThrow().extent().orElseThrow();
    }

    private static Reading read(String text) throws DocumentException {
        return ReportReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "report.html");
    }

    /** A different number in each cell. */
    private static Figures numbered() {
        Figures.Builder figures = Figures.builder(EDITION);
        List<Cell> cells = EDITION.cells();
        for (int i = 0; i < cells.size(); i++) {
            figures.set(cells.get(i), io.github.gongkai.Entry.of(700_001L + i));
        }
        return figures.build();
    }
}
