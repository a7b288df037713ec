package io.github.gongkai.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members that a kind of JSON object may have, in the order in which they are written. */
public final class Members {

    /** In place of a member's index: the object is over. */
    public static final int END = -1;
    /** In place of a member's index: there is a member, but none of these. */
    public static final int UNKNOWN = -2;

    private static final List<String> ALL_NAMES = new ArrayList<>();

    private final List<String> names;
    private final int first;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Set<String> elsewhere;
    private final String expectation;

    /**
     * @param names at most 64 names
     * @param elsewhere names of rows or columns that only other editions have; even a lenient reader refuses them
     * @param expectation what to say of a name that is none of these
     */
    Members(List<String> names, Set<String> elsewhere, String expectation) {
        this.names = List.copyOf(names);
        for (String name : names) {
            indexes.put(name, indexes.size());
        }
        this.elsewhere = elsewhere;
        this.expectation = expectation;
        synchronized (ALL_NAMES) {
            this.first = ALL_NAMES.size();
            ALL_NAMES.addAll(names);
        }
    }

    static Members of(String... names) {
        return new Members(List.of(names), Set.of(), "an unknown member, expected one of " + String.join(", ", names));
    }

    /** The names of all members that the JSON of a report may have, for a library that keeps them encoded. */
    public static List<String> allNames() {
        Part.load();
        TableShape.load();
        synchronized (ALL_NAMES) {
            return List.copyOf(ALL_NAMES);
        }
    }

    /** How many there are. */
    public int count() {
        return names.size();
    }

    /** The name of one. */
    public String name(int index) {
        return names.get(index);
    }

    /** Where the name of one stands in {@link #allNames()}. */
    public int position(int index) {
        return first + index;
    }

    /** The index of the member with a name; {@link #UNKNOWN} if there is none. */
    public int index(String name) {
        return indexes.getOrDefault(name, UNKNOWN);
    }

    /** Whether a name is known to another edition. */
    boolean isElsewhere(String name) {
        return elsewhere.contains(name);
    }

    String expectation() {
        return expectation;
    }
}
