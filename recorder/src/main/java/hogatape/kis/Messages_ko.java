package hogatape.kis;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "No approval key: %s does not answer (%s); check the network and --auth-url.",
                "접속 키를 받지 못했습니다: %s에서 응답이 없습니다(%s). 네트워크와 --auth-url을 확인하십시오."
            },
            {
                "No approval key: %s answered with status %s and no key; check --auth-url.",
                "접속 키를 받지 못했습니다: %s의 응답 상태가 %s이고 키가 없습니다. --auth-url을 확인하십시오."
            },
            {"No approval key: the broker refused with %s (%s).", "접속 키를 받지 못했습니다: 증권사가 거절했습니다: %s(%s)."},
            {
                "No approval key: the broker refused with %s (%s); check %s or --credentials.",
                "접속 키를 받지 못했습니다: 증권사가 거절했습니다: %s(%s). %s 또는 --credentials를 확인하십시오."
            },
            {
                "The environment variable %s is not set; the broker wants an appkey in %s and its secret in %s.",
                "환경 변수가 없습니다: %s. 증권사가 발급한 appkey를 %s에, secret을 %s에 넣으십시오."
            },
            {
                "The credentials file '%s' is no CSV table; write a line %s,%s and a line for each key.",
                "앱키 파일 '%s': CSV 표가 아닙니다. 첫 줄에 열 이름 %s,%s 다음에 앱키마다 한 줄씩 쓰십시오."
            },
            {
                "The credentials file '%s' holds no key; write a line %s,%s and a line for each key.",
                "앱키 파일 '%s'에 앱키가 없습니다. 첫 줄에 열 이름 %s,%s 다음에 앱키마다 한 줄씩 쓰십시오."
            },
            {
                "The credentials file '%s' may be read or changed by others than its owner; say: chmod 600 '%s'.",
                "앱키 파일 '%s': 소유자 말고도 읽거나 고칠 수 있습니다. 다음 명령을 실행하십시오: chmod 600 '%s'."
            },
            {
                "The credentials file '%s' does not exist; write one, or set %s and %s.",
                "앱키 파일이 없습니다: '%s'. 파일을 만들거나 환경 변수 %s, %s에 넣으십시오."
            },
            {
                "The credentials file '%s' cannot be read (%s); check its permissions.",
                "앱키 파일 '%s': 읽을 수 없습니다(%s). 권한을 확인하십시오."
            },
            {
                "The credentials file '%s', first line: the columns are not %s,%s; write that above the keys.",
                "앱키 파일 '%s', 첫 줄: 열 이름 %s,%s 순서여야 합니다. 앱키 위에 그렇게 쓰십시오."
            },
            {
                "The credentials file '%s', line %d: an appkey and its secret should stand here, with a comma between.",
                "앱키 파일 '%s', %d번째 줄: appkey와 secret이 쉼표를 사이에 두고 있어야 합니다."
            },
            {
                "The credentials file '%s', line %d: the appkey stands further up too; each has one session, take out one.",
                "앱키 파일 '%s', %d번째 줄: 같은 appkey가 위에도 있습니다. appkey 하나에 세션 하나입니다. 하나를 빼십시오."
            },
            {"'%s' is no address: %s", "'%s': 주소가 아닙니다: %s"},
            {"'%s' is no such address; write it as %s://host:port.", "'%s': 알맞은 주소가 아닙니다. %s://host:port처럼 쓰십시오."},
            {"'%s' names no port; ports go up to %s.", "'%s': 포트가 알맞지 않습니다. 포트는 %s까지입니다."},
            {"no description", "설명 없음"},
            {"no whole answer within %s s", "%s초 안에 응답이 끝나지 않음"},
            {"no answer to the handshake within %s s", "핸드셰이크 응답이 %s초 안에 오지 않음"},
            {"the broker closed the connection, code %d", "증권사 쪽에서 연결이 끊겼습니다(코드 %d)"},
            {"the broker closed the connection, code %d: %s", "증권사 쪽에서 연결이 끊겼습니다(코드 %d): %s"},
            {"the connection was closed here, code %d", "이쪽에서 연결을 끊었습니다(코드 %d)"},
            {"the connection was closed here, code %d: %s", "이쪽에서 연결을 끊었습니다(코드 %d): %s"},
            {"No connection to %s (%s); check the network and --ws-url.", "%s에 연결할 수 없습니다(%s). 네트워크와 --ws-url을 확인하십시오."
            },
        };
    }
}
