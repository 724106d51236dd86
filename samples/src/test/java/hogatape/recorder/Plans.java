package hogatape.recorder;

import hogatape.journal.SubscriptionKey;
import hogatape.journal.SyncPolicy;
import hogatape.kis.Credentials;
import hogatape.kis.KisAddress;
import hogatape.samples.exchange.SimulatedExchange;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What the fault tests record. */
final class Plans {
    /** More than three issues, so that the watchdog takes their common silence for a fault after a minute. */
    static final List<SubscriptionKey> ISSUES = List.of(
            new SubscriptionKey("H0NXASP0", "005930"),
            new SubscriptionKey("H0STASP0", "005930"),
            new SubscriptionKey("H0NXASP0", "000660"),
            new SubscriptionKey("H0STASP0", "000660"));

    private Plans() {}

    /** Every issue over one connection, patiently, in a market that trades all the time. */
    static RecordingPlan plan(Path journal, SimulatedExchange exchange) {
        return plan(journal, exchange, "key", List.of(ISSUES), true, true);
    }

    static RecordingPlan plan(
            Path journal,
            SimulatedExchange exchange,
            String appKey,
            List<List<SubscriptionKey>> issues,
            boolean patient,
            boolean trading) {
        List<Credentials> credentials = IntStream.range(0, issues.size())
                .mapToObj(i -> new Credentials(i == 0 ? appKey : appKey + i, "secret"))
                .toList();
        return new RecordingPlan(
                journal,
                credentials,
                KisAddress.webSocket(exchange.webSocketBase().toString()),
                KisAddress.approval(exchange.approvalBase().toString()),
                moment -> issues,
                (issue, moment) -> trading,
                Deadline.NONE,
                patient,
                SyncPolicy.NONE,
                0,
                null);
    }
}
