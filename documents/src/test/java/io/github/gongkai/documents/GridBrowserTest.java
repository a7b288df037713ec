package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gongkai.documents.Grid.Spot;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the grids of tables against those that a browser lays out. Where there is no browser, it is left out and says so. */
class GridBrowserTest {

    private static final String MISSING =
            "Left out: grids are not held against a browser's, as neither chromium nor google-chrome is on the PATH";

    private static final int TABLES = 2000;

    /** Columns and rows are ten pixels wide and high whatever they hold, so a cell's box is its place in the grid. */
    private static final String HEAD = """
            <!doctype html><html><head><meta charset="utf-8"><style>
            table { table-layout: fixed; border-collapse: separate; border-spacing: 0; width: 900px; margin: 0 }
            col { width: 10px } tr { height: 10px }
            td, th { padding: 0; border: 0; height: 10px; font-size: 0; line-height: 0; overflow: hidden }
            </style></head><body>
            """;

    private static final String SCRIPT = """
            <script>
            const lines = [];
            document.querySelectorAll('table').forEach((table, number) => {
              const corner = table.getBoundingClientRect();
              const caption = table.caption ? table.caption.getBoundingClientRect().height : 0;
              for (const cell of table.querySelectorAll('td, th')) {
                const box = cell.getBoundingClientRect();
                const units = [box.top - corner.top - caption, box.left - corner.left, box.height, box.width];
                lines.push(number + ' ' + cell.textContent.trim() + ' ' + units.map(u => Math.round(u / 10)).join(' '));
              }
            });
            document.body.replaceChildren();
            document.body.textContent = 'BEGIN;' + lines.join(';') + ';END';
            </script></body></html>
            """;

    @Test
    void theGridOfATableIsTheOneThatABrowserLaysOut(@TempDir Path folder) throws Exception {
        Optional<Path> browser = Conversions.browser();
        if (browser.isEmpty()) {
            System.out.println(MISSING);
        }
        assumeTrue(browser.isPresent(), MISSING);
        List<String> tables = new ArrayList<>();
        for (int seed = 0; seed < TABLES; seed++) {
            tables.add(table(new Random(seed)));
        }
        Path page = folder.resolve("tables.html");
        Files.writeString(page, HEAD + String.join("\n", tables) + SCRIPT);
        Map<Integer, Map<String, String>> expected = laidOut(page, folder);

        for (int i = 0; i < TABLES; i++) {
            assertThat(grid(tables.get(i))).as(tables.get(i)).isEqualTo(expected.getOrDefault(i, Map.of()));
        }
        int cells = expected.values().stream().mapToInt(Map::size).sum();
        assertThat(cells).isGreaterThan(10 * TABLES);
        System.out.println("Grids held against a browser's: " + TABLES + " tables, " + cells + " cells, all alike");
    }

    /** By the text of each cell: first row, first column, rows and columns, as {@link #SCRIPT} tells them. */
    private static Map<String, String> grid(String html) throws DocumentException {
        Content content =
                HtmlBlocks.of(CharBuffer.wrap(html.toCharArray()), new Budget("tables.html", Limits.standard()));
        Map<String, String> places = new TreeMap<>();
        for (Block block : content.blocks()) {
            if (block instanceof Block.Table table) {
                Map<Spot, Integer> heights = new IdentityHashMap<>();
                table.grid().rows().forEach(row -> row.forEach(spot -> heights.merge(spot, 1, Integer::sum)));
                heights.forEach((spot, height) -> places.put(
                        spot.text(),
                        spot.row() + " " + spot.column() + " " + height + " " + (spot.columnEnd() - spot.column())));
            }
        }
        return places;
    }

    private static String table(Random random) {
        StringBuilder html = new StringBuilder("<table>");
        if (random.nextInt(8) == 0) {
            html.append("<caption>words</caption>");
        }
        html.append("<colgroup><col span=90></colgroup>");
        int number = 0;
        List<String> groups = new ArrayList<>(List.of("tbody", "tbody", "", "thead", "tfoot"));
        Collections.shuffle(groups, random);
        // the browser shows a head first wherever it is written; published tables write it first
        groups.sort((a, b) -> Boolean.compare(b.equals("thead"), a.equals("thead")));
        for (String group : groups.subList(0, 1 + random.nextInt(4))) {
            html.append(group.isEmpty() ? "" : "<" + group + ">");
            for (int rows = random.nextInt(6); rows >= 0; rows--) {
                html.append("<tr>");
                for (int cells = random.nextInt(6); cells > 0; cells--) {
                    String tag = random.nextInt(5) == 0 ? "th" : "td";
                    html.append('<').append(tag).append(span("rowspan", random)).append(span("colspan", random));
                    html.append(">c").append(number++);
                    html.append(random.nextBoolean() ? "</" + tag + ">" : "");
                }
                html.append(random.nextBoolean() ? "</tr>" : "");
            }
            html.append(group.isEmpty() || random.nextBoolean() ? "" : "</" + group + ">");
        }
        return html.append("</table>").toString();
    }

    private static String span(String name, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> " " + name + "=0";
            case 1 -> " " + name + "=" + (1 + random.nextInt(3));
            case 2 -> " " + name + "=' +2px'";
            case 3 -> " " + name + "=-2";
            case 4 -> " " + name + "=2.9";
            case 5 -> " " + name + "=x3";
            case 6 -> " " + name + "=" + (2 + random.nextInt(4));
            default -> "";
        };
    }

    private static Map<Integer, Map<String, String>> laidOut(Path page, Path folder)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.html");
        List<String> command = new ArrayList<>(new Conversions(folder).browserCommand());
        command.addAll(
                List.of("--window-size=1000,1000", "--dump-dom", page.toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        Map<Integer, Map<String, String>> tables = new TreeMap<>();
        String lines = text.substring(text.indexOf("BEGIN;") + 6, text.indexOf(";END"));
        for (String line : lines.split(";")) {
            String[] words = line.split(" ", 3);
            tables.computeIfAbsent(Integer.valueOf(words[0]), key -> new TreeMap<>())
                    .put(words[1], words[2]);
        }
        return tables;
    }
}
