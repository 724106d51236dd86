package hogatape.recorder;

import hogatape.journal.SubscriptionKey;

/** The broker's answers, as it writes them. */
final class Answers {
    private Answers() {}

    static String granted(SubscriptionKey issue) {
        return answer(issue, "0", "OPSP0000", "SUBSCRIBE SUCCESS");
    }

    static String released(SubscriptionKey issue) {
        return answer(issue, "0", "OPSP0001", "UNSUBSCRIBE SUCCESS");
    }

    static String refused(SubscriptionKey issue, String code, String message) {
        return answer(issue, "1", code, message);
    }

    private static String answer(SubscriptionKey issue, String result, String code, String message) {
        return "{\"header\":{\"tr_id\":\"" + issue.tr() + "\",\"tr_key\":\"" + issue.symbol()
                + "\",\"encrypt\":\"N\"},\"body\":{\"rt_cd\":\"" + result + "\",\"msg_cd\":\"" + code + "\",\"msg1\":\""
                + message + "\"}}";
    }
}
