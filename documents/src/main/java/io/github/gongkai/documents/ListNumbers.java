package io.github.gongkai.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the lists of a Word document count, whatever kind of file it is. */
final class ListNumbers {

    static final int LEVELS = 9;
    private static final String CLOSED = "、.．)）。：:,，〕】";

    static final class Level {
        int start = 1;
        /** As ECMA-376 names it. */
        String format = "decimal";
        /** With {@code %1} to {@code %9} where the numbers of the levels go. */
        String text = "";
        /** Whether something stands between the number and the text. */
        boolean apart = true;
        /** The style whose paragraphs are of this level. */
        Optional<String> style = Optional.empty();
        /** The number of levels above whose numbers make it start again. */
        int restart = LEVELS;
        /** Whether it shows all numbers in plain digits. */
        boolean legal;
    }

    /** Levels that lists share, and how far each has counted. */
    static final class Levels {
        private final @Nullable Level[] all = new @Nullable Level[LEVELS];
        private final int[] counts = new int[LEVELS];

        void set(int number, Level level) {
            all[number] = level;
            counts[number] = level.start - 1;
        }

        /** The level whose paragraphs are of a style; the first if none is. */
        int of(Optional<String> style) {
            for (int i = 0; i < LEVELS && style.isPresent(); i++) {
                Level level = all[i];
                if (level != null && level.style.equals(style)) {
                    return i;
                }
            }
            return 0;
        }
    }

    private final Levels shared;
    /** By level, where this list starts anew. */
    private final Map<Integer, Integer> starts = new HashMap<>();
    /** Levels that this list has for itself. */
    private final Map<Integer, Level> own = new HashMap<>();

    private boolean begun;

    ListNumbers(Levels shared) {
        this.shared = shared;
    }

    Levels levels() {
        return shared;
    }

    /** The same list with other levels. */
    ListNumbers with(Levels other) {
        ListNumbers list = new ListNumbers(other);
        list.starts.putAll(starts);
        list.own.putAll(own);
        return list;
    }

    void startAnew(int level, int start) {
        starts.put(level, start);
    }

    void override(int number, Level level) {
        own.put(number, level);
    }

    /** The number of the next paragraph of a level, with a blank behind it if it needs one; empty if it bears none. */
    String next(int number) {
        Level level = number < LEVELS ? level(number) : null;
        if (level == null) {
            return "";
        }
        int[] counts = shared.counts;
        if (!begun) {
            begun = true;
            starts.forEach((at, start) -> counts[at] = start - 1);
        }
        counts[number]++;
        for (int deeper = number + 1; deeper < LEVELS; deeper++) {
            Level inner = level(deeper);
            if (inner != null && inner.restart > number) {
                counts[deeper] = inner.start - 1;
            }
        }
        return shown(number, level);
    }

    private @Nullable Level level(int number) {
        Level level = own.get(number);
        return level == null ? shared.all[number] : level;
    }

    private String shown(int number, Level level) {
        if (level.format.equals("bullet")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int place = c == '%' && i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            Level part = place >= 0 && place < LEVELS ? level(place) : null;
            if (part == null) {
                text.append(c);
            } else {
                boolean unused = place != number && shared.counts[place] < part.start;
                int count = unused ? part.start : shared.counts[place];
                text.append(Ordinals.shown(count, level.legal ? "decimal" : part.format));
                i++;
            }
        }
        boolean apart = level.apart && !text.isEmpty() && CLOSED.indexOf(text.charAt(text.length() - 1)) < 0;
        return apart ? text + " " : text.toString();
    }
}
