package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Rules;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** What {@code check} does with its inputs. */
final class Checking implements Job {

    private final Rules rules;
    private final Waivers waivers;
    private final Previous previous;
    private final CheckPrinter printer;
    private final List<ExpectOption.Expected> expected;
    private final Optional<MarkedCopies> copies;
    private List<Waivers.Idle> idle = List.of();

    Checking(
            Rules rules,
            Waivers waivers,
            Previous previous,
            CheckPrinter printer,
            List<ExpectOption.Expected> expected,
            Optional<MarkedCopies> copies) {
        this.rules = rules;
        this.waivers = waivers;
        this.previous = previous;
        this.printer = printer;
        this.expected = expected;
        this.copies = copies;
    }

    @Override
    public void start(OutputStream out) throws IOException {
        printer.start(out);
    }

    @Override
    public void take(Source source, Part part) throws IOException {
        Optional<Acceptance> checked = source.report()
                .map(report -> waivers.accept(previous.extend(rules.check(report), part), part.waivers()));
        boolean marked = copies.isPresent() && checked.isPresent();
        printer.print(marked ? copies.get().mark(source, checked.get(), part) : source, checked, part);
        if (checked.isPresent()) {
            Ledger.write(checked.get(), part.organs());
            part.tally().add(checked.get());
        } else {
            part.complain(source.path(), source.failure());
            part.tally().addUnreadable();
        }
    }

    @Override
    public boolean isSeparated() {
        return printer.isSeparated();
    }

    @Override
    public int growth() {
        return printer.growth();
    }

    @Override
    public void end(Outcome outcome, OutputStream out) throws IOException {
        for (ExpectOption.Expected organ : expected) {
            outcome.organs().expect(organ.organ(), organ.year());
        }
        idle = waivers.idle(outcome.waivers());
        printer.end(outcome, idle, out);
    }

    /** The waivers that accepted nothing, once the run has ended. */
    List<Waivers.Idle> idleWaivers() {
        return idle;
    }
}
