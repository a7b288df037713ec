/**
 * The tests that every library bound to the JSON of a report passes. An artifact says how it does what {@link
 * io.github.gongkai.json.suite.JsonLibrary} names, and has a test class for each suite.
 */
@NullMarked
package io.github.gongkai.json.suite;

import org.jspecify.annotations.NullMarked;
