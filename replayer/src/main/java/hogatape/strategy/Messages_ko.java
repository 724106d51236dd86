package hogatape.strategy;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "a replay has no exchange; run the strategy by 'hogatape backtest' or with --paper",
                "재생에는 거래소가 없습니다. 전략을 'hogatape backtest'나 --paper로 실행하십시오"
            },
            {"the account has not the cash for it, costs included", "비용을 더하면 계좌의 현금이 모자랍니다"},
            {"the account has not the shares to sell", "매도할 수량이 계좌에 없습니다"},
            {"the tape has shown no book of it at this venue", "이 거래소의 그 종목 호가가 테이프에 아직 나오지 않았습니다"},
            {"the venue takes no orders at this time", "이 시간에는 거래소가 주문을 받지 않습니다"},
            {"the venue takes no such orders at this time", "이 시간에는 거래소가 이런 종류의 주문을 받지 않습니다"},
            {"the tape shows no book now that its price could come from", "가격을 정할 호가가 지금 테이프에 없습니다"},
            {"the issue is halted", "거래정지 종목입니다"},
            {"the price is on no tick", "가격이 호가 단위에 맞지 않습니다"},
            {"the price lies outside the day's limits", "가격이 그날의 가격제한폭을 벗어납니다"},
            {"the order was done before", "이미 끝난 주문입니다"},
        };
    }
}
