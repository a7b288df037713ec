package io.github.gongkai.documents;

import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the six sections begin: the headings that stand in the order of the form and are the likeliest together. A
 * heading of a table section stands before its table, so an overview whose parts bear the same titles misleads nobody.
 */
final class Outline {

    /** A heading found, and the block in which it stands. */
    record Heading(SectionTitle title, int block, Place place, String printed) {}

    private static final int MOST_CANDIDATES = 400;

    /** From here on the wording and the printed number both say so. */
    private static final int CERTAIN = 4;

    private final Map<Section, Heading> headings = new EnumMap<>(Section.class);
    /** Headings that are certain and stand where they do not fit, as they are repeated or out of order. */
    private final List<Heading> strays = new ArrayList<>();

    private Outline() {}

    /** @param tables by section, the first and the last block of its tables, as far as they were found */
    static Outline of(List<Block> blocks, Map<Section, int[]> tables) {
        List<Heading> all = candidates(blocks);
        List<Heading> candidates =
                all.stream().filter(heading -> isPossible(heading, tables)).toList();
        Outline outline = new Outline();
        for (Heading heading : likeliest(candidates, tables)) {
            outline.headings.put(heading.title().section(), heading);
        }
        outline.assumeMissing(blocks, tables);
        outline.keepStrays(all);
        return outline;
    }

    /**
     * A section that is missing begins with a line that bears its number between the sections beside it, whatever its words:
     * the first such line, or for a table the last one before it.
     */
    private void assumeMissing(List<Block> blocks, Map<Section, int[]> tables) {
        for (Section section : Section.values()) {
            if (!headings.isEmpty() && !headings.containsKey(section)) {
                int from = endBefore(section, tables);
                int to = Math.min(startBehind(section, blocks.size()), startOf(section, tables, blocks.size()));
                numbered(section, blocks, from, to).ifPresent(heading -> headings.put(section, heading));
            }
        }
    }

    private static Optional<Heading> numbered(Section section, List<Block> blocks, int from, int to) {
        Optional<Heading> found = Optional.empty();
        for (int i = from; i < to && (found.isEmpty() || section.isTable()); i++) {
            Optional<Heading> here = numbered(section, blocks.get(i), i);
            found = here.isPresent() ? here : found;
        }
        return found;
    }

    private static Optional<Heading> numbered(Section section, Block block, int number) {
        return block instanceof Block.Paragraph paragraph
                ? SectionTitle.byNumber(section, paragraph.text())
                        .map(title -> new Heading(title, number, paragraph.place(), printed(title, paragraph.text())))
                : Optional.empty();
    }

    /** The block behind the heading and the tables of the sections before. */
    private int endBefore(Section section, Map<Section, int[]> tables) {
        int end = 0;
        for (Section before : Section.values()) {
            if (before.compareTo(section) < 0) {
                end = Math.max(end, start(before).map(block -> block + 1).orElse(0));
                end = Math.max(end, tables.containsKey(before) ? tables.get(before)[1] + 1 : 0);
            }
        }
        return end;
    }

    private int startBehind(Section section, int last) {
        return headings.values().stream()
                .filter(heading -> heading.title().section().compareTo(section) > 0)
                .mapToInt(Heading::block)
                .min()
                .orElse(last);
    }

    private static int startOf(Section section, Map<Section, int[]> tables, int last) {
        return tables.entrySet().stream()
                .filter(table -> table.getKey().compareTo(section) >= 0)
                .mapToInt(table -> table.getValue()[0])
                .min()
                .orElse(last);
    }

    /** The parts of an overview may bear the same titles, and so may the lines of a table of contents before it. */
    private void keepStrays(List<Heading> all) {
        int from = headings.values().stream()
                .filter(heading -> heading.title().section() != Section.OVERVIEW)
                .mapToInt(Heading::block)
                .min()
                .orElse(Integer.MAX_VALUE);
        all.stream()
                .filter(heading -> heading.title().strength() >= CERTAIN && heading.block() > from)
                .filter(heading -> !headings.containsValue(heading))
                .forEach(strays::add);
    }

    Optional<Heading> heading(Section section) {
        return Optional.ofNullable(headings.get(section));
    }

    /** The headings as they are printed, in the order of the document, those included that are repeated or out of order. */
    List<String> printed() {
        return Stream.concat(headings.values().stream(), strays.stream())
                .sorted(Comparator.comparingInt(Heading::block))
                .map(Heading::printed)
                .toList();
    }

    /** The headings that only their number makes one. */
    List<Heading> assumed() {
        return headings.values().stream()
                .filter(heading -> heading.title().strength() == 0)
                .toList();
    }

    /** The block of a section's heading; empty if it was not found. */
    Optional<Integer> start(Section section) {
        return heading(section).map(Heading::block);
    }

    /** The block of the first heading in the order of the form. */
    Optional<Integer> first() {
        return headings.values().stream().findFirst().map(Heading::block);
    }

    /** Whether what stands before a block belongs to a section of tables. */
    boolean isInTableSection(int block) {
        return Stream.of(Section.values()).filter(Section::isTable).anyMatch(section -> holds(section, block));
    }

    /** Whether what stands before a block, and behind the block before it, belongs to a section. */
    boolean holds(Section section, int block) {
        return start(section).filter(start -> start < block).isPresent() && block <= end(section, Integer.MAX_VALUE);
    }

    /** The first block behind a section: the next heading that was found, or else the end. */
    int end(Section section, int endOfDocument) {
        for (Section later : Section.values()) {
            if (later.compareTo(section) > 0 && headings.containsKey(later)) {
                return headings.get(later).block();
            }
        }
        return endOfDocument;
    }

    private static List<Heading> candidates(List<Block> blocks) {
        List<Heading> candidates = new ArrayList<>();
        for (int i = 0; i < blocks.size() && candidates.size() < MOST_CANDIDATES; i++) {
            if (blocks.get(i) instanceof Block.Paragraph paragraph) {
                int block = i;
                SectionTitle.of(paragraph.text())
                        .map(title -> new Heading(title, block, paragraph.place(), printed(title, paragraph.text())))
                        .ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    /** A heading with text behind it in the same paragraph is printed up to where the text begins. */
    private static String printed(SectionTitle title, String paragraph) {
        String text = Normalization.strip(paragraph);
        String heading = title.rest().isEmpty()
                ? text
                : text.substring(0, text.length() - title.rest().length());
        return Normalization.strip(heading);
    }

    private static boolean isPossible(Heading heading, Map<Section, int[]> tables) {
        Section section = heading.title().section();
        for (Map.Entry<Section, int[]> table : tables.entrySet()) {
            boolean before = heading.block() < table.getValue()[0];
            boolean after = heading.block() > table.getValue()[1];
            if (section.compareTo(table.getKey()) <= 0 ? !before : !after) {
                return false;
            }
        }
        return true;
    }

    private static List<Heading> likeliest(List<Heading> candidates, Map<Section, int[]> tables) {
        int[] best = new int[candidates.size()];
        int[] previous = new int[candidates.size()];
        Arrays.fill(previous, -1);
        int last = -1;
        for (int i = 0; i < candidates.size(); i++) {
            Heading heading = candidates.get(i);
            Section section = heading.title().section();
            int own = 10 * heading.title().strength();
            for (int j = 0; j < i; j++) {
                // the last fitting heading stands nearest to its table; of two overviews the first one is the section
                boolean better = section.isTable() ? best[j] >= best[i] : best[j] > best[i];
                if (candidates.get(j).title().section().compareTo(section) < 0 && better) {
                    best[i] = best[j];
                    previous[i] = j;
                }
            }
            best[i] += own;
            boolean lastWins = section.isTable() && tables.containsKey(section);
            if (last < 0 || best[i] > best[last] || lastWins && best[i] == best[last]) {
                last = i;
            }
        }
        List<Heading> chosen = new ArrayList<>();
        for (int i = last; i >= 0; i = previous[i]) {
            chosen.add(candidates.get(i));
        }
        Collections.reverse(chosen);
        return chosen;
    }
}
