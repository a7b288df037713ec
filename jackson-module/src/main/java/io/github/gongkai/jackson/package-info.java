/**
 * Reports as JSON, with Jackson 2.
 *
 * <p>Open {@link io.github.gongkai.jackson.GongkaiModule} to teach an {@code ObjectMapper} the type {@code Report}, or
 * {@link io.github.gongkai.jackson.ReportJson} to read and write reports without one. The first describes the JSON.
 */
@NullMarked
package io.github.gongkai.jackson;

import org.jspecify.annotations.NullMarked;
