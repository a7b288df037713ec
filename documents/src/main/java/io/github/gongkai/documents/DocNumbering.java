package io.github.gongkai.documents;

import io.github.gongkai.documents.ListNumbers.Level;
import io.github.gongkai.documents.ListNumbers.Levels;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.jspecify.annotations.Nullable;

/** The numbers that Word 97 puts before paragraphs. */
final class DocNumbering {

    /** The formats by their codes (MS-OSHARED, MSONFC), named as in ECMA-376. */
    private static final String[] FORMATS = {
        "decimal",
        "upperRoman",
        "lowerRoman",
        "upperLetter",
        "lowerLetter",
        "ordinal",
        "cardinalText",
        "ordinalText",
        "hex",
        "chicago",
        "ideographDigital",
        "japaneseCounting",
        "aiueo",
        "iroha",
        "decimalFullWidth",
        "decimalHalfWidth",
        "japaneseLegal",
        "japaneseDigitalTenThousand",
        "decimalEnclosedCircle",
        "decimalFullWidth2",
        "aiueoFullWidth",
        "irohaFullWidth",
        "decimalZero",
        "bullet",
        "ganada",
        "chosung",
        "decimalEnclosedFullstop",
        "decimalEnclosedParen",
        "decimalEnclosedCircleChinese",
        "ideographEnclosedCircle",
        "ideographTraditional",
        "ideographZodiac",
        "ideographZodiacTraditional",
        "taiwaneseCounting",
        "ideographLegalTraditional",
        "taiwaneseCountingThousand",
        "taiwaneseDigital",
        "chineseCounting",
        "chineseLegalSimplified",
        "chineseCountingThousand"
    };

    private static final int NO_NUMBER = 0xff;
    /** Nothing stands between the number and the text. */
    private static final int NOTHING = 2;

    private final @Nullable ListTables tables;
    private final Map<Integer, Levels> levels = new HashMap<>();
    private final Map<Integer, Optional<ListNumbers>> lists = new HashMap<>();

    DocNumbering(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /** The number of the next paragraph of a list, whose index counts from 1; empty if it bears none. */
    String next(int list, int level) {
        ListTables all = tables;
        if (all == null || list <= 0 || level < 0) {
            return "";
        }
        return lists.computeIfAbsent(list, index -> list(all, index))
                .map(numbers -> numbers.next(level))
                .orElse("");
    }

    private Optional<ListNumbers> list(ListTables all, int index) {
        try {
            int id = all.getLfo(index).getLsid();
            ListNumbers list = new ListNumbers(levels.computeIfAbsent(id, of -> levels(all.getListData(of))));
            override(list, all.getLfoData(index));
            return Optional.of(list);
        } catch (NoSuchElementException unknown) {
            // a paragraph may name a list that is not there; it then bears no number
            return Optional.empty();
        }
    }

    private static Levels levels(@Nullable ListData list) {
        Levels levels = new Levels();
        for (int i = 0; list != null && i < Math.min(list.numLevels(), ListNumbers.LEVELS); i++) {
            levels.set(i, level(list.getLevels()[i]));
        }
        return levels;
    }

    private static Level level(ListLevel from) {
        Level level = new Level();
        int code = from.getNumberFormat() & 0xff;
        level.start = from.getStartAt();
        level.format = code == NO_NUMBER ? "none" : code < FORMATS.length ? FORMATS[code] : "decimal";
        level.text = pattern(from.getNumberText());
        level.apart = from.getTypeOfCharFollowingTheNumber() != NOTHING;
        level.legal = from.isLegalNumbering();
        return level;
    }

    /** The places of the numbers are characters from 0 to 8 here. */
    private static String pattern(@Nullable String text) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ListNumbers.LEVELS) {
                pattern.append('%').append((char) ('1' + c));
            } else {
                pattern.append(c);
            }
        }
        return pattern.toString();
    }

    private static void override(ListNumbers list, @Nullable LFOData overrides) {
        if (overrides == null) {
            return;
        }
        for (ListFormatOverrideLevel level : overrides.getRgLfoLvl()) {
            int number = level.getLevelNum();
            if (number >= 0 && number < ListNumbers.LEVELS) {
                if (level.isFormatting()) {
                    list.override(number, level(level.getLevel()));
                } else if (level.isStartAt()) {
                    list.startAnew(number, level.getIStartAt());
                }
            }
        }
    }
}
