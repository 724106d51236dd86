package hogatape.samples.exchange;

import hogatape.market.SeoulMoment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a simulated exchange is to be. Begin with {@link #defaults()} and change what matters.
 *
 * @param port the loopback port; 0 for any free one
 * @param symbols the issues that trade; empty for the exchange's own list
 * @param rate data frames a second offered to each connection; 0 for what the issues would have by themselves, and 10
 *     lines a second of a frames file
 * @param seed what the market follows from
 * @param times the market's times, at which it starts and runs on
 * @param frames a file of frames, one a line, served instead of a market
 * @param tape a recorded journal, served instead of a market
 * @param settle how long a frames file or a journal waits after the last registration before it starts, so that a client can
 *     subscribe to all it wants first
 * @param credentials the appkeys accepted and their secrets; empty for any pair but {@code wrong}
 * @param registrations the most registrations of a connection
 * @param pingInterval the time between two PINGPONG messages
 * @param pingPatience how long PINGPONG may stay unanswered before the connection is dropped
 */
public record ExchangeOptions(
        int port,
        List<String> symbols,
        int rate,
        long seed,
        MarketTimes times,
        Optional<Path> frames,
        Optional<ServedTape> tape,
        Duration settle,
        Map<String, String> credentials,
        int registrations,
        Duration pingInterval,
        Duration pingPatience) {
    /** Checks what would make no exchange. */
    public ExchangeOptions {
        if (rate < 0 || registrations < 1) {
            throw new IllegalArgumentException("A rate is 0 or more, and a connection has a registration at least");
        }
        symbols = List.copyOf(symbols);
        credentials = Map.copyOf(credentials);
    }

    /** Any free port, the exchange's own market at its natural rate from 09:00:30 on, seed 1, the broker's limits. */
    public static ExchangeOptions defaults() {
        return new ExchangeOptions(
                0,
                List.of(),
                0,
                1,
                MarketTimes.from(SeoulMoment.parse("09:00:30")),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(1),
                Map.of(),
                41,
                Duration.ofSeconds(10),
                Duration.ofSeconds(100));
    }

    /** The same on another port. */
    public ExchangeOptions withPort(int other) {
        return new ExchangeOptions(
                other,
                symbols,
                rate,
                seed,
                times,
                frames,
                tape,
                settle,
                credentials,
                registrations,
                pingInterval,
                pingPatience);
    }

    /** The same with these issues. */
    public ExchangeOptions withSymbols(List<String> others) {
        return new ExchangeOptions(
                port,
                others,
                rate,
                seed,
                times,
                frames,
                tape,
                settle,
                credentials,
                registrations,
                pingInterval,
                pingPatience);
    }

    /** The same with so many frames a second to each connection. */
    public ExchangeOptions withRate(int other) {
        return new ExchangeOptions(
                port,
                symbols,
                other,
                seed,
                times,
                frames,
                tape,
                settle,
                credentials,
                registrations,
                pingInterval,
                pingPatience);
    }

    /** The same with a market of another seed. */
    public ExchangeOptions withSeed(long other) {
        return new ExchangeOptions(
                port,
                symbols,
                rate,
                other,
                times,
                frames,
                tape,
                settle,
                credentials,
                registrations,
                pingInterval,
                pingPatience);
    }

    /** The same with a market that begins at another time. */
    public ExchangeOptions withAt(SeoulMoment other) {
        return withTimes(MarketTimes.from(other));
    }

    /** The same with a market at other times. */
    public ExchangeOptions withTimes(MarketTimes other) {
        return new ExchangeOptions(
                port,
                symbols,
                rate,
                seed,
                other,
                frames,
                tape,
                settle,
                credentials,
                registrations,
                pingInterval,
                pingPatience);
    }

    /** The same, serving a file of frames that waits so long after the last registration. */
    public ExchangeOptions withFrames(Path file, Duration settling) {
        return new ExchangeOptions(
                port,
                symbols,
                rate,
                seed,
                times,
                Optional.of(file),
                tape,
                settling,
                credentials,
                registrations,
                pingInterval,
                pingPatience);
    }

    /** The same, serving a recorded journal that waits so long after the last registration. */
    public ExchangeOptions withTape(ServedTape served, Duration settling) {
        return new ExchangeOptions(
                port,
                symbols,
                rate,
                seed,
                times,
                frames,
                Optional.of(served),
                settling,
                credentials,
                registrations,
                pingInterval,
                pingPatience);
    }

    /** The same, accepting only these appkeys, each with its secret. */
    public ExchangeOptions withCredentials(Map<String, String> others) {
        return new ExchangeOptions(
                port,
                symbols,
                rate,
                seed,
                times,
                frames,
                tape,
                settle,
                others,
                registrations,
                pingInterval,
                pingPatience);
    }

    /** The same with another limit of registrations a connection. */
    public ExchangeOptions withRegistrations(int other) {
        return new ExchangeOptions(
                port, symbols, rate, seed, times, frames, tape, settle, credentials, other, pingInterval, pingPatience);
    }

    /** The same with another rhythm of PINGPONG. */
    public ExchangeOptions withPings(Duration interval, Duration patience) {
        return new ExchangeOptions(
                port, symbols, rate, seed, times, frames, tape, settle, credentials, registrations, interval, patience);
    }
}
