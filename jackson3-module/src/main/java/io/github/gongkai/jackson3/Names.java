package io.github.gongkai.jackson3;

import io.github.gongkai.json.Members;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The names of members as Jackson compares and writes them fastest. */
final class Names {

    private static final SerializableString[] ENCODED =
            Members.allNames().stream().map(SerializedString::new).toArray(SerializableString[]::new);

    private Names() {}

    static SerializableString of(Members members, int index) {
        return ENCODED[members.position(index)];
    }
}
