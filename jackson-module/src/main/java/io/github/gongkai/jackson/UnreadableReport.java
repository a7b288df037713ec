package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.gongkai.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON that is not a report; the message is one line with the path, what is wrong and the place. */
final class UnreadableReport extends MismatchedInputException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PROBLEM = 600;

    UnreadableReport(String problem, JsonLocation place) {
        super(null, problem, place);
        _targetType = Report.class;
    }

    /** The same for JSON whose first line is a line further down in what the user knows as the input. */
    UnreadableReport movedDown(int lines) {
        JsonLocation place = getLocation();
        JsonLocation moved =
                new JsonLocation(ContentReference.unknown(), -1, -1, place.getLineNr() + lines, place.getColumnNr());
        UnreadableReport copy = new UnreadableReport(getOriginalMessage(), moved);
        List<Reference> path = getPath();
        for (int i = path.size() - 1; i >= 0; i--) {
            copy.prependPath(path.get(i));
        }
        return copy;
    }

    @Override
    protected String _buildMessage() {
        String path = path();
        String problem = oneLine(getOriginalMessage(), LONGEST_PROBLEM);
        return (path.isEmpty() ? problem : path + ": " + problem) + place(getLocation());
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Reference step : getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(oneLine(step.getFieldName(), LONGEST_NAME));
            }
        }
        return path.toString();
    }

    private static String place(@Nullable JsonLocation place) {
        if (place == null) {
            return "";
        }
        if (place.getLineNr() > 0) {
            return " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        }
        return place.getByteOffset() < 0 ? "" : " (byte " + place.getByteOffset() + ")";
    }

    /** A hostile text made fit for a message: without line ends and other invisible characters, and short. */
    static String oneLine(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> {
            if (isVisible(c)) {
                line.appendCodePoint(c);
            } else {
                line.append(String.format("\\u%04x", c));
            }
        });
        return text.codePointCount(0, text.length()) > longest
                ? line.append('…').toString()
                : line.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
