package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.gongkai.json.Members;

/** The names of members as Jackson compares and writes them fastest. */
final class Names {

    private static final SerializableString[] ENCODED =
            Members.allNames().stream().map(SerializedString::new).toArray(SerializableString[]::new);

    private Names() {}

    static SerializableString of(Members members, int index) {
        return ENCODED[members.position(index)];
    }
}
