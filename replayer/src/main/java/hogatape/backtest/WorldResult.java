package hogatape.backtest;

import hogatape.fill.FillModel;
import hogatape.message.Sentence;
import java.util.List;

/**
 * What became of the strategy under one model.
 *
 * @param model the model, throughout
 * @param digest of every callback of the strategy's, in hexadecimal; empty where it was not asked for
 * @param account the account at the end
 * @param equity equity at changes of the account and each ten seconds of tape, thinned out evenly where the run is long
 * @param days equity at the end of each day on which the market was heard, to the won
 * @param positions each change of a position
 * @param drawdown the deepest fall of equity, seen at every change and not only at the points kept
 * @param orders every order's journey, in the order of entry
 * @param fills every fill, in the order in which the strategy heard of them
 * @param warnings what a careful colleague would say of this world, a sentence each
 */
public record WorldResult(
        FillModel model,
        String digest,
        AccountEnd account,
        List<EquityPoint> equity,
        List<DayEnd> days,
        List<PositionPoint> positions,
        Drawdown drawdown,
        List<OrderJourney> orders,
        List<FillRecord> fills,
        List<Sentence> warnings) {}
