package io.github.gongkai.json;

/** How much a reader asks of the JSON. */
public enum Strictness {
    /** Everything: each table, row and cell of the edition, and nothing unknown. */
    STRICT,
    /** Unknown members are passed over, what is missing is blank, and a string in a cell is text. */
    LENIENT
}
