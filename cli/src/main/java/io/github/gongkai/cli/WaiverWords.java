package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.rules.Waiver;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How waivers are told to people. */
final class WaiverWords {

    static final Bilingual WAIVED = new Bilingual("已接受", "accepted");
    private static final Bilingual UNTIL = new Bilingual("（至 %s）", " (until %s)");
    private static final Bilingual SEPARATOR = new Bilingual("：", ": ");
    private static final Bilingual UNMATCHED =
            new Bilingual("没有与之相符的问题，可以删去", "no finding answers to it any more; it can be deleted");
    private static final Bilingual EXPIRED = new Bilingual("已过期，不再起作用", "it has expired and counts no longer");

    private WaiverWords() {}

    /** Why a finding is accepted, and until when. */
    static String accepted(Waiver waiver, Locale locale) {
        String until = waiver.expires()
                .map(day -> UNTIL.in(locale).replace("%s", day.toString()))
                .orElse("");
        return WAIVED.in(locale) + SEPARATOR.in(locale) + Terminal.oneLine(waiver.reason()) + until;
    }

    /** Which waiver accepted nothing, and why. */
    static String idle(Waivers.Idle idle, Locale locale) {
        Waiver waiver = idle.waiver();
        String scope = Stream.of(
                        Stream.of(waiver.rule()),
                        waiver.cells().stream().map(Cell::path),
                        waiver.organ().stream(),
                        waiver.year().map(year -> Integer.toString(year)).stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
        return Terminal.oneLine(scope) + SEPARATOR.in(locale) + (idle.expired() ? EXPIRED : UNMATCHED).in(locale);
    }

    static List<String> idle(List<Waivers.Idle> all, Locale locale) {
        return all.stream().map(one -> idle(one, locale)).toList();
    }
}
