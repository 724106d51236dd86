package hogatape.kis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.RecordClock;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.Handshakedata;
import org.junit.jupiter.api.Test;

class RawFrameDraftTest {
    private final List<String> seen = new ArrayList<>();
    private final List<Long> stamps = new ArrayList<>();
    private long reads;
    private final RecordClock clock = new RecordClock() {
        @Override
        public long wallNanos() {
            return ++reads;
        }

        @Override
        public long monotonicNanos() {
            return -reads;
        }
    };
    private final WebSocketImpl engine = new WebSocketImpl(new PingWatcher(), new Draft_6455());
    private final RawFrameDraft draft = new RawFrameDraft(clock, this::take, () -> engine);

    @Test
    void takesAMessageOfEachSizeOfLength() throws Exception {
        for (int length : new int[] {0, 1, 125, 126, 65_535, 65_536, 300_000}) {
            String text = "x".repeat(length);
            seen.clear();
            read(new ServerFrames().text(text).toBytes());

            assertThat(seen).containsExactly(text);
        }
    }

    @Test
    void stampsAMessageWithTheReadThatBroughtItsLastByte() throws Exception {
        byte[] two = new ServerFrames().text("one").text("two").toBytes();
        read(Arrays.copyOfRange(two, 0, two.length - 1));
        read(Arrays.copyOfRange(two, two.length - 1, two.length));

        assertThat(seen).containsExactly("one", "two");
        assertThat(stamps).containsExactly(1L, 2L);
    }

    @Test
    void handsOnWhatIsNoUtf8AndWhatIsBinary() throws Exception {
        byte[] garbage = {(byte) 0xFF, (byte) 0xC0, 0, 'x'};
        read(new ServerFrames()
                .frame(true, ServerFrames.TEXT, garbage)
                .frame(true, ServerFrames.BINARY, garbage)
                .toBytes());

        String same = new String(garbage, StandardCharsets.ISO_8859_1);
        assertThat(seen).containsExactly(same, same);
    }

    @Test
    void joinsFragmentsWithAPingBetweenThemInTheOrderOfArrival() throws Exception {
        read(new ServerFrames()
                .text("before")
                .frame(false, ServerFrames.TEXT, ascii("he"))
                .frame(true, ServerFrames.PING, ascii("p"))
                .frame(false, ServerFrames.CONTINUATION, ascii("ll"))
                .frame(true, ServerFrames.CONTINUATION, ascii("o"))
                .text("after")
                .frame(true, ServerFrames.PING, ascii("q"))
                .text("last")
                .toBytes());

        assertThat(seen).containsExactly("before", "ping p", "hello", "after", "ping q", "last");
    }

    @Test
    void seesTheSameMessagesHoweverTheBytesAreCut() throws Exception {
        Random random = new Random(5957);
        ServerFrames frames = new ServerFrames();
        for (int i = 0; i < 200; i++) {
            switch (random.nextInt(5)) {
                case 0 ->
                    frames.frame(false, ServerFrames.TEXT, ascii("first" + i))
                            .frame(true, ServerFrames.PING, ascii("p" + i))
                            .frame(true, ServerFrames.CONTINUATION, ascii("second" + i));
                case 1 -> frames.frame(true, ServerFrames.PING, ascii("p" + i));
                default -> frames.text(i + "y".repeat(random.nextInt(700)));
            }
        }
        byte[] bytes = frames.toBytes();
        read(bytes);
        List<String> whole = List.copyOf(seen);
        for (int round = 0; round < 200; round++) {
            seen.clear();
            int most = 1 + random.nextInt(round % 2 == 0 ? 10 : 3000);
            for (int at = 0; at < bytes.length; ) {
                int next = Math.min(bytes.length, at + 1 + random.nextInt(most));
                read(Arrays.copyOfRange(bytes, at, next));
                at = next;
            }
            assertThat(seen).isEqualTo(whole);
        }
    }

    @Test
    void keepsAMessageWithReservedBitsAndGivesTheConnectionUp() {
        byte[] compressed =
                new ServerFrames().text("before").raw(0xC1, ascii("deflated")).toBytes();

        assertThatThrownBy(() -> read(compressed)).isInstanceOf(InvalidDataException.class);
        assertThat(seen).containsExactly("before", "deflated");
    }

    @Test
    void givesUpOnLengthsThatNobodySends() {
        byte[] endless = {(byte) 0x81, 127, 0, 0, 0, 1, 0, 0, 0, 0};
        byte[] negative = {(byte) 0x81, 127, -1, 0, 0, 0, 0, 0, 0, 0};

        assertThatThrownBy(() -> read(endless)).isInstanceOf(InvalidDataException.class);
        draft.reset();
        assertThatThrownBy(() -> read(negative)).isInstanceOf(InvalidDataException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void givesUpOnMaskedFramesAndFragmentsOutOfOrder() {
        byte[] masked = {(byte) 0x81, (byte) 0x81, 1, 2, 3, 4, 'x'};

        assertThatThrownBy(() -> read(masked)).isInstanceOf(InvalidDataException.class);
        draft.reset();
        assertThatThrownBy(() -> read(new ServerFrames()
                        .frame(true, ServerFrames.CONTINUATION, ascii("x"))
                        .toBytes()))
                .isInstanceOf(InvalidDataException.class);
        assertThat(seen).isEmpty();
    }

    private void read(byte[] bytes) throws InvalidDataException {
        // The library reads into a larger array of its own.
        byte[] array = new byte[bytes.length + 10];
        System.arraycopy(bytes, 0, array, 5, bytes.length);
        ByteBuffer read = ByteBuffer.wrap(array, 5, bytes.length);
        assertThat(draft.translateFrame(read)).isEmpty();
        assertThat(read.hasRemaining()).isFalse();
        Arrays.fill(array, (byte) 'Z');
    }

    private void take(long wallNanos, long monotonicNanos, byte[] buffer, int offset, int length) {
        assertThat(monotonicNanos).isEqualTo(-wallNanos);
        seen.add(new String(buffer, offset, length, StandardCharsets.ISO_8859_1));
        stamps.add(wallNanos);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private final class PingWatcher extends WebSocketAdapter {
        @Override
        public void onWebsocketPing(WebSocket connection, Framedata frame) {
            seen.add("ping "
                    + StandardCharsets.US_ASCII.decode(frame.getPayloadData().duplicate()));
        }

        @Override
        public void onWebsocketMessage(WebSocket connection, String message) {
            throw new AssertionError(message);
        }

        @Override
        public void onWebsocketMessage(WebSocket connection, ByteBuffer message) {
            throw new AssertionError("binary");
        }

        @Override
        public void onWebsocketOpen(WebSocket connection, Handshakedata handshake) {}

        @Override
        public void onWebsocketClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onWebsocketClosing(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onWebsocketCloseInitiated(WebSocket connection, int code, String reason) {}

        @Override
        public void onWebsocketError(WebSocket connection, Exception e) {
            throw new AssertionError(e);
        }

        @Override
        public void onWriteDemand(WebSocket connection) {}

        @Override
        public InetSocketAddress getLocalSocketAddress(WebSocket connection) {
            return null;
        }

        @Override
        public InetSocketAddress getRemoteSocketAddress(WebSocket connection) {
            return null;
        }
    }
}
