package hogatape.journal.cut;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "The journal '%s' was made of several; cut those that it was made of, and merge the cuts.",
                "저널 '%s': 여러 저널을 합친 것입니다. 합치기 전의 것을 자르고, 자른 것들을 합치십시오."
            },
            {
                "The journal '%s' holds no frame of what was asked for in that time; 'hogatape journal ls' tells its days.",
                "저널 '%s'에는 그 시간에 찾으시는 프레임이 없습니다. 어느 날이 있는지는 'hogatape journal ls'로 확인하십시오."
            },
            {"The cut of '%s' cannot be made at '%s': %s", "'%s'에서 자른 것을 '%s'에 만들 수 없습니다: %s"},
        };
    }
}
