package io.github.gongkai.rules;

import io.github.gongkai.rules.Draft.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The percentages of a paragraph: shares of a whole, and growth since last year. */
final class Rates {

    private static final long SINCE_LAST_YEAR = ProseTerm.bits(ProseTerm.COMPARED, ProseTerm.PRIOR);

    private final Paragraph paragraph;

    /** The number that a growth is said of, where it is one of the tables'. */
    private @Nullable Draft subject;

    private @Nullable Draft part;
    private long partValue = -1;
    private int partFrom;
    private long prior = -1;
    private long change = -1;
    private boolean more;

    Rates(Paragraph paragraph) {
        this.paragraph = paragraph;
    }

    /** A number that a share may follow. */
    void stated(@Nullable Draft draft, int from, long value, boolean exact) {
        subject = draft;
        part = draft;
        partValue = exact ? value : -1;
        partFrom = from;
    }

    /** A number of another matter. */
    void forget() {
        subject = null;
        partValue = -1;
    }

    /** Last year's number. */
    void prior(long least, long most) {
        partValue = -1;
        prior = least == most ? least : -1;
    }

    /** The difference to last year's number. */
    void change(long least, long most, boolean isMore) {
        partValue = -1;
        change = least == most ? least : -1;
        more = isMore;
    }

    void percent(int token, Zone zone, boolean foreign) {
        if (!foreign && zone.has(ProseTerm.SHARE)) {
            share(token, zone);
        } else if (!foreign && zone.has(ProseTerm.MORE) != zone.has(ProseTerm.LESS)) {
            boolean stated = growth(token, zone.has(ProseTerm.MORE));
            if (!stated && prior < 0 && change < 0 && zone.hasAny(SINCE_LAST_YEAR)) {
                growthSince(token, zone.has(ProseTerm.MORE));
            }
        }
        partValue = -1;
    }

    private void share(int token, Zone zone) {
        boolean ofSomethingElse = zone.outcomes != 0 || zone.groups != 0 || zone.hasAny(Zone.CASES);
        boolean ofApplications = part == null || part.kind == Kind.OUTCOME || part.kind == Kind.APPLICANT;
        if (partValue < 0 || ofSomethingElse || !ofApplications || paragraph.whole() == null) {
            return;
        }
        List<Long> wholes = new ArrayList<>();
        for (Draft draft : paragraph.latest()) {
            if (draft.isExact() && draft.least >= partValue && draft != part) {
                wholes.add(draft.least);
            }
        }
        Tokens tokens = paragraph.tokens();
        Passage passage = paragraph.statements().passage(tokens, partFrom, tokens.to(token));
        paragraph
                .statements()
                .share(new StatedShare(
                        passage,
                        partValue,
                        tokens.least(token),
                        tokens.decimals(token),
                        wholes,
                        paragraph.statements().edition()));
    }

    /** Whether the prose states both numbers. */
    private boolean growth(int token, boolean isMore) {
        List<Growth.Years> candidates = new ArrayList<>();
        for (Draft draft : statedSoFar()) {
            if (prior > 0) {
                candidates.add(new Growth.Years(draft.least, prior));
            } else if (change >= 0 && more == isMore) {
                long before = more ? draft.least - change : draft.least + change;
                if (before > 0) {
                    candidates.add(new Growth.Years(draft.least, before));
                }
            }
        }
        if (!candidates.isEmpty()) {
            Tokens tokens = paragraph.tokens();
            Passage passage = paragraph.statements().passage(tokens, tokens.from(token), tokens.to(token));
            paragraph
                    .statements()
                    .growth(new Growth(passage, tokens.least(token), tokens.decimals(token), isMore, candidates));
        }
        return !candidates.isEmpty();
    }

    /** The numbers that may have grown: none if the last one is of another matter, or else any that was stated before. */
    private List<Draft> statedSoFar() {
        return subject == null
                ? List.of()
                : paragraph.latest().stream().filter(Draft::isExact).toList();
    }

    private void growthSince(int token, boolean isMore) {
        List<GrowthSince.Now> numbers = new ArrayList<>();
        for (Draft draft : statedSoFar()) {
            numbers.add(new GrowthSince.Now(
                    draft.least, draft.readings(paragraph.statements().edition())));
        }
        if (!numbers.isEmpty()) {
            Tokens tokens = paragraph.tokens();
            Passage passage = paragraph.statements().passage(tokens, tokens.from(token), tokens.to(token));
            paragraph
                    .statements()
                    .growthSince(
                            new GrowthSince(passage, tokens.least(token), tokens.decimals(token), isMore, numbers));
        }
    }

    void endSentence() {
        prior = -1;
        change = -1;
        subject = null;
        partValue = -1;
    }
}
