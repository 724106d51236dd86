package hogatape.watchlist;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"one key with %d subscriptions", "앱키 1개, 등록 %d건"},
            {"%d keys with %d subscriptions each", "앱키 %d개, 등록 각 %d건"},
            {
                "There is no day within a year on which anything of the watchlist is wanted; check its times and the calendar, "
                        + "and give from and until where the TR belongs to no venue.",
                "앞으로 1년 동안 관심 목록에서 등록할 것이 있는 날이 없습니다. 시각과 달력을 확인하고, 시장에 속하지 않는 TR에는 from과 until을 쓰십시오."
            },
            {"%s, %s, a trading day; room for %s", "%s, %s, 거래일. 한도: %s"},
            {"%s, %s, no trading day; room for %s", "%s, %s, 거래일 아님. 한도: %s"},
            {
                "Where places are free, a subscription begins a minute early and ends a minute late.",
                "한도가 남으면 등록을 1분 일찍 시작하고 1분 늦게 끝냅니다."
            },
            {"never wanted on this day, for the venue is closed at its times: %s", "이날은 시장이 그 시각에 닫혀 있어 등록하지 않습니다: %s"},
            {"Everything fits.", "모두 등록할 수 있습니다."},
            {"Not everything fits: %d too many at the worst.", "모두 등록할 수는 없습니다. 가장 많을 때 %d건이 한도를 넘습니다."},
            {"key %d  %s %s %s", "앱키 %d  %s %s %s"},
            {"left out %s %s", "빠짐 %s %s"},
            {"key %d: %d", "앱키 %d: %d"},
            {"subscribed: %d (%s)", "등록: %d (%s)"},
            {"subscribed: %d (%s), left out: %d", "등록: %d (%s), 빠짐: %d"},
            {"always", "항상"},
            {"%s, and %s", "%s, %s"},
            {"%s, %d of them refused", "%s, 그중 %d개 거절됨"},
            {
                "%d subscriptions fit (%s), and on %s there are %s; leave some out, give them times of day, add a key, or let "
                        + "--overflow drop the least important.",
                "등록은 %d건까지 되는데(%s), %s에 %s. 몇 건을 빼거나, 하루 중 시간을 나누거나, 앱키를 더하거나, --overflow로 덜 중요한 것을 빼게 하십시오."
            },
            {"%d from %s on, %d too many", "%2$s부터 %1$d건이 필요하여 %3$d건이 한도를 넘습니다"},
            {"'%s' is no TR; codes have capital letters and digits.", "'%s': TR이 아닙니다. 코드는 대문자와 숫자입니다."},
            {"'%s' is no issue code; codes have capital letters and digits.", "'%s': 종목 코드가 아닙니다. 코드는 대문자와 숫자입니다."},
            {
                "'%s' is no issue code; write all six places, as 005930 (spreadsheets drop the zeros in front).",
                "'%s': 종목 코드가 아닙니다. 005930처럼 여섯 자리를 모두 쓰십시오(표 계산 프로그램은 앞의 0을 지웁니다)."
            },
            {
                "%s %s stands in line %d too; take out one of them, or give both times that do not overlap.",
                "%s %s: %d번째 줄에도 있습니다. 하나를 빼거나 둘에 겹치지 않는 시각을 쓰십시오."
            },
            {
                "the watchlist has no rows; write an issue code in a line of its own.",
                "관심 목록에 행이 없습니다. 종목 코드를 한 줄에 하나씩 쓰십시오."
            },
            {
                "it is wanted until %s but only from %s on; write the earlier time under 'from'.",
                "끝(until)은 %s, 시작(from)은 %s입니다. 끝이 시작보다 늦어야 합니다. 이른 시각을 'from'에 쓰십시오."
            },
            {"a whole number from 0, the lowest for what matters most", "0 이상의 정수를, 중요할수록 작게"},
            {"a Seoul time as 08:30 or 09:00:30", "08:30이나 09:00:30 같은 서울 시각을"},
        };
    }
}
