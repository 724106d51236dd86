package hogatape.report;

import hogatape.backtest.WorldResult;
import hogatape.fill.FillModel;

/** What a world is called after its model. */
final class WorldName {
    private WorldName() {}

    /** As a heading has it. */
    static String of(WorldResult world) {
        return of(world.model());
    }

    /** As a heading has it. */
    static String of(FillModel model) {
        String name = model.name();
        return name.charAt(0) + inText(model).substring(1);
    }

    /** Within a sentence. */
    static String inText(FillModel model) {
        return model.told().english();
    }
}
