package hogatape.kis;

import hogatape.journal.RecordClock;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * The approval key of one appkey: fetched when it is first needed, and again only when it is old or the broker refused
 * it, for the broker counts how often one asks. May be asked by any thread; the asking may wait for the broker.
 */
public final class ApprovalKeys {
    /** The broker's 24 hours, less some for clocks that differ. */
    private static final long VALID_NANOS = TimeUnit.HOURS.toNanos(23);

    private final URI address;
    private final Credentials credentials;
    private final RecordClock clock;
    private String key;
    private long fetchedNanos;

    /** The keys of an appkey, fetched from an address, see {@link KisAddress#approval}. */
    public ApprovalKeys(URI address, Credentials credentials, RecordClock clock) {
        this.address = address;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * A key that should open a session.
     *
     * @throws RefusedKeyException if the broker refuses the appkey or its secret: asking again will not help
     * @throws KisException if nobody answers, or not with a key
     */
    synchronized String current() throws KisException, InterruptedException {
        long now = clock.monotonicNanos();
        if (key == null || now - fetchedNanos > VALID_NANOS) {
            key = ApprovalKey.fetch(address, credentials);
            fetchedNanos = now;
        }
        return key;
    }

    /** The broker refused a key: the next one is fetched anew. */
    synchronized void refused(String refusedKey) {
        if (refusedKey.equals(key)) {
            key = null;
        }
    }
}
