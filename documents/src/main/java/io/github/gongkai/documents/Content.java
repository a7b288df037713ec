package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a carrier found in a document.
 *
 * @param blocks everything in reading order
 * @param title the title that the document gives itself beside its text
 * @param published the day of publication that it gives itself beside its text, as written
 * @param attachments what its links to other documents say
 * @param images before which blocks an image stands; the number of blocks where one stands at the end
 * @param containers the elements around blocks, inner ones before those around them
 * @param refusal why nothing can be read from it
 * @param remarks what was odd about the carrier itself
 */
record Content(
        List<Block> blocks,
        Optional<String> title,
        Optional<String> published,
        List<String> attachments,
        List<Integer> images,
        List<Container> containers,
        Optional<Remark> refusal,
        List<Remark> remarks) {

    /**
     * An element that holds blocks.
     *
     * @param start its first block
     * @param end the block behind its last
     */
    record Container(int start, int end) {
        boolean holds(int block) {
            return start <= block && block < end;
        }
    }

    static Content of(List<Block> blocks) {
        return of(blocks, List.of());
    }

    static Content of(List<Block> blocks, List<Remark> remarks) {
        return new Content(
                blocks, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), remarks);
    }

    static Content refused(Remark reason) {
        return new Content(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(reason),
                List.of());
    }

    /**
     * The same with other blocks.
     *
     * @param starts by the number of a block so far, that of the first which has taken its place; behind them, how many there
     *     are now
     */
    Content withBlocks(List<Block> others, List<Integer> starts) {
        return new Content(
                others,
                title,
                published,
                attachments,
                images.stream().map(starts::get).toList(),
                containers.stream()
                        .map(container -> new Container(starts.get(container.start()), starts.get(container.end())))
                        .toList(),
                refusal,
                remarks);
    }

    Content withAttachments(List<String> all) {
        return new Content(blocks, title, published, all, images, containers, refusal, remarks);
    }

    Content withImages(List<Integer> all) {
        return new Content(blocks, title, published, attachments, all, containers, refusal, remarks);
    }

    Content withRemarksBefore(List<Remark> others) {
        List<Remark> all = new ArrayList<>(others);
        all.addAll(remarks);
        return new Content(blocks, title, published, attachments, images, containers, refusal, all);
    }
}
