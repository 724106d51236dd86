package hogatape.replay;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"on an empty tape", "빈 테이프에서"},
            {"at sequence %d", "일련번호 %d에서"},
            {"%s, tape time %s", "%s, 테이프 시각 %s"},
            {"The strategy failed in %s %s: %s", "전략이 %s 안에서 실패했습니다, %s: %s"},
            {"%s has no parameter '%s'; %s.", "%s에 없는 파라미터입니다: '%s'. %s."},
            {
                "the field of %s is static or final; a parameter is neither.",
                "%s의 필드가 static이나 final입니다. 파라미터는 둘 다 아니어야 합니다."
            },
            {
                "its type %s is none that a parameter may have: %s or an enum.",
                "파라미터에 쓸 수 없는 형입니다: %s. 쓸 수 있는 형: %s, enum."
            },
            {"'%s' is no time of day; write it as 09:00 or 15:20:30.", "'%s': 하루 중의 시각이 아닙니다. 09:00이나 15:20:30처럼 쓰십시오."
            },
            {"'%s' is no %s.", "'%s': %s 값이 아닙니다."},
            {"'%s' is neither true nor false.", "'%s': true나 false를 쓰십시오."},
            {"'%s' is none of %s.", "'%s': %s에 없습니다."},
            {"it has none at all", "파라미터가 하나도 없습니다"},
            {"it has %s", "있는 것은 %s입니다"},
            {"%s (%s, default %s)", "%s (%s, 기본값 %s)"},
            {"%s (%s, default %s: %s)", "%s (%s, 기본값 %s: %s)"},
            {"Record %s of the journal '%s' is %s.", "레코드 %s('%s'): %s."},
            {
                "--from %s is not before --to %s; the tape plays from the one up to the other.",
                "--from %s, --to %s: --from이 앞서야 합니다. 더 이른 시각을 --from에 쓰십시오."
            },
            {
                "No moment of --day lies between --from and --to; leave one of them away.",
                "--day의 어느 순간도 --from과 --to 사이에 없습니다. 하나를 빼십시오."
            },
        };
    }
}
