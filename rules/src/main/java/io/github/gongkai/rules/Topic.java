package io.github.gongkai.rules;

/** What a stretch of prose is about. */
enum Topic {
    NONE,
    APPLICATIONS,
    PROCEEDINGS,
    DISCLOSURE,
    /** Business that the tables do not count. */
    OTHER
}
