package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members that a kind of JSON object may have, in the order in which they are written. */
final class Members {

    /** In place of a member's index: the object is over. */
    static final int END = -1;
    /** In place of a member's index: there is a member, but none of these. */
    static final int UNKNOWN = -2;

    private final SerializableString[] names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Set<String> elsewhere;
    private final String expectation;

    /**
     * @param names at most 64 names
     * @param elsewhere names of rows or columns that only other editions have; even a lenient reader refuses them
     * @param expectation what to say of a name that is none of these
     */
    Members(List<String> names, Set<String> elsewhere, String expectation) {
        this.names = names.stream().map(SerializedString::new).toArray(SerializableString[]::new);
        for (String name : names) {
            indexes.put(name, indexes.size());
        }
        this.elsewhere = elsewhere;
        this.expectation = expectation;
    }

    static Members of(String... names) {
        return new Members(List.of(names), Set.of(), "an unknown member, expected one of " + String.join(", ", names));
    }

    SerializableString name(int index) {
        return names[index];
    }

    int count() {
        return names.length;
    }

    /** Whether a name is known to another edition. */
    boolean isElsewhere(String name) {
        return elsewhere.contains(name);
    }

    String expectation() {
        return expectation;
    }

    /** Moves the parser to the name of the next member; comparing it with the likely one first saves looking it up. */
    int next(JsonParser parser, int likely) throws IOException {
        if (likely < names.length) {
            if (parser.nextFieldName(names[likely])) {
                return likely;
            }
        } else {
            parser.nextToken();
        }
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
            return END;
        }
        return indexes.getOrDefault(parser.currentName(), UNKNOWN);
    }
}
