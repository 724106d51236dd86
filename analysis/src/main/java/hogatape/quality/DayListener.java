package hogatape.quality;

import java.io.IOException;

/** Takes the ledgers of the days, in their order. */
interface DayListener {
    void onDay(DayLedger day) throws IOException;
}
