package hogatape.export;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "'%s' lies on another file system than '%s', and a day moves to its place as one within a file system only; "
                        + "choose another folder.",
                "'%s', '%s': 서로 다른 파일 시스템에 있습니다. 하루는 한 파일 시스템 안에서만 한 번에 제자리로 옮길 수 있습니다. 다른 폴더를 고르십시오."
            },
            {
                "'%s' is in the way and is no folder; move it, or choose another folder.",
                "'%s' 자리에 폴더가 아닌 것이 있습니다. 옮기거나 다른 폴더를 고르십시오."
            },
            {
                "The names of some days are left out; mend or remove their file, and export again: %s",
                "일부 날의 종목명을 뺐습니다. 그 파일을 고치거나 지우고 다시 내보내십시오: %s"
            },
            {"Another export is writing '%s'; let it end first.", "다른 내보내기가 쓰고 있는 폴더입니다: '%s'. 그것이 끝난 뒤에 하십시오."},
            {
                "'%s' cannot be read: %s; remove it, and export the day with --again.",
                "'%s': 읽을 수 없습니다: %s. 지우고 그날을 --again으로 내보내십시오."
            },
            {"all issues", "모든 종목"},
            {
                "'%s' holds more of %s (%s) than this export would write (%s); name another --out, or --again to replace it.",
                "'%s'의 %s에는 이번에 쓸 것보다 많이 들어 있습니다(있는 것 %s, 쓸 것 %s). 다른 --out을 지정하거나 --again으로 바꾸십시오."
            },
            {
                "'%s' holds %s of journal %s on %s, and this copy of it has %s: it is older, or damaged since. Export from the "
                        + "fuller one, name another --out, or --again to replace the day.",
                "'%1$s'에는 저널 %3$s의 %4$s 기록이 %2$s 있는데, 이 사본에는 %5$s 있습니다. 더 오래되었거나 그 뒤에 손상된 사본입니다. 더 온전한 것에서 내보내거나, 다른 --out을 "
                        + "지정하거나, --again으로 그날을 바꾸십시오."
            },
            {
                "'%s' is there already, and nothing tells what it holds; name another --out, or --again to replace it.",
                "'%s': 이미 있는데 무엇이 들었는지 알 수 없습니다. 다른 --out을 지정하거나 --again으로 바꾸십시오."
            },
            {
                "'%s' holds %s whole, and the tape is damaged on it now ('hogatape journal verify' tells where);"
                        + " export from a sound copy, name another --out, or --again to replace the day.",
                "'%s'에 있는 %s의 것은 온전한데 지금 테이프는 그날 손상되어 있습니다(위치는 'hogatape journal verify'). 온전한 사본에서 "
                        + "내보내거나, 다른 --out을 지정하거나, --again으로 그날을 바꾸십시오."
            },
            {
                "The export was stopped; the day at hand was not written, days before it are complete.",
                "내보내기를 멈췄습니다. 하던 날은 쓰지 않았고 그 앞의 날들은 온전합니다."
            },
            {
                "'%s' cannot be read: %s; the day's files lie beside it, the new in 'files' and what they replace in 'old': move "
                        + "them to their places and remove the folder.",
                "'%s': 읽을 수 없습니다: %s. 그날의 파일은 그 옆에 있습니다. 새 파일은 'files'에, 바뀔 파일은 'old'에 있으니 제자리로 옮기고 " + "폴더를 지우십시오."
            },
            {"permission denied", "권한이 없습니다"},
            {"a file is in the way", "같은 이름의 파일이 있습니다"},
            {
                "'%s' cannot be written: %s; mend that, or choose another folder for the export.",
                "'%s'에 쓸 수 없습니다: %s. 원인을 없애거나 다른 폴더로 내보내십시오."
            },
            {"no record", "레코드가 없이"},
            {"records %d to %d", "레코드 %d~%d번까지"},
            {
                "'%s' is in the way and is no file; move it, or choose another folder.",
                "'%s' 자리에 파일이 아닌 것이 있습니다. 옮기거나 다른 폴더를 고르십시오."
            },
        };
    }
}
