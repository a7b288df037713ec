package io.github.gongkai.documents;

/**
 * Takes a file of one format apart into blocks. What the file holds never makes it fail: what cannot be read is a
 * {@linkplain Content#refused(Remark) refusal}.
 */
interface Carrier {

    /**
     * Opens a file.
     *
     * @param file its bytes, at least one
     * @throws DocumentException if a limit is passed
     */
    Content open(byte[] file, Budget budget) throws DocumentException;
}
