package io.github.gongkai.documents;

import java.util.List;
import java.util.Optional;

/**
 * What a carrier found in a document.
 *
 * @param blocks everything in reading order
 * @param title the title that the document gives itself beside its text
 * @param published the day of publication that it gives itself beside its text, as written
 * @param attachments what its links to other documents say
 */
record Content(List<Block> blocks, Optional<String> title, Optional<String> published, List<String> attachments) {
    Content(List<Block> blocks) {
        this(blocks, Optional.empty(), Optional.empty(), List.of());
    }
}
