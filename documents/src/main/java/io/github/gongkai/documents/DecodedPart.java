package io.github.gongkai.documents;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** The characters of a part as far as they are asked for. Bytes that are none end it with an exception. */
final class DecodedPart extends Reader {

    private final ByteBuffer bytes;
    private final CharsetDecoder decoder;
    private boolean ended;

    DecodedPart(byte[] part, int start, Charset charset) {
        this.bytes = ByteBuffer.wrap(part, start, part.length - start);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        CharBuffer characters = CharBuffer.wrap(into, from, length);
        CoderResult result = decoder.decode(bytes, characters, true);
        if (result.isUnderflow()) {
            result = decoder.flush(characters);
            ended = result.isUnderflow();
        }
        if (result.isError()) {
            result.throwException();
        }
        int read = characters.position() - from;
        return read == 0 && ended ? -1 : read;
    }

    @Override
    public void close() {
        // nothing to let go of
    }
}
