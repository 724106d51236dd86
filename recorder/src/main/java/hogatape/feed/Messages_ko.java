package hogatape.feed;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "%s: field %s must be %s of the type %s, as in every record of %s.",
                "%s: 필드 %s의 이름은 %3$s, 형은 %4$s여야 합니다. %5$s의 모든 레코드가 그렇습니다."
            },
            {"There is no layout table %s.", "레이아웃 표가 없습니다: %s."},
            {
                "%s: field %s stands where field %s should; indexes go up by one from 0.",
                "%s: 필드 번호가 %s인데 %s의 자리입니다. 번호는 0부터 하나씩 커집니다."
            },
            {"%s: two fields are named %s.", "%s: 이름이 %s인 필드가 둘입니다."},
            {"%s is no layout table: %s.", "%s: 레이아웃 표가 아닙니다: %s."},
            {
                "Name the layout table %s by TR and width, such as H0NXASP0-66.csv.",
                "레이아웃 표 %s의 이름을 H0NXASP0-66.csv처럼 TR과 필드 수로 지으십시오."
            },
            {
                "What the records of %s are is not known; layouts can be added for TRs that end in ASP0, CNT0, ANC0 or MKO0.",
                "%s의 레코드가 무엇인지 모릅니다. 레이아웃은 ASP0, CNT0, ANC0, MKO0로 끝나는 TR에 더할 수 있습니다."
            },
            {"%s has %s fields.", "%s: 필드가 %s개입니다."},
            {"The resource %s is missing from this build.", "이 빌드에 없는 리소스입니다: %s."},
            {
                "No layout is known of %s; 'hogatape layouts' lists those that are.",
                "%s의 레이아웃을 모릅니다. 알려진 것은 'hogatape layouts'로 볼 수 있습니다."
            },
            {
                "No layout is known of any TR with %d fields; 'hogatape layouts' lists those that are.",
                "필드가 %d개인 TR의 레이아웃을 모릅니다. 알려진 것은 'hogatape layouts'로 볼 수 있습니다."
            },
            {
                "No layout is known of %s with %d fields; 'hogatape layouts' lists those that are.",
                "%s의 필드가 %d개인 레이아웃을 모릅니다. 알려진 것은 'hogatape layouts'로 볼 수 있습니다."
            },
            {"TR        kind            width  seen from   unnamed", "TR        종류             필드  처음 본 날  이름 없음"},
            {"book", "호가"},
            {"trade", "체결"},
            {"expected trade", "예상체결"},
            {"status", "상태"},
            {"%s, a %s of %d fields", "%s, %s, 필드 %d개"},
        };
    }
}
