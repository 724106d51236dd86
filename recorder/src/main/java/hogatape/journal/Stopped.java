package hogatape.journal;

/** The payload of {@link RecordKind#STOPPED}: why the recorder ended, in words. */
public record Stopped(String reason) {}
