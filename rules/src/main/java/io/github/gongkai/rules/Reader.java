package io.github.gongkai.rules;

import io.github.gongkai.Edition;
import io.github.gongkai.rules.Draft.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the words and numbers of one section and tells what each number states. It goes forward once; the words
 * before a number in its clause count first, then those behind it.
 */
final class Reader {

    private enum Topic {
        NONE,
        APPLICATIONS,
        PROCEEDINGS,
        DISCLOSURE,
        OTHER
    }

    /** What holds outside a bracket, kept while the bracket is read. */
    private record Outside(Zone zone, Topic topic, boolean foreignTime, boolean foreignScope) {}

    private static final long SCOPES = Term.bits(Term.OWN, Term.AREA, Term.PART_OF_AREA, Term.ORGAN);
    private static final long TIMES = Term.bits(Term.THIS_YEAR, Term.OTHER_TIME, Term.CUMULATIVE);
    private static final int DEEPEST_BRACKET = 4;

    private final Tokens tokens;
    private final Scope scope;
    private final int year;
    private final Paragraph paragraph;
    private final ProceedingWords proceedings;
    private final DisclosureWords disclosure;

    private Zone zone = new Zone();
    private @Nullable Zone inherited;
    private Topic topic = Topic.NONE;
    private final Deque<Outside> outside = new ArrayDeque<>();
    private int ignoredBrackets;
    /** Words behind a number that have told what it counts, and so tell nothing of the next one. */
    private int usedUntil;

    private boolean foreignTime;
    private boolean foreignScope;
    private boolean thisYear;
    private boolean cumulative;
    private long sentenceTerms;
    private char lastMeasure = ' ';

    Reader(Tokens tokens, Scope scope, int year, Edition edition, Paragraph paragraph) {
        this.tokens = tokens;
        this.scope = scope;
        this.year = year;
        this.paragraph = paragraph;
        this.proceedings = new ProceedingWords(tokens, paragraph);
        this.disclosure = new DisclosureWords(edition);
    }

    void read() {
        beginSentence(0);
        for (int token = 0; token < tokens.count; token++) {
            tokens.steps++;
            switch (tokens.kind(token)) {
                case WORD -> word(token);
                case YEAR -> year(token);
                case NUMBER -> number(token);
                case PERCENT -> percent(token);
                case LIST -> list(token);
                case COMMA, COLON -> endClause(token);
                case SEMICOLON -> {
                    endClause(token);
                    forgetTime();
                    inherited = null;
                }
                case OPEN -> open(token);
                case CLOSE -> close(token);
                case STOP -> endSentence(token);
                case ITEM -> {
                    endSentence(token);
                    topic = Topic.NONE;
                    paragraph.end();
                }
            }
        }
        paragraph.end();
    }

    private void beginSentence(int token) {
        sentenceTerms = 0;
        for (int i = token; i < tokens.count && !endsSentence(i); i++) {
            tokens.steps++;
            if (tokens.kind(i) == Tokens.Kind.WORD) {
                sentenceTerms |= tokens.terms(i);
            }
        }
    }

    private boolean endsSentence(int token) {
        Tokens.Kind kind = tokens.kind(token);
        return kind == Tokens.Kind.STOP || kind == Tokens.Kind.ITEM;
    }

    private void endSentence(int token) {
        endClause(token);
        forgetTime();
        inherited = null;
        outside.clear();
        ignoredBrackets = 0;
        cumulative = false;
        proceedings.endSentence();
        paragraph.endSentence();
        disclosure.endSentence();
        beginSentence(token + 1);
    }

    private void forgetTime() {
        foreignTime = false;
        foreignScope = false;
        thisYear = false;
    }

    private void word(int token) {
        if (token < usedUntil) {
            return;
        }
        long bits = tokens.terms(token);
        if ((bits & SCOPES) != 0) {
            noteScope(token, bits);
        }
        if ((bits & TIMES) != 0) {
            noteTime(isSince(token) ? 0 : bits);
        }
        if (zone.behindNumber && !zone.means() && (bits & Term.INCLUDE.bit()) != 0) {
            zone = new Zone();
        }
        zone.add(tokens, token);
        disclosure.note(bits);
        paragraph.note(bits);
        boolean ofApplications = (bits & Term.APPLICATION.bit()) != 0 || zone.groups != 0;
        if (ofApplications && !zone.hasAny(Zone.CASES)) {
            topic = Topic.APPLICATIONS;
        }
    }

    private void noteScope(int token, long bits) {
        if ((bits & Term.OWN.bit()) != 0) {
            foreignScope = false;
        } else if ((bits & Term.AREA.bit()) != 0) {
            foreignScope = !scope.isOwnArea(tokens.prose.letters, tokens.to(token));
        } else if ((bits & Term.PART_OF_AREA.bit()) != 0) {
            foreignScope = true;
        } else if ((bits & Term.ORGAN.bit()) != 0) {
            noteOrgan(token);
        }
    }

    /** The organ that acts is named before any word of its action; later ones are those that it deals with. */
    private void noteOrgan(int token) {
        boolean own = scope.isOwnOrgan(tokens.prose.letters, tokens.from(token), tokens.to(token));
        if (own) {
            zone.ownOrgan = true;
            foreignScope = foreignScope && zone.has(Term.PART_OF_AREA);
        } else if (!zone.ownOrgan && !zone.hasAny(Zone.CASES)) {
            foreignScope = true;
        }
    }

    private void noteTime(long bits) {
        if ((bits & Term.THIS_YEAR.bit()) != 0) {
            foreignTime = false;
            thisYear = true;
            zone.terms &= ~(zone.has(Term.CARRY) ? 0 : Term.bits(Term.PRIOR, Term.OTHER_TIME));
        }
        if ((bits & Term.OTHER_TIME.bit()) != 0) {
            foreignTime = true;
        }
        cumulative |= (bits & Term.CUMULATIVE.bit()) != 0 && !thisYear;
    }

    /** 以来 behind this year: nothing but the year itself. */
    private boolean isSince(int token) {
        return thisYear && tokens.prose.letters[tokens.from(token)] == '以';
    }

    private void year(int token) {
        if (token < usedUntil) {
            return;
        }
        zone.addGap(tokens.gap(token));
        long stated = tokens.least(token);
        if (stated == year) {
            boolean until = zone.has(Term.OTHER_TIME) && !endsTheYear(tokens.to(token));
            if (!until) {
                noteTime(Term.THIS_YEAR.bit());
            }
        } else if (stated == year - 1) {
            zone.terms |= Term.PRIOR.bit();
            zone.carry = token;
        } else if (stated == year + 1) {
            zone.terms |= Term.NEXT.bit();
            zone.carry = token;
        } else {
            zone.terms |= Term.OTHER_TIME.bit();
            foreignTime = true;
        }
    }

    private boolean endsTheYear(int letter) {
        char[] letters = tokens.prose.letters;
        return Numeral.startsWith(letters, tokens.prose.length, letter, "底")
                || Numeral.startsWith(letters, tokens.prose.length, letter, "末")
                || Numeral.startsWith(letters, tokens.prose.length, letter, "12月");
    }

    private void number(int token) {
        zone.addGap(tokens.gap(token));
        Zone behind = behind(token);
        boolean counts = tokens.measure(token) != '#';
        if (isOfAnotherYear(behind) || !counts) {
            paragraph.spoil();
        } else {
            state(token, behind);
        }
        if (zone.has(Term.PRIOR) && !zone.has(Term.CARRY) && !behind.has(Term.CARRY)) {
            paragraph.rates.prior(tokens.least(token), tokens.most(token));
            foreignTime |= !zone.has(Term.COMPARED);
        }
        inherited = null;
        zone = zone.isUntouched() ? zone : new Zone();
        zone.behindNumber = true;
    }

    /** The words behind a number, up to the next mark or number. */
    private Zone behind(int token) {
        Zone behind = new Zone();
        int next = token + 1;
        while (next < tokens.count) {
            Tokens.Kind kind = tokens.kind(next);
            if (kind == Tokens.Kind.WORD) {
                behind.add(tokens, next);
            } else if (kind == Tokens.Kind.YEAR) {
                long stated = tokens.least(next);
                behind.addGap(tokens.gap(next));
                behind.terms |= stated == year + 1 ? Term.NEXT.bit() : stated == year - 1 ? Term.PRIOR.bit() : 0;
            } else {
                break;
            }
            next++;
            tokens.steps++;
        }
        behind.end = next;
        return behind;
    }

    private boolean isOfAnotherYear(Zone behind) {
        boolean carried = zone.has(Term.CARRY) || behind.has(Term.CARRY);
        if (zone.has(Term.PRIOR) && !carried) {
            return true;
        }
        boolean total = cumulative && !thisYear;
        return foreignTime || total;
    }

    private void state(int token, Zone behind) {
        Zone before = zone.means() || inherited == null ? zone : inherited;
        if (before.hasAny(Term.bits(Term.MORE, Term.LESS))) {
            paragraph.rates.change(tokens.least(token), tokens.most(token), before.has(Term.MORE));
            paragraph.spoil();
            return;
        }
        if (before.has(Term.OTHER_BUSINESS) || behind.has(Term.OTHER_BUSINESS) && !behind.has(Term.CARRY)) {
            topic = Topic.OTHER;
            paragraph.spoil();
            return;
        }
        Draft draft = foreignScope ? null : draft(token, before, behind);
        if (draft == null) {
            paragraph.item(token, before);
            return;
        }
        lastMeasure = tokens.measure(token);
        paragraph.add(draft, before);
    }

    private @Nullable Draft draft(int token, Zone before, Zone behind) {
        boolean row = before.hasAny(DisclosureWords.ROWS) || topic == Topic.DISCLOSURE;
        if (before.hasAny(Zone.CASES) || topic == Topic.PROCEEDINGS && !before.hasAny(Zone.APPLICATION) && !row) {
            return ofProceedings(token, before, behind);
        }
        if (before.hasAny(DisclosureWords.ROWS) || row && !before.hasAny(Zone.APPLICATION) && !means(before)) {
            return ofDisclosure(token, before, behind);
        }
        return ofApplications(token, before, behind);
    }

    private static boolean means(Zone zone) {
        return zone.outcomes != 0
                || zone.groups != 0
                || zone.hasAny(Term.bits(Term.RECEIVE, Term.NEW, Term.ANSWER, Term.CARRY, Term.TAKE_ALL));
    }

    private @Nullable Draft ofProceedings(int token, Zone before, Zone behind) {
        if (before.decides && !before.has(Term.CAUSE) || before.has(Term.BODY)) {
            topic = Topic.OTHER;
            return null;
        }
        boolean cue = (sentenceTerms & Term.bits(Term.CUE, Term.APPLICATION)) != 0
                || topic == Topic.APPLICATIONS
                || topic == Topic.PROCEEDINGS;
        if (!cue || before.unknownSinceMeaning > 0 && before.means()) {
            return null;
        }
        topic = Topic.PROCEEDINGS;
        Draft draft = proceedings.read(token, before, behind);
        if (draft != null && !before.hasAny(Zone.CASES | Zone.RESULTS)) {
            usedUntil = behind.end;
        }
        return draft;
    }

    private @Nullable Draft ofDisclosure(int token, Zone before, Zone behind) {
        if (before.hasAny(DisclosureWords.PIECES) || before.unknownSinceMeaning > 0 || behind.has(Term.INFORMATION)) {
            topic = before.has(Term.PUBLISH) ? Topic.OTHER : topic;
            return null;
        }
        topic = Topic.DISCLOSURE;
        return Tokens.isFirm(tokens.measure(token)) ? disclosure.read(tokens, token, before) : null;
    }

    private @Nullable Draft ofApplications(int token, Zone before, Zone behind) {
        boolean leads = before.means() && !(before.has(Term.REMAIN) && !before.has(Term.CARRY));
        Zone words = leads ? before : behind;
        if (!leads && before.hasAny(Term.bits(Term.REMAIN))) {
            behind.terms |= Term.REMAIN.bit();
        }
        if (!leads && before.unknown > 0 || !isAboutApplications(token, before, behind, words)) {
            return null;
        }
        Draft draft = new ApplicationWords(
                        words, tokens.from(token), tokens.to(token), tokens.least(token), tokens.most(token))
                .read(paragraph.rowsOfApplicants(), inherited);
        if (draft != null && !leads) {
            if (draft.kind.isWhole()) {
                return null;
            }
            usedUntil = behind.end;
        }
        return draft;
    }

    private boolean isAboutApplications(int token, Zone before, Zone behind, Zone words) {
        boolean named = before.hasAny(Zone.APPLICATION) || behind.hasAny(Zone.APPLICATION);
        boolean strong = before.has(Term.APPLICATION) || behind.has(Term.APPLICATION);
        if (before.qualified && !strong || behind.qualified && !strong) {
            topic = topic == Topic.APPLICATIONS ? topic : Topic.OTHER;
            return false;
        }
        boolean outcome = words.groups != 0 || words.outcomes != 0;
        if (words == before && before.unknownSinceMeaning > 0 || before.has(Term.PUBLISH) && !outcome) {
            return false;
        }
        return fits(tokens.measure(token), token, named || outcome, words)
                && (strong || topic == Topic.APPLICATIONS || isPlain(token, before, words, named, outcome));
    }

    private boolean fits(char measure, int token, boolean named, Zone words) {
        if (Tokens.isFirm(measure) || measure != ' ' && (named || measure == lastMeasure)) {
            return true;
        }
        // A bare number must stand right behind its word: 上年结转为0, 部分公开67.
        boolean ended = token + 1 < tokens.count && isMark(tokens.kind(token + 1));
        return measure == ' ' && ended && tokens.gap(token) == 0 && words.means();
    }

    private static boolean isMark(Tokens.Kind kind) {
        return switch (kind) {
            case WORD, YEAR, NUMBER, PERCENT -> false;
            case COMMA, LIST, SEMICOLON, COLON, OPEN, CLOSE, STOP, ITEM -> true;
        };
    }

    /** Where nothing before names applications: only a sentence that speaks of no other business is believed. */
    private boolean isPlain(int token, Zone before, Zone words, boolean named, boolean outcome) {
        if (topic == Topic.OTHER || (sentenceTerms & Term.OTHER_BUSINESS.bit()) != 0 && !outcome) {
            return false;
        }
        if (before.unknown > 0 && !before.ownOrgan && !named || !Tokens.isFirm(tokens.measure(token)) && !named) {
            return outcome || words.has(Term.CARRY) && before.unknown == 0;
        }
        boolean unfinished = words.has(Term.IN_PROGRESS) && (sentenceTerms & Term.CARRY.bit()) != 0;
        boolean specific = outcome
                || unfinished
                || named
                || words.hasAny(Term.bits(
                        Term.CARRY,
                        Term.RECEIVE,
                        Term.NEW,
                        Term.TAKE_ALL,
                        Term.NATURAL,
                        Term.ORGANIZATION,
                        Term.WITHDRAWN));
        if (specific && !outcome) {
            topic = Topic.APPLICATIONS;
        }
        return specific;
    }

    private void percent(int token) {
        zone.addGap(tokens.gap(token));
        paragraph.rates.percent(token, zone, foreignScope || foreignTime);
        zone = zone.isUntouched() ? zone : new Zone();
        zone.behindNumber = true;
    }

    private void list(int token) {
        if (zone.behindNumber) {
            zone = new Zone();
            zone.behindNumber = false;
        } else if (zone.has(Term.NONE) && !zone.hasAny(Zone.CASES)) {
            zone.addGap(tokens.gap(token));
        }
    }

    private void endClause(int token) {
        zone.addGap(tokens.gap(token));
        if (!zone.behindNumber) {
            statedInWords();
            if (zone.has(Term.PRIOR) && !zone.hasAny(Term.bits(Term.CARRY, Term.COMPARED))) {
                foreignTime = true;
            }
        } else if (zone.every >= 0 && zone.result >= 0) {
            statedInWords();
        }
        inherited = !zone.behindNumber && zone.means() ? zone : inherited;
        zone = zone.isUntouched() ? zone : new Zone();
        zone.behindNumber = false;
    }

    private void statedInWords() {
        if (foreignScope || foreignTime || zone.has(Term.OTHER_BUSINESS)) {
            return;
        }
        boolean cue = (sentenceTerms & Term.bits(Term.CUE, Term.APPLICATION)) != 0 || topic != Topic.NONE;
        if (zone.none >= 0 && zone.hasAny(Zone.CASES | Zone.RESULTS)) {
            if (cue) {
                proceedings.none(zone);
            }
        } else if (zone.none >= 0) {
            new NoApplications(tokens, zone).read().forEach(draft -> paragraph.add(draft, zone));
        } else if (zone.every >= 0 && zone.has(Term.UPHELD)) {
            proceedings.allUpheld(zone);
        } else if (zone.every >= 0 && zone.hasAny(Zone.APPLICANTS) && topic == Topic.APPLICATIONS) {
            Draft all = allOneKind();
            if (all != null) {
                paragraph.add(all, zone);
            }
        }
    }

    /** 均为自然人 behind the number of applications. */
    private @Nullable Draft allOneKind() {
        Draft whole = paragraph.onlyWhole();
        if (whole == null || !whole.isExact() || zone.applicant < zone.every || zone.unknown > 0) {
            return null;
        }
        return new Draft(
                Kind.APPLICANT,
                tokens.from(zone.every),
                tokens.to(zone.applicant),
                whole.least,
                whole.most,
                ApplicationWords.columns(zone),
                whole.rows);
    }

    private void open(int token) {
        if (outside.size() >= DEEPEST_BRACKET) {
            ignoredBrackets++;
            return;
        }
        zone.addGap(tokens.gap(token));
        outside.push(new Outside(zone, topic, foreignTime, foreignScope));
        zone = new Zone();
        paragraph.open(token);
    }

    private void close(int token) {
        if (ignoredBrackets > 0) {
            ignoredBrackets--;
            return;
        }
        endClause(token);
        paragraph.close();
        if (!outside.isEmpty()) {
            Outside kept = outside.pop();
            zone = kept.zone;
            topic = kept.topic == Topic.NONE ? topic : kept.topic;
            foreignTime = kept.foreignTime;
            foreignScope = kept.foreignScope;
        }
    }
}
