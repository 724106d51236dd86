package hogatape.samples.exchange;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"'%s' is no fault; there are %s.", "'%s': 그런 장애는 없습니다. 있는 것은 %s입니다."},
            {"The frames file %s is empty.", "프레임 파일이 비어 있습니다: %s."},
            {"The frames file %s is a folder.", "프레임 파일이 아니라 폴더입니다: %s."},
            {"There is no frames file %s.", "프레임 파일이 없습니다: %s."},
            {"The frames file %s cannot be read.", "프레임 파일을 읽을 수 없습니다: %s."},
            {
                "Simulated exchange on %s/tryitout and %s/oauth2/Approval; Ctrl-C ends it.",
                "모의 거래소: %s/tryitout, %s/oauth2/Approval. Ctrl-C로 끝냅니다."
            },
            {"The venues are closed on %s: no frames will come.", "%s에는 시장이 닫혀 있어 프레임이 오지 않습니다."},
            {
                "Sent %d frames over %d connection (held back by slow clients: %d).",
                "프레임 %d건을 연결 %d개로 보냈습니다(느린 클라이언트 때문에 늦춘 것 %d번)."
            },
            {
                "Sent %d frames over %d connections (held back by slow clients: %d).",
                "프레임 %d건을 연결 %d개로 보냈습니다(느린 클라이언트 때문에 늦춘 것 %d번)."
            },
            {"--port takes a number from 0 to 65535.", "--port에는 0부터 65535까지의 수를 씁니다."},
            {"--rate takes a number of frames a second, 1 or more.", "--rate에는 초당 프레임 수를 1 이상으로 씁니다."},
            {"'%s' is no issue code; write them as 005930,0074K0.", "'%s': 종목 코드가 아닙니다. 005930,0074K0처럼 쓰십시오."},
            {
                "--frames serves a file; --symbols, --seed and --at are for the market.",
                "--frames는 파일을 내보냅니다. --symbols, --seed, --at은 모의 시장에 씁니다."
            },
            {"--registrations takes a number, 1 or more.", "--registrations에는 1 이상의 수를 씁니다."},
            {
                "--journal serves what was recorded; --frames, --symbols, --seed, --at and --rate do not go with it.",
                "--journal은 기록된 것을 내보냅니다. --frames, --symbols, --seed, --at, --rate와 함께 쓸 수 없습니다."
            },
            {"--pingpong takes a time such as 1s.", "--pingpong에는 1s 같은 시간을 씁니다."},
            {
                "Port %s is not free; choose another one, or 0 for any that is.",
                "이미 쓰이고 있는 포트입니다: %s. 다른 포트를 고르거나, 아무 포트나 좋으면 0을 쓰십시오."
            },
            {"Cannot listen on port %s: %s", "포트를 열 수 없습니다: %s, %s"},
            {
                "The journal '%s' holds no data frame in the days and times to be served; 'hogatape journal ls' tells its days.",
                "저널 '%s'에는 내보낼 날과 시간의 데이터 프레임이 없습니다. 어느 날이 있는지는 'hogatape journal ls'로 확인하십시오."
            },
            {
                "--speed, --day, --from, --to, --start-after and --once go with --journal.",
                "--speed, --day, --from, --to, --start-after, --once는 --journal과 함께 씁니다."
            },
            {"--start-after takes a number of subscriptions, 1 or more.", "--start-after에는 등록 수를 1 이상으로 씁니다."},
        };
    }
}
