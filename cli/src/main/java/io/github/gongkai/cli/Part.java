package io.github.gongkai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What came of a piece of the input, ready to be put behind what came of the pieces before. One thread works on it. */
final class Part {

    /** A line for standard error. */
    record Complaint(String path, String words) {}

    private final long number;
    private final Bytes out = new Bytes();
    private final Bytes aside = new Bytes();
    private final Bytes organs = new Bytes();
    private final Tally tally = new Tally();
    private final Waivers.Use waivers = new Waivers.Use();
    private final List<Complaint> complaints = new ArrayList<>();
    private int inputs;

    /** @param number which piece it is, from 1 */
    Part(long number) {
        this.number = number;
    }

    /** Says that what follows comes of the next input. */
    void nextInput() {
        inputs++;
    }

    /** A name for the input at hand, unique in the run and the same in every run over the same inputs. */
    String id() {
        return inputs <= 1 ? Long.toString(number) : number + "-" + inputs;
    }

    /** What goes to the output. */
    Bytes out() {
        return out;
    }

    /** What is put aside until the end of the run. */
    Bytes aside() {
        return aside;
    }

    /** What is kept of organs and years. */
    Bytes organs() {
        return organs;
    }

    /**
     * Does something for an input, of which nothing is left if it fails.
     *
     * @throws RuntimeException what it fails with
     */
    void attempt(Attempt attempt) throws IOException {
        int outBefore = out.size();
        int asideBefore = aside.size();
        int organsBefore = organs.size();
        boolean done = false;
        try {
            attempt.run();
            done = true;
        } finally {
            if (!done) {
                out.truncate(outBefore);
                aside.truncate(asideBefore);
                organs.truncate(organsBefore);
            }
        }
    }

    /** What may fail. */
    interface Attempt {
        void run() throws IOException;
    }

    Tally tally() {
        return tally;
    }

    Waivers.Use waivers() {
        return waivers;
    }

    void complain(String path, String words) {
        complaints.add(new Complaint(path, words));
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
