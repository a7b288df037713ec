package io.github.gongkai.jackson3;

import io.github.gongkai.Report;
import io.github.gongkai.json.Complaint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;
import tools.jackson.databind.exc.MismatchedInputException;

/** JSON that is not a report; the message is one line with the path, what is wrong and the place. */
final class UnreadableReport extends MismatchedInputException {

    private static final long serialVersionUID = 1;

    UnreadableReport(String problem, TokenStreamLocation place) {
        super(null, problem, place);
        _targetType = Report.class;
    }

    /** The same for JSON whose first line is a line further down in what the user knows as the input. */
    UnreadableReport movedDown(int lines) {
        TokenStreamLocation place = getLocation();
        TokenStreamLocation moved = new TokenStreamLocation(
                ContentReference.unknown(), -1, -1, place.getLineNr() + lines, place.getColumnNr());
        UnreadableReport copy = new UnreadableReport(getOriginalMessage(), moved);
        List<Reference> path = getPath();
        for (int i = path.size() - 1; i >= 0; i--) {
            copy.prependPath(path.get(i));
        }
        return copy;
    }

    @Override
    protected String _buildMessage() {
        List<Object> path = getPath().stream()
                .map(step -> step.getPropertyName() == null ? (Object) step.getIndex() : step.getPropertyName())
                .toList();
        return Complaint.line(path, getOriginalMessage(), place(getLocation()));
    }

    private static String place(@Nullable TokenStreamLocation place) {
        return place == null ? "" : Complaint.place(place.getLineNr(), place.getColumnNr(), place.getByteOffset());
    }
}
