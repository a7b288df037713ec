package io.github.gongkai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run has come to so far. It grows part by part; where there is a journal, it is written down every second or so how
 * far it has grown.
 */
final class Collected implements Closeable {

    /** That a journal keeps the state of another command, or is in use. */
    static final class NotOurs extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final long CHECKPOINT = Duration.ofSeconds(1).toNanos();
    private static final String OUTPUT = "output";
    private static final String ASIDE = "aside";
    private static final String ORGANS = "organs";
    private static final Journal.State NOTHING = new Journal.State(0, 0, 0, 0, 0, 0, new Tally(), new Waivers.Use());

    private final @Nullable Journal journal;
    private final Destination destination;
    private final OutputStream encoded;
    private final CountingStream out;
    private final Spool aside;
    private final Spool organs;
    private final Tally tally = new Tally();
    private final Waivers.Use waivers = new Waivers.Use();
    private final boolean isSeparated;
    private final Journal.State before;
    private final long prologue;
    private long pieces;
    private long inputs;
    private long lastCheckpoint = System.nanoTime();

    /** Begins a run, or goes on with one. */
    static Collected open(BatchOptions options, Console console, Job job) throws IOException {
        Optional<Path> folder = options.resume();
        Optional<Path> output = options.output();
        if (folder.isPresent() && output.isPresent()) {
            OutputFile.check(output.get(), options.force());
            return goOn(new Journal(folder.get()), options.command(), output.get(), job);
        }
        Destination destination = output.isPresent()
                ? Destination.file(output.get(), options.force())
                : Destination.standardOutput(console);
        return new Collected(null, destination, new Spool(), new Spool(), NOTHING, job);
    }

    private static Collected goOn(Journal journal, String command, Path output, Job job) throws IOException {
        if (journal.isOfAnother(command)) {
            throw new NotOurs();
        }
        Path written = journal.file(OUTPUT);
        Journal.State before =
                journal.begin(command).filter(state -> Files.exists(written)).orElse(NOTHING);
        return new Collected(
                journal,
                Destination.goingOn(written, before.out(), output),
                new Spool(journal.file(ASIDE), before.aside()),
                new Spool(journal.file(ORGANS), before.organs()),
                before,
                job);
    }

    private Collected(
            @Nullable Journal journal,
            Destination destination,
            Spool aside,
            Spool organs,
            Journal.State before,
            Job job)
            throws IOException {
        this.journal = journal;
        this.destination = destination;
        this.encoded = job.encoded(destination.stream());
        this.out = new CountingStream(encoded, before.out());
        this.aside = aside;
        this.organs = organs;
        this.before = before;
        this.isSeparated = job.isSeparated();
        this.tally.add(before.tally());
        this.waivers.add(before.waivers());
        if (before.pieces() == 0) {
            job.start(out);
        }
        this.prologue = before.pieces() == 0 ? out.count() : before.prologue();
        this.pieces = before.pieces();
        this.inputs = before.inputs();
    }

    /** How many pieces an earlier run has done. */
    long piecesBefore() {
        return before.pieces();
    }

    /** The digest of those pieces. */
    long inputsBefore() {
        return before.inputs();
    }

    Tally tally() {
        return tally;
    }

    /** The digest of some inputs and of one more. */
    static long digest(long inputs, Piece next) {
        long digest = inputs;
        String identity = next.identity();
        for (int i = 0; i < identity.length(); i++) {
            digest = (digest ^ identity.charAt(i)) * 0x100000001B3L;
        }
        return digest * 31 + 1;
    }

    /** Adds what came of the next piece. */
    void add(Piece piece, Part part) throws IOException {
        boolean isFirst = out.count() == prologue;
        part.out().writeTo(out, isSeparated && isFirst ? Math.min(1, part.out().size()) : 0);
        part.aside().writeTo(aside);
        part.organs().writeTo(organs);
        tally.add(part.tally());
        waivers.add(part.waivers());
        pieces++;
        inputs = digest(inputs, piece);
        if (journal != null && System.nanoTime() - lastCheckpoint > CHECKPOINT) {
            checkpoint(journal);
        }
    }

    private void checkpoint(Journal ours) throws IOException {
        destination.force();
        aside.force();
        organs.force();
        ours.write(new Journal.State(
                pieces, inputs, prologue, out.count(), aside.length(), organs.length(), tally, waivers));
        lastCheckpoint = System.nanoTime();
    }

    /** Makes what was written so far visible. */
    void flush() throws IOException {
        out.flush();
    }

    /** Writes the end, and puts the output into its place. */
    void end(Job job) throws IOException {
        job.end(new Job.Outcome(tally, new Ledger(organs), aside, waivers), out);
        out.flush();
        if (encoded != destination.stream()) {
            encoded.close();
        }
        destination.keep();
        if (journal != null) {
            aside.close();
            organs.close();
            journal.delete(ASIDE, ORGANS);
        }
    }

    @Override
    public void close() throws IOException {
        destination.close();
        aside.close();
        organs.close();
    }
}
