package io.github.gongkai.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that several threads work on, and whose outcomes one thread takes in the order of the pieces. Only so many are
 * under way as fit into memory.
 */
final class OrderedRun implements AutoCloseable {

    private static final int AHEAD = 8;

    private record Waiting(Piece piece, Future<Part> part) {}

    private final BiFunction<Piece, Long, Part> work;
    private final BiConsumer<Piece, Part> taker;
    private final @Nullable ExecutorService threads;
    private final int mostWaiting;
    private final long mostHeld;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long held;

    /**
     * @param threads how many work, at least 1; with 1 it is the caller
     * @param work what is done with a piece and its number
     * @param taker takes the outcomes
     * @param growth how many bytes of memory a byte of input may come to
     */
    OrderedRun(int threads, BiFunction<Piece, Long, Part> work, BiConsumer<Piece, Part> taker, int growth) {
        this.work = work;
        this.taker = taker;
        this.threads = threads == 1 ? null : Executors.newFixedThreadPool(threads, OrderedRun::thread);
        this.mostWaiting = threads * AHEAD;
        this.mostHeld = Runtime.getRuntime().maxMemory() / 8 / growth;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "gongkai");
        thread.setDaemon(true);
        return thread;
    }

    /** Has a piece worked on; waits where too much is under way. */
    void take(Piece piece, long number) {
        if (threads == null) {
            taker.accept(piece, work.apply(piece, number));
            return;
        }
        while (!waiting.isEmpty()
                && (waiting.size() >= mostWaiting
                        || held + piece.size() > mostHeld
                        || waiting.getFirst().part().isDone())) {
            settleFirst();
        }
        held += piece.size();
        waiting.addLast(new Waiting(piece, threads.submit(() -> work.apply(piece, number))));
    }

    /** Waits for all that is under way. */
    void finish() {
        while (!waiting.isEmpty()) {
            settleFirst();
        }
    }

    private void settleFirst() {
        Waiting first = waiting.removeFirst();
        try {
            taker.accept(first.piece(), first.part().get());
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(first.piece().path(), failure);
        }
        held -= first.piece().size();
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
