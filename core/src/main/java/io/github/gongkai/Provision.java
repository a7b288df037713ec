package io.github.gongkai;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * A place in an instrument: article, paragraph (款) and item (项), each counted from 1, or 0 where it is not told apart.
 * An {@code article} of 0 stands for the instrument as a whole.
 */
public record Provision(Instrument instrument, int article, int paragraph, int item) implements Serializable {
    public Provision {
        if (article < 0 || article > 99 || paragraph < 0 || paragraph > 99 || item < 0 || item > 99) {
            throw new IllegalArgumentException("article, paragraph and item are numbers from 0 to 99: " + article + ", "
                    + paragraph + ", " + item);
        }
    }

    /** The instrument as a whole. */
    public static Provision whole(Instrument instrument) {
        return new Provision(instrument, 0, 0, 0);
    }

    /** An article of an instrument. */
    public static Provision article(Instrument instrument, int article) {
        return new Provision(instrument, article, 0, 0);
    }

    /** An item of an article's first paragraph, as statutes are cited: {@code 第三十六条第（一）项}. */
    public static Provision item(Instrument instrument, int article, int item) {
        return new Provision(instrument, article, 0, item);
    }

    /** A paragraph of an article: {@code 第十六条第一款}. */
    public static Provision paragraph(Instrument instrument, int article, int paragraph) {
        return new Provision(instrument, article, paragraph, 0);
    }

    /**
     * The citation as it is written: {@code 《政府信息公开条例》第五十条第一款第（四）项}, or in English {@code Regulation on
     * Government Information Disclosure, Art. 50(1)(4)}; a whole instrument is cited with its number.
     */
    public String in(Locale locale) {
        return new Bilingual(inChinese(), inEnglish()).in(locale);
    }

    private String inChinese() {
        String title = "《" + instrument.title(Locale.CHINESE) + "》";
        if (article == 0) {
            return title + "（" + instrument.number() + "）";
        }
        return title + "第" + Numerals.of(article) + "条"
                + part(paragraph).map(n -> "第" + n + "款").orElse("")
                + part(item).map(n -> "第（" + n + "）项").orElse("");
    }

    private static Optional<String> part(int number) {
        return number == 0 ? Optional.empty() : Optional.of(Numerals.of(number));
    }

    private String inEnglish() {
        String title = instrument.title(Locale.ENGLISH);
        if (article == 0) {
            return title + " (" + instrument.number() + ")";
        }
        return title + ", Art. " + article
                + (paragraph == 0 ? "" : " para. " + paragraph)
                + (item == 0 ? "" : " (" + item + ")");
    }

    @Override
    public String toString() {
        return inChinese();
    }
}
