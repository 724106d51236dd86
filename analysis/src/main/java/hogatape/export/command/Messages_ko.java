package hogatape.export.command;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"--threads must be 1 or more.", "--threads는 1 이상이어야 합니다."},
            {"%,d rows, up to %s", "행 %,d개, %s까지"},
            {
                "%s stands there already, from the same tape; --again exports it once more",
                "%s: 같은 테이프에서 이미 내보냈습니다. 다시 내보내려면 --again을 쓰십시오"
            },
            {
                "Nothing was written: of %,d frames in the window, %,d books were decoded and none was selected.",
                "쓴 것이 없습니다: 구간의 프레임 %,d건에서 호가 %,d건을 디코딩했고 고른 것은 없습니다."
            },
            {"Nothing was written: nothing in the window gives a row of '%s'.", "쓴 것이 없습니다: 구간에 '%s'의 행이 될 것이 없습니다."},
            {"%s  %,12d rows  %,15d bytes", "%s  %,12d행  %,15d바이트"},
            {"%s  %,12d rows  %,15d bytes  %,6d symbols", "%s  %,12d행  %,15d바이트  종목 %,6d개"},
            {"%,d rows, %,d bytes in %d file in '%s'", "%,d행, %,d바이트, 파일 %d개, 폴더 '%s'"},
            {"%,d rows, %,d bytes in %d files in '%s'", "%,d행, %,d바이트, 파일 %d개, 폴더 '%s'"},
            {"not exported, %,d of these, the first with sequence %d: %s", "내보내지 않음 %,d건, 처음은 일련번호 %d: %s"},
            {"not exported for other reasons: %,d; --json tells them", "다른 이유로 내보내지 않음: %,d건. --json으로 볼 수 있습니다"},
            {
                "The journal has %,d damage; what is sound around it was exported.",
                "저널에 손상이 %,d군데 있습니다. 그 앞뒤의 온전한 것은 내보냈습니다."
            },
            {
                "The journal has %,d damages; what is sound around them was exported.",
                "저널에 손상이 %,d군데 있습니다. 그 앞뒤의 온전한 것은 내보냈습니다."
            },
        };
    }
}
