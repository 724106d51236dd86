package hogatape.journal;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "The folder '%s' is another journal than '%s'; choose a new or an empty folder for the copies.",
                "폴더 '%s'의 저널은 '%s'의 것과 다른 저널입니다. 사본을 둘 새 폴더나 빈 폴더를 고르십시오."
            },
            {
                "The archived days of '%s' cannot be copied to '%s': %s; nothing was removed whose copy is not good.",
                "'%s'의 압축한 날을 '%s'에 복사할 수 없습니다: %s. 사본이 온전하지 않은 것은 하나도 지우지 않았습니다."
            },
            {"the copy of %s differs from its original", "%s의 사본이 원본과 다릅니다"},
            {"the archive of %s is damaged, %s", "%s의 압축 파일이 손상되었습니다, %s"},
            {"a block cannot be compressed: %s", "블록을 압축할 수 없습니다: %s"},
            {"interrupted", "중단되었습니다"},
            {
                "The file '%s' cannot be removed: %s; mend the folder's permissions.",
                "파일을 지울 수 없습니다: '%s', %s. 폴더의 권한을 고치십시오."
            },
            {"%s: %s", "%s: %s"},
            {
                "The journal '%s' is damaged on %s: %s; 'hogatape journal verify' tells the extent, 'hogatape journal salvage' "
                        + "saves the rest.",
                "저널 '%s'의 %s 기록이 손상되었습니다: %s. 범위는 'hogatape journal verify'로 확인하고, 나머지는 'hogatape journal salvage'로 복구하십시오."
            },
            {"the records from %d on are lost, how many is not known", "레코드 %d번부터 손실, 몇 건인지 알 수 없음"},
            {"the records before %d are lost, how many is not known", "레코드 %d번 앞이 손실, 몇 건인지 알 수 없음"},
            {"no record is lost", "손실된 레코드 없음"},
            {"record %d says that it is %d", "레코드 %d번에 %d번이라고 쓰여 있음"},
            {"record %d is damaged", "레코드 %d번 손상"},
            {"record %d is missing", "레코드 %d번 없음"},
            {"records %d to %d are lost", "레코드 %d~%d번 손실"},
            {"records %d to %d are missing", "레코드 %d~%d번 없음"},
            {"The journal '%s' cannot be listed: %s", "저널 '%s'의 파일 목록을 읽을 수 없습니다: %s"},
            {
                "The journal '%s' was recorded, cut or merged, and nothing is imported into it; choose a new folder.",
                "저널 '%s'에는 기록하거나 자르거나 합친 것이 있어 가져오기를 할 수 없습니다. 새 폴더를 고르십시오."
            },
            {
                "The journal '%s' holds days up to %s already, and what is to be imported begins on %s; leave out what is "
                        + "there by --day, or choose a new folder.",
                "저널 '%s'에는 이미 %s까지의 날이 있는데, 가져올 것은 %s에 시작합니다. 이미 있는 날은 --day로 빼거나 새 폴더를 고르십시오."
            },
            {
                "The last day of '%s' cannot be written: %s; make room, and import that day again.",
                "'%s'의 마지막 날을 쓸 수 없습니다: %s. 공간을 마련하고 그날을 다시 가져오십시오."
            },
            {
                "The day %s of journal '%s' cannot be archived: %s; the original is kept.",
                "%s, 저널 '%s': 압축할 수 없습니다: %s. 원본은 그대로 있습니다."
            },
            {
                "The day %s of journal '%s' is damaged and not archived: %s; 'hogatape journal salvage' saves the rest.",
                "%s, 저널 '%s': 손상되어 압축하지 않았습니다: %s. 나머지는 'hogatape journal salvage'로 복구하십시오."
            },
            {"the archive differs from its original at record %s", "압축한 것이 레코드 %s에서 원본과 다릅니다"},
            {"the archive does not end as its original does", "압축한 것의 끝이 원본과 다릅니다"},
            {"The journal '%s' cannot be read: %s", "저널을 읽을 수 없습니다: '%s', %s"},
            {
                "'%s' is a file, not a journal; name the folder that the recorder wrote.",
                "'%s': 저널이 아니라 파일입니다. 기록기가 쓴 폴더를 지정하십시오."
            },
            {"There is no journal at '%s': no such folder.", "'%s'에 저널이 없습니다: 그런 폴더가 없습니다."},
            {
                "The folder '%s' is no journal: it holds no %s; name the folder that the recorder wrote.",
                "폴더 '%s': 저널이 아닙니다. %s 파일이 없습니다. 기록기가 쓴 폴더를 지정하십시오."
            },
            {
                "The journal '%s' has format %s, and this version reads formats up to %s; use a newer hogatape.",
                "저널 '%s'의 형식은 %s인데, 이 버전은 %s까지의 형식을 읽습니다. 더 새로운 hogatape를 쓰십시오."
            },
            {
                "The folder '%s' holds other files and is no journal; choose a new or an empty folder.",
                "폴더 '%s'에는 다른 파일이 있고 저널이 아닙니다. 새 폴더나 빈 폴더를 고르십시오."
            },
            {
                "The journal '%s' is being written; stop that recorder first, or choose another folder.",
                "저널 '%s'에 쓰고 있는 기록기가 있습니다. 먼저 그 기록기를 멈추거나 다른 폴더를 고르십시오."
            },
            {
                "The journal '%s' is being written by process %d since %s; stop that recorder first, or choose another folder.",
                "저널 '%s'에 프로세스 %d번이 %s부터 쓰고 있습니다. 먼저 그 기록기를 멈추거나 다른 폴더를 고르십시오."
            },
            {
                "The journal '%s' is being archived by process %d since %s; wait until that is done.",
                "저널 '%s'의 날들을 프로세스 %d번이 %s부터 압축하고 있습니다. 끝날 때까지 기다리십시오."
            },
            {
                "The journal '%s' is being salvaged by process %d since %s; wait until that is done.",
                "저널 '%s'에 프로세스 %d번이 %s부터 복구한 레코드를 쓰고 있습니다. 끝날 때까지 기다리십시오."
            },
            {
                "The journal '%s' is being imported by process %d since %s; wait until that is done.",
                "저널 '%s'에 프로세스 %d번이 %s부터 가져오고 있습니다. 끝날 때까지 기다리십시오."
            },
            {
                "The file '%s' cannot be read, or does not hold what it should; put back a copy of it.",
                "파일 '%s': 읽을 수 없거나 내용이 맞지 않습니다. 사본을 되돌려 놓으십시오."
            },
            {"a file is in the way", "같은 이름의 파일이 있습니다"},
            {
                "The journal folder '%s' cannot be written: %s, %s; choose another folder or mend its permissions.",
                "저널 폴더 '%s'에 쓸 수 없습니다: %s, %s. 다른 폴더를 고르거나 권한을 고치십시오."
            },
            {"A merge takes two to %s journals, not %s; name them.", "저널은 둘에서 %s개까지 합칠 수 있는데 %s개입니다. 합칠 저널들을 지정하십시오."},
            {"The journals cannot be merged into '%s': %s.", "저널들을 '%s'에 합칠 수 없습니다: %s."},
            {
                "There is something at '%s' already; choose a new folder, or remove it.",
                "'%s'에 이미 무언가 있습니다. 새 폴더를 고르거나 그것을 지우십시오."
            },
            {"record %s of '%s' has a connection above 4095", "레코드 %s('%s')의 연결 번호가 4095보다 큽니다"},
            {
                "The folder '%s' is on a network file system (%s), where a journal is not safe; choose a folder on a disk of "
                        + "this machine.",
                "폴더 '%s': 저널에 안전하지 않은 네트워크 파일 시스템(%s)에 있습니다. 이 컴퓨터의 디스크에 있는 폴더를 고르십시오."
            },
            {
                "The disk below '%s' cannot be asked: %s; choose another folder.",
                "'%s' 아래의 디스크를 확인할 수 없습니다: %s. 다른 폴더를 고르십시오."
            },
            {
                "There is a journal at '%s' already; choose a new folder for what is salvaged.",
                "'%s'에 이미 저널이 있습니다. 복구한 것을 담을 새 폴더를 고르십시오."
            },
            {
                "What is readable of '%s' cannot be written to '%s': %s; remove that folder and try again.",
                "'%s'에서 읽을 수 있는 것을 '%s'에 쓸 수 없습니다: %s. 그 폴더를 지우고 다시 해 보십시오."
            },
            {"what was written does not read back", "쓴 것을 다시 읽을 수 없습니다"},
            {"The file '%s' cannot be asked: %s", "파일을 확인할 수 없습니다: '%s', %s"},
            {
                "The journal '%s' is a cut of another one, and nothing is recorded into it; choose a new folder.",
                "저널 '%s': 다른 저널을 자른 것이어서 기록할 수 없습니다. 새 폴더를 고르십시오."
            },
            {
                "The journal '%s' is made of others, and nothing is recorded into it; choose a new folder.",
                "저널 '%s': 다른 저널들을 합친 것이어서 기록할 수 없습니다. 새 폴더를 고르십시오."
            },
            {
                "The journal '%s' is imported, and nothing is recorded into it; choose a new folder.",
                "저널 '%s': 가져온 것이어서 기록할 수 없습니다. 새 폴더를 고르십시오."
            },
            {"The journal '%s' cannot be opened for writing: %s", "저널을 쓰기 위해 열 수 없습니다: '%s', %s"},
            {"connection %s is not within 0 and %s", "연결 번호 %s: 0부터 %s까지여야 합니다"},
            {"There is a journal at '%s' already; choose a new folder.", "'%s'에 이미 저널이 있습니다. 새 폴더를 고르십시오."},
            {"The journal '%s' cannot be written: %s", "저널 '%s'에 쓸 수 없습니다: %s"},
            {
                "'%s' was made of several journals already; give those that it was made of.",
                "'%s': 이미 여러 저널을 합친 것입니다. 합치기 전의 저널들을 지정하십시오."
            },
            {
                "'%s' and '%s' are one journal, or copies of one; give it once.",
                "'%s', '%s': 같은 저널이거나 그 사본입니다. 한 번만 지정하십시오."
            },
            {"The file '%s' cannot be read: %s", "파일을 읽을 수 없습니다: '%s', %s"},
            {
                "The file '%s' is damaged, and so is '%s' beside it; 'hogatape journal salvage' makes a sound journal of both, "
                        + "record into that one.",
                "파일 '%s', 그 옆의 '%s': 둘 다 손상되었습니다. 'hogatape journal salvage'로 둘에서 온전한 저널을 만들어 그 저널에 기록하십시오."
            },
            {
                "The damaged file '%s' cannot be set aside: %s; mend the folder's permissions.",
                "손상된 파일을 따로 둘 수 없습니다: '%s', %s. 폴더의 권한을 고치십시오."
            },
            {
                "'%s' is no way to sync; write none, each, or an interval such as 1s.",
                "'%s': 동기화 방법이 아닙니다. none, each 또는 1s 같은 간격을 쓰십시오."
            },
        };
    }
}
