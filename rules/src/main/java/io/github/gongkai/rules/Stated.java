package io.github.gongkai.rules;

/** A number that the prose states exactly, whatever it counts. */
record Stated(Passage passage, long value) {}
