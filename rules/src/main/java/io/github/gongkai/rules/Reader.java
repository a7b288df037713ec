package io.github.gongkai.rules;

import io.github.gongkai.Edition;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the words and numbers of one section and tells what each number states. It goes forward once; the words
 * before a number in its clause count first, then those behind it.
 */
final class Reader {

    /** What holds outside a bracket, kept while the bracket is read. */
    private record Outside(Zone zone, Topic topic, boolean foreignTime, boolean foreignScope) {}

    private static final int DEEPEST_BRACKET = 4;

    private static final long TAKEN = ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.NEW);
    private static final long CARRIED_OR_COMPARED = ProseTerm.bits(ProseTerm.CARRY, ProseTerm.COMPARED);

    private final Tokens tokens;
    private final Setting setting;
    private final ApplicationNumbers applications;
    private final int year;
    private final Paragraph paragraph;
    private final ProceedingWords proceedings;
    private final DisclosureWords disclosure;
    private final InWords inWords;
    private final ChangeWords changes;

    private Zone zone = new Zone();
    private @Nullable Zone inherited;
    /** The words in the bracket that is just being closed. */
    private @Nullable Zone closing;
    /** The words behind the number that is being read. */
    private final Zone behind = new Zone();

    private final Deque<Outside> outside = new ArrayDeque<>(DEEPEST_BRACKET);
    private int ignoredBrackets;
    private boolean bracketHasNumber;
    /** Whether the numbers of this clause belong, one by one, to what is named before all of them. */
    private boolean respectively;
    /** Words behind a number that have told what it counts, and so tell nothing of the next one. */
    private int usedUntil;

    Reader(Tokens tokens, Scope scope, int year, Edition edition, Paragraph paragraph) {
        this.tokens = tokens;
        this.setting = new Setting(tokens, scope);
        this.applications = new ApplicationNumbers(tokens, setting, paragraph);
        this.year = year;
        this.paragraph = paragraph;
        this.proceedings = new ProceedingWords(tokens, setting, paragraph);
        this.disclosure = new DisclosureWords(edition);
        this.changes = new ChangeWords(tokens, paragraph);
        this.inWords = new InWords(tokens, setting, paragraph, proceedings, disclosure);
    }

    void read() {
        setting.beginSentence(0);
        for (int token = 0; token < tokens.count; token++) {
            tokens.steps++;
            Tokens.Kind kind = tokens.kind(token);
            switch (kind) {
                case WORD -> word(token);
                case YEAR -> year(token);
                case NUMBER -> number(token);
                case PERCENT -> percent(token);
                case LIST -> list(token);
                case COMMA, COLON, SEMICOLON -> {
                    endClause(token);
                    if (kind == Tokens.Kind.SEMICOLON) {
                        setting.forget();
                        changes.forget();
                        inherited = null;
                    }
                }
                case OPEN -> open(token);
                case CLOSE -> close(token);
                case STOP, ITEM -> endSentence(token, kind == Tokens.Kind.ITEM);
            }
        }
        paragraph.end();
    }

    private void endSentence(int token, boolean atItem) {
        boolean goesOn = !atItem || setting.goesOnWithItem(token, paragraph.saysNothingInSentence());
        endSentence(token);
        if (atItem) {
            setting.topic = goesOn ? setting.topic : Topic.NONE;
            setting.enterSentence();
            paragraph.end();
        }
    }

    private void endSentence(int token) {
        endClause(token);
        setting.leaveSentence(token, paragraph.saysNothingInSentence());
        changes.forget();
        inherited = null;
        outside.clear();
        ignoredBrackets = 0;
        setting.cumulative = false;
        proceedings.endSentence();
        paragraph.endSentence();
        disclosure.endSentence();
        setting.beginSentence(token + 1);
    }

    private void word(int token) {
        if (token < usedUntil) {
            return;
        }
        long bits = tokens.terms(token);
        setting.note(token, bits, zone);
        if (zone.behindNumber && !zone.means() && (bits & ProseTerm.INCLUDE.bit()) != 0) {
            zone = new Zone();
        }
        zone.add(tokens, token);
        disclosure.note(bits);
        paragraph.note(bits);
        if (setting.concludesApplications(bits)) {
            zone.answer(token);
        }
        boolean outcome = zone.groups != 0 && !setting.otherBusiness;
        if (((bits & ProseTerm.APPLICATION.bit()) != 0 || outcome) && !zone.hasAny(Zone.CASES)) {
            setting.topic = Topic.APPLICATIONS;
        }
    }

    private void year(int token) {
        if (token < usedUntil) {
            return;
        }
        zone.addGap(tokens.gap(token));
        long stated = tokens.least(token);
        zone.noteCarriedTo(tokens, token);
        if (setting.isOneOfSeveralYears(token)) {
            zone.terms |= ProseTerm.OTHER_TIME.bit();
            setting.foreignTime = true;
        } else if (stated == year) {
            boolean until = zone.has(ProseTerm.OTHER_TIME) && !setting.endsTheYear(tokens.to(token));
            if (!until) {
                setting.noteTime(ProseTerm.THIS_YEAR.bit(), zone);
            }
        } else if (stated == year - 1) {
            zone.terms |= ProseTerm.PRIOR.bit();
            zone.carry = token;
        } else if (stated == year + 1) {
            zone.terms |= ProseTerm.NEXT.bit();
            zone.carry = token;
        } else {
            zone.terms |= ProseTerm.OTHER_TIME.bit();
            setting.foreignTime = true;
        }
    }

    private void number(int token) {
        if (Denials.deniesEvenOne(tokens, token)) {
            return;
        }
        bracketHasNumber = true;
        zone.addGap(tokens.gap(token));
        behind.readBehind(tokens, token, year);
        boolean counts = tokens.measure(token) != '#' && !tokens.isCondition(token);
        setting.foreignTime |= zone.isOfNextYear();
        if (setting.topic == Topic.APPLICATIONS) {
            zone.noteBareOutcome(tokens, token, setting.sentence.tellsPart());
        }
        boolean lastYear = counts && zone.isOfLastYear() && !behind.has(ProseTerm.CARRY);
        boolean foreign = lastYear || isOfAnotherTime();
        if (foreign || !counts) {
            notOfThisYear(token, lastYear, changes.take());
        } else {
            state(token, changes.take());
        }
        // 申请量2023年为60件，2024年为52件: what was named before counts for the next year as well.
        inherited = foreign && !zone.means() ? inherited : null;
        leaveWords();
        zone.behindNumber = true;
    }

    private void notOfThisYear(int token, boolean lastYear, @Nullable Zone subject) {
        changes.keep(zone.means() ? zone : inherited != null ? inherited : subject);
        if (lastYear) {
            paragraph.compare();
            changes.prior(token);
            setting.foreignTime |= !zone.has(ProseTerm.COMPARED) && !behind.hasAny(Zone.CHANGE);
        } else {
            paragraph.spoil();
        }
    }

    /** What was said before a number or a mark does not go on behind it, but may be {@link #inherited}. */
    private void leaveWords() {
        if (zone == inherited || zone == closing) {
            zone = new Zone();
        } else if (!zone.isUntouched()) {
            zone.clear();
        }
    }

    private boolean isOfAnotherTime() {
        return setting.foreignTime || setting.cumulative && !setting.thisYear;
    }

    private void state(int token, @Nullable Zone subject) {
        boolean own = zone.means() || zone.has(ProseTerm.PUBLISH);
        Zone before = own || inherited == null || behind.tellsInParticular(inherited) ? zone : inherited;
        if (before == zone && inherited != null) {
            before.addReasons(inherited);
        }
        before = changes.ofTotal(token, zone, before, subject, behind);
        if (before.hasAny(Zone.CHANGE)) {
            changes.change(token, before);
            changes.keep(before);
            return;
        }
        if (behind.hasAny(Zone.CHANGE) && changes.isWhereChangeBegan(token)) {
            paragraph.compare();
            changes.prior(token);
            changes.keep(before);
            return;
        }
        if (before.saysRespectively(tokens)) {
            respectively = true;
            disclosure.await(tokens, before);
        }
        boolean elsewhere = before.has(ProseTerm.ELSEWHERE) || zone.has(ProseTerm.ELSEWHERE);
        boolean unfinished = behind.has(ProseTerm.IN_PROGRESS) || behind.has(ProseTerm.CARRY);
        boolean otherOutcome = !unfinished
                && (elsewhere && !before.tellsOutcome()
                        || behind.has(ProseTerm.ELSEWHERE) && !before.means() && !behind.tellsOutcome());
        if (otherOutcome || respectively && !before.hasAny(Zone.CASES) && !awaitsAnother()) {
            paragraph.spoil();
            return;
        }
        if (before.has(ProseTerm.OTHER_BUSINESS)
                || behind.has(ProseTerm.OTHER_BUSINESS)
                        && !behind.has(ProseTerm.CARRY)
                        && !DisclosureWords.isToldBy(before)) {
            // 行政诉讼3件，法院判决驳回2件，1件未结: how the court decided is no other matter.
            boolean judged = setting.topic == Topic.PROCEEDINGS && before.hasAny(Zone.RESULTS);
            setting.topic = judged ? setting.topic : Topic.OTHER;
            setting.otherBusiness = true;
            paragraph.spoil();
            return;
        }
        Draft draft = setting.foreignScope ? null : draft(token, before);
        if (draft == null) {
            paragraph.item(token, before);
            return;
        }
        setting.lastMeasure = tokens.measure(token);
        paragraph.add(draft, before);
    }

    private boolean awaitsAnother() {
        return proceedings.awaitsAnother() || disclosure.awaitsAnother();
    }

    private @Nullable Draft draft(int token, Zone before) {
        if (inherited != null && inherited.headsCases() && before.tellsOnlyResult()) {
            before.terms |= inherited.terms & Zone.CASES;
        }
        if (respectively && disclosure.awaitsAnother()) {
            return disclosure.next(tokens, token, before);
        }
        if (disclosure.isNamedBehind(tokens, token, before, behind)) {
            usedUntil = behind.end;
            setting.topic = Topic.DISCLOSURE;
            return disclosure.readBehind(tokens, token, before, behind);
        }
        if (disclosure.isHeadedFor(tokens, token, before)) {
            return disclosure.read(tokens, token, before);
        }
        boolean row = before.hasAny(DisclosureWords.ROWS) || setting.topic == Topic.DISCLOSURE;
        if (before.hasAny(Zone.CASES)
                || behind.hasAny(Zone.CASES) && proceedings.namesCasesBehind(token, before, behind)
                || setting.topic == Topic.PROCEEDINGS && !before.hasAny(Zone.APPLICATION) && !row) {
            return ofProceedings(token, before);
        }
        if (before.hasAny(DisclosureWords.ROWS) || row && !before.hasAny(Zone.APPLICATION) && !before.tellsDealing()) {
            return ofDisclosure(token, before);
        }
        if (!before.hasAny(Zone.APPLICATION) && proceedings.startBehind(token)) {
            return null;
        }
        Draft draft = applications.read(token, before, behind, inherited);
        if (applications.tookWordsBehind) {
            usedUntil = behind.end;
        }
        return draft;
    }

    private @Nullable Draft ofProceedings(int token, Zone before) {
        if (!proceedings.areMeant(token, before)) {
            return null;
        }
        Draft draft = proceedings.read(token, before, behind);
        if (draft != null && !before.hasAny(Zone.CASES | Zone.RESULTS)) {
            usedUntil = behind.end;
        }
        return draft;
    }

    private @Nullable Draft ofDisclosure(int token, Zone before) {
        disclosure.beginList(before.unknown == 0 && setting.sentence.listsDecisions());
        disclosure.decideItems(tokens, token, before, setting.sentence.namesSeveralDecisions());
        if (setting.sentence.tellsAllOfDocuments()) {
            disclosure.takePublishedAsIssued(tokens, token, before);
        }
        if (DisclosureWords.countsPieces(before, behind)) {
            boolean other = before.has(ProseTerm.PUBLISH) || before.hasAny(TAKEN) && !before.has(ProseTerm.APPLICATION);
            setting.topic = other ? Topic.OTHER : setting.topic;
            return null;
        }
        setting.topic = Topic.DISCLOSURE;
        return disclosure.fits(tokens, token, before, behind) ? disclosure.read(tokens, token, before) : null;
    }

    private void percent(int token) {
        paragraph.rates.percent(token, zone, setting.foreignScope || setting.foreignTime);
        changes.keepOfPercent(zone);
        // 自然人占94%，共95件: a part, and no number of what was named before it.
        inherited = null;
        leaveWords();
        zone.behindNumber = true;
    }

    private void list(int token) {
        if (zone.behindNumber || inWords.readDenial(zone, token)) {
            zone = new Zone();
        } else if (inWords.readDenied(zone, token)) {
            zone.application = -1;
            zone.terms &= ~Zone.APPLICATION;
        } else if (zone.has(ProseTerm.NONE) && !zone.hasAny(Zone.CASES)) {
            zone.addGap(tokens.gap(token));
        }
    }

    private void endClause(int token) {
        zone.addGap(tokens.gap(token));
        if (!zone.behindNumber) {
            inWords.read(zone);
            disclosure.head(tokens, zone, token);
            boolean nextYear = zone.has(ProseTerm.NEXT) && !zone.means();
            if (nextYear || zone.has(ProseTerm.PRIOR) && !zone.hasAny(CARRIED_OR_COMPARED)) {
                setting.foreignTime = true;
            }
        } else if (zone.every >= 0 && zone.result >= 0) {
            inWords.read(zone);
        }
        // 均已答复，其中26件: what is said of all of them, or of none, says nothing of the next number.
        boolean told = zone.none >= 0
                || zone.has(ProseTerm.EVERY)
                || zone.has(ProseTerm.EACH) && !zone.saysRespectively(tokens);
        inherited = told ? null : !zone.behindNumber && zone.means() && !zone.tellsOnlyChannel() ? zone : inherited;
        leaveWords();
        zone.behindNumber = false;
        respectively &= tokens.kind(token) == Tokens.Kind.COMMA || tokens.kind(token) == Tokens.Kind.COLON;
    }

    private void open(int token) {
        if (outside.size() >= DEEPEST_BRACKET) {
            ignoredBrackets++;
            return;
        }
        zone.addGap(tokens.gap(token));
        outside.push(new Outside(zone, setting.topic, setting.foreignTime, setting.foreignScope));
        zone = new Zone();
        paragraph.open(token);
        bracketHasNumber = false;
    }

    private void close(int token) {
        if (ignoredBrackets > 0) {
            ignoredBrackets--;
            return;
        }
        Zone inside = zone;
        closing = inside;
        endClause(token);
        closing = null;
        paragraph.close();
        if (!outside.isEmpty()) {
            Outside kept = outside.pop();
            zone = kept.zone;
            if (!bracketHasNumber) {
                zone.addBracket(inside);
            } else if (paragraph.bracketIncludesCarriedIn()) {
                zone.includeCarriedIn();
            }
            setting.topic = kept.topic == Topic.NONE ? setting.topic : kept.topic;
            setting.foreignTime = kept.foreignTime;
            setting.foreignScope = kept.foreignScope;
        }
    }
}
