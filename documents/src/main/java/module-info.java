/**
 * Published documents to reports.
 *
 * <p>A dependency that is optional in the POM is {@code requires static} here, one that is not is {@code requires}; neither
 * is {@code transitive} unless its types stand in a public signature. A carrier whose library may be missing says so when
 * it is asked, and never fails while the module is loaded.
 */
module io.github.gongkai.documents {
    requires transitive io.github.gongkai;
    requires java.xml;
    requires org.jsoup;
    // optional: the library's own JSON as one more carrier
    requires static io.github.gongkai.jackson;
    // optional: Word 97 to 2003
    requires static org.apache.poi.poi;
    requires static org.apache.poi.scratchpad;
    // optional: PDF, whose library logs
    requires static java.logging;
    requires static org.apache.pdfbox;
    requires static org.apache.pdfbox.io;
    requires static org.apache.fontbox;
    requires static org.jspecify;

    exports io.github.gongkai.documents;
}
