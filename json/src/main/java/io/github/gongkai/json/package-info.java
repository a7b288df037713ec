/**
 * What the JSON of a report is, for whichever library reads and writes it: its members and their order, what is refused and
 * with which words. Open {@link io.github.gongkai.json.ReportWriter} first. A library is bound to it by a {@link
 * io.github.gongkai.json.Source} of tokens and a {@link io.github.gongkai.json.Sink}.
 *
 * <p>This package serves the Jackson artifacts and may change with any release. It is exported to them alone.
 */
@NullMarked
package io.github.gongkai.json;

import org.jspecify.annotations.NullMarked;
