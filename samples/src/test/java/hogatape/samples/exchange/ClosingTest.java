package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ClosingTest {
    /** More than an exchange sends while it takes a request: what follows is a task of its own. */
    private static final int FRAMES = 1000;

    private final CountDownLatch amidATask = new CountDownLatch(1);
    private final Thread test = Thread.currentThread();
    private volatile boolean closing;
    private int frames;

    @Test
    void dropsEveryConnectionAlsoWhenItsThreadIsAmidATask() throws Exception {
        ExchangeOptions options = ExchangeOptions.defaults().withRate(10_000);
        SimulatedExchange exchange =
                SimulatedExchange.start(options, Faults.NONE, (connection, buffer, offset, length) -> hold());
        try (TestClient first = TestClient.connect(exchange, "one");
                TestClient second = TestClient.connect(exchange, "two")) {
            assertThat(second.subscribe("H0NXASP0", "005930")).isEqualTo("OPSP0000");
            amidATask.await();
            closing = true;
            exchange.close();

            first.awaitGone();
            second.awaitGone();
        }
    }

    /** Keeps the exchange's thread at a frame until somebody waits for the exchange to close. */
    private void hold() {
        if (++frames == FRAMES) {
            amidATask.countDown();
            while (!closing || test.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
    }
}
