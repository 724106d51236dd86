package hogatape.recorder;

import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.RefusedKeyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the broker refused of one connection's subscriptions: those that are wanted still, and all of the recording. */
final class Refusals {
    private final Map<SubscriptionKey, Subscription> wanted = new LinkedHashMap<>();
    /** Refused at some time and never granted after, wanted still or not. */
    private final Map<SubscriptionKey, Subscription> ever = new LinkedHashMap<>();

    /** Notes a refusal for good; returns whether it is news. */
    boolean refuse(SubscriptionKey issue, Subscription entry) {
        ever.put(issue, entry);
        return wanted.put(issue, entry) == null;
    }

    /** Notes a refusal that may pass: it counts only if no grant follows. */
    void refuseForNow(SubscriptionKey issue, Subscription entry) {
        ever.put(issue, entry);
    }

    /** The broker refuses the appkey, and with it whatever is wanted of it now. */
    void refuseAll(Set<SubscriptionKey> issues, RefusedKeyException refused) {
        wanted.clear();
        for (SubscriptionKey issue : issues) {
            wanted.put(
                    issue,
                    new Subscription(
                            issue.tr(), issue.symbol(), Standing.REFUSED, refused.code(), refused.getMessage()));
        }
    }

    void grant(SubscriptionKey issue) {
        ever.remove(issue);
    }

    /** Forgets what is not wanted any more. */
    void want(Set<SubscriptionKey> issues) {
        wanted.keySet().retainAll(issues);
    }

    /** What is refused for good and wanted all the same. */
    Set<SubscriptionKey> issues() {
        return wanted.keySet();
    }

    /** The refusals of {@link #issues}. */
    List<Subscription> standing() {
        return List.copyOf(wanted.values());
    }

    /** Every refusal that stood to the end: of what is wanted, and of what was at some time and was never granted after. */
    List<Subscription> all() {
        Map<SubscriptionKey, Subscription> all = new LinkedHashMap<>(ever);
        all.putAll(wanted);
        return List.copyOf(all.values());
    }
}
