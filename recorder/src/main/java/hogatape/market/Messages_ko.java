package hogatape.market;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"the symbol is missing.", "종목 코드(symbol)가 없습니다."},
            {"a day as 2026-11-23", "2026-11-23 같은 날짜를"},
            {"shares after for one before, as 5 or 1:10", "기존 한 주당 새 주식 수를 5나 1:10처럼"},
            {"there is a row of %s and %s already; take out one.", "%s의 %s 행이 이미 있습니다. 하나를 빼십시오."},
            {"a day as 2027-01-04", "2027-01-04 같은 날짜를"},
            {"the %s has rows of this day already; take out one.", "%s에 이날의 행이 이미 있습니다. 하나를 빼십시오."},
            {"the %s is closed on this day by another row; take out one.", "%s: 이날은 다른 행에 휴장으로 되어 있습니다. 하나를 빼십시오."},
            {"a Seoul time as 09:30", "09:30 같은 서울 시각을"},
            {"a Seoul time as 16:30", "16:30 같은 서울 시각을"},
            {
                "the session ends at %s and begins at %s; write the earlier time under 'from'.",
                "세션의 끝은 %s, 시작은 %s입니다. 끝이 시작보다 늦어야 합니다. 이른 시각을 'from'에 쓰십시오."
            },
            {"issues '%s' are neither 'all' nor 'stocks'.", "issues '%s': 'all'이나 'stocks'를 쓰십시오."},
            {"one of CONTINUOUS, AUCTION, FIXED_PRICE, QUIET", "CONTINUOUS, AUCTION, FIXED_PRICE, QUIET 중 하나를"},
            {"NXT or KRX", "NXT나 KRX를"},
            {
                "the unified venue has no sessions of its own; write a row for NXT and one for KRX.",
                "통합 시장에는 자기 세션이 없습니다. NXT 행과 KRX 행을 하나씩 쓰십시오."
            },
            {"%s '%s' cannot be read; write %s.", "%s '%s': 읽을 수 없습니다. %s 쓰십시오."},
            {
                "There is no cost profile '%s'; there are %s, or name a CSV file of your own.",
                "없는 비용 프로필입니다: '%s'. 있는 것은 %s입니다. 또는 직접 만든 CSV 파일을 지정하십시오."
            },
            {"a day as 2026-01-02", "2026-01-02 같은 날짜를"},
            {"STOCK or ETF", "STOCK이나 ETF를"},
            {"a percentage as 0.0140527", "0.0140527 같은 백분율을"},
            {"inside or extra", "inside나 extra를"},
            {"whole won as 1 or 10", "1이나 10 같은 원 단위 정수를"},
            {"there is a row of %s, %s and %s already; take out one.", "%s, %s, %s의 행이 이미 있습니다. 하나를 빼십시오."},
            {"What '%s' charges for a %s on %s", "프로필 '%s', 종류 %s, 시장 %s의 수수료"},
            {"%s of %s is not known.", "%s: %s의 값을 모릅니다."},
            {"%s of %s is not known; the table begins on %s.", "%s: %s의 값을 모릅니다. 표는 %s에 시작합니다."},
            {
                "'%s' is no day; write it as 2026-11-23, or as 2026-11-20..2026-11-23.",
                "'%s': 날짜가 아닙니다. 2026-11-23이나 2026-11-20..2026-11-23처럼 쓰십시오."
            },
            {"the name is no day; name a snapshot as 2026-11-23.csv.", "이름이 날짜가 아닙니다. 스냅샷의 이름은 2026-11-23.csv처럼 지으십시오."
            },
            {"the folder cannot be read (%s); check its permissions.", "폴더를 읽을 수 없습니다(%s). 권한을 확인하십시오."},
            {"the folder holds no table named by a day, as 2026-11-23.csv.", "폴더에 2026-11-23.csv처럼 날짜로 이름 지은 표가 없습니다."},
            {"a base price is that of one day; write the day under 'from'.", "기준가는 날마다 다릅니다. 'from'에 그 날짜를 쓰십시오."},
            {"a day as 2026-11-23, or nothing", "2026-11-23 같은 날짜를 쓰거나 비워"},
            {"there is a row of %s from %s already; take out one.", "%s의 %s부터의 행이 이미 있습니다. 하나를 빼십시오."},
            {"there is a row of %s without a day already; take out one.", "%s의 날짜 없는 행이 이미 있습니다. 하나를 빼십시오."},
            {"KOSPI or KOSDAQ, or nothing", "KOSPI나 KOSDAQ을 쓰거나 비워"},
            {"STOCK, ETF, ETN, LEVERAGED_ETF or LEVERAGED_ETN", "STOCK, ETF, ETN, LEVERAGED_ETF, LEVERAGED_ETN 중 하나를"},
            {"whole won above 0", "0보다 큰 원 단위 정수를"},
            {
                "'%s' is no time; write a Seoul time as 09:00, 09:00:30.5 or 2026-11-23T09:00:00.5.",
                "'%s': 시각이 아닙니다. 서울 시각을 09:00, 09:00:30.5, 2026-11-23T09:00:00.5처럼 쓰십시오."
            },
            {"'%s' is no duration; write it as 90s, 10m or 2h.", "'%s': 시간 길이가 아닙니다. 90s, 10m, 2h처럼 쓰십시오."},
            {"'%s': %s", "'%s': %s"},
            {"'%s', line %s: %s", "'%s', %s번째 줄: %s"},
            {"There is no file '%s'.", "파일이 없습니다: '%s'."},
            {"'%s' cannot be read (%s); check its permissions.", "'%s': 읽을 수 없습니다(%s). 권한을 확인하십시오."},
            {
                "the row has more cells than the first line names columns; take out a comma.",
                "행의 칸이 첫 줄의 열보다 많습니다. 쉼표를 하나 빼십시오."
            },
            {"'%s' is no CSV table: %s", "'%s': CSV 표가 아닙니다: %s"},
            {
                "'%s', first line: the column '%s' is named twice; take out one.",
                "'%s', 첫 줄: 두 번 있는 열입니다: '%s'. 하나를 빼십시오."
            },
            {"'%s', first line: there is no column '%s'; the columns are %s.", "'%s', 첫 줄: 없는 열입니다: '%s'. 쓸 수 있는 열: %s."
            },
            {
                "'%s', first line: the column '%s' is missing; the first line names the columns %s.",
                "'%s', 첫 줄: 빠진 열입니다: '%s'. 첫 줄에 쓸 열 이름: %s."
            },
            {"The tick sizes of %s are not known; the table begins on %s.", "%s의 호가 단위를 모릅니다. 표는 %s에 시작합니다."},
            {"The fee on %s", "%s의 거래소 수수료"},
            {"The sell tax", "증권거래세"},
        };
    }
}
