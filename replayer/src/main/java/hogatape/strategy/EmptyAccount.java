package hogatape.strategy;

import java.util.Set;

/** The account of a run without an exchange. */
final class EmptyAccount implements Account {
    @Override
    public long cashWon() {
        return 0;
    }

    @Override
    public long freeCashWon() {
        return 0;
    }

    @Override
    public long position(String symbol) {
        return 0;
    }

    @Override
    public Set<String> symbols() {
        return Set.of();
    }

    @Override
    public long averagePriceHundredths(String symbol) {
        return 0;
    }

    @Override
    public long realisedWon() {
        return 0;
    }

    @Override
    public long unrealisedWon() {
        return 0;
    }

    @Override
    public long costsWon() {
        return 0;
    }

    @Override
    public long equityWon() {
        return 0;
    }
}
