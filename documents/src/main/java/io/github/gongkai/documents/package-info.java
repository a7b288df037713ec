/**
 * Reading published documents into reports. Open {@link io.github.gongkai.documents.ReportReader} first, then {@link
 * io.github.gongkai.documents.Reading}, which is what it gives: the report, what was odd or assumed, and where each cell
 * stands in the document.
 *
 * <p>The way of a document: bytes, whose {@linkplain io.github.gongkai.documents.Format format} is told from their
 * content; neutral blocks (a paragraph, or a table as a grid), each with its {@linkplain
 * io.github.gongkai.documents.Place place}; one form reader for every format. A new carrier only has to give blocks.
 *
 * <p>What a document holds never throws; only trouble with a file and the {@linkplain
 * io.github.gongkai.documents.Limits limits} do. Nothing in this package returns or accepts {@code null}.
 */
@NullMarked
package io.github.gongkai.documents;

import org.jspecify.annotations.NullMarked;
