package hogatape.quality;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "%s to %s confidence, %s not subscribed, blank closed; a character %d minutes",
                "신뢰도 %s~%s, %s 등록 안 함, 빈칸 휴장, 한 글자 %d분"
            },
            {"%,d failed", "실패 %,d건"},
            {"never heard", "한 번도 오지 않음"},
            {"complete", "온전함"},
            {"damaged %s", "손상 %s"},
            {"not connected %s", "연결 끊김 %s"},
            {"silent %s", "데이터 없음 %s"},
            {"not subscribed %s", "등록 안 함 %s"},
            {"%d %% behind skipped updates", "건너뛴 갱신 뒤의 호가 %d%%"},
            {"clock doubtful %s", "시계 의심 %s"},
            {"  issue time not subscribed: %s", "  등록하지 않은 종목 시간: %s"},
            {"%s stands in '%s' already; --again writes it once more", "%s: '%s'에 이미 있습니다. 다시 쓰려면 --again을 쓰십시오"},
            {"  never heard: %s", "  한 번도 오지 않음: %s"},
            {"  never heard: %s, and %,d more", "  한 번도 오지 않음: %s, 그 밖에 %,d개"},
            {"table '%s', %,d rows", "표 '%s', 행 %,d개"},
            {"page '%s'", "페이지 '%s'"},
            {"%d s", "%d초"},
            {"%d min", "%d분"},
            {"%d min %d s", "%d분 %d초"},
            {"%d h", "%d시간"},
            {"%d h %d min", "%d시간 %d분"},
            {
                "'%s' cannot be written: %s; make room, or choose another file.",
                "'%s'에 쓸 수 없습니다: %s. 공간을 마련하거나 다른 파일을 고르십시오."
            },
            {
                "--again is for the files of --parquet; name their folder by it.",
                "--again은 --parquet의 파일에 씁니다. 그 폴더를 --parquet으로 지정하십시오."
            },
            {"up to %s", "%s까지"},
            {"The work was stopped; days before it are told.", "작업을 멈췄습니다. 그 앞의 날들은 보여 드렸습니다."},
            {"%s  confidence %s  %,d issue  %,d frames", "%s  신뢰도 %s  종목 %,d개  프레임 %,d건"},
            {"%s  confidence %s  %,d issues  %,d frames", "%s  신뢰도 %s  종목 %,d개  프레임 %,d건"},
            {"       and %,d more, at %s or above", "       그 밖에 %,d개, %s 이상"},
            {
                "  no holes; %,d books behind skipped updates, %,d failed checks",
                "  빈 곳 없음, 앞의 갱신이 빠진 호가 %,d건, 검사에 실패한 것 %,d건"
            },
            {
                "  issue time lost: %s; %,d books behind skipped updates, %,d failed checks",
                "  놓친 시간(종목별 합계): %s, 앞의 갱신이 빠진 호가 %,d건, 검사에 실패한 것 %,d건"
            },
            {"  clock: jumped by %+,.3f s at %s", "  시계: %2$s에 %1$+,.3f초 뛰었습니다"},
            {"  clock: %,d jumps in all", "  시계: 모두 %,d번 뛰었습니다"},
            {
                "  clock: %,d stamps lie behind an earlier one by more than a second",
                "  시계: 시각이 앞의 것보다 1초 넘게 뒤로 간 것이 %,d건 있습니다"
            },
            {"no records", "레코드 없음"},
        };
    }
}
