package hogatape.replay.command;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "A sweep plays as fast as it goes and has no digest; take --speed, --skip-idle, --break and --digest out.",
                "여러 값의 시험(sweep)은 언제나 가장 빠르게 돌고 다이제스트가 없습니다. --speed, --skip-idle, --break, --digest를 빼십시오."
            },
            {"what issues are: the snapshots in '%s'", "종목 정보: '%s'의 스냅샷"},
            {"table: '%s'", "표: '%s'"},
            {"report: '%s'", "보고서: '%s'"},
            {"tables: '%s'", "표들: '%s'"},
            {"There is no folder '%s' for the report; make it first.", "보고서를 둘 폴더가 없습니다: '%s'. 먼저 만드십시오."},
            {
                "--report and --out want Hogatape's analysis on the class path; this one is without it.",
                "--report와 --out에는 클래스 경로에 Hogatape의 analysis가 있어야 하는데 없습니다."
            },
            {
                "It gains under the optimistic model alone: take it for a strategy that does not gain.",
                "낙관 모형에서만 이익입니다. 이익이 없는 전략으로 보십시오."
            },
            {
                "It gains where the queue is kind: %+,d won under the expected model, %+,d under the pessimistic one.",
                "대기열이 유리할 때만 이익입니다. 기대 모형에서 %+,d원, 비관 모형에서 %+,d원입니다."
            },
            {
                "A kinder queue did not do better: %+,d won under the pessimistic model, %+,d under the expected and %+,d under "
                        + "the optimistic one. Whether it gains hangs on where the worlds parted.",
                "대기열이 유리한데도 나아지지 않았습니다. 비관 모형에서 %+,d원, 기대 모형에서 %+,d원, 낙관 모형에서 %+,d원입니다. "
                        + "이익은 세 결과가 어디서 갈라졌는지에 달려 있습니다."
            },
            {
                "The worlds diverge most between %s and %s, where their range grew by %,d won.",
                "세 결과는 %s부터 %s까지 가장 크게 벌어져 차이가 %,d원 늘었습니다."
            },
            {
                "The worlds diverge most between %s and %s, where their range grew by %,d won; they part at %s, and from there a "
                        + "strategy may do other things in each.",
                "세 결과는 %s부터 %s까지 가장 크게 벌어져 차이가 %,d원 늘었습니다. %s에 갈라졌고, 그 뒤로는 전략이 모형마다 다르게 움직일 수 있습니다."
            },
            {"%d of %d fills lie within ten seconds of a gap (%s).", "체결 %2$d건 중 %1$d건이 빈 곳 앞뒤 10초 안에 있습니다(%3$s 모형)."},
            {
                "%d of %d orders wanted more than the ten levels showed (%s).",
                "주문 %2$d건 중 %1$d건이 10단계 호가에 보이는 것보다 많은 수량을 원했습니다(%3$s 모형)."
            },
            {
                "%d of %d orders were open while the tape did not hear their issue (%s).",
                "주문 %2$d건 중 %1$d건이 그 종목의 시세를 받지 못한 동안 미체결로 있었습니다(%3$s 모형)."
            },
            {
                "%d of %d orders were open in a halt or an interruption (%s).",
                "주문 %2$d건 중 %1$d건이 거래정지나 매매 중단 동안 미체결로 있었습니다(%3$s 모형)."
            },
            {
                "%d of %d orders rested on a book of which levels were missing (%s).",
                "주문 %2$d건 중 %1$d건이 단계가 빠진 호가에 걸려 있었습니다(%3$s 모형)."
            },
            {
                "%d of %d shares traded while a cancel was on its way (%s).",
                "체결된 %2$d주 중 %1$d주는 취소가 가는 동안 체결되었습니다(%3$s 모형)."
            },
            {"From %s to its end the tape does not hear %s (%s).", "%s부터 테이프 끝까지 시세를 받지 못한 종목이 있습니다: %s (%s)."},
            {
                "From %s to its end the tape does not hear %s and %d more (%s).",
                "%s부터 테이프 끝까지 시세를 받지 못한 종목이 있습니다: %s 외 %d종목 (%s)."
            },
            {
                "%d of %d orders were rejected (%s), most of them: %s.",
                "주문 %2$d건 중 %1$d건이 거부되었습니다(%3$s 모형). 가장 많은 이유: %4$s."
            },
            {"no reason told", "이유를 알려 주지 않음"},
            {"%s %s", "%s %s"},
            {
                "Costs took the gain (%s): %+,d won before them, %+,d after.",
                "비용을 빼니 이익이 남지 않습니다(%s 모형). 비용 전 %+,d원, 비용 후 %+,d원입니다."
            },
            {
                "Most of the result (%s) stands on what is still held: %+,d won by last prices, at which nobody need have bought.",
                "손익(%s 모형)의 대부분은 아직 보유한 주식의 평가 손익 %+,d원입니다. 마지막 가격에 산 사람이 있었으리라는 보장은 없습니다."
            },
            {"The tape holds %d frames or records that nobody can decode.", "테이프에 디코딩할 수 없는 프레임이나 레코드가 %d건 있습니다."},
            {"Nothing traded.", "체결이 하나도 없습니다."},
            {"The strategy sent no order.", "전략이 주문을 내지 않았습니다."},
            {"%s with %s", "%s(%s)"},
            {"backtest of %s, seed %d, ended before its tape", "백테스트: %s, 시드 %d, 테이프가 끝나기 전에 멈춤"},
            {"backtest of %s, seed %d", "백테스트: %s, 시드 %d"},
            {"result, won", "손익(원)"},
            {"  realised", "  실현"},
            {"  unrealised", "  미실현"},
            {"  fees of venues", "  거래소 수수료"},
            {"  commission", "  증권사 수수료"},
            {"  tax", "  거래세"},
            {"equity at the end", "최종 평가액"},
            {"deepest fall", "최대 낙폭"},
            {"orders", "주문"},
            {"fills", "체결"},
            {"shares wanted", "주문 수량"},
            {"shares traded", "체결 수량"},
            {"positions held", "보유 종목"},
            {
                "the three results range from %+,d to %+,d won: three assumptions about what the tape cannot tell, no limits "
                        + "of what might have been",
                "세 결과의 손익은 %+,d원에서 %+,d원까지입니다. 테이프로 알 수 없는 것에 대한 세 가지 가정일 뿐, 있을 수 있었던 일의 한계는 아닙니다"
            },
            {"they differ most in %s: %s", "가장 크게 갈리는 종목은 %s입니다: %s"},
            {
                "There is a file at '%s' already, and nothing is overwritten; choose another name.",
                "'%s'에 이미 파일이 있고, 아무것도 덮어쓰지 않습니다. 다른 이름을 고르십시오."
            },
            {
                "Nothing can be written to the folder '%s' (%s); choose another one for '%s'.",
                "폴더 '%s'에 쓸 수 없습니다(%s). 다른 폴더를 고르십시오: '%s'."
            },
            {"There is a file at '%s' already; choose another name.", "'%s'에 이미 파일이 있습니다. 다른 이름을 고르십시오."},
            {
                "cut %,d records to '%s': %,d frames, and %,d from before them",
                "레코드 %,d건을 '%s'에 잘라 냈습니다: 프레임 %,d건, 그 앞의 것 %,d건"
            },
            {"a test of it: '%s'", "그 테스트: '%s'"},
            {
                "Say what to cut: --from and --to, --around with --before and --after, --day or --symbols.",
                "무엇을 자를지 지정하십시오: --from과 --to, --around와 --before와 --after, --day, 또는 --symbols."
            },
            {
                "--around takes --before and --after, not --from and --to.",
                "--around에는 --from과 --to가 아니라 --before와 --after를 씁니다."
            },
            {
                "--around %s reaches beyond midnight; write it with its day, as 2026-11-23T00:01.",
                "--around %s의 범위가 자정을 넘습니다. 2026-11-23T00:01처럼 날짜와 함께 쓰십시오."
            },
            {
                "keys: space pauses and goes on, s steps, + and - change the speed, 1 original, m max, q ends",
                "키: 스페이스 멈춤과 계속, s 한 걸음, +와 - 속도 바꾸기, 1 원래 속도, m 최대, q 끝내기"
            },
            {"goes on at speed %s", "계속합니다. 배속 %s"},
            {"pauses; %s", "멈춥니다. %s"},
            {"speed %s", "배속 %s"},
            {"%s Or step, to be held before each book, trade and state.", "%s 또는 step을 쓰면 호가, 체결, 상태마다 그 앞에서 멈춥니다."},
            {"held at %s before %d.%d %s %s", "%s에 멈춤, 다음은 %d.%d %s %s"},
            {"%s bid %,d × %,d, ask %,d × %,d", "%s 매수 %,d × %,d, 매도 %,d × %,d"},
            {
                "--follow takes one journal; name the one that is being recorded.",
                "--follow는 저널 하나만 받습니다. 기록 중인 저널을 지정하십시오."
            },
            {
                "An account and its exchange belong to --paper, or to 'hogatape backtest'.",
                "계좌와 거래소 옵션은 --paper나 'hogatape backtest'에 씁니다."
            },
            {
                "--cash: '%s' is no sum; write whole won, as 50000000.",
                "--cash: '%s': 금액이 아닙니다. 50000000처럼 원 단위 정수로 쓰십시오."
            },
            {"There is no jar or folder '%s', which --classpath names.", "--classpath의 '%s': 그런 jar나 폴더가 없습니다."},
            {"The class %s is no strategy: it does not implement %s.", "클래스 %s: 전략이 아닙니다. 인터페이스 %s의 구현이어야 합니다."},
            {
                "The strategy %s cannot be made: it is to be a public class with a public constructor without parameters.",
                "전략 %s: 만들 수 없습니다. 파라미터 없는 public 생성자가 있는 public 클래스여야 합니다."
            },
            {"The strategy %s failed in its constructor: %s", "전략 %s: 생성자에서 실패했습니다: %s"},
            {"The strategy %s cannot be loaded: %s.", "전략 %s: 불러올 수 없습니다: %s."},
            {"The class %s cannot be loaded: %s.", "클래스 %s: 불러올 수 없습니다: %s."},
            {"The strategies on the class path cannot be listed: %s.", "클래스 경로의 전략 목록을 읽을 수 없습니다: %s."},
            {
                "There is no strategy '%s': give the full name of a class, with --classpath and the jar or folder that holds "
                        + "it.",
                "없는 전략입니다: '%s'. 클래스의 전체 이름을 쓰고, 그것이 든 jar나 폴더를 --classpath로 지정하십시오."
            },
            {
                "There is no strategy '%s': give the full name of a class, with --classpath and the jar or folder that holds "
                        + "it, or one of %s.",
                "없는 전략입니다: '%s'. 클래스의 전체 이름을 쓰고, 그것이 든 jar나 폴더를 --classpath로 지정하십시오. 이미 있는 것: %s."
            },
            {
                "There is more than one strategy '%s': give the full name of one, such as %s.",
                "이름이 '%s'인 전략이 둘 이상입니다. %s 같은 전체 이름을 쓰십시오."
            },
            {
                "stopped after %,d records: %,d frames (%,d of them control messages), %,d books, %,d trades and %,d states "
                        + "delivered, %,d undecoded, %,d gaps",
                "레코드 %,d건에서 멈춤: 프레임 %,d건(그중 제어 메시지 %,d건), 호가 %,d건, 체결 %,d건, 상태 %,d건 전달, 디코딩 실패 %,d건, 빈 곳 %,d군데"
            },
            {
                "replayed %,d records: %,d frames (%,d of them control messages), %,d books, %,d trades and %,d states "
                        + "delivered, %,d undecoded, %,d gaps",
                "레코드 %,d건 재생: 프레임 %,d건(그중 제어 메시지 %,d건), 호가 %,d건, 체결 %,d건, 상태 %,d건 전달, 디코딩 실패 %,d건, 빈 곳 %,d군데"
            },
            {"  undecoded: %s", "  디코딩 실패: %s"},
            {"  undecoded: more, not listed", "  디코딩 실패: 더 있으나 생략합니다"},
            {
                "%,d orders were rejected: a replay has no exchange; 'hogatape backtest' and 'replay --paper' have one",
                "주문 %,d건이 거부되었습니다. 재생에는 거래소가 없습니다. 'hogatape backtest'와 'replay --paper'에는 있습니다"
            },
            {"tape %s to %s (%,.3f s) in %,.3f s, %,.0f frames/s", "테이프 %s ~ %s (%,.3f초), 걸린 시간 %,.3f초, 초당 프레임 %,.0f건"},
            {
                "pace: late by %.3f ms (median), %.3f (p99), %.3f (p99.9), %.3f (most)",
                "재생 지연: %.3f ms(중앙값), %.3f(p99), %.3f(p99.9), %.3f(최대)"
            },
            {"nothing of the tape lies inside the window", "테이프에서 그 구간에 드는 것이 없습니다"},
            {"--threads: %s threads are none; write 1 to 1024.", "--threads %s: 스레드 수가 아닙니다. 1부터 1024까지에서 쓰십시오."},
            {
                "sweep of %s: %d sets of parameters on %d day, each day apart, seed %d",
                "파라미터 시험(sweep): %s, 조합 %d개, %d일, 날마다 따로, 시드 %d"
            },
            {
                "sweep of %s: %d sets of parameters on %d days, each day apart, seed %d",
                "파라미터 시험(sweep): %s, 조합 %d개, %d일, 날마다 따로, 시드 %d"
            },
            {"%s; ended before its end", "%s. 끝나기 전에 멈춤"},
            {"worst day", "최악의 날"},
            {"worst day, orders and fills are those under the %s model", "최악의 날, 주문, 체결은 %s 모형의 것입니다"},
            {
                "%s sets were tried on the same days: the best of so many looks better than it is. Try it on days that had no say.",
                "같은 날들에 조합 %s개를 시험했습니다. 그렇게 많은 것 중 최고는 실제보다 좋아 보입니다. 고르는 데 쓰지 않은 날들로 시험하십시오."
            },
            {"No day of the tape holds a book: nothing was run.", "테이프에 호가가 있는 날이 없어 아무것도 돌리지 않았습니다."},
            {
                "None of %d sets gained under the %s model; the best made %+,d won.",
                "조합 %d개 중 %s 모형에서 이익인 것이 없습니다. 가장 나은 것이 %+,d원입니다."
            },
            {"The best set stands alone: the set beside it made %+,d won.", "가장 나은 조합만 홀로 좋습니다. 바로 옆의 조합은 %+,d원입니다."},
            {
                "The best set stands alone: the %d sets beside it made %+,d won on average.",
                "가장 나은 조합만 홀로 좋습니다. 바로 옆의 조합 %d개는 평균 %+,d원입니다."
            },
            {"The best set gained on %d of %d days.", "가장 나은 조합은 %2$d일 중 %1$d일에 이익이었습니다."},
            {
                "The best set gains where the queue is kind: %+,d won under the %s model, %+,d under the pessimistic one.",
                "가장 나은 조합은 대기열이 유리할 때만 이익입니다. %2$s 모형에서 %1$+,d원, 비관 모형에서 %3$+,d원입니다."
            },
        };
    }
}
