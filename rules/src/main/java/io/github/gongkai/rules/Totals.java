package io.github.gongkai.rules;

import java.util.ArrayList;
import java.util.List;

/** What the numbers of one paragraph must add up to. */
final class Totals {

    private final Tokens tokens;
    private final Statements statements;

    Totals(Tokens tokens, Statements statements) {
        this.tokens = tokens;
        this.statements = statements;
    }

    void balance(SaidOnce said) {
        Draft answered = said.of(Amounts.ANSWERED);
        Draft forward = answered == null ? null : said.of(Amounts.CARRIED_FORWARD);
        if (answered == null || forward == null) {
            return;
        }
        Draft received = said.of(Amounts.NEW);
        Draft carriedIn = said.of(Amounts.CARRIED_IN);
        Draft all = said.of(Amounts.RECEIVED_IN_ALL);
        if (all != null) {
            statements.balance(numbers(List.of(all)), numbers(List.of(answered, forward)));
        } else if (received != null && carriedIn != null) {
            statements.balance(numbers(List.of(received, carriedIn)), numbers(List.of(answered, forward)));
        }
    }

    /** All six kinds of outcomes are all the outcomes there are. */
    void outcomes(List<Draft> drafts, SaidOnce said) {
        if (drafts.size() <= SaidOnce.OUTCOMES.length) {
            return;
        }
        List<Draft> parts = new ArrayList<>(SaidOnce.OUTCOMES.length);
        long sum = 0;
        for (long group : SaidOnce.OUTCOMES) {
            Draft part = said.of(group);
            if (part == null) {
                return;
            }
            parts.add(part);
            sum += part.least;
        }
        Draft answered = said.of(Amounts.ANSWERED);
        Draft forward = said.of(Amounts.CARRIED_FORWARD);
        if (answered == null) {
            return;
        }
        for (Draft draft : drafts) {
            boolean fits = draft.least == sum || forward != null && draft.least == sum + forward.least;
            if (draft.kind.isWhole() && draft != answered && fits) {
                return;
            }
        }
        sum(parts, List.of(answered));
    }

    void sum(List<Draft> parts, List<Draft> wholes) {
        statements.parts(numbers(parts), numbers(wholes));
    }

    void sumOf(List<Stated> parts, Draft all) {
        statements.parts(parts, numbers(List.of(all)));
    }

    private List<Stated> numbers(List<Draft> from) {
        List<Stated> numbers = new ArrayList<>(from.size());
        for (Draft draft : from) {
            numbers.add(number(draft));
        }
        return numbers;
    }

    Stated number(int from, int to, long value) {
        return new Stated(statements.passage(tokens, from, to), value);
    }

    Stated number(Draft draft) {
        return number(draft.from, draft.to, draft.least);
    }
}
