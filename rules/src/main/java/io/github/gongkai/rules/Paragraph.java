package io.github.gongkai.rules;

import io.github.gongkai.rules.Draft.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one paragraph has said so far: its claims, what they are parts of, and what must add up. */
final class Paragraph {

    private static final int LATEST = 40;
    /** How many letters there are at most between a number and its parts in the next sentence. */
    private static final int FAREST = 60;

    /** The rows that numbers of applicants may be parts of, one set for each reading. */
    private static final long[] TAKEN = {Amounts.NEW, Amounts.RECEIVED_IN_ALL};

    private static final long[] ANY_WHOLE = {Amounts.NEW, Amounts.RECEIVED_IN_ALL, Amounts.ANSWERED};

    /** The part of a list in brackets. */
    private record Item(int from, int to, long value) {}

    final Rates rates = new Rates(this);

    private final Tokens tokens;
    private final Statements statements;
    private final Totals totals;

    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Draft whole;
    private @Nullable Draft last;
    private boolean included;
    private int sentenceStart;
    private int wholes;
    /** What was carried in, where it was said to be part of the number before; and whether it was told apart from it. */
    private @Nullable Draft partOfWhole;

    private boolean carriedApart;
    private boolean itemsSinceWhole;
    /** The number of applications that the sentence before ended with. */
    private @Nullable Draft wholeBefore;

    private @Nullable Draft bracketWhole;
    private boolean inBracket;
    /** Whether this bracket says that what was carried in is part of what it stands behind. */
    private boolean carriedInOfBracket;

    private boolean spoiled;
    private final List<Item> items = new ArrayList<>();
    private boolean unlabelled;

    Paragraph(Tokens tokens, Statements statements) {
        this.tokens = tokens;
        this.statements = statements;
        this.totals = new Totals(tokens, statements);
    }

    /** The latest number of applications that others may be parts of. */
    @Nullable
    Draft whole() {
        return whole;
    }

    /** What was said last; a limit, so that a paragraph without end takes no more than linear time. */
    List<Draft> latest() {
        tokens.steps += LATEST;
        return drafts.subList(Math.max(0, drafts.size() - LATEST), drafts.size());
    }

    /**
     * The rows that a number of applicants is part of: those of the list that it goes on with, or of the only number of
     * applications so far. Where several were stated it may be part of any.
     */
    long[] rowsOfApplicants() {
        if (last != null && last.kind == Kind.APPLICANT) {
            return last.rows;
        }
        Draft only = onlyWhole();
        if (only != null) {
            return only.rows;
        }
        return whole == null ? TAKEN : ANY_WHOLE;
    }

    /** The number of applications just before, or the only one so far; null if another may be meant. */
    @Nullable
    Draft onlyWhole() {
        boolean direct = whole != null && (last == whole || last != null && last == partOfWhole);
        return direct || wholes == 1 && !carriedApart ? whole : null;
    }

    /** Whether numbers of other things, such as channels, came behind the number of applications. */
    boolean hasItemsSinceWhole() {
        return itemsSinceWhole;
    }

    /** Whether the sentence has gone on from one kind of outcomes, and no single reason of it, to what comes next. */
    boolean endsWithKindOfOutcome() {
        Draft one = last;
        return one != null
                && one.kind == Kind.OUTCOME
                && one.rows[0] != Lexicon.OTHER_HANDLING
                && (Zone.isGroup(one.rows[0]) || (one.rows[0] & Lexicon.OTHER_HANDLING) != 0)
                && !included;
    }

    /** Whether the sentence has told of more applications of one kind. */
    boolean hasMoreOfOneOutcome(long number) {
        for (int i = Math.max(sentenceStart, drafts.size() - LATEST); i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            tokens.steps++;
            if (draft.kind == Kind.OUTCOME && draft.rows[0] != Amounts.ANSWERED && draft.least > number) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last two numbers are those newly received and those carried in, told apart from each other. */
    boolean endsWithReceivedAndCarriedIn() {
        int count = drafts.size();
        if (count < sentenceStart + 2 || last != drafts.get(count - 1)) {
            return false;
        }
        Draft one = drafts.get(count - 2);
        Draft other = drafts.get(count - 1);
        boolean both = one.kind == Kind.RECEIVED && other.kind == Kind.CARRIED_IN
                || one.kind == Kind.CARRIED_IN && other.kind == Kind.RECEIVED;
        return both && one.isCertain() && other.isCertain() && other != partOfWhole;
    }

    /** Whether the bracket that was read last says so: （含上年结转9件）. */
    boolean bracketIncludesCarriedIn() {
        return carriedInOfBracket;
    }

    void note(long bits) {
        included |= (bits & ProseTerm.INCLUDE.bit()) != 0;
    }

    /** Whether 其中 has just been said. */
    boolean isIncluded() {
        return included;
    }

    void add(Draft draft, Zone zone) {
        boolean isPart = included || zone.has(ProseTerm.INCLUDE);
        revise(draft, isPart);
        tellApart(draft);
        carriedInOfBracket |= inBracket && isPart && draft.kind == Kind.CARRIED_IN;
        drafts.add(draft);
        if (draft.kind.isWhole() && !draft.inWords) {
            whole = draft;
            wholes++;
            itemsSinceWhole = false;
        }
        if (inBracket) {
            spoiled |= draft.kind != Kind.APPLICANT || !draft.isExact() || included;
            items.add(new Item(draft.from, draft.to, draft.least));
        }
        last = draft;
        included = false;
        rates.stated(draft, draft.from, draft.least, draft.isExact());
    }

    /** Adds what words say and no number. */
    void addWords(Draft draft) {
        drafts.add(draft);
    }

    /** 处理136件（含上年结转8件）: what was carried in is part of the number before it. */
    private void revise(Draft draft, boolean isPart) {
        carriedApart |= draft.kind == Kind.CARRIED_IN && draft.least > 0;
        Draft before = last == null && goesOn(draft) ? wholeBefore : last;
        if (before == null || before != whole || before.kind == Kind.ANSWERED || before.inWords) {
            return;
        }
        boolean carried = draft.kind == Kind.CARRIED_IN;
        boolean isNew = draft.kind == Kind.RECEIVED;
        if (isPart && (carried || isNew)) {
            before.rows = before.kind == Kind.HANDLED && carried
                    ? new long[] {Amounts.RECEIVED_IN_ALL, Amounts.ANSWERED}
                    : new long[] {Amounts.RECEIVED_IN_ALL};
            partOfWhole = draft;
            carriedApart = false;
        } else if (carried && inBracket && before.kind == Kind.RECEIVED && before != partOfWhole) {
            before.rows = new long[] {Amounts.NEW, Amounts.RECEIVED_IN_ALL};
        }
    }

    /** 共办理20件。其中，新收18件: whether a draft is the first behind the number that the sentence just before ended with. */
    private boolean goesOn(Draft draft) {
        if (wholeBefore == null || drafts.size() > sentenceStart || draft.from > wholeBefore.to + FAREST) {
            return false;
        }
        int stops = 0;
        for (int at = wholeBefore.to; at < draft.from; at++) {
            tokens.steps++;
            stops += Tokens.STOPS.indexOf(tokens.prose.letters[at]) >= 0 ? 1 : 0;
        }
        return stops == 1;
    }

    /** 处理126件（含上年结转7件），答复118件: what is answered is told apart from all there was. */
    private void tellApart(Draft draft) {
        Draft all = whole;
        if (all == null || all.kind != Kind.HANDLED || all.rows.length != 2 || all == draft) {
            return;
        }
        boolean answered =
                draft.kind == Kind.ANSWERED || draft.kind == Kind.OUTCOME && draft.rows[0] == Amounts.ANSWERED;
        boolean apart = answered || draft.kind == Kind.CARRIED_FORWARD || draft.kind == Kind.RECEIVED;
        if (apart && draft != partOfWhole) {
            long[] either = all.rows;
            long[] inAll = {Amounts.RECEIVED_IN_ALL};
            latest().forEach(said -> said.rows = said.rows == either ? inAll : said.rows);
        }
    }

    /** 办结14件，办结上年结转3件: the first may not hold what was carried in, so that it is only the least. */
    void answeredCarriedIn() {
        for (int i = Math.max(sentenceStart, drafts.size() - LATEST);
                i < drafts.size() && !inBracket && !included;
                i++) {
            Draft draft = drafts.get(i);
            tokens.steps++;
            if (draft.kind == Kind.ANSWERED && draft.isExact()) {
                drafts.set(i, draft.atLeast());
            }
        }
    }

    /** A number that states no cell: a channel, an office, something unknown. */
    void item(int token, Zone zone) {
        boolean exact = tokens.least(token) == tokens.most(token);
        boolean plain = !zone.means() || zone.hasAny(ProseTerm.CHANNEL.bit() | ProseTerm.APPLY.bit());
        boolean samePieces = tokens.measure(token) != ' ';
        if (inBracket) {
            spoiled |= !exact || !plain || !samePieces || included;
            unlabelled = true;
            items.add(new Item(tokens.from(token), tokens.to(token), tokens.least(token)));
        }
        itemsSinceWhole = true;
        included = false;
        last = null;
        rates.stated(null, tokens.from(token), tokens.least(token), exact);
    }

    /** A number of another matter: a list that holds it is no list of parts. */
    void spoil() {
        compare();
        rates.forget();
    }

    /** A number of last year, or the difference to it, beside this year's. */
    void compare() {
        spoiled = true;
        last = null;
    }

    void open(int token) {
        inBracket = true;
        carriedInOfBracket = false;
        boolean directly = token > 0 && tokens.kind(token - 1) == Tokens.Kind.NUMBER;
        bracketWhole = directly && last != null && last.kind.isWhole() && last.isExact() ? last : null;
        spoiled = false;
        unlabelled = false;
        items.clear();
        included = false;
    }

    void close() {
        if (inBracket && bracketWhole != null && !spoiled && unlabelled && items.size() > 1) {
            totals.sumOf(
                    items.stream()
                            .map(item -> totals.number(item.from, item.to, item.value))
                            .toList(),
                    bracketWhole);
        }
        itemsSinceWhole &= bracketWhole == null;
        inBracket = false;
        bracketWhole = null;
    }

    boolean saysNothingInSentence() {
        return drafts.size() <= sentenceStart;
    }

    void endSentence() {
        personsAndOrganizations();
        dropParts();
        sentenceStart = drafts.size();
        included = false;
        inBracket = false;
        wholeBefore = last == whole ? last : null;
        last = null;
        rates.endSentence();
    }

    /**
     * 以县政府名义制发2件，以办公室名义制发3件: numbers of documents in one sentence that seem to state the same and differ are parts
     * of it, none of which is the whole.
     */
    private void dropParts() {
        int inSentence = drafts.size() - sentenceStart;
        if (inSentence > LATEST || !stateSeveralOfDisclosure()) {
            return;
        }
        List<Draft> said = drafts.subList(sentenceStart, drafts.size());
        tokens.steps += inSentence;
        List<Draft> parts = new ArrayList<>(0);
        for (Draft draft : said) {
            for (Draft other : said) {
                if (draft.isDeniedBy(other)) {
                    parts.add(draft);
                }
            }
        }
        said.removeAll(parts);
    }

    /** Whether this sentence holds two numbers of section 二; few sentences do. */
    private boolean stateSeveralOfDisclosure() {
        int found = 0;
        for (int i = sentenceStart; i < drafts.size(); i++) {
            found += drafts.get(i).kind == Kind.DISCLOSURE ? 1 : 0;
        }
        return found > 1;
    }

    /** Natural persons and organizations are all the applicants there are. */
    private void personsAndOrganizations() {
        Draft persons = null;
        Draft organizations = null;
        for (int i = sentenceStart; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            tokens.steps++;
            if (draft.kind != Kind.APPLICANT || whole == null || draft.rows != whole.rows || !draft.isExact()) {
                continue;
            }
            boolean known = draft.columns == Amounts.PERSONS || draft.columns == Amounts.ORGANIZATIONS;
            if (!known || (draft.columns == Amounts.PERSONS ? persons : organizations) != null) {
                return;
            }
            if (draft.columns == Amounts.PERSONS) {
                persons = draft;
            } else {
                organizations = draft;
            }
        }
        Draft all = whole;
        if (persons != null && organizations != null && all != null && all.isExact() && !itemsSinceWhole) {
            sum(List.of(persons, organizations), List.of(all));
        }
    }

    void end() {
        if (drafts.size() > 1) {
            tokens.steps += drafts.size();
            SaidOnce said = new SaidOnce(drafts);
            totals.balance(said);
            totals.outcomes(drafts, said);
        }
        statements.add(tokens, drafts);
        drafts.clear();
        whole = null;
        last = null;
        wholes = 0;
        wholeBefore = null;
        partOfWhole = null;
        carriedApart = false;
        sentenceStart = 0;
        itemsSinceWhole = false;
    }

    Stated number(Draft draft) {
        return totals.number(draft);
    }

    void sum(List<Draft> parts, List<Draft> wholes) {
        totals.sum(parts, wholes);
    }

    Statements statements() {
        return statements;
    }

    Tokens tokens() {
        return tokens;
    }
}
