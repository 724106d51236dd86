package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import hogatape.journal.RecordKind;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.Credentials;
import hogatape.kis.KisException;
import hogatape.kis.ScriptedApproval;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What we write ourselves holds no secret, not even where the broker repeats one to us. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class SecretsTest {
    private static final SubscriptionKey A = new SubscriptionKey("H0NXASP0", "000001");
    private static final SubscriptionKey B = new SubscriptionKey("H0NXASP0", "000002");
    private static final String APP_KEY = "PSdistinctiveAppKey";
    private static final String SECRET = "dist/inctive+Secret==";
    private static final String APPROVAL_KEY = "distinctive-approval-key";
    private static final Credentials CREDENTIALS = new Credentials(APP_KEY, SECRET);

    @TempDir
    Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("hogatape");
    private final ListAppender<ILoggingEvent> logs = new ListAppender<>();

    @BeforeEach
    void listenToTheLogs() {
        logs.list = new CopyOnWriteArrayList<>();
        logs.start();
        root.addAppender(logs);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void leaveTheLogs() {
        ours.setLevel(null);
        root.detachAppender(logs);
    }

    @Test
    void areNowhereInAWholeRunWithRefusalsAndAReconnect() throws Exception {
        List<String> written = new ArrayList<>();
        Path told = folder.resolve("told");
        Path script = folder.resolve("on-event.sh");
        Files.writeString(script, "#!/bin/sh\necho \"$@\" >> " + told + "\nenv >> " + told + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        try (EventCommand command = new EventCommand(script.toString());
                TestRun run = new TestRun(folder.resolve("tape"), List.of(List.of(A, B)))) {
            run.approval.next(500, refusalThatRepeats("EGW00500"));
            run.approval.next(200, "{\"approval_key\":\"" + APPROVAL_KEY + "\"}");
            run.exchange.refuse(A, "OPSP8993", "invalid request of " + APPROVAL_KEY);
            run.patient = true;
            run.statusServer = StatusServer.listen(0);
            run.alsoTold = command;
            run.start(CREDENTIALS);
            run.awaitRequests(2);
            run.exchange.line().cut();
            run.awaitRequests(3);
            Waiting.until(
                    "a status of the new session", () -> page(run, "/status").contains("\"reconnects\":1"));
            written.add(page(run, "/status"));
            written.add(page(run, "/metrics"));
            written.add(run.stop().toString());
            written.addAll(run.events);
            written.add(run.terminal.toString());
            assertThat(run.exchange.requests())
                    .containsExactly(
                            "1 000001 " + APPROVAL_KEY,
                            "1 000002 " + APPROVAL_KEY,
                            "1 000002 " + APPROVAL_KEY,
                            "2 000002 " + APPROVAL_KEY);
            run.tape().stream()
                    .filter(record -> record.kind() != RecordKind.FRAME)
                    .forEach(record -> written.add(record.text()));
            assertThat(run.tape())
                    .filteredOn(record -> record.kind() == RecordKind.SENT)
                    .hasSize(4);
        }
        written.add(Files.readString(told));
        written.addAll(smallFilesOf(folder.resolve("tape")));
        written.addAll(logged());

        assertThat(written).anyMatch(text -> text.contains("EGW00500 (repeats (blanked) and (blanked))"));
        assertThat(written).anyMatch(text -> text.contains("invalid request of (blanked)"));
        assertThat(Files.readString(told)).contains("refused", "hole", "opened");
        assertNoneHolds(written);
    }

    @Test
    void aRefusedHtsIdIsTheJournalsAlone() throws Exception {
        SubscriptionKey own = new SubscriptionKey("H0STCNI0", "distinctiveHtsId");
        List<String> written = new ArrayList<>();
        try (TestRun run = new TestRun(folder.resolve("tape"), List.of(List.of(A, own)))) {
            run.exchange.refuse(own, "OPSP8993", "no such id distinctiveHtsId");
            run.statusServer = StatusServer.listen(0);
            run.start(CREDENTIALS);
            run.awaitRequests(2);
            Waiting.until(
                    "the refusal in the status", () -> page(run, "/status").contains("OPSP8993"));
            written.add(page(run, "/status"));
            StringWriter told = new StringWriter();
            PrintWriter to = new PrintWriter(told);
            new RecordingSummary(folder.resolve("tape"), run.stop()).print(to, to);
            written.add(told.toString());
            written.addAll(run.events);
        }
        written.addAll(logged());

        assertThat(written)
                .anyMatch(text -> text.contains("refused: H0STCNI0 (HTS id): OPSP8993 (no such id (HTS id))"));
        assertThat(written).noneMatch(text -> text.contains("distinctiveHtsId"));
    }

    @Test
    void areNotInTheErrorThatEndsARun() throws Exception {
        List<String> written = new ArrayList<>();
        try (TestRun run = new TestRun(folder.resolve("tape"), List.of(List.of(A)))) {
            run.approval.next(403, refusalThatRepeats("EGW00103"));
            run.start(CREDENTIALS);

            assertThatThrownBy(run::outcome).isInstanceOf(KisException.class).satisfies(error -> {
                for (Throwable each = error; each != null; each = each.getCause()) {
                    written.add(each.toString());
                }
            });
            written.addAll(run.events);
            run.tape().forEach(record -> written.add(record.text()));
        }
        written.addAll(logged());
        assertNoneHolds(written);
    }

    private static void assertNoneHolds(List<String> written) {
        assertThat(written).noneMatch(text -> text.contains(APP_KEY));
        assertThat(written).noneMatch(text -> text.contains(SECRET));
        assertThat(written).noneMatch(text -> text.contains(APPROVAL_KEY));
    }

    private static String refusalThatRepeats(String code) {
        return ScriptedApproval.refusal("repeats " + APP_KEY + " and " + SECRET).replace("EGW00103", code);
    }

    private List<String> logged() {
        return logs.list.stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
    }

    private static List<String> smallFilesOf(Path journal) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(journal)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static String page(TestRun run, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + run.statusServer.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
