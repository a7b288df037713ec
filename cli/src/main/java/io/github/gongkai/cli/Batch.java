package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run over any number of inputs. Several threads read them and do what is to be done, and one puts what comes of it to
 * the output in the order of the inputs. An input that breaks does not take the run down; an output that cannot be written
 * does.
 */
final class Batch {

    private static final Bilingual GOES_ON =
            new Bilingual("；进度已保存，重新运行同一命令即可继续", "; the same command goes on where this run ended");
    private static final Bilingual BROKEN =
            new Bilingual("处理时出错，其余照常（%s）", "it breaks what reads or checks it; the rest is done (%s)");
    private static final Bilingual TOO_LARGE = new Bilingual(
            "处理它所需的内存不够，其余照常；可用 java -Xmx 增加内存",
            "it takes more memory than there is; the rest is done (java -Xmx gives more)");
    private static final Bilingual NOT_OURS = new Bilingual(
            "保存着另一条命令的进度；请换一个目录或删除它", "keeps the state of another command; take another folder, or delete it");
    private static final Bilingual CHANGED = new Bilingual(
            "已处理过的输入有变化，无法接着进行；删除该目录即从头开始", "what was read already has changed; delete this folder to start anew");

    /** That inputs are not what they were when the run was begun. */
    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final BatchOptions options;
    private final Console console;
    private final Locale locale;
    private final Job job;
    private final Progress progress;

    Batch(BatchOptions options, Console console, Locale locale, Job job) {
        this.options = options;
        this.console = console;
        this.locale = locale;
        this.job = job;
        this.progress = new Progress(console, locale);
    }

    /** Runs, and answers what the run has met; empty where its output could not be written, which has been told. */
    Optional<Tally> run(List<String> paths) {
        int threads = options.threads();
        try (Collected collected = Collected.open(options, console, job)) {
            go(paths, threads, collected);
            progress.hide();
            collected.end(job);
            return Optional.of(collected.tally());
        } catch (FileAlreadyExistsException | NoSuchFileException refused) {
            complain(OutputFile.why(refused).in(locale));
        } catch (Collected.NotOurs notOurs) {
            console.complain(resumeFolder(), NOT_OURS.in(locale));
        } catch (Changed changed) {
            console.complain(resumeFolder(), CHANGED.in(locale));
        } catch (IOException | CannotWrite failure) {
            complain(OutputFile.CANNOT_WRITE.in(locale) + (options.resume().isPresent() ? GOES_ON.in(locale) : ""));
        }
        return Optional.empty();
    }

    private void complain(String words) {
        progress.hide();
        console.complain(options.output().map(Object::toString).orElse("-"), words);
    }

    private String resumeFolder() {
        return options.resume().map(Object::toString).orElse("");
    }

    /** Passes over the pieces that an earlier run has done, and has the others worked on. */
    private void go(List<String> paths, int threads, Collected collected) {
        long[] met = {0, 0};
        progress.measure(paths);
        try (OrderedRun run =
                new OrderedRun(threads, this::work, (piece, part) -> add(piece, part, collected), job.growth())) {
            new Inputs(locale, console.in()).each(paths, piece -> {
                met[0]++;
                if (met[0] > collected.piecesBefore()) {
                    run.take(piece, met[0]);
                    return;
                }
                met[1] = Collected.digest(met[1], piece);
                piece.skip();
                progress.pass(piece.size(), collected.tally());
                expectSame(met[0] < collected.piecesBefore() || met[1] == collected.inputsBefore());
            });
            expectSame(met[0] >= collected.piecesBefore());
            run.finish();
        }
    }

    private static void expectSame(boolean same) {
        if (!same) {
            throw new Changed();
        }
    }

    private void add(Piece piece, Part part, Collected collected) {
        try {
            if (options.output().isEmpty() && console.terminal().width() > 0) {
                progress.hide();
            }
            collected.add(piece, part);
            if (options.output().isEmpty()) {
                collected.flush();
            }
        } catch (IOException failure) {
            throw new CannotWrite(failure);
        }
        if (!part.complaints().isEmpty()) {
            progress.hide();
            part.complaints().forEach(complaint -> console.complain(complaint.path(), complaint.words()));
        }
        progress.advance(piece.size(), collected.tally());
    }

    /** Whatever a piece does to what reads and checks it, it is told as the reason why it could not be read. */
    private Part work(Piece piece, long number) {
        Part part = new Part(number);
        if (piece.beginsFile()) {
            part.tally().addFile();
        }
        try {
            piece.read(new Visiting(part));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            new Visiting(part).broken(piece.path(), failure);
        }
        return part;
    }

    /** The inputs of one piece, met one after the other. */
    private final class Visiting implements Piece.Visitor {
        private final Part part;

        Visiting(Part part) {
            this.part = part;
        }

        @Override
        public void visit(Source source) {
            part.nextInput();
            try {
                part.attempt(() -> job.take(source, part));
            } catch (IOException | RuntimeException | StackOverflowError failure) {
                take(Source.unreadable(source.path(), "broken", words(failure)));
            }
        }

        void broken(String path, Throwable failure) {
            part.nextInput();
            take(Source.unreadable(path, "broken", words(failure)));
        }

        private void take(Source unreadable) {
            try {
                job.take(unreadable, part);
            } catch (IOException impossible) {
                throw new IllegalStateException(unreadable.path(), impossible);
            }
        }

        @Override
        public void remark(String path, String words) {
            part.complain(path, words);
        }
    }

    private String words(Throwable failure) {
        return failure instanceof OutOfMemoryError
                ? TOO_LARGE.in(locale)
                : BROKEN.in(locale).replace("%s", failure.getClass().getSimpleName());
    }
}
