package io.github.gongkai.documents;

import io.github.gongkai.documents.DocumentException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads published documents: {@code ReportReader.standard().read(path)}. What a document holds never makes it fail: it
 * gives a {@link Reading} with a report, or with the reason why there is none. It has no state and may be shared.
 */
public final class ReportReader {

    private static final ReportReader STANDARD = new ReportReader(Limits.standard());

    private final Limits limits;

    private ReportReader(Limits limits) {
        this.limits = limits;
    }

    /** A reader with the {@linkplain Limits#standard() standard limits}. */
    public static ReportReader standard() {
        return STANDARD;
    }

    /** The same reader with other limits. */
    public ReportReader with(Limits other) {
        return new ReportReader(other);
    }

    /**
     * Reads a file.
     *
     * @throws DocumentException if the file cannot be read or goes past a limit
     */
    public Reading read(Path file) throws DocumentException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new DocumentException(name, Problem.IS_A_DIRECTORY, 0);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name);
        } catch (DocumentException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new DocumentException(name, Problem.NOT_FOUND, 0, e);
        } catch (AccessDeniedException e) {
            throw new DocumentException(name, Problem.NOT_PERMITTED, 0, e);
        } catch (IOException e) {
            throw new DocumentException(name, Problem.NOT_READABLE, 0, e);
        }
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @param name the name of the file that it holds, for messages; its ending decides nothing
     * @throws DocumentException if the stream cannot be read or goes past a limit
     */
    public Reading read(InputStream in, String name) throws DocumentException {
        try {
            return read(in.readNBytes(limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1), name);
        } catch (DocumentException e) {
            throw e;
        } catch (IOException e) {
            throw new DocumentException(name, Problem.NOT_READABLE, 0, e);
        }
    }

    /**
     * Reads the content of a file.
     *
     * @param name the name of the file, for messages; its ending decides nothing
     * @throws DocumentException if the content goes past a limit
     */
    public Reading read(byte[] bytes, String name) throws DocumentException {
        if (bytes.length > limits.bytes()) {
            throw new DocumentException(name, Problem.TOO_MANY_BYTES, limits.bytes());
        }
        if (bytes.length == 0) {
            return refused(Format.TEXT, Remark.of(RemarkCode.EMPTY_FILE));
        }
        Format format = Format.sniff(bytes);
        if (format == Format.JSON) {
            return json(bytes, nameAgainst(format, name).stream().toList());
        }
        Optional<Carrier> carrier = carrier(format);
        if (carrier.isEmpty()) {
            return refused(
                    format,
                    Remark.of(RemarkCode.UNSUPPORTED_FORMAT, format.in(Locale.CHINESE), format.in(Locale.ENGLISH)));
        }
        Content content = carrier.get().open(bytes, new Budget(name, limits));
        if (content.refusal().isPresent()) {
            return refused(format, content.refusal().get());
        }
        FormReader reader = new FormReader(Unfolding.of(content), name);
        nameAgainst(format, name).ifPresent(reader::remark);
        return reader.read(format);
    }

    /**
     * Makes a copy of a document with notes at the places that they speak of, as reading it gave them.
     *
     * @param name the name of the file, shown in the copy
     * @param locale the language of the words around the notes: Chinese, unless its language is English
     * @return the copy; empty for a document that is not marked: one of another format than a web page, a plain text or a
     *     Word document (.docx), one that is damaged, or a Word document that is a template or has macros
     * @throws DocumentException if the content goes past a limit
     */
    public Optional<MarkedCopy> mark(byte[] bytes, String name, List<MarkedCopy.Note> notes, Locale locale)
            throws DocumentException {
        if (bytes.length > limits.bytes()) {
            throw new DocumentException(name, Problem.TOO_MANY_BYTES, limits.bytes());
        }
        Optional<Marker> marker = marker(Format.sniff(bytes));
        return marker.isEmpty()
                ? Optional.empty()
                : marker.get().mark(bytes, name, notes, locale, new Budget(name, limits));
    }

    /** What puts notes into documents of a format; absent where nothing does. */
    private static Optional<Marker> marker(Format format) {
        return switch (format) {
            case TEXT -> Optional.of(new TextMarks());
            case HTML -> Optional.of(new HtmlMarks());
            case DOCX -> Optional.of(new DocxMarks());
            default -> Optional.empty();
        };
    }

    private static Reading json(byte[] bytes, List<Remark> remarks) {
        try {
            return OwnJson.read(bytes, remarks);
        } catch (NoClassDefFoundError missing) {
            return refused(Format.JSON, missing(Format.JSON, "io.github.gongkai:gongkai-jackson"));
        }
    }

    /** A carrier that says which artifact to add where it is not there; a method reference would fail before it is asked. */
    private static Carrier needing(String artifact, Format format, Carrier carrier) {
        return (file, budget) -> {
            try {
                return carrier.open(file, budget);
            } catch (NoClassDefFoundError missing) {
                return Content.refused(missing(format, artifact));
            }
        };
    }

    private static Remark missing(Format format, String artifact) {
        return Remark.of(RemarkCode.LIBRARY_MISSING, format.in(Locale.CHINESE), format.in(Locale.ENGLISH), artifact);
    }

    /** What takes a format apart; absent for formats that are only named and refused. */
    private static Optional<Carrier> carrier(Format format) {
        return switch (format) {
            case TEXT -> Optional.of(Decoding.thenRead((text, budget) -> TextBlocks.of(text.toString(), budget)));
            case HTML -> Optional.of(Decoding.thenRead(HtmlBlocks::of));
            case DOCX -> Optional.of(Docx::open);
            case DOC ->
                Optional.of(needing("org.apache.poi:poi-scratchpad", format, (file, budget) -> Doc.open(file, budget)));
            case XLSX -> Optional.of(Xlsx::open);
            case OLE -> Optional.of(CompoundFile::open);
            case PDF ->
                Optional.of(needing("org.apache.pdfbox:pdfbox", format, (file, budget) -> PdfBlocks.of(file, budget)));
            case JSON, XLS, RTF, OFD, MHTML, IMAGE, ARCHIVE, BINARY -> Optional.empty();
        };
    }

    private static Reading refused(Format format, Remark reason) {
        return Reading.without(format, List.of(reason), Map.of());
    }

    private static Optional<Remark> nameAgainst(Format format, String name) {
        return Format.claimedBy(name)
                .filter(claimed -> claimed != format)
                .map(claimed -> Remark.of(
                        RemarkCode.NAME_DIFFERS_FROM_CONTENT,
                        "." + Format.ending(name),
                        format.in(Locale.CHINESE),
                        format.in(Locale.ENGLISH)));
    }
}
