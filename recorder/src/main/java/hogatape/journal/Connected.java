package hogatape.journal;

/** The payload of {@link RecordKind#CONNECTED}: the address that the connection goes to. */
public record Connected(String url) {}
