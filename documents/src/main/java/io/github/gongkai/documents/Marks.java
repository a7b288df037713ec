package io.github.gongkai.documents;

import io.github.gongkai.documents.MarkedCopy.Note;
import io.github.gongkai.documents.MarkedCopy.Weight;
import io.github.gongkai.documents.Place.Characters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The stretches of a text that notes speak of, each with its anchor. */
final class Marks {

    /**
     * A place that notes speak of.
     *
     * @param anchor the name by which links lead to it
     * @param notes the notes, by their number from 1
     */
    record Mark(Characters covered, String anchor, List<Integer> notes, Weight weight) {
        boolean isCell() {
            return covered.path().isPresent();
        }
    }

    /** A stretch of a text and the marks that all of it belongs to. */
    record Stretch(int start, int end, List<Mark> marks) {}

    private final Map<Characters, Mark> marks = new LinkedHashMap<>();
    private final Map<Place, String> anchors = new LinkedHashMap<>();

    static Marks of(List<Note> notes) {
        Marks all = new Marks();
        for (int i = 0; i < notes.size(); i++) {
            for (Place place : notes.get(i).places()) {
                if (place.extent().orElse(null) instanceof Characters covered) {
                    all.add(place, covered, i + 1, notes.get(i).weight());
                }
            }
        }
        return all;
    }

    private void add(Place place, Characters covered, int note, Weight weight) {
        Mark known = marks.get(covered);
        List<Integer> numbers = new ArrayList<>(known == null ? List.of() : known.notes());
        if (!numbers.contains(note)) {
            numbers.add(note);
        }
        String anchor = known == null ? "m" + (marks.size() + 1) : known.anchor();
        Weight heaviest = known == null || weight.compareTo(known.weight()) < 0 ? weight : known.weight();
        marks.put(covered, new Mark(covered, anchor, numbers, heaviest));
        anchors.put(place, anchor);
    }

    List<Mark> list() {
        return List.copyOf(marks.values());
    }

    /** The anchors of the places, as far as their marks were set. */
    Map<Place, String> anchors(java.util.Set<String> set) {
        Map<Place, String> found = new LinkedHashMap<>(anchors);
        found.values().retainAll(set);
        return found;
    }

    Optional<String> anchor(Place place) {
        return Optional.ofNullable(anchors.get(place));
    }

    /** A part of the text cut so that no mark begins or ends inside a piece; pieces without marks are among them. */
    static List<Stretch> cut(int start, int end, List<Mark> marks) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(start, end));
        for (Mark mark : marks) {
            edges.add(Math.max(start, Math.min(end, mark.covered().start())));
            edges.add(Math.max(start, Math.min(end, mark.covered().end())));
        }
        List<Stretch> pieces = new ArrayList<>();
        int from = start;
        for (int edge : edges.tailSet(start, false)) {
            int piece = from;
            List<Mark> here = marks.stream()
                    .filter(mark -> mark.covered().start() <= piece
                            && edge <= mark.covered().end())
                    .toList();
            pieces.add(new Stretch(from, edge, here));
            from = edge;
        }
        return pieces;
    }
}
