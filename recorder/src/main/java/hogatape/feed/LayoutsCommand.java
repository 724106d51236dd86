package hogatape.feed;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.cli.Subcommand;
import hogatape.journal.Payload;
import hogatape.message.Columns;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hogatape layouts}: what the fields of the feed are, as far as it is known. */
@Command(
        name = "layouts",
        description = "Lists the TRs and widths whose fields are known; with a TR, the fields.",
        mixinStandardHelpOptions = true)
public final class LayoutsCommand implements Subcommand, Callable<Integer> {
    private static final int KIND_COLUMNS = 14;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "TR", arity = "0..1", description = "Such as H0NXASP0.")
    private String tr;

    @Option(names = "--width", paramLabel = "N", description = "The number of fields; the widest known by default.")
    private Integer width;

    @Mixin
    private LayoutOptions layouts;

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    private record LayoutJson(String tr, String kind, int width, String since, List<FieldJson> fields) {}

    private record FieldJson(int index, String element, String korean, String type, String meaning) {}

    @Override
    public Integer call() throws IOException {
        List<Layout> chosen = choose(layouts.layouts());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Console.printDocument(
                    out, Payload.write(chosen.stream().map(LayoutsCommand::json).toList()));
        } else if (tr == null && width == null) {
            list(out, chosen);
        } else {
            chosen.forEach(layout -> print(out, layout));
        }
        out.flush();
        return Main.DONE;
    }

    private List<Layout> choose(Layouts layouts) {
        List<Layout> chosen = layouts.all().stream()
                .filter(layout -> tr == null || layout.tr().equals(tr))
                .filter(layout -> width == null || layout.width() == width)
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(spec.commandLine(), unknown());
        }
        return tr == null || width != null || json ? chosen : chosen.subList(chosen.size() - 1, chosen.size());
    }

    private String unknown() {
        if (width == null) {
            return Messages.text("No layout is known of %s; 'hogatape layouts' lists those that are.", tr);
        }
        return tr == null
                ? Messages.text(
                        "No layout is known of any TR with %d fields; 'hogatape layouts' lists those that are.", width)
                : Messages.text(
                        "No layout is known of %s with %d fields; 'hogatape layouts' lists those that are.", tr, width);
    }

    private static void list(PrintWriter out, List<Layout> layouts) {
        out.println(Messages.text("TR        kind            width  seen from   unnamed"));
        for (Layout layout : layouts) {
            long unnamed =
                    layout.fields().stream().filter(field -> !field.isNamed()).count();
            out.printf(
                    "%-8s  %s  %5d  %-10s  %s%n",
                    layout.tr(),
                    Columns.padded(kind(layout), KIND_COLUMNS),
                    layout.width(),
                    layout.since().isEmpty() ? "-" : layout.since(),
                    unnamed == 0 ? "-" : Long.toString(unnamed));
        }
    }

    private static void print(PrintWriter out, Layout layout) {
        out.println(Messages.text("%s, a %s of %d fields", layout.tr(), kind(layout), layout.width()));
        for (Field field : layout.fields()) {
            out.printf(
                    "%3d  %-28s  %-9s  %s%s%n",
                    field.index(),
                    field.isNamed() ? field.element() : "-",
                    field.type().label(),
                    field.korean().isEmpty() ? "" : field.korean() + ": ",
                    field.meaning());
        }
    }

    private static String kind(Layout layout) {
        return switch (layout.kind()) {
            case BOOK -> Messages.text("book");
            case TRADE -> Messages.text("trade");
            case EXPECTED_TRADE -> Messages.text("expected trade");
            case STATUS -> Messages.text("status");
        };
    }

    private static LayoutJson json(Layout layout) {
        return new LayoutJson(
                layout.tr(),
                layout.kind().label(),
                layout.width(),
                layout.since(),
                layout.fields().stream()
                        .map(field -> new FieldJson(
                                field.index(),
                                field.element(),
                                field.korean(),
                                field.type().label(),
                                field.meaning()))
                        .toList());
    }
}
