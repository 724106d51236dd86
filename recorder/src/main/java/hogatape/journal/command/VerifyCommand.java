package hogatape.journal.command;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalVerifier;
import hogatape.journal.Payload;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Reads every record and checks its checksum, its sequence, and that the journal's end is reached.",
            "Exit code 1 when it is damaged."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal.")
    private Path folder;

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    private record DamageJson(String day, String file, long firstSequence, Long lastSequence, String message) {}

    private record ResultJson(
            boolean sound, long records, long frames, long holes, long lost, long damages, List<DamageJson> first) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (JournalReader reader = OpenJournal.open(folder, spec.commandLine().getErr())) {
            JournalVerifier.Result result = JournalVerifier.verify(reader);
            if (json) {
                Console.printDocument(out, Payload.write(json(result)));
            } else if (result.sound()) {
                String sound =
                        Messages.text("sound: %,d records, %,d of them frames", result.records(), result.frames());
                out.println(
                        result.holes() == 0
                                ? sound
                                : Messages.text("%s, and %s", sound, SalvageCommand.holes(result.holes())));
            } else {
                out.println(Messages.text(
                        result.damages() == 1
                                ? "damaged in %,d place: %,d records are sound, at least %,d are lost"
                                : "damaged in %,d places: %,d records are sound, at least %,d are lost",
                        result.damages(),
                        result.records(),
                        result.lost()));
                result.first().forEach(damage -> out.println("  " + damage.day() + "  " + damage.whatSaid()));
                out.println(Messages.text("'hogatape journal salvage' makes a sound journal of the rest."));
            }
            out.flush();
            return result.sound() ? Main.DONE : Main.FAILED;
        }
    }

    private static ResultJson json(JournalVerifier.Result result) {
        return new ResultJson(
                result.sound(),
                result.records(),
                result.frames(),
                result.holes(),
                result.lost(),
                result.damages(),
                result.first().stream()
                        .map(damage -> new DamageJson(
                                damage.day().toString(),
                                damage.file(),
                                damage.sequence(),
                                damage.lastSequence() == Long.MAX_VALUE ? null : damage.lastSequence(),
                                damage.what()))
                        .toList());
    }
}
