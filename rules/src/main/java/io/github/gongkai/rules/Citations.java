package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Edition;
import io.github.gongkai.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Instruments that are cited although superseded, or under a wrong number. */
final class Citations {

    private static final Bilingual FOUND = new Bilingual("引用有误", "cited wrongly");
    private static final int MOST_FOUND = 5;
    private static final int LONGEST_AGENCY = 12;
    private static final int CONTEXT = 60;
    private static final String BRACKETS = "〔〕［］[]【】（）()﹝﹞";
    private static final String REGULATION = "政府信息公开条例";
    private static final int DECREE = 711;
    private static final String FEE = "信息处理费";

    /** An instrument that another one has replaced. */
    private record Superseded(String agency, int year, int number, int until, Instrument successor) {}

    private static final List<Superseded> SUPERSEDED = List.of(
            new Superseded("国办公开办函", 2019, 60, 2020, Edition.STANDARD_2021.instrument()),
            new Superseded("国办发", 2014, 32, 2018, Edition.TRIAL_2019.instrument()));

    /** An instrument that is cited with another agency's sign although its year, number and subject are meant. */
    private record Sign(String agency, int year, int number, String subject, Instrument meant) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("国办公开办函", 2021, 30, "年度报告格式", Instrument.FORM_NOTICE_2021),
            new Sign("国办公开办函", 2019, 60, "年度报告格式", Instrument.FORM_NOTICE_2019),
            new Sign("国办函", 2020, 109, FEE, Instrument.FEE_MEASURES));

    private final TextPart part;
    private final String text;
    private final int reportYear;

    private Citations(TextPart part, int reportYear) {
        this.part = part;
        this.text = part.text();
        this.reportYear = reportYear;
    }

    static Judgement judge(Dossier dossier) {
        List<Bilingual> found = new ArrayList<>(0);
        for (TextPart part : dossier.parts()) {
            if (part.prose().holds(Prose.NUMBER_OF_DOCUMENT)) {
                new Citations(part, dossier.report().year()).addTo(found);
            }
        }
        return dossier.failsIfAny(FOUND, found);
    }

    private void addTo(List<Bilingual> found) {
        for (int at = text.indexOf('号'); at >= 0 && found.size() < MOST_FOUND; at = text.indexOf('号', at + 1)) {
            int digits = startOfNumber(at);
            int number = number(digits, at);
            if (number > 0) {
                checkNumbered(digits, at, number, found);
            }
        }
    }

    private void checkNumbered(int digits, int at, int number, List<Bilingual> found) {
        int before = Words.before(text, digits);
        if (before < 0) {
            return;
        }
        if (text.charAt(before) == '第') {
            checkDecree(Words.before(text, before), at, number, found);
        } else if (BRACKETS.indexOf(text.charAt(before)) >= 0) {
            checkNotice(before, at, number, found);
        }
    }

    /** {@code 令第711号} behind the name of the Regulation. */
    private void checkDecree(int decree, int at, int number, List<Bilingual> found) {
        if (decree < 0 || text.charAt(decree) != '令' || number == DECREE) {
            return;
        }
        String before = text.substring(Math.max(0, decree - CONTEXT), decree);
        int name = before.lastIndexOf(REGULATION);
        boolean ofTheRegulation = name >= 0 && before.indexOf('《', name) < 0;
        if (ofTheRegulation && reportYear >= 2019) {
            found.add(instead(decree, at, Instrument.REGULATION));
        }
    }

    /** {@code 国办公开办函〔2021〕30号}. */
    private void checkNotice(int closing, int at, int number, List<Bilingual> found) {
        int year = Words.before(text, closing) + 1;
        int digits = startOfNumber(year);
        int opening = Words.before(text, digits);
        if (opening < 0 || BRACKETS.indexOf(text.charAt(opening)) < 0) {
            return;
        }
        String agency = Words.withoutSpace(text.substring(Math.max(0, opening - LONGEST_AGENCY), opening));
        int issued = number(digits, year);
        int start = Math.max(0, opening - 6);
        for (Superseded old : SUPERSEDED) {
            if (old.year == issued && old.number == number && agency.endsWith(old.agency) && reportYear > old.until) {
                found.add(instead(start, at, old.successor));
                return;
            }
        }
        for (Sign sign : SIGNS) {
            if (sign.year == issued && sign.number == number && isMistaken(sign, agency, opening)) {
                found.add(instead(start, at, sign.meant));
                return;
            }
        }
    }

    /** Another agency may well have issued something of that year and number: only what was surely meant is a mistake. */
    private boolean isMistaken(Sign sign, String agency, int at) {
        if (agency.endsWith(sign.agency)) {
            return false;
        }
        boolean centralAgency = agency.contains("国办") || agency.contains("国务院");
        String before = text.substring(Math.max(0, at - CONTEXT), at);
        return centralAgency && before.contains(sign.subject);
    }

    private Bilingual instead(int start, int at, Instrument right) {
        Bilingual quoted = part.quote(start, at + 1);
        return new Bilingual(
                quoted.in(Locale.CHINESE) + "，应为" + right.number(),
                quoted.in(Locale.ENGLISH) + ", should be " + right.number());
    }

    /** Where the digits begin that end before a place; the place itself where there are none. */
    private int startOfNumber(int end) {
        int start = Words.before(text, end) + 1;
        while (start > 0 && isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isDigit(char c) {
        char plain = Words.plain(c);
        return plain >= '0' && plain <= '9';
    }

    /** The number between two places; 0 where there is none or it is no document's. */
    private int number(int start, int end) {
        int number = 0;
        for (int i = start; i < end && number < 100_000; i++) {
            if (isDigit(text.charAt(i))) {
                number = number * 10 + Words.plain(text.charAt(i)) - '0';
            }
        }
        return number < 100_000 ? number : 0;
    }
}
