package hogatape.replay.command;

import hogatape.replay.Replayer;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that tell which strategy a command runs, as a picocli mixin. */
final class StrategyOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--strategy",
            paramLabel = "CLASS",
            required = true,
            description = "The strategy's class by its full name; a sample also by its simple name.")
    private String name;

    @Option(
            names = "--classpath",
            paramLabel = "P",
            defaultValue = "",
            description = "Jars and folders that hold the strategy, separated as on a Java class path.")
    private String classpath;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter of the strategy; repeatable.")
    private Map<String, String> parameters = Map.of();

    Map<String, String> parameters() {
        return parameters;
    }

    /** Makes strategies; to be closed after the run. */
    StrategyLoader loader() throws IOException {
        return StrategyLoader.open(classpath);
    }

    /** Makes new strategies of one that was loaded before. */
    Supplier<Strategy> supplier(StrategyLoader loader) {
        return () -> {
            try {
                return loader.load(name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** A new strategy, its parameters set. */
    Strategy load(StrategyLoader loader) throws IOException {
        Strategy strategy = loader.load(name);
        parameters.forEach((parameter, value) -> {
            try {
                Replayer.of(strategy).set(parameter, value);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "--set " + parameter + ": " + e.getMessage(), e);
            }
        });
        return strategy;
    }
}
