/** What the JSON of a report is, for whichever library reads and writes it. */
@SuppressWarnings("module") // the two that it is exported to are compiled later
module io.github.gongkai.json {
    requires transitive io.github.gongkai;
    requires static org.jspecify;

    exports io.github.gongkai.json to
            io.github.gongkai.jackson,
            io.github.gongkai.jackson3;
}
