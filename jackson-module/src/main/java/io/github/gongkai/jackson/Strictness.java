package io.github.gongkai.jackson;

/** How much a reader asks of the JSON. */
enum Strictness {
    STRICT,
    LENIENT
}
