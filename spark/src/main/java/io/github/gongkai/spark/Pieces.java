package io.github.gongkai.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * The files behind some paths, in pieces. The tasks list them, not the driver, and nobody holds the list; a path that
 * cannot be listed is a piece that says so.
 */
final class Pieces {

    private final Configuration configuration;
    private final long length;

    /** @param length the length of a piece in bytes; a compressed file is always one piece */
    Pieces(Configuration configuration, long length) {
        this.configuration = configuration;
        this.length = length;
    }

    /** The pieces of a file, of the files in a folder and its folders, or of all that match a pattern. */
    Iterator<Piece> of(String root) {
        return new Flattened<>(files(root), this::pieces);
    }

    private Iterator<Piece> files(String root) {
        try {
            Path path = new Path(root);
            FileSystem files = path.getFileSystem(configuration);
            FileStatus[] found = files.globStatus(path);
            if (found == null || found.length == 0) {
                return single(Piece.missing(root));
            }
            return new Flattened<>(List.of(found).iterator(), status -> files(files, status));
        } catch (IOException | IllegalArgumentException cannotList) {
            return single(Piece.unreadable(root, cannotList));
        }
    }

    private static Iterator<Piece> files(FileSystem files, FileStatus status) {
        if (status.isFile()) {
            return single(Piece.whole(status.getPath().toString(), status.getLen()));
        }
        try {
            return new FilesOfFolder(status.getPath(), files.listFiles(status.getPath(), true));
        } catch (IOException cannotList) {
            return single(Piece.unreadable(status.getPath().toString(), cannotList));
        }
    }

    private Iterator<Piece> pieces(Piece file) {
        boolean compressed = new CompressionCodecFactory(configuration).getCodec(new Path(file.path())) != null;
        if (file.problem() != null || compressed || file.end() <= length) {
            return single(compressed ? file.unbounded() : file);
        }
        List<Piece> pieces = new ArrayList<>();
        for (long start = 0; start < file.end(); start += length) {
            pieces.add(file.part(start, Math.min(start + length, file.end())));
        }
        return pieces.iterator();
    }

    private static Iterator<Piece> single(Piece piece) {
        return Collections.singletonList(piece).iterator();
    }

    /** Files whose names, or the names of folders above them, begin with a dot or an underscore are nobody's documents. */
    private static final class FilesOfFolder extends Lookahead<Piece> {
        private final Path folder;
        private final RemoteIterator<LocatedFileStatus> files;
        private boolean failed;

        FilesOfFolder(Path folder, RemoteIterator<LocatedFileStatus> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        Optional<Piece> find() {
            try {
                while (!failed && files.hasNext()) {
                    LocatedFileStatus file = files.next();
                    if (!isHidden(file.getPath())) {
                        return Optional.of(Piece.whole(file.getPath().toString(), file.getLen()));
                    }
                }
                return Optional.empty();
            } catch (IOException cannotList) {
                failed = true;
                return Optional.of(Piece.unreadable(folder.toString(), cannotList));
            }
        }

        private boolean isHidden(Path file) {
            for (Path path = file; path != null && !path.equals(folder); path = path.getParent()) {
                if (path.getName().startsWith(".") || path.getName().startsWith("_")) {
                    return true;
                }
            }
            return false;
        }
    }
}
