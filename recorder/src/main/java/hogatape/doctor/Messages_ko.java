package hogatape.doctor;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "--days %d is below 1; name how many days there is to be room for.",
                "--days %d: 1보다 작습니다. 며칠 치 공간이 있어야 하는지 지정하십시오."
            },
            {"green", "초록"},
            {"yellow", "노랑"},
            {"red", "빨강"},
            {"time zone", "시간대"},
            {"clock", "시계"},
            {"Seoul is nine hours before UTC, as the market's tables take it", "서울은 UTC보다 9시간 빠릅니다. 시장의 표도 그렇습니다"},
            {
                "this Java's zone data has another Seoul (%s, or a change to come) than the market's tables; use a newer Java "
                        + "and a newer hogatape.",
                "이 Java의 시간대 자료에 있는 서울 시간이 시장의 표와 다릅니다(%s, 또는 앞으로의 변경). 더 새로운 Java와 더 새로운 hogatape를 쓰십시오."
            },
            {
                "nobody here tells how far the clock is off; run chrony or another time service, or name a server by --ntp, "
                        + "for receive times are only as good as the clock.",
                "시계의 오차를 알 수 없습니다. chrony 같은 시각 서비스를 돌리거나 --ntp로 서버를 지정하십시오. 수신 시각은 시계만큼만 정확합니다."
            },
            {"the clock is not kept, by %s; let it be set before the open.", "시계가 동기화되고 있지 않습니다(%s). 개장 전에 맞추십시오."},
            {"%.4f s off, by %s; let it be set before the open.", "%.4f초 차이(%s). 개장 전에 맞추십시오."},
            {"%.4f s off, by %s; look at its servers.", "%.4f초 차이(%s). 시각 서버를 확인하십시오."},
            {"%.4f s off, by %s", "%.4f초 차이(%s)"},
            {"journal", "저널"},
            {"room", "공간"},
            {"'%s' can be written, on a disk of this machine", "'%s'에 쓸 수 있고, 이 컴퓨터의 디스크입니다"},
            {
                "'%s' cannot be written; choose another folder or mend its permissions.",
                "'%s'에 쓸 수 없습니다. 다른 폴더를 고르거나 권한을 고치십시오."
            },
            {
                "%.1f GB free, for %,d days of %.2f GB, the largest on this journal",
                "%.1f GB 남음, 하루 %3$.2f GB씩 %2$,d일분(이 저널의 가장 큰 날 기준)"
            },
            {
                "%.1f GB free, for %,d days of %.2f GB, as %d subscriptions may come to",
                "%.1f GB 남음, 하루 %3$.2f GB씩 %2$,d일분(등록 %4$d건의 예상치)"
            },
            {"%s; make room before the open.", "%s. 개장 전에 공간을 마련하십시오."},
            {
                "%s, fewer than %d; make room, or archive with --archive-after-close.",
                "%s. %d일분보다 적습니다. 공간을 마련하거나 --archive-after-close로 압축하십시오."
            },
            {"keys", "앱키"},
            {"a recorder is at work on '%s' and has them; they were not tried.", "'%s'에 기록 중인 기록기가 쓰고 있어 시험하지 않았습니다."},
            {"key %d", "앱키 %d"},
            {
                "connected, and no answer to a subscription within %d s; try again in some minutes.",
                "연결되었지만 등록의 응답이 %d초 안에 오지 않았습니다. 몇 분 뒤에 다시 해 보십시오."
            },
            {"approved, connected, and %s %s granted and released", "접속 키를 받고 연결했으며, %s %s 등록이 승인되고 해제되었습니다"},
            {
                "in use by another session, %s; end it, or give this recorder an appkey of its own. One that was cut off "
                        + "lingers for a minute or two.",
                "다른 세션이 쓰고 있습니다, %s. 그 세션을 끝내거나 이 기록기에 따로 앱키를 주십시오. 끊긴 세션은 1, 2분쯤 남아 있습니다."
            },
            {"the broker refused %s %s with %s.", "증권사가 %s %s 등록을 거절했습니다: %s."},
            {"its answer holds no time", "응답에 시각이 없습니다"},
            {"there is no such host", "그런 호스트가 없습니다"},
            {"it has no time of its own", "스스로 동기화되지 않은 서버입니다"},
            {"'%s' tells no time (%s); name another by --ntp.", "'%s'에서 시각을 받지 못했습니다(%s). 다른 서버를 --ntp로 지정하십시오."},
            {"memory", "메모리"},
            {"jvm flags", "JVM 설정"},
            {"Java %d is too old; install a Java 17 or newer.", "너무 오래된 Java입니다: %d. Java 17 이상을 설치하십시오."},
            {"what the journal needs of the JVM is open", "저널에 필요한 JVM 설정이 되어 있습니다"},
            {
                "what the journal needs of the JVM is not open; start it by the launcher, or with the flags that "
                        + "recorder/README.md lists.",
                "저널에 필요한 JVM 설정이 되어 있지 않습니다. 실행 스크립트로 시작하거나 recorder/README.md의 플래그를 쓰십시오."
            },
            {"%d MB of heap on a machine of %d MB", "힙 %d MB, 컴퓨터의 메모리 %d MB"},
            {
                "%s is too little; give 256 MB: HOGATAPE_JAVA_OPTS=-Xmx256m.",
                "%s. 너무 적습니다. 256 MB를 주십시오: HOGATAPE_JAVA_OPTS=-Xmx256m."
            },
            {"%s; other programs there may push the recorder out.", "%s. 다른 프로그램 때문에 기록기가 밀려날 수 있습니다."},
            {"calendar", "달력"},
            {"watchlist", "관심 목록"},
            {"names", "종목명"},
            {"%s is a trading day", "거래일: %s"},
            {"%s is no trading day; the next one is %s.", "거래일 아님: %s. 다음 거래일은 %s입니다."},
            {"without a time on %s, for their venue is closed: %s", "%s에는 시장이 닫혀 있어 시간이 없습니다: %s"},
            {
                "%d at a time find no place on %s on %s: the least important are left out; 'record --plan' tells which.",
                "많을 때 %d건이 한도를 넘습니다(%s, %s). 중요도가 낮은 것부터 빠집니다. 무엇이 빠지는지는 'record --plan'으로 확인하십시오."
            },
            {"%d entries fit on %s all through %s", "%d행을 하루 종일 모두 등록할 수 있습니다(%s, %s)"},
        };
    }
}
