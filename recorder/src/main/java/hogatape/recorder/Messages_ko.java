package hogatape.recorder;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"nothing came for %d s, not even PINGPONG", "%d초 동안 아무것도, PINGPONG조차 오지 않았습니다"},
            {"no data came for %d s while its issues trade continuously", "등록한 종목의 접속매매 시간인데 %d초 동안 데이터가 오지 않았습니다"},
            {"the broker does not answer requests", "증권사가 요청에 응답하지 않습니다"},
            {"the broker accepts the connection and does not answer", "증권사가 연결은 받고 응답하지 않습니다"},
            {"The journal cannot be written (%s); what came before is kept.", "저널에 쓸 수 없습니다(%s). 그 전까지의 기록은 남아 있습니다."},
            {"the broker says %s (%s)", "증권사의 응답: %s (%s)"},
            {
                "The broker refused every subscription, the first one with %s (%s); check the keys, the TRs and the symbols.",
                "증권사가 등록을 모두 거절했습니다. 첫 거절은 %s(%s)입니다. 앱키, TR, 종목을 확인하십시오."
            },
            {"Connection %d does not stand at the end.", "기록이 끝날 때 연결 %d번이 끊겨 있었습니다."},
            {"Connection %d does not stand at the end: %s", "기록이 끝날 때 연결 %d번이 끊겨 있었습니다: %s"},
            {
                "a recording of no length holds nothing; give it some time, such as 90s.",
                "길이가 없는 기록에는 아무것도 남지 않습니다. 90s 같은 시간을 주십시오."
            },
            {"that time is over; give one to come, such as 20:00.", "이미 지난 시각입니다. 20:00처럼 앞으로 올 시각을 주십시오."},
            {"Connecting failed: %s", "연결하지 못했습니다: %s"},
            {"Interrupted while connecting.", "연결하는 중에 중단되었습니다."},
            {
                "--disk-reserve %s is no space in MB; write one such as 1024.",
                "--disk-reserve %s: MB 단위의 공간이 아닙니다. 1024처럼 쓰십시오."
            },
            {
                "Only %d MB are free where the journal '%s' stands, and the reserve is %d MB; make room and start again.",
                "남은 공간이 %d MB뿐이고(저널 '%s') 여유 공간으로 %d MB를 남겨야 합니다. 공간을 마련하고 다시 시작하십시오."
            },
            {"Say one of --for, --until and --daily, not two.", "--for, --until, --daily 중 하나만 쓰십시오."},
            {
                "%s (%s) is not on NXT by the lists of %s: its %s will be silent.",
                "%s(%s): %s의 목록에서 NXT 종목이 아닙니다. %s의 데이터가 오지 않습니다."
            },
            {
                "%s is in no list of issues by the lists of %s: its %s will be silent.",
                "%s: %s의 어느 목록에도 없는 종목입니다. %s의 데이터가 오지 않습니다."
            },
            {"--status-port %s is no port; choose one from 1 to %s.", "--status-port %s: 포트가 아닙니다. 1부터 %s까지에서 고르십시오."},
            {"Missing required option: '--journal=DIR'", "필요한 옵션이 없습니다: '--journal=DIR'"},
            {
                "recorded %,d frames (%.1f MB) of %d issues into '%s', up to sequence %d; %d reconnects",
                "프레임 %,d건(%.1f MB), 종목 %d개를 '%s'에 일련번호 %d까지 기록했습니다. 재연결 %d회"
            },
            {"refused: %s %s: %s (%s)", "거절됨: %s %s: %s (%s)"},
            {"missed: %s", "수신하지 못함: %s"},
            {"--serve-key goes with --serve.", "--serve-key는 --serve와 함께 씁니다."},
            {
                "--serve %s lets other machines come; say by --serve-key FILE.csv with which appkey and secret.",
                "--serve %s: 다른 컴퓨터가 들어올 수 있습니다. 어느 appkey와 secret을 쓸지 --serve-key FILE.csv로 지정하십시오."
            },
            {
                "--serve '%s' is no address; write a port such as 21000, or host:port.",
                "--serve '%s': 주소가 아닙니다. 21000 같은 포트나 host:port를 쓰십시오."
            },
            {"connection %d is down", "연결 %d번 끊김"},
            {"%d REFUSED", "거절 %d건"},
            {"no frame yet", "아직 프레임 없음"},
            {"last frame %.1f s ago", "마지막 프레임 %.1f초 전"},
            {"%s  %,d frames  %,.0f/s  %.1f MB  %d issues heard  %s", "%s  프레임 %,d건  초당 %,.0f  %.1f MB  종목 %d개 수신  %s"},
            {
                "The status cannot be served on port %s (%s); choose another --status-port.",
                "포트 %s에서 상태를 제공할 수 없습니다(%s). 다른 --status-port를 고르십시오."
            },
            {"--limit %s is below 1; a session takes at least one.", "--limit %s: 1보다 작습니다. 세션 하나에 적어도 한 건은 등록합니다."},
            {
                "Say what to record by --symbols A,B or by --watchlist FILE.csv.",
                "무엇을 기록할지 --symbols A,B나 --watchlist FILE.csv로 지정하십시오."
            },
        };
    }
}
