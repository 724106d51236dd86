package hogatape.recorder;

import hogatape.samples.exchange.WireListener;
import java.util.ArrayList;
import java.util.List;

/** What one exchange after the other put on its wires, a connection after the other. Any thread may ask. */
final class WireLog {
    private final List<ConnectionMessages> wires = new ArrayList<>();

    /** A listener for an exchange that is about to start. */
    synchronized WireListener listener() {
        int before = wires.size();
        return (connection, buffer, offset, length) -> wire(before + connection).add(buffer, offset, length);
    }

    /** A connection; a later one may be asked for before it speaks. */
    synchronized ConnectionMessages wire(int number) {
        while (wires.size() <= number) {
            wires.add(new ConnectionMessages());
        }
        return wires.get(number);
    }

    /** The connections on which something was said. */
    synchronized List<ConnectionMessages> wires() {
        return wires.stream().filter(wire -> wire.size() > 0).toList();
    }
}
