/**
 * Reports as JSON, with Jackson 3.
 *
 * <p>Open {@link io.github.gongkai.jackson3.GongkaiModule} to teach an {@code ObjectMapper} the type {@code Report}, or
 * {@link io.github.gongkai.jackson3.ReportJson} to read and write reports without one. The first describes the JSON.
 */
@NullMarked
package io.github.gongkai.jackson3;

import org.jspecify.annotations.NullMarked;
