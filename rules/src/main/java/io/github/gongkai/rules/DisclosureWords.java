package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.rules.Draft.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a number among the words of one clause says of section 二. */
final class DisclosureWords {

    static final long ROWS = Zone.ROWS;

    /** Words of published pieces: they count something else than documents issued and decisions made. */
    static final long PIECES =
            ProseTerm.bits(ProseTerm.PUBLISH, ProseTerm.INFORMATION, ProseTerm.RECEIVE, ProseTerm.NEW);

    /** What else may be denied beside the name of a row: applications for licences, pieces published, cases. */
    static final long NOT_DENIED = PIECES | Zone.APPLICATION | Zone.APPLICANTS | Zone.CASES | Zone.RESULTS;

    private static final String DOCUMENT_MEASURES = "份个部";

    /** Letters that a clause goes on with behind a name; others may go on with the name itself. */
    private static final String GOING_ON = "在已并均全进同且都经现按严依于";

    private static final long DOCUMENTS = ProseTerm.bits(ProseTerm.REGULATION, ProseTerm.DOCUMENT);

    static final long ISSUE_AND_END = ProseTerm.bits(ProseTerm.ISSUE, ProseTerm.REPEAL, ProseTerm.IN_FORCE);

    private static final long DECIDES = ProseTerm.bits(ProseTerm.DECIDE, ProseTerm.HANDLE);

    static final DisclosureRow[] ALL_ROWS = DisclosureRow.values();

    private final Edition edition;
    private @Nullable DisclosureRow row;
    /** The row that a number was last told of: what a clause without one names is of its own sentence only. */
    private @Nullable DisclosureRow counted;
    /** What the last number of documents was said of: 制定规章3件，规范性文件16件. */
    private @Nullable DisclosureColumn verb;

    private boolean decides;
    /** Whether a number of a row was read in this sentence. */
    private boolean listed;
    /** Whether decisions were counted by 项 in this sentence. */
    private boolean decidesItems;
    /** Whether the sentence names several kinds of decisions. */
    private boolean several;
    /** Whether the columns of one kind of documents are told one behind the other. */
    private boolean listsColumns;
    /** Whether something else than decisions was counted by 份. */
    private boolean ofPapers;
    /** Whether a clause without a number has named the kind of documents that the sentence goes on about. */
    private boolean headed;
    /** The rows whose decisions the next numbers count, one by one: 行政许可、行政处罚决定分别为2件和3件. */
    private final Deque<DisclosureRow> awaited = new ArrayDeque<>();

    DisclosureWords(Edition edition) {
        this.edition = edition;
    }

    void note(long bits) {
        decides |= (bits & DECIDES) != 0;
    }

    /** 行政处罚8件，行政许可1027件，行政强制0件: decisions, where nothing unknown stands before the first of them. */
    void beginList(boolean plain) {
        decides |= plain && !listed;
        listed = true;
    }

    /** Notes that 项 counts decisions: several kinds of them are named, and these are said to be made. */
    void decideItems(Tokens tokens, int token, Zone zone, boolean several) {
        this.several = several;
        boolean items = Numeral.endsWith(tokens.prose.letters, tokens.from(token), "事项");
        decidesItems |= several && !items && zone.has(ProseTerm.DECIDE) && zone.unknown == 0;
    }

    void endSentence() {
        row = counted;
        verb = null;
        decides = false;
        decidesItems = false;
        ofPapers = false;
        headed = false;
        awaited.clear();
        listed = false;
        listsColumns = false;
    }

    boolean awaitsAnother() {
        return !awaited.isEmpty();
    }

    /** Keeps the rows named before 分别为 in their order, where it is decisions that are counted. */
    void await(Tokens tokens, Zone zone) {
        awaited.clear();
        boolean decided = zone.has(ProseTerm.DECIDE) && zone.unknownSinceMeaning == 0;
        if (!decided || zone.hasAny(NOT_DENIED | DOCUMENTS | ProseTerm.OTHER_BUSINESS.bit())) {
            return;
        }
        int first = Math.max(0, zone.every - Denials.FAREST);
        for (int at = zone.every - 1; at >= first && tokens.kind(at).isOfList(); at--) {
            tokens.steps++;
            DisclosureRow named = tokens.kind(at) == Tokens.Kind.WORD ? row(tokens.terms(at)) : null;
            if (named != null) {
                awaited.push(named);
            }
        }
    }

    /** What a number says of the row whose turn it is; null where it counts something else. */
    @Nullable
    Draft next(Tokens tokens, int token, Zone zone) {
        DisclosureRow counted = awaited.remove();
        boolean plain = zone.saysRespectively(tokens) || !zone.means() && zone.unknown == 0;
        if (!plain || !Tokens.isFirm(tokens.measure(token))) {
            awaited.clear();
            return null;
        }
        return draft(tokens, token, Amounts.disclosure(edition, counted, DisclosureColumn.DECISIONS));
    }

    /** Whether the words before a number say all of it: 制定规范性文件2件并同步解读. */
    static boolean isToldBy(Zone zone) {
        return zone.hasAny(DOCUMENTS) && zone.hasAny(ISSUE_AND_END) && !zone.hasAny(PIECES);
    }

    /** Keeps the kind of documents that a clause without a number names, for the numbers that follow it. */
    void head(Tokens tokens, Zone zone, int end) {
        // 对主动公开规范性文件进行清理: those that are gone through are not said to be published.
        boolean reviewed = Numeral.endsWith(tokens.prose.letters, tokens.from(end), "清理");
        long others = reviewed ? PIECES & ~ProseTerm.PUBLISH.bit() : PIECES;
        if (zone.hasAny(DOCUMENTS) && !zone.hasAny(others | ProseTerm.OTHER_BUSINESS.bit())) {
            row = row(zone.terms);
            headed = row != null;
        }
    }

    /**
     * 行政规范性文件清理后，继续有效26件，废止5件: the kind was named before, and each number stands right behind its word. Papers
     * of every kind are 印发, so that this word needs the kind beside it.
     */
    boolean isHeadedFor(Tokens tokens, int token, Zone zone) {
        headed &= (zone.terms & Zone.MEANING) == (zone.terms & ISSUE_AND_END)
                && zone.hasAny(ISSUE_AND_END)
                && zone.unknownSinceMeaning == 0
                && zone.last >= 0
                && tokens.to(zone.last) == tokens.from(token)
                && tokens.gap(token + 1) == 0
                && tokens.prose.letters[tokens.from(zone.last)] != '印'
                && Tokens.isFirm(tokens.measure(token));
        return headed;
    }

    /** 作出5宗行政许可, 制发3件规范性文件, 规范性文件37件现行有效: one half of what is told stands on each side of the number. */
    boolean isNamedBehind(Tokens tokens, int token, Zone before, Zone behind) {
        if (tokens.kind(token + 1) != Tokens.Kind.WORD || before.unknown > 0 || tokens.gap(token + 1) > 0) {
            return false;
        }
        long first = before.terms & Zone.MEANING;
        long second = tokens.terms(token + 1) & Zone.MEANING;
        boolean papers = (second & DOCUMENTS) != 0 || (first & DOCUMENTS) != 0;
        boolean counts =
                Tokens.isFirm(tokens.measure(token)) || papers && DOCUMENT_MEASURES.indexOf(tokens.measure(token)) >= 0;
        if (!counts || !endsName(tokens, token + 1) || before.hasAny(PIECES)) {
            return false;
        }
        boolean made = before.last >= 0
                && isOne(first & ISSUE_AND_END)
                && (first & ~ISSUE_AND_END) == 0
                && isOne(second & DOCUMENTS)
                && (second & ~DOCUMENTS) == 0;
        if (made) {
            return true;
        }
        boolean all = behind.unknown == 0
                && behind.last == token + 1
                && tokens.kind(behind.end).isMark();
        if (!all || tokens.gap(behind.end) > 0) {
            return false;
        }
        boolean decided = first == ProseTerm.DECIDE.bit() && isOne(second & ~DOCUMENTS) && second == (second & ROWS);
        boolean inForce = isOne(first & DOCUMENTS) && (first & ~DOCUMENTS) == 0 && second == ProseTerm.IN_FORCE.bit();
        return (decided || inForce) && !behind.hasAny(PIECES | ProseTerm.OTHER_BUSINESS.bit());
    }

    /** 制发的3件规范性文件在公开的同时, and not 规范性文件解读: whether the name of what is counted ends with a word. */
    private static boolean endsName(Tokens tokens, int word) {
        int end = tokens.to(word);
        char next = end < tokens.prose.length ? tokens.prose.letters[end] : '。';
        return Tokens.mark(next) != null || GOING_ON.indexOf(next) >= 0;
    }

    /** Whether what is counted are pieces published, or something nobody knows, and no documents or decisions. */
    static boolean countsPieces(Zone before, Zone behind) {
        return before.hasAny(PIECES) && !publishesAllInForce(before)
                || before.unknownSinceMeaning > 0
                || behind.has(ProseTerm.INFORMATION);
    }

    /** 集中公开现行有效规章13件: what is in force is published whole. */
    private static boolean publishesAllInForce(Zone zone) {
        boolean inForce = (zone.terms & ISSUE_AND_END) == ProseTerm.IN_FORCE.bit() && isOne(zone.terms & DOCUMENTS);
        return inForce && (zone.terms & PIECES) == ProseTerm.PUBLISH.bit() && (zone.terms & ROWS & ~DOCUMENTS) == 0;
    }

    /** 规范性文件发布1条，废止0条，现行有效4条: what is published beside the other columns is what was issued, whatever counts it. */
    void takePublishedAsIssued(Tokens tokens, int token, Zone zone) {
        boolean published = tokens.isRightBehind("发布", token)
                && zone.last == token - 2
                && tokens.gap(token - 1) == 0
                && isOne(zone.terms & Zone.MEANING)
                && zone.hasAny(DOCUMENTS);
        if (published) {
            zone.terms = zone.terms & ~ProseTerm.PUBLISH.bit() | ProseTerm.ISSUE.bit();
            listsColumns = true;
        }
    }

    private static boolean isOne(long terms) {
        return Long.bitCount(terms) == 1;
    }

    @Nullable
    Draft readBehind(Tokens tokens, int token, Zone before, Zone behind) {
        Zone words = ChangeWords.withoutComparison(before);
        words.terms |= behind.terms;
        return read(tokens, token, words);
    }

    /**
     * 份 and the like count documents only where they are said to be made or ended, and not to be published; 项 counts
     * decisions only right behind that word, or behind a number of which it did, as there are items of powers as well.
     */
    boolean fits(Tokens tokens, int token, Zone zone, Zone behind) {
        if (!zone.hasAny(ROWS) && behind.hasAny(ROWS)) {
            return false;
        }
        char measure = tokens.measure(token);
        if (listsColumns && zone.hasAny(ISSUE_AND_END)) {
            return true;
        }
        if (measure == '项') {
            char before = tokens.prose.letters[Math.max(0, tokens.from(token) - 1)];
            boolean decision = before == '定' || before == '量';
            decidesItems |= decision && zone.has(ProseTerm.DECIDE) && tokens.to(zone.last) == tokens.from(token);
            return decidesItems;
        }
        if (measure == '份' && zone.hasAny(ROWS) && tokens.prose.letters[tokens.to(zone.last) - 1] == '书') {
            return true;
        }
        if (measure == '份' && several && decides && zone.hasAny(ROWS & ~DOCUMENTS)) {
            // 归档行政许可17份、行政处罚8份: what was done with the first was done with all of them.
            ofPapers |= zone.unknown > 0;
            return !ofPapers;
        }
        return Tokens.isFirm(measure) || DOCUMENT_MEASURES.indexOf(measure) >= 0 && zone.hasAny(ISSUE_AND_END);
    }

    /** What words deny of section 二, as drafts that are in words. */
    List<Draft> none(Tokens tokens, Zone zone) {
        return new NoneDisclosed(tokens, zone, edition).read(verb == null ? null : row);
    }

    /** 无废止, behind the number of documents made. */
    static boolean tellsOnlyRepealed(Zone zone) {
        return (zone.terms & Zone.MEANING) == ProseTerm.REPEAL.bit();
    }

    static DisclosureColumn issued(Edition edition) {
        return edition == Edition.TRIAL_2019 ? DisclosureColumn.MADE : DisclosureColumn.ISSUED;
    }

    @Nullable
    Draft read(Tokens tokens, int token, Zone zone) {
        boolean named = zone.hasAny(ROWS);
        row = named ? row(zone.terms) : row;
        counted = row;
        decides |= named && zone.has(ProseTerm.ANSWER);
        if (row == null) {
            return named && tokens.most(token) == 0 ? noneOfSeveral(tokens, token, zone) : null;
        }
        DisclosureColumn column =
                isDocument(row) ? ofDocuments(zone) : decides && named ? DisclosureColumn.DECISIONS : null;
        verb = column == null ? verb : column;
        if (column == null) {
            return null;
        }
        Quantity quantity = Amounts.disclosure(edition, row, column);
        if (quantity.cells().isEmpty()) {
            return null;
        }
        return draft(tokens, token, quantity);
    }

    /** 制发规章、规范性文件0件; 行政处罚、行政强制0项: of each of them there is none. */
    private @Nullable Draft noneOfSeveral(Tokens tokens, int token, Zone zone) {
        boolean documents = (zone.terms & ROWS & ~DOCUMENTS) == 0;
        boolean decisions = !zone.hasAny(DOCUMENTS) && decides;
        DisclosureColumn column = documents ? ofDocuments(zone) : decisions ? DisclosureColumn.DECISIONS : null;
        if (column == null || zone.unknown > 0) {
            return null;
        }
        verb = column;
        List<Cell> cells = new ArrayList<>(3);
        for (DisclosureRow each : ALL_ROWS) {
            if (zone.hasAny(term(each))) {
                cells.addAll(Amounts.disclosure(edition, each, column).cells());
            }
        }
        return draft(tokens, token, Quantity.sum(cells));
    }

    private static Draft draft(Tokens tokens, int token, Quantity quantity) {
        Draft draft = new Draft(
                Kind.DISCLOSURE, tokens.from(token), tokens.to(token), tokens.least(token), tokens.most(token), 0);
        draft.others = List.of(quantity);
        return draft;
    }

    /** Null where the words name several rows, or none. */
    private static @Nullable DisclosureRow row(long terms) {
        for (DisclosureRow named : ALL_ROWS) {
            if (term(named) != 0 && (terms & ROWS) == term(named)) {
                return named;
            }
        }
        return null;
    }

    /** The word for a row, 0 where the prose is not read for it. */
    static long term(DisclosureRow row) {
        return switch (row) {
            case REGULATIONS -> ProseTerm.REGULATION.bit();
            case NORMATIVE_DOCUMENTS -> ProseTerm.DOCUMENT.bit();
            case LICENSING -> ProseTerm.LICENSING.bit();
            case PENALTIES -> ProseTerm.PENALTY.bit();
            case COERCION -> ProseTerm.COERCION.bit();
            default -> 0;
        };
    }

    static boolean isDocument(DisclosureRow row) {
        return row == DisclosureRow.REGULATIONS || row == DisclosureRow.NORMATIVE_DOCUMENTS;
    }

    private @Nullable DisclosureColumn ofDocuments(Zone zone) {
        long said = zone.terms & ISSUE_AND_END;
        if (said == 0) {
            return zone.hasAny(ROWS) && zone.unknown == 0 && verb != DisclosureColumn.DECISIONS ? verb : null;
        }
        if (Long.bitCount(said) != 1) {
            return null;
        }
        if (zone.has(ProseTerm.ISSUE)) {
            return issued(edition);
        }
        return zone.has(ProseTerm.REPEAL) ? DisclosureColumn.REPEALED : DisclosureColumn.IN_FORCE;
    }
}
