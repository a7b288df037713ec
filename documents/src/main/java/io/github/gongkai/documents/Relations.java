package io.github.gongkai.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a part of an Office package refers to: other parts of the package, or things outside it, which nobody fetches. */
final class Relations {

    /**
     * One of them.
     *
     * @param kind the last word of its type, which is the same in the two variants of the standard
     * @param target the name of a part, or an address outside
     */
    record Relation(String id, String kind, String target, boolean external) {}

    private final List<Relation> all = new ArrayList<>();

    private Relations() {}

    /** @param part the part that refers; empty for the package itself */
    static Relations of(Parts parts, String part, Budget budget) throws DamagedFile, DocumentException {
        Relations relations = new Relations();
        int folder = part.lastIndexOf('/') + 1;
        String list = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        Optional<byte[]> bytes = parts.bytes(list);
        if (bytes.isPresent()) {
            relations.read(Xml.of(bytes.get(), budget), part.substring(0, folder));
        }
        return relations;
    }

    private void read(Xml xml, String folder) throws DamagedFile, DocumentException {
        while (xml.next()) {
            if (xml.isStart("Relationship")) {
                String type = xml.attribute("Type").orElse("");
                String target = xml.attribute("Target").orElse("");
                boolean external = xml.attribute("TargetMode").orElse("").equals("External");
                all.add(new Relation(
                        xml.attribute("Id").orElse(""),
                        type.substring(type.lastIndexOf('/') + 1),
                        external ? target : resolved(folder, target),
                        external));
            }
        }
    }

    private static String resolved(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    List<Relation> all() {
        return all;
    }

    /** The part of a kind, the first if there are several; empty if there is none in the package. */
    Optional<String> part(String kind) {
        return all.stream()
                .filter(relation -> relation.kind().equals(kind) && !relation.external())
                .map(Relation::target)
                .findFirst();
    }
}
