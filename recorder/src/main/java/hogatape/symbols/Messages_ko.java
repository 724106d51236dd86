package hogatape.symbols;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"halted", "거래정지"},
            {
                "No names are known beside '%s'; run 'hogatape symbols update --journal %s' first.",
                "'%s' 옆에 종목명이 없습니다. 먼저 다음을 실행하십시오: hogatape symbols update --journal %s."
            },
            {
                "No issue of %s is called '%s'; try a part of its name, or the beginning of its code.",
                "%s 기준으로 이름이 '%s'인 종목이 없습니다. 이름의 일부나 종목 코드의 앞부분으로 찾아보십시오."
            },
            {"it has %d bytes, not %d", "%d바이트인데 %d바이트여야 합니다"},
            {"no name stands at byte %d", "%d번째 바이트에 종목명이 없습니다"},
            {"'%s' at byte %d is no base price", "'%s': %d번째 바이트의 이 값은 기준가가 아닙니다"},
            {"'%s' at byte %d is neither Y nor N for a halt", "'%s': %d번째 바이트의 거래정지 표시는 Y나 N이어야 합니다"},
            {"The master file '%s' is empty; fetch it again.", "종목마스터 파일 '%s': 비어 있습니다. 다시 받으십시오."},
            {"'%s' is no issue code", "'%s': 종목 코드가 아닙니다"},
            {
                "The master file '%s', line %s, has another form than the one known (%s); use a newer hogatape.",
                "종목마스터 파일 '%s', %s번째 줄: 형식이 알려진 것과 다릅니다(%s). 더 새로운 hogatape를 쓰십시오."
            },
            {
                "The master file '%s' names no issue of '%s': one of them has another form than the one known; use a newer "
                        + "hogatape.",
                "종목마스터 파일 '%s'에 '%s'의 종목이 하나도 없습니다. 둘 중 하나의 형식이 알려진 것과 다릅니다. 더 새로운 hogatape를 쓰십시오."
            },
            {
                "There is neither '%s' nor '%s.zip'; name the folder that holds the master files.",
                "'%s'도 '%s.zip'도 없습니다. 종목마스터 파일이 있는 폴더를 지정하십시오."
            },
            {
                "'%s' cannot be fetched (%s); check the network, or fetch the files by hand and name their folder by --from.",
                "'%s': 받을 수 없습니다(%s). 네트워크를 확인하거나, 파일을 직접 받아 그 폴더를 --from으로 지정하십시오."
            },
            {
                "'%s' answers with status %s; fetch the files by hand and name their folder by --from.",
                "'%s'의 응답 상태가 %s입니다. 파일을 직접 받아 그 폴더를 --from으로 지정하십시오."
            },
            {"'%s' is no zip that holds '%s'; fetch it again.", "'%s': '%s' 파일이 든 zip이 아닙니다. 다시 받으십시오."},
            {
                "'%s' is no issue code, and no names are known here; write it as 005930, or run 'hogatape symbols update "
                        + "--journal DIR' first.",
                "'%s': 종목 코드가 아니고, 여기에는 종목명이 없습니다. 005930처럼 쓰거나 먼저 'hogatape symbols update --journal DIR'을 실행하십시오."
            },
            {
                "'%s' is neither an issue code nor a name of %s; 'hogatape symbols find' looks for one.",
                "'%s': 종목 코드도 아니고 %s의 종목명도 아닙니다. 'hogatape symbols find'로 찾아보십시오."
            },
            {
                "'%s' is neither an issue code nor a name of %s; there are %s.",
                "'%s': 종목 코드도 아니고 %s의 종목명도 아닙니다. 비슷한 것: %s."
            },
            {
                "base_price '%s' is no number; run 'hogatape symbols update'.",
                "base_price '%s': 숫자가 아닙니다. 'hogatape symbols update'를 실행하십시오."
            },
            {"The folder '%s' cannot be read (%s); mend its permissions.", "폴더 '%s': 읽을 수 없습니다(%s). 권한을 고치십시오."},
            {"The folder '%s' cannot be written (%s); mend its permissions.", "폴더 '%s'에 쓸 수 없습니다(%s). 권한을 고치십시오."},
            {"Say 'update' or 'find'.", "'update'나 'find'를 지정하십시오."},
            {"%,d issues, %,d of them on NXT and %,d halted, in '%s'", "종목 %,d개, 그중 NXT %,d개, 거래정지 %,d개, 파일 '%s'"},
            {"left out, for they are neither shares nor exchange-traded products: %s", "뺀 것(주식도 상장지수상품도 아님): %s"},
            {"%s issues of NXT are in no file of the KRX and were left out", "NXT 종목 %s개는 KRX 파일에 없어서 뺐습니다"},
        };
    }
}
