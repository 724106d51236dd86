package hogatape.kis;

import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What a session asked for and what became of it. Any thread may ask. */
final class Ledger {
    private static final String SUBSCRIBED = "OPSP0000";
    private static final String ALREADY_SUBSCRIBED = "OPSP0002";
    private static final String NOT_FOUND = "OPSP0003";

    private final Map<SubscriptionKey, Subscription> entries = new LinkedHashMap<>();
    private final Set<SubscriptionKey> releasing = new LinkedHashSet<>();
    private boolean abandoned;

    synchronized Subscription asked(SubscriptionKey issue) {
        entries.remove(issue); // Asked again, it is the latest.
        return put(new Subscription(issue.tr(), issue.symbol(), Standing.ASKED, "", ""));
    }

    synchronized void releasing(SubscriptionKey issue) {
        releasing.add(issue);
    }

    synchronized boolean isReleasing(SubscriptionKey issue) {
        return releasing.contains(issue);
    }

    /** Enters the broker's answer and returns the entry that it changed; empty if it answers nothing that is open. */
    synchronized Optional<Subscription> answered(Message.Answer answer) {
        Optional<SubscriptionKey> issue = open(answer);
        issue.ifPresent(waiting -> {
            boolean released = releasing.remove(waiting);
            Standing standing;
            if (released) {
                boolean gone = answer.accepted() || answer.code().equals(NOT_FOUND);
                standing = gone ? Standing.RELEASED : Standing.GRANTED;
            } else {
                boolean there = answer.accepted() || answer.code().equals(ALREADY_SUBSCRIBED);
                standing = there ? Standing.GRANTED : Standing.REFUSED;
            }
            put(new Subscription(waiting.tr(), waiting.symbol(), standing, answer.code(), answer.text()));
        });
        notifyAll();
        return issue.map(entries::get);
    }

    /** Everything asked for, in the order of the asking. */
    synchronized List<Subscription> entries() {
        return List.copyOf(entries.values());
    }

    /** The issues with a standing, in the order of the asking. */
    synchronized List<SubscriptionKey> with(Standing standing) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().standing() == standing)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Waits until every release is answered; returns whether that came within the time. */
    boolean awaitReleased(long nanos) throws InterruptedException {
        return awaitUntil(releasing::isEmpty, nanos);
    }

    /** Waits until nothing asked for is without an answer; returns whether that came within the time. */
    boolean awaitAnswered(long nanos) throws InterruptedException {
        return awaitUntil(() -> abandoned || with(Standing.ASKED).isEmpty(), nanos);
    }

    private synchronized boolean awaitUntil(BooleanSupplier condition, long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (!condition.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }

    /** The connection is gone: nothing is waited for any more. */
    synchronized void abandon() {
        abandoned = true;
        releasing.clear();
        notifyAll();
    }

    private Subscription put(Subscription entry) {
        entries.put(new SubscriptionKey(entry.tr(), entry.symbol()), entry);
        return entry;
    }

    /** The open request that an answer belongs to: the named one, or where a refusal names none, the oldest. */
    private Optional<SubscriptionKey> open(Message.Answer answer) {
        SubscriptionKey named = new SubscriptionKey(answer.tr(), answer.symbol());
        boolean subscribed = answer.code().equals(SUBSCRIBED) || answer.code().equals(ALREADY_SUBSCRIBED);
        if (releasing.contains(named)) {
            // The late answer to a request that was repeated says nothing about the release.
            return subscribed ? Optional.empty() : Optional.of(named);
        }
        List<SubscriptionKey> asked = with(Standing.ASKED);
        if (asked.contains(named)) {
            return Optional.of(named);
        }
        if (answer.accepted()) {
            return Optional.empty();
        }
        return Stream.concat(releasing.stream(), asked.stream())
                .filter(issue -> answer.symbol().isEmpty() || issue.symbol().equals(answer.symbol()))
                .findFirst();
    }
}
