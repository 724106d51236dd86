package hogatape.journal.command;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "--keep-days wants one day or more, and --copy-to: nothing goes without a copy.",
                "--keep-days에는 1 이상의 날수와 --copy-to가 필요합니다. 사본 없이는 아무것도 지우지 않습니다."
            },
            {"%s  copied to %s", "%s  %s에 복사했습니다"},
            {"%s  removed, kept in %s", "%s  지웠습니다. 사본은 %s에 있습니다"},
            {"nothing to archive", "압축할 것이 없습니다"},
            {"%s  %,12d records  %,10.1f MB to %,8.1f MB", "%s  레코드 %,12d건  %,10.1f MB → %,8.1f MB"},
            {"as in '%s'", "'%s'의 내용과 같습니다"},
            {"otherwise than in '%s':", "'%s'의 내용과 다릅니다:"},
            {"%,d frames, %,d of them control messages", "프레임 %,d건, 그중 제어 메시지 %,d건"},
            {"decoded      %,12d  records of %s", "디코딩함      %,12d  레코드: %s"},
            {
                "decoded      %,12d  records of %s, a width that no layout knows",
                "디코딩함      %,12d  레코드: %s, 어느 레이아웃도 모르는 필드 수"
            },
            {"not decoded  %,12d  first at sequence %d: %s", "디코딩 실패   %,12d  처음은 일련번호 %d: %s"},
            {"The report '%s' cannot be written (%s); name another file.", "보고서 '%s': 쓸 수 없습니다(%s). 다른 파일을 지정하십시오."},
            {"'%s' is no report of 'journal audit --out'.", "'%s': 'journal audit --out'의 보고서가 아닙니다."},
            {
                "There is no report '%s'; 'journal audit --out' makes one.",
                "보고서가 없습니다: '%s'. 'journal audit --out'으로 만드십시오."
            },
            {"%s with %d fields", "%s(필드 %d개)"},
            {"no TR", "TR 없음"},
            {"another journal: %s then, %s now", "다른 저널입니다: 그때 %s, 지금 %s"},
            {"frames: %d then, %d now", "프레임: 그때 %d, 지금 %d"},
            {"%s: %d records then, none now", "%s: 레코드가 그때 %d건, 지금은 없음"},
            {"not decoded, %s: %d then, %d now", "디코딩 실패, %s: 그때 %d, 지금 %d"},
            {"%s: none then, %d records now", "%s: 그때는 없음, 레코드가 지금 %d건"},
            {"%s: %d records then, %d now", "%s: 레코드가 그때 %d건, 지금 %d건"},
            {"%s, field %d: named '%s' then, '%s' now", "%s, 필드 %d: 이름이 그때 '%s', 지금 '%s'"},
            {"%s, field %d (%s): other values", "%s, 필드 %d(%s): 값이 다름"},
            {"Say what to do with the journal.", "저널로 무엇을 할지 지정하십시오."},
            {"new width: %s with %d fields, first at sequence %d", "새 필드 수: %s, 필드 %d개, 처음은 일련번호 %d"},
            {"journal %s (recording goes on)", "저널 %s (기록 중)"},
            {"journal %s", "저널 %s"},
            {"%s and %d more", "%s 외 %d개"},
            {
                "imported from %s: %,d records from sequence %d on, %,d rejected, times to %,d ns",
                "가져온 곳 %s: 레코드 %,d건, 일련번호 %d부터, 받지 않은 것 %,d건, 시각 단위 %,d ns"
            },
            {"imported from %s: not to its end, from sequence %d on", "가져온 곳 %s: 끝까지 가져오지 못함, 일련번호 %d부터"},
            {"no records", "레코드 없음"},
            {
                "day              records        frames          MB  first               last                connections",
                "날                레코드        프레임          MB  처음                끝                         연결"
            },
            {"no holes", "빈 곳 없음"},
            {"%d hole", "빈 곳 %d군데"},
            {"%d holes", "빈 곳 %d군데"},
            {"  %s  to  %s  %s", "  %s  ~  %s  %s"},
            {"the end", "끝"},
            {"%s (%d issues)", "%s (종목 %d개)"},
            {"merged %,d records of %d journals into '%s'", "레코드 %,d건(저널 %d개)을 '%s'에 합쳤습니다"},
            {
                "The journal '%s' is being recorded; what stood there on opening is read.",
                "저널 '%s'에 지금 기록 중입니다. 열 때까지 쓰인 것을 읽습니다."
            },
            {"not decoded: %s", "디코딩 실패: %s"},
            {"sequence %d, %s of connection %d, received %s (%d), %d bytes", "일련번호 %d, %s, 연결 %d, 수신 %s (%d), %d바이트"},
            {"record %d: %s of %s, %d fields", "레코드 %d: %s, %s, 필드 %d개"},
            {"record %d: %s of %s, %d fields, a width that no layout knows", "레코드 %d: %s, %s, 필드 %d개, 어느 레이아웃도 모르는 필드 수"
            },
            {"saved %,d records to '%s', with %s", "레코드 %,d건을 '%s'에 복구했습니다. %s"},
            {"no hole", "빈 곳 없음"},
            {"%d recorded hole", "기록된 빈 곳 %d군데"},
            {"%d recorded holes", "기록된 빈 곳 %d군데"},
            {"record %d of the journal %s, before the merge", "합치기 전에는 저널 %2$s의 레코드 %1$d번"},
            {
                "The journal '%s' has no record %s; 'hogatape journal ls' tells what it holds.",
                "저널 '%s'에 레코드 %s번이 없습니다. 무엇이 있는지는 'hogatape journal ls'로 확인하십시오."
            },
            {"The journal '%s' has no frame of %s up to %s.", "저널 '%s'에 %s의 프레임이 %s까지 없습니다."},
            {"The journal '%s' has no frame of %s by %s up to %s.", "저널 '%s'에 %s의 %s 프레임이 %s까지 없습니다."},
            {"The file '%s' is there already; name a new one.", "이미 있는 파일입니다: '%s'. 새 파일을 지정하십시오."},
            {"sound: %,d records, %,d of them frames", "온전함: 레코드 %,d건, 그중 프레임 %,d건"},
            {"%s, and %s", "%s, %s"},
            {
                "damaged in %,d place: %,d records are sound, at least %,d are lost",
                "%,d군데가 손상됨: 온전한 레코드 %,d건, 손실 %,d건 이상"
            },
            {
                "damaged in %,d places: %,d records are sound, at least %,d are lost",
                "%,d군데가 손상됨: 온전한 레코드 %,d건, 손실 %,d건 이상"
            },
            {
                "'hogatape journal salvage' makes a sound journal of the rest.",
                "'hogatape journal salvage'로 나머지를 온전한 저널로 복구하십시오."
            },
        };
    }
}
