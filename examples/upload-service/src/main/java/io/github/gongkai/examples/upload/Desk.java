package io.github.gongkai.examples.upload;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Where stored documents wait to be read. There are so many places and no more: who finds none is told to come again, before
 * anything is stored. What was stored and not read when the process ended is taken up when it starts again.
 */
@Component
class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final Uploads uploads;
    private final Work work;
    private final Semaphore places;
    private final ExecutorService workers;
    private final ExecutorService resuming = Executors.newSingleThreadExecutor(task -> thread(task, "resuming"));
    private final Duration longest;
    private volatile boolean stopping;
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    Desk(Uploads uploads, Work work, Settings settings, MeterRegistry meters) {
        this.uploads = uploads;
        this.work = work;
        this.longest = settings.hardTime();
        this.places = new Semaphore(settings.workers() + settings.waiting(), true);
        this.workers = Executors.newFixedThreadPool(settings.workers(), task -> thread(task, "worker"));
        meters.gaugeMapSize("reports.waiting", List.of(), underWay);
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A place for one document. */
    final class Place implements AutoCloseable {
        private boolean taken;

        private Place() {}

        /** Has a stored document read. */
        CompletableFuture<Void> read(String id) {
            CompletableFuture<Void> mine = new CompletableFuture<>();
            CompletableFuture<Void> others = underWay.putIfAbsent(id, mine);
            if (others != null) {
                return others;
            }
            taken = true;
            mine.whenComplete((done, failure) -> {
                underWay.remove(id);
                places.release();
            });
            start(id, mine);
            return mine;
        }

        /** Gives the place back where it was not needed. */
        @Override
        public void close() {
            if (!taken) {
                places.release();
            }
        }
    }

    private void start(String id, CompletableFuture<Void> done) {
        try {
            workers.execute(() -> {
                try {
                    if (!stopping) {
                        work.on(id);
                    }
                } finally {
                    done.complete(null);
                }
            });
        } catch (RejectedExecutionException shuttingDown) {
            done.complete(null);
        }
    }

    /** A place, if there is one now. */
    Place place() {
        if (!places.tryAcquire()) {
            throw Refusal.busy(HttpStatus.SERVICE_UNAVAILABLE, "desk-full", COME_AGAIN);
        }
        return new Place();
    }

    /** Waits for a reading, but not for ever. */
    static void await(CompletableFuture<Void> reading, Duration patience) {
        try {
            reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            // the answer will be that it is still waiting
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        resuming.execute(() -> uploads.waiting().forEach(this::resume));
    }

    private void resume(String id) {
        try {
            while (!stopping && !places.tryAcquire(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
                // all places are taken by what comes in now
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        }
        if (stopping) {
            return;
        }
        try (Place place = new Place()) {
            place.read(id);
        }
    }

    /** Lets those at work finish; those that wait stay stored. No thread is interrupted, as that may close a database's file. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        resuming.shutdown();
        workers.shutdown();
        if (!workers.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("a reading was left behind at the end; it begins anew at the next start");
        }
    }
}
