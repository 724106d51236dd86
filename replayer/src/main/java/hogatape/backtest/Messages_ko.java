package hogatape.backtest;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"An account begins with cash of 0 or more, not %s won.", "계좌는 0원 이상으로 시작합니다. %s원은 안 됩니다."},
            {"The exponent of cancels lies above 0 and up to 100, not at %s.", "취소의 지수 %s: 0보다 크고 100 이하여야 합니다."},
            {"%d shares of %s became %d on %s (%d for %d).", "주식 %d주(%s)가 %4$s에 %3$d주가 되었습니다(%6$d주가 %5$d주로)."},
            {"%d shares of %s became %d on %s (%d for %d, %s).", "주식 %d주(%s)가 %4$s에 %3$d주가 되었습니다(%6$d주가 %5$d주로, %7$s)."
            },
            {
                "'%s' is no distribution: its median is above 0 and its p99 not below the median.",
                "'%s': 분포가 아닙니다. 중앙값은 0보다 크고 p99는 중앙값보다 작지 않아야 합니다."
            },
            {"the table holds no latency; write one a row.", "표에 지연이 없습니다. 한 행에 하나씩 쓰십시오."},
            {
                "'%s' is no latency; write whole nanoseconds from 0 to a minute.",
                "'%s': 지연이 아닙니다. 0부터 1분까지를 나노초 정수로 쓰십시오."
            },
            {
                "'%s' is no latency; write 20ms (a minute at most), 20ms,p99=80ms, or the name of a .csv with the column %s.",
                "'%s': 지연이 아닙니다. 20ms(최대 1분), 20ms,p99=80ms, 또는 열 이름이 %s인 .csv 파일의 이름을 쓰십시오."
            },
            {"on an empty tape", "빈 테이프에서"},
            {"at sequence %d, tape time %s", "일련번호 %d에서, 테이프 시각 %s"},
            {"under the model %s", "%s 모형에서"},
            {"under the model %s with %s", "%s 모형, 파라미터 %s에서"},
            {"The strategy failed in %s %s %s: %s", "전략이 %s 안에서 실패했습니다, %s, %s: %s"},
            {"'%s' is both set and swept; do one of them.", "'%s': --set과 --sweep에 다 있습니다. 한쪽에만 쓰십시오."},
            {"The sweep was interrupted.", "여러 값의 시험(sweep)이 중단되었습니다."},
            {"'%s' is swept twice; name it once.", "'%s': --sweep에 두 번 있습니다. 한 번만 쓰십시오."},
            {"That makes more than %s sets of parameters; take larger steps.", "파라미터 조합이 %s개를 넘습니다. 간격을 넓히십시오."},
            {
                "'%s' is no sweep: the step is above 0, and the end not below the beginning.",
                "'%s': 범위가 아닙니다. 간격은 0보다 크고 끝은 시작보다 작지 않아야 합니다."
            },
            {"'%s' has more than %s values; take a larger step.", "'%s': 값이 %s개를 넘습니다. 간격을 넓히십시오."},
            {
                "'%s' is no sweep; write it as name=from:to:step, such as size=10:50:10, or as name=a,b,c.",
                "'%s': 범위가 아닙니다. size=10:50:10 같은 이름=시작:끝:간격이나 이름=a,b,c로 쓰십시오."
            },
            {"All latencies are 0: no order at a broker is that fast.", "지연이 모두 0입니다. 증권사에 그렇게 빠른 주문은 없습니다."},
            {
                "More was allowed to be bought than the cash paid for; interest on it is not counted.",
                "현금보다 많이 사는 것을 허용했습니다. 그 이자는 계산하지 않았습니다."
            },
            {
                "Selling short was allowed; what lending shares costs, and whether any are lent, is not counted.",
                "공매도를 허용했습니다. 주식을 빌리는 비용과 빌릴 수 있는지는 계산하지 않았습니다."
            },
            {
                "Nobody told what %s is: taken for a stock with the dearest tax, and with the previous close for a base price. "
                        + "Tell it by --instruments FILE.csv, or keep the broker's lists by 'hogatape symbols update'.",
                "%s: 어떤 종목인지 알려 주지 않았습니다. 세금이 가장 비싼 주식으로 보고 전일 종가를 기준가로 썼습니다. --instruments FILE.csv로 알려 주거나 'hogatape symbols update'로 증권사의 종목 목록을 받아 두십시오."
            },
            {
                "Nobody told what %s are: taken for stocks with the dearest tax, and with the previous close for a base price. "
                        + "Tell it by --instruments FILE.csv, or keep the broker's lists by 'hogatape symbols update'.",
                "%s: 어떤 종목들인지 알려 주지 않았습니다. 세금이 가장 비싼 주식으로 보고 전일 종가를 기준가로 썼습니다. --instruments FILE.csv로 알려 주거나 'hogatape symbols update'로 증권사의 종목 목록을 받아 두십시오."
            },
            {"Of %d orders no answer came before the tape ended.", "주문 %d건은 테이프가 끝날 때까지 응답이 없었습니다."},
        };
    }
}
