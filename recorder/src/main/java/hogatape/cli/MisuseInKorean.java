package hogatape.cli;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What picocli says of a misuse, in Korean. picocli has no bundle for that and its exceptions tell little beside their sentence, so
 * each is known by its form. Any other sentence, such as a command's own, stays as it is.
 */
final class MisuseInKorean {
    /** How picocli names an option or a parameter within a sentence, and how we do. */
    private static final Pattern NAMED =
            Pattern.compile("(?:option '([^']+)'|positional parameter)(?: at index [0-9.*]+)?(?: \\(([^)]*)\\))?");

    private static final String IT = "((?:옵션|인자) '[^']+')";
    private static final List<Form> FORMS = List.of(
            new Form("Missing required parameter for " + IT, "$1에 값이 없습니다."),
            new Form("Missing required options?: (.*)", "필요한 옵션이 없습니다: $1"),
            new Form("Missing required parameters?: (.*)", "필요한 인자가 없습니다: $1"),
            new Form("Missing required options? and parameters?: (.*)", "필요한 옵션과 인자가 없습니다: $1"),
            new Form(
                    "Unknown option: ('.*'); Expected parameter .*for " + IT + " but found .*",
                    "$2의 값이 있어야 할 자리에 모르는 옵션이 있습니다: $1"),
            new Form("Expected parameter .*for " + IT + " but found ('.*')", "$1의 값이 있어야 할 자리에 다른 옵션이 있습니다: $2"),
            new Form("Unknown options?: (.*)", "모르는 옵션입니다: $1"),
            new Form("Unmatched arguments? (?:at|from) index \\d+: (.*)", "받지 않는 인자입니다: $1"),
            new Form(IT + " should be specified without ('.*') parameter", "$1에는 값을 쓰지 않습니다: $2"),
            new Form(IT + " should be specified only once", "$1: 한 번만 쓸 수 있습니다."),
            new Form(IT + " requires at least (\\d+) values, but .*", "$1: 값이 $2개 이상 필요합니다."),
            new Form("Error: Missing required argument \\(specify one of these\\): (.*)", "다음 가운데 하나가 필요합니다: $1"),
            new Form("Error: Missing required argument\\(s\\): (.*)", "함께 필요한 옵션이 없습니다: $1"),
            new Form("Error: (.*) are mutually exclusive \\(specify only one\\)", "다음은 함께 쓸 수 없습니다: $1"),
            new Form("Error: expected only one match but got .*", "함께 쓸 수 없는 옵션이 있거나, 같은 옵션이 두 번 있습니다."),
            new Form(
                    "Value for option " + IT + " should be in KEY=VALUE.* format but was (.*)",
                    "$1의 값 '$2': 이름=값으로 쓰십시오."),
            invalid("('.*') is not an? (?:byte|short|int|long)", "정수를 쓰십시오."),
            invalid("('.*') is not a (?:float|double)", "수를 쓰십시오."),
            invalid("('.*') is not a boolean", "true나 false를 쓰십시오."),
            new Form(
                    "Invalid value for " + IT + ": expected one of \\[(.*)] \\(case-\\w+\\) but was ('.*')",
                    "$1의 값 $3: 다음 가운데 하나를 쓰십시오: $2"),
            invalid("cannot convert ('.*') to \\S*(?: java\\.time\\.|)LocalDate .*", "2026-11-23 같은 날짜를 쓰십시오."),
            invalid("cannot convert ('.*') to .*", "읽을 수 없습니다."),
            new Form("Invalid value for " + IT + ": (.*)", "$1: $2"));

    private MisuseInKorean() {}

    static String told(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()
                && !unmatched.isUnknownOption()
                && !misuse.getCommandLine().getSubcommands().isEmpty()) {
            return "모르는 명령입니다: '" + unmatched.getUnmatched().get(0) + "'";
        }
        String english = misuse.getMessage();
        String named = NAMED.matcher(english).replaceFirst(MisuseInKorean::named);
        for (Form each : FORMS) {
            Matcher found = each.pattern.matcher(named);
            if (found.matches()) {
                return found.replaceFirst(each.korean);
            }
        }
        return english;
    }

    private static String named(MatchResult found) {
        return Matcher.quoteReplacement(
                found.group(1) != null ? "옵션 '" + found.group(1) + "'" : "인자 '" + found.group(2) + "'");
    }

    private static Form invalid(String reason, String korean) {
        return new Form("Invalid value for " + IT + ": " + reason, "$1의 값 $2: " + korean);
    }

    private record Form(Pattern pattern, String korean) {
        private Form(String form, String korean) {
            this(Pattern.compile(form, Pattern.DOTALL), korean);
        }
    }
}
