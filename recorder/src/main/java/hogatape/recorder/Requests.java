package hogatape.recorder;

import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.KisSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The requests of one session, one at a time: releases first, then what is wanted as places come free, so that there are
 * never more subscriptions than before a change or after it. A request without an answer is repeated, seldom: the broker
 * blocks those who ask and ask.
 */
final class Requests {
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long UNANSWERED_NANOS = TimeUnit.SECONDS.toNanos(90);

    private final KisSession session;
    private final Map<SubscriptionKey, Long> firstAsked = new HashMap<>();
    private final Map<SubscriptionKey, Long> lastAsked = new HashMap<>();
    private final Map<SubscriptionKey, Long> lastReleased = new HashMap<>();
    private final Map<SubscriptionKey, Long> askAgain = new HashMap<>();
    private final Set<SubscriptionKey> askedAgain = new HashSet<>();

    Requests(KisSession session) {
        this.session = session;
    }

    /** Sends the one request that is next, if there is any. */
    void sendNext(Set<SubscriptionKey> wanted, Set<SubscriptionKey> refused, long monotonic) {
        Map<SubscriptionKey, Standing> ledger = session.ledger().stream()
                .collect(Collectors.toMap(
                        entry -> new SubscriptionKey(entry.tr(), entry.symbol()),
                        Subscription::standing,
                        (one, same) -> one,
                        LinkedHashMap::new));
        for (Map.Entry<SubscriptionKey, Standing> entry : ledger.entrySet()) {
            SubscriptionKey issue = entry.getKey();
            boolean unwanted = entry.getValue() == Standing.GRANTED && !wanted.contains(issue);
            if (unwanted && isLongAgo(lastReleased.get(issue), monotonic)) {
                lastReleased.put(issue, monotonic);
                session.release(issue);
                return;
            }
        }
        long taken = ledger.values().stream()
                .filter(standing -> standing == Standing.ASKED || standing == Standing.GRANTED)
                .count();
        for (SubscriptionKey issue : wanted) {
            if (mayAsk(issue, ledger.get(issue), taken < wanted.size(), monotonic) && !refused.contains(issue)) {
                ask(issue, monotonic);
                return;
            }
        }
    }

    private boolean mayAsk(SubscriptionKey issue, Standing standing, boolean placeFree, long monotonic) {
        if (standing == Standing.ASKED) {
            return isLongAgo(lastAsked.get(issue), monotonic);
        }
        Long again = askAgain.get(issue);
        boolean open = standing == null || standing == Standing.RELEASED;
        boolean due = standing == Standing.REFUSED && again != null && monotonic >= again;
        return placeFree && (open || due);
    }

    private void ask(SubscriptionKey issue, long monotonic) {
        askAgain.remove(issue);
        lastReleased.remove(issue);
        firstAsked.putIfAbsent(issue, monotonic);
        lastAsked.put(issue, monotonic);
        session.subscribe(issue);
    }

    /** Whether the broker has left a request without an answer for so long that the session cannot be sound. */
    boolean isLeftUnanswered(long monotonic) {
        Set<SubscriptionKey> open = session.ledger().stream()
                .filter(entry -> entry.standing() == Standing.ASKED)
                .map(entry -> new SubscriptionKey(entry.tr(), entry.symbol()))
                .collect(Collectors.toSet());
        firstAsked.keySet().retainAll(open);
        return firstAsked.values().stream().anyMatch(asked -> monotonic - asked > UNANSWERED_NANOS);
    }

    /** A refused issue is to be asked for again after a while; returns whether that is so for the first time. */
    boolean askLater(SubscriptionKey issue, long monotonic) {
        askAgain.put(issue, monotonic + AGAIN_NANOS);
        return askedAgain.add(issue);
    }

    /** A refused issue is to be asked for again now: it was not wanted in between. */
    void askAnew(SubscriptionKey issue) {
        askAgain.put(issue, Long.MIN_VALUE);
    }

    boolean isAskedLater(SubscriptionKey issue) {
        return askAgain.containsKey(issue);
    }

    private static boolean isLongAgo(Long sent, long monotonic) {
        return sent == null || monotonic - sent >= AGAIN_NANOS;
    }
}
