package hogatape.intake;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"line %d of '%s'", "'%2$s'의 %1$d번째 줄"},
            {"'%s' is no CSV table: line %s: %s.", "'%s': CSV 표가 아닙니다: %s번째 줄: %s."},
            {
                "'%s', first line: there is no column '%s'; name the columns by --time and --frame, or read a table without "
                        + "names by --pattern.",
                "'%s', 첫 줄: 없는 열입니다: '%s'. 열 이름을 --time과 --frame으로 지정하거나, 이름 없는 표는 --pattern으로 읽으십시오."
            },
            {
                "'%s', first line: there are several columns '%s'; give them names of their own.",
                "'%s', 첫 줄: 이름이 '%s'인 열이 여럿입니다. 서로 다른 이름을 붙이십시오."
            },
            {"the frame is empty", "프레임이 비어 있습니다"},
            {"the line is longer than %d bytes", "줄이 %d바이트보다 깁니다"},
            {"the pattern does not match", "패턴에 맞지 않습니다"},
            {"the line is too long for the pattern's repetitions", "패턴의 반복에 비해 줄이 너무 깁니다"},
            {"the pattern finds no time", "패턴으로 시각(time)을 찾지 못했습니다"},
            {"the pattern finds no frame", "패턴으로 프레임(frame)을 찾지 못했습니다"},
            {"a quote begins here and is not closed", "여기서 시작한 따옴표가 닫히지 않았습니다"},
            {"the row ends before its time and frame, after %s cells", "칸이 %s개뿐이어서 시각과 프레임이 다 있지 않습니다"},
            {"it is no JSON: %s", "JSON이 아닙니다: %s"},
            {"it is no JSON object", "JSON 객체가 아닙니다"},
            {"there is no field '%s' for the time", "시각 필드가 없습니다: '%s'"},
            {"there is no text in a field '%s' for the frame", "프레임 필드 '%s'에 텍스트가 없습니다"},
            {"the time '%s' is no number", "시각 '%s': 숫자가 아닙니다"},
            {"the time '%s' is too large for its unit", "시각 '%s': 단위에 비해 너무 큽니다"},
            {"the time '%s' is not written so", "시각 '%s': 형식이 다릅니다"},
            {"the time '%s' tells no time of day", "시각 '%s': 시, 분, 초가 없습니다"},
            {
                "the time '%s' has no day, and neither --date nor the file's name tells it",
                "시각 '%s': 날짜가 없고, --date와 파일 이름으로도 알 수 없습니다"
            },
            {
                "the time '%s' has a zone and no day, so nobody can tell its day in Seoul",
                "시각 '%s': 시간대는 있고 날짜는 없어 서울 기준의 날짜를 알 수 없습니다"
            },
            {"the time '%s' comes to %s, not within %d and %d", "시각 '%s': %s에 해당하여 %d~%d년을 벗어납니다"},
            {"the time leaps ahead to %s and the next row goes back", "시각이 뛰었다가(%s) 다음 행에서 되돌아갑니다"},
            {"line %d: %s", "%d번째 줄: %s"},
            {"%,d rows", "행 %,d개"},
            {"%,d rows, up to %s", "행 %,d개, %s까지"},
            {
                "--pattern is for --format lines; the other formats go by --time and --frame.",
                "--pattern은 --format lines에 씁니다. 다른 형식에는 --time과 --frame을 쓰십시오."
            },
            {"--pattern is no regular expression: %s at character %d.", "--pattern이 정규식이 아닙니다: %s, %d번째 글자."},
            {
                "--pattern wants two named groups, (?<time>…) and (?<frame>…), as in '^(?<time>[^,]*),(?<frame>.*)$'.",
                "--pattern에는 '^(?<time>[^,]*),(?<frame>.*)$'처럼 이름 있는 두 그룹 (?<time>…)과 (?<frame>…)이 있어야 합니다."
            },
            {
                "Nothing was imported: of %,d rows %,d were rejected and %,d lie on other days.",
                "가져온 것이 없습니다: 행 %,d개 중 %,d개는 거절되고 %,d개는 다른 날의 것입니다."
            },
            {"%,d records from %d file into '%s', %s to %s", "레코드 %,d건을 파일 %d개에서 가져왔습니다: '%s', %s ~ %s"},
            {"%,d records from %d files into '%s', %s to %s", "레코드 %,d건을 파일 %d개에서 가져왔습니다: '%s', %s ~ %s"},
            {
                "times read as %s, to %s; %,.1f s, %,.0f rows/s, %,.0f GB of frames an hour",
                "시각 형식 %s, 단위 %s, %,.1f초, 초당 행 %,.0f개, 시간당 프레임 %,.0f GB"
            },
            {"%,d rows lie on other days", "행 %,d개는 다른 날의 것입니다"},
            {"rejected, %,d of these: %s", "거절됨, %,d행: %s"},
            {"%,d of %,d rows were rejected; '%s' holds them.", "행 %2$,d개 중 %1$,d개가 거절되었습니다. '%3$s'에 있습니다."},
            {
                "The time goes back at %,d rows, by %,.3f s at most (%s); they keep their place and their stamp.",
                "행 %,d개에서 시각이 거꾸로 갑니다. 가장 큰 것은 %,.3f초입니다(%s). 자리와 시각은 그대로 둡니다."
            },
            {
                "If the files overlap, import each into a journal of its own and join them by 'hogatape journal merge'.",
                "파일들이 서로 겹치면 각각 다른 저널로 가져와 'hogatape journal merge'로 합치십시오."
            },
            {"There is nothing to import: '%s' is empty.", "가져올 것이 없습니다: 빈 파일입니다: '%s'."},
            {"There is nothing to import: all files are empty.", "가져올 것이 없습니다: 파일이 모두 비어 있습니다."},
            {
                "The import was stopped at line %s of '%s'; whole days before it are kept in '%s'.",
                "'%2$s'의 %1$s번째 줄에서 가져오기를 멈췄습니다. 그 앞의 온전한 날은 '%3$s'에 있습니다."
            },
            {
                "'%s' cannot be read on behind line %d: %s; what stands before was imported.",
                "'%s': %d번째 줄 뒤로는 읽을 수 없습니다: %s. 그 앞의 것은 가져왔습니다."
            },
            {
                "'%s', for the rows that are rejected, cannot be written: %s; make room, or choose another --out.",
                "거절된 행을 담을 '%s'에 쓸 수 없습니다: %s. 공간을 마련하거나 다른 --out을 고르십시오."
            },
            {"a second", "1초"},
            {
                "'%s' is no file of rejected rows, and those of this import are to be kept there; move it, or choose another --out.",
                "'%s': 거절된 행을 둘 자리인데 다른 파일이 있습니다. 옮기거나 다른 --out을 고르십시오."
            },
            {"'%s' is given twice; name it once.", "'%s': 두 번 썼습니다. 한 번만 쓰십시오."},
            {"There is no file '%s'.", "파일이 없습니다: '%s'."},
            {
                "'%s' begins on %s, and '%s' before it on %s; give the files in their order, or --order time.",
                "'%s'의 시작은 %s, 그 앞에 쓴 '%s'의 시작은 %s입니다. 파일을 순서대로 주거나 --order time을 쓰십시오."
            },
            {
                "None of the first %s rows of '%s' can be taken; %s. Say how they are written by --format, --pattern and "
                        + "--time-format.",
                "처음 %s행 중 하나도 받을 수 없습니다('%s'): %s. 어떻게 쓰였는지 --format, --pattern, --time-format으로 알려 주십시오."
            },
            {"'%s' cannot be read: %s.", "'%s': 읽을 수 없습니다: %s."},
            {
                "'%s' is no time format: %s; write s, ms, us or ns since the epoch, iso, or a pattern such as "
                        + "yyyyMMdd-HHmmss.SSS.",
                "'%s': 시각 형식이 아닙니다: %s. 에포크부터의 s, ms, us, ns, 또는 iso, 또는 yyyyMMdd-HHmmss.SSS 같은 패턴을 쓰십시오."
            },
        };
    }
}
