package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.MarkedCopy;
import io.github.gongkai.documents.MarkedCopy.Note;
import io.github.gongkai.documents.MarkedCopy.Weight;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a copy of each document with its findings, and what was odd in reading it, marked where they stand. */
final class MarkedCopies {

    /**
     * A copy that was written.
     *
     * @param file where it is
     * @param copy what is in it
     */
    record Written(Path file, MarkedCopy copy) {}

    private static final Bilingual NOT_MARKED =
            new Bilingual("这种格式不能制作批注副本", "no marked copy is made of a document of this format");

    private static final Bilingual CANNOT_WRITE = new Bilingual("无法写入", "cannot be written");
    private static final String MARKED = ".marked";
    /** What cannot stand in the name of a file on every system; an archive may name anything. */
    private static final Pattern NO_FILE_NAME = Pattern.compile("[<>:\"|?*]");

    private final Path folder;
    private final Locale locale;
    private volatile boolean failed;

    MarkedCopies(Path folder, Locale locale) {
        this.folder = folder;
        this.locale = locale;
    }

    /** Whether the folder is there or could be made, which is told if not. */
    boolean makeFolder(Console console) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException cannotMake) {
            console.complain(folder.toString(), CANNOT_WRITE.in(locale));
            return false;
        }
    }

    /** Whether a copy could not be written. */
    boolean hasFailed() {
        return failed;
    }

    /** Whether a file is such a copy, by its name; it is not checked again where it lies among documents. */
    static boolean isCopy(String name) {
        int ending = name.lastIndexOf('.');
        return ending > 0 && name.substring(0, ending).endsWith(MARKED);
    }

    /** The name of an input without the folders around it. */
    static String name(Source source) {
        String path = source.path();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The source with its copy, which is written now; the same source where none can be made. */
    Source mark(Source source, Acceptance checked, Part part) {
        if (source.line().isPresent()) {
            return source;
        }
        try {
            Optional<MarkedCopy> copy = copy(source, checked);
            if (copy.isEmpty()) {
                part.complain(source.path(), NOT_MARKED.in(locale));
                return source;
            }
            Path target =
                    folder.resolve(target(name(source), part.id(), copy.get().ending()));
            Files.write(target, copy.get().content());
            return source.marked(new Written(target, copy.get()));
        } catch (DocumentException limit) {
            part.complain(source.path(), limit.reason(locale));
        } catch (IOException cannotWrite) {
            failed = true;
            part.complain(folder.toString(), CANNOT_WRITE.in(locale));
        }
        return source;
    }

    Optional<MarkedCopy> copy(Source source, Acceptance checked) throws DocumentException {
        return source.document().isEmpty()
                ? Optional.empty()
                : ReportReader.standard().mark(source.document().get(), name(source), notes(source, checked), locale);
    }

    /** Named after the document; the number of the input tells apart those of one name, the first goes without. */
    private static String target(String name, String id, String ending) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return NO_FILE_NAME.matcher(stem).replaceAll("_") + (id.equals("1") ? "" : "-" + id) + MARKED + "." + ending;
    }

    /** The heaviest first. */
    private List<Note> notes(Source source, Acceptance checked) {
        List<Note> notes = new ArrayList<>();
        for (Finding finding : checked.verdict().findings()) {
            notes.add(note(source, finding, Optional.ofNullable(checked.waived().get(finding))));
        }
        for (Source.Note note : source.notes()) {
            if (note.place().isPresent()) {
                notes.add(new Note(
                        Weight.NOTICE,
                        note.code(),
                        note.message(),
                        List.of(note.place().get())));
            }
        }
        notes.sort(Comparator.comparing(Note::weight));
        return notes;
    }

    /** Rule, what it found, on which authority, and why it was accepted if it was. */
    private Note note(Source source, Finding finding, Optional<Waiver> waiver) {
        List<String> lines = new ArrayList<>();
        waiver.ifPresent(it -> lines.add(WaiverWords.accepted(it, locale)));
        lines.add(finding.message(locale));
        if (finding.operands().size() > 1) {
            lines.add(finding.equation(locale));
        }
        lines.add(finding.rule().citation(finding.report().edition(), locale));
        return new Note(
                waiver.isPresent() ? Weight.NOTICE : weight(finding.severity()),
                finding.severity().in(locale) + " " + finding.rule().id(),
                String.join("\n", lines),
                source.places(finding));
    }

    private static Weight weight(Severity severity) {
        return switch (severity) {
            case ERROR -> Weight.ERROR;
            case WARNING -> Weight.WARNING;
            case NOTICE -> Weight.NOTICE;
        };
    }
}
