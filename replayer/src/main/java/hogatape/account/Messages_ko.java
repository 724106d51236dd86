package hogatape.account;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "The base price of %1$s on %2$s is %3$d won, and on %4$s it traded at %5$d: a split or rights that left, while "
                        + "shares are held. Tell it by --adjustments FILE.csv, such as '%1$s,%2$s,%6$s'.",
                "%1$s: %2$s의 기준가는 %3$d원인데 %4$s의 체결가는 %5$d원입니다. 주식을 보유한 동안 액면분할이나 권리락이 있었습니다. --adjustments FILE.csv로 알려 주십시오. "
                        + "예: '%1$s,%2$s,%6$s'."
            },
        };
    }
}
