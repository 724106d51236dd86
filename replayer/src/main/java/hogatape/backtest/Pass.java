package hogatape.backtest;

import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.StrategyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** One decoding of a tape that serves several worlds. */
final class Pass {
    private final Worlds worlds;

    /**
     * A pass.
     *
     * @param shown the world whose strategy's output is shown; null for none
     * @param compared whether it is wanted how far the worlds come apart
     */
    Pass(List<World> worlds, World shown, Market market, boolean compared) {
        this.worlds = new Worlds(worlds, shown, market, compared);
    }

    Worlds worlds() {
        return worlds;
    }

    ReplaySummary play(BacktestRun.Playing playing) throws IOException {
        try {
            return playing.play(Replayer.of(worlds));
        } catch (StrategyException e) {
            throw explained(e);
        }
    }

    /** The replay takes all worlds for one strategy; this tells which one failed, and where. */
    private IOException explained(StrategyException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UncheckedIOException told && told.getCause() instanceof BacktestException sentence) {
            return sentence;
        }
        Optional<World> failed = worlds.calling();
        if (failed.isEmpty()) {
            throw new IllegalStateException(failure.getMessage(), cause);
        }
        World world = failed.get();
        String where = world.tapeNanos() == Long.MIN_VALUE
                ? Messages.text("on an empty tape")
                : Messages.text("at sequence %d, tape time %s", world.sequence(), SeoulTime.text(world.tapeNanos()));
        String run = world.tried().isEmpty()
                ? Messages.text("under the model %s", world.model().told())
                : Messages.text("under the model %s with %s", world.model().told(), world.tried());
        return new StrategyException(
                Messages.text(
                        "The strategy failed in %s %s %s: %s", world.callback().orElseThrow(), run, where, cause),
                cause);
    }
}
