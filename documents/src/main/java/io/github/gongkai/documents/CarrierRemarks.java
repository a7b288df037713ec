package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a carrier found odd at some place, told of the cells of the form that turned out to stand there. */
final class CarrierRemarks {

    /** Of what lies outside of the form, so many are enough. */
    private static final int MOST_ELSEWHERE = 20;

    private record Kind(RemarkCode code, List<String> arguments) {}

    private CarrierRemarks() {}

    /** The remarks, those that say the same of several cells put together. */
    static List<Remark> of(List<Remark> remarks, Map<Cell, FormRow.Value> sources) {
        List<Remark> all = new ArrayList<>();
        Map<Place, List<Cell>> cells = new HashMap<>();
        if (remarks.stream().anyMatch(remark -> remark.place().isPresent())) {
            sources.forEach((cell, value) ->
                    cells.computeIfAbsent(value.place(), p -> new ArrayList<>()).add(cell));
        }
        Map<Kind, List<Remark>> alike = new LinkedHashMap<>();
        int elsewhere = 0;
        for (Remark remark : remarks) {
            if (remark.place().map(cells::containsKey).orElse(false)) {
                alike.computeIfAbsent(new Kind(remark.code(), remark.arguments()), k -> new ArrayList<>())
                        .add(remark);
            } else if (remark.place().isEmpty() || ++elsewhere <= MOST_ELSEWHERE) {
                all.add(remark);
            }
        }
        alike.values().forEach(same -> {
            List<Cell> about = same.stream()
                    .flatMap(remark -> remark.place().stream())
                    .flatMap(place -> cells.get(place).stream())
                    .sorted()
                    .toList();
            all.add(same.get(0).with(about));
        });
        return all;
    }
}
