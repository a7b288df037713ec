package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.documents.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Places in words; where there is a marked copy, each leads to its mark in it. */
final class PlaceLinks {

    private static final int UNFOLDED = 4;

    private static final Bilingual COPY = new Bilingual("批注副本", "Marked copy");
    private static final Bilingual MORE = new Bilingual("另有 %d 处位置", "%d more places");

    private final Markup html;
    private final Locale locale;
    private final Source source;
    private final Path folder;

    /** @param page the file of the page; absent where it is not known where it will be */
    PlaceLinks(Markup html, Locale locale, Source source, Optional<Path> page) {
        this.html = html;
        this.locale = locale;
        this.source = source;
        this.folder = page.map(Path::toAbsolutePath)
                .flatMap(file -> Optional.ofNullable(file.getParent()))
                .orElse(Path.of(""));
    }

    Locale locale() {
        return locale;
    }

    /** A link to the copy as a whole, if there is one. */
    void whole() throws IOException {
        if (source.marked().isPresent()) {
            html.open("p", "class", "place")
                    .leaf("a", COPY.in(locale), "href", file(source.marked().get()))
                    .close("p");
        }
    }

    /** The first places, and the others folded. */
    void write(List<Place> places) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        int shown = places.size() <= UNFOLDED + 1 ? places.size() : UNFOLDED;
        html.open("p", "class", "place");
        list(places.subList(0, shown));
        html.close("p");
        if (shown < places.size()) {
            html.open("details", "class", "more place")
                    .leaf("summary", MORE.in(locale).replace("%d", Integer.toString(places.size() - shown)));
            list(places.subList(shown, places.size()));
            html.close("details");
        }
    }

    private void list(List<Place> places) throws IOException {
        for (Place place : places) {
            link(place);
            html.text(" ");
        }
    }

    void link(Place place) throws IOException {
        Optional<MarkedCopies.Written> written = source.marked();
        if (written.isEmpty()) {
            html.leaf("span", place.in(locale));
        } else {
            String anchor =
                    written.get().copy().anchor(place).map(name -> "#" + name).orElse("");
            html.leaf("a", place.in(locale), "href", file(written.get()) + anchor);
        }
    }

    private String file(MarkedCopies.Written written) {
        return ArtifactUri.from(folder, written.file());
    }
}
