package hogatape.replay.pace;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "'%s' is no condition; write conditions such as symbol=005930,tr=H0NXASP0,at=09:00:31.2,sequence=1200.",
                "'%s': 조건이 아닙니다. symbol=005930,tr=H0NXASP0,at=09:00:31.2,sequence=1200 같은 조건을 쓰십시오."
            },
            {
                "'%s' is no sequence; write conditions such as symbol=005930,tr=H0NXASP0,at=09:00:31.2,sequence=1200.",
                "'%s': 일련번호가 아닙니다. symbol=005930,tr=H0NXASP0,at=09:00:31.2,sequence=1200 같은 조건을 쓰십시오."
            },
            {"A tape cannot play at speed %s; it is above 0.", "배속 %s: 0보다 커야 합니다."},
            {
                "'%s' is no speed; write 1, a factor above 0 such as 60 or 0.5, or max.",
                "'%s': 배속이 아닙니다. 1, 60이나 0.5 같은 0보다 큰 수, 또는 max를 쓰십시오."
            },
        };
    }
}
