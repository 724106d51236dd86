package hogatape.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** A charset that writes plainly what another one lacks, and everything else as that one does. */
final class PlainCharset extends Charset {
    private final Charset charset;

    PlainCharset(Charset charset) {
        super("x-hogatape-plain-" + charset.name(), null);
        this.charset = charset;
    }

    @Override
    public boolean contains(Charset other) {
        return charset.contains(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return charset.newDecoder();
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new Encoder(this, charset.newEncoder());
    }

    private static final class Encoder extends CharsetEncoder {
        private static final CharBuffer NOTHING = CharBuffer.allocate(0);

        private final CharsetEncoder encoder;
        private final PlainCharacters plain;

        private Encoder(PlainCharset charset, CharsetEncoder encoder) {
            super(
                    charset,
                    encoder.averageBytesPerChar(),
                    Math.max(encoder.maxBytesPerChar(), PlainCharacters.MOST_FOR_ONE),
                    encoder.replacement());
            this.encoder = encoder;
            this.plain = new PlainCharacters(encoder.charset());
        }

        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
            while (true) {
                CoderResult result = encoder.encode(in, out, false);
                if (!result.isError()) {
                    return result;
                }
                int length = result.length();
                byte[] instead = plain.of(in.subSequence(0, length).toString());
                if (instead.length > out.remaining()) {
                    return CoderResult.OVERFLOW;
                }
                in.position(in.position() + length);
                out.put(instead);
            }
        }

        @Override
        protected CoderResult implFlush(ByteBuffer out) {
            encoder.encode(NOTHING.duplicate(), out, true);
            return encoder.flush(out);
        }

        @Override
        protected void implReset() {
            encoder.reset();
        }
    }
}
