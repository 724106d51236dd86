package hogatape.recorder;

import java.util.Locale;

/** A status report in Prometheus's text format. */
final class PrometheusText {
    private static final double NANOS_A_SECOND = 1e9;

    private final StringBuilder text = new StringBuilder();
    private String name = "";

    private PrometheusText() {}

    static String of(StatusReport report) {
        PrometheusText page = new PrometheusText();
        page.family("frames_total", "counter", "Messages received.").value("", report.frames());
        page.family("frame_bytes_total", "counter", "Bytes of the messages received.")
                .value("", report.frameBytes());
        page.family("journal_sequence", "gauge", "Sequence of the journal's last record.")
                .value("", report.sequence());
        page.family("lost_connections_total", "counter", "Holes: how often a connection was lost or could not be made.")
                .value("", report.lost());
        page.family("clock_jumps_total", "counter", "How often the wall clock jumped.")
                .value("", report.clockJumps());
        page.family("new_widths", "gauge", "Widths that no layout knows: the feed has changed.")
                .value("", report.newWidths().size());
        page.family("sampled_books_total", "counter", "Books checked: those of one frame in sixteen of an issue.")
                .value("", report.sample().books());
        page.family("sampled_malformed_total", "counter", "Sampled frames and records that break the feed's rules.")
                .value("", report.sample().malformed());
        page.family("sampled_book_findings_total", "counter", "Sampled books with an oddity.");
        report.sample()
                .findings()
                .forEach((finding, books) ->
                        page.value("{finding=\"" + finding.name().toLowerCase(Locale.ROOT) + "\"}", books));
        page.family("disk_usable_bytes", "gauge", "Free space where the journal stands.")
                .value("", report.diskUsableBytes());
        if (report.lastFrameAgeNanos() >= 0) {
            page.family("last_frame_age_seconds", "gauge", "Since the last message.")
                    .seconds("", report.lastFrameAgeNanos());
        }
        RecordingStatus.Latency latency = report.receiveToJournal();
        page.family("receive_to_journal_seconds", "gauge", "From the socket read to the journal.")
                .seconds("{quantile=\"0.5\"}", latency.median())
                .seconds("{quantile=\"0.99\"}", latency.p99())
                .seconds("{quantile=\"0.999\"}", latency.p999())
                .seconds("{quantile=\"1\"}", latency.max());
        page.family("connection_up", "gauge", "1 while the connection stands.");
        report.connections().forEach(each -> page.value(connection(each), each.up() ? 1 : 0));
        page.family("reconnects_total", "counter", "How often a connection was made again.");
        report.connections().forEach(each -> page.value(connection(each), each.reconnects()));
        page.family("subscriptions_granted", "gauge", "Subscriptions that the broker delivers.");
        report.connections().forEach(each -> page.value(connection(each), each.granted()));
        page.family("subscriptions_refused", "gauge", "Subscriptions that the broker refuses.");
        report.connections()
                .forEach(each -> page.value(connection(each), each.refused().size()));
        page.family("issue_frames_total", "counter", "Messages by issue.");
        report.issues().forEach(each -> page.value(issue(each), each.frames()));
        page.family("issue_last_frame_age_seconds", "gauge", "Since the last message by issue.");
        report.issues().forEach(each -> page.seconds(issue(each), each.lastFrameAgeNanos()));
        return page.text.toString();
    }

    private static String connection(StatusReport.ConnectionReport report) {
        return "{connection=\"" + report.connection() + "\"}";
    }

    private static String issue(StatusReport.IssueReport report) {
        return "{tr=\"" + label(report.tr()) + "\",symbol=\"" + label(report.symbol()) + "\"}";
    }

    /** The names come off the wire and may hold anything. */
    private static String label(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private PrometheusText family(String family, String type, String help) {
        name = "hogatape_" + family;
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    private PrometheusText value(String labels, long value) {
        text.append(name).append(labels).append(' ').append(value).append('\n');
        return this;
    }

    private PrometheusText seconds(String labels, long nanos) {
        text.append(name)
                .append(labels)
                .append(' ')
                .append(String.format(Locale.ROOT, "%.9f", nanos / NANOS_A_SECOND))
                .append('\n');
        return this;
    }
}
