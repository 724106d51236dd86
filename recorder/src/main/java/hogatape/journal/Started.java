package hogatape.journal;

/** The payload of {@link RecordKind#STARTED}: the version of the recorder that begins. */
public record Started(String version) {}
