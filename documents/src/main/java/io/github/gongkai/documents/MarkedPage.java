package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;
import io.github.gongkai.documents.MarkedCopy.Note;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The page of a marked copy: the document on one side, the notes on the other, and links both ways. */
final class MarkedPage {

    private static final Bilingual TITLE = new Bilingual("批注副本", "Marked copy");
    private static final Bilingual PLAIN = new Bilingual(
            "只留下文字和表格：原件的脚本、样式、图片、链接和表单已去掉，打开时不连接任何网站。",
            "Text and tables only: scripts, styles, images, links and forms of the original are gone, and nothing is loaded.");
    private static final Bilingual NOTES = new Bilingual("批注", "Notes");
    private static final Bilingual NOTE = new Bilingual("批注 %d", "note %d");
    private static final Bilingual NO_NOTE = new Bilingual("没有批注", "No notes");
    private static final Bilingual DOCUMENT = new Bilingual("原件", "The document");

    private final Document page = Document.createShell("");
    private final Locale locale;
    private final Marks marks;

    MarkedPage(Marks marks, Locale locale) {
        this.marks = marks;
        this.locale = locale;
        page.prependChild(new DocumentType("html", "", ""));
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    }

    /** A passage as it is marked; the numbers of its notes stand where it ends. */
    Element passage(String words, List<Marks.Mark> marks, Set<String> set) {
        MarkedCopy.Weight heaviest =
                marks.stream().map(Marks.Mark::weight).min(Enum::compareTo).orElse(MarkedCopy.Weight.NOTICE);
        Element passage = new Element("mark").attr("class", of(heaviest)).text(words);
        for (Marks.Mark mark : marks) {
            if (set.add(mark.anchor())) {
                passage.appendElement("a").attr("id", mark.anchor());
                passage.appendChild(numbers(mark));
            }
        }
        return passage;
    }

    /** The little numbers behind a mark that lead to its notes. */
    Element numbers(Marks.Mark mark) {
        Element numbers = new Element("sup");
        for (int note : mark.notes()) {
            numbers.appendElement("a")
                    .attr("href", "#n" + note)
                    .attr("title", NOTE.in(locale).replace("%d", Integer.toString(note)))
                    .text(Integer.toString(note));
        }
        return numbers;
    }

    /**
     * The finished page.
     *
     * @param body the document, with its marks and with nothing in it that could do harm
     * @param set the anchors that are in it
     */
    byte[] finish(String name, List<? extends Node> body, List<Note> notes, Set<String> set) {
        String style = style();
        Element root = Objects.requireNonNull(page.selectFirst("html"));
        root.attr("lang", locale.getLanguage().equals("en") ? "en" : "zh-CN");
        Element head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr(
                        "content",
                        "default-src 'none'; style-src " + hash(style) + "; base-uri 'none'; form-action 'none'");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
        head.appendElement("title").text(TITLE.in(locale) + " · " + name);
        head.appendElement("style").appendChild(new DataNode(style));
        Element top = page.body().appendElement("header");
        top.appendElement("h1").text(name);
        top.appendElement("p").text(PLAIN.in(locale));
        Element main = page.body().appendElement("main").attr("aria-label", DOCUMENT.in(locale));
        main.attr("lang", "zh-CN");
        body.forEach(main::appendChild);
        notes(page.body().appendElement("aside"), notes, set);
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private void notes(Element aside, List<Note> notes, Set<String> set) {
        aside.appendElement("h2").text(notes.isEmpty() ? NO_NOTE.in(locale) : NOTES.in(locale));
        Element list = aside.appendElement("ol");
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            Element item = list.appendElement("li").attr("id", "n" + (i + 1)).attr("class", of(note.weight()));
            item.appendElement("h3").text(note.title());
            for (String line : note.text().split("\n", -1)) {
                item.appendElement("p").text(line);
            }
            places(item.appendElement("p").attr("class", "places"), note.places(), set);
        }
    }

    private void places(Element line, List<Place> places, Set<String> set) {
        for (Place place : places) {
            String anchor = marks.anchor(place).filter(set::contains).orElse("");
            if (!anchor.isEmpty()) {
                line.appendElement("a").attr("href", "#" + anchor).text(place.in(locale));
            } else {
                line.appendElement("span").text(place.in(locale));
            }
            line.appendChild(new TextNode(" "));
        }
    }

    /** The class that stands for a weight. */
    static String of(MarkedCopy.Weight weight) {
        return switch (weight) {
            case ERROR -> "e";
            case WARNING -> "w";
            case NOTICE -> "n";
        };
    }

    private static String style() {
        try (InputStream bytes =
                Objects.requireNonNull(MarkedPage.class.getResourceAsStream("marked.css"), "marked.css")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException unreadable) {
            throw new IllegalStateException("The jar lacks marked.css", unreadable);
        }
    }

    private static String hash(String style) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
