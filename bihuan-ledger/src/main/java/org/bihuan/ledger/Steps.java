package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered steps that one cell lists, such as {@code 1.… 2.…} or {@code ①…②…}. */
final class Steps {
    private static final Pattern MARK =
            Pattern.compile(
                    "(?:(?<=^|\\n|[。；;！!?？])\\s*)"
                            + "(?:(\\d{1,2})[.．、）)](?!\\d)|[（(](\\d{1,2})[)）]|([①-⑳])"
                            + "|[（(]([一二三四五六七八九十]{1,3})[)）]|([一二三四五六七八九十]{1,3})(?:是|、))");

    /** Without their numbers; empty unless the numbers run on from one. */
    static List<String> in(String text) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if (number(mark) != starts.size() + 1) {
                return List.of();
            }
            starts.add(mark.start());
            ends.add(mark.end());
        }
        if (starts.size() < 2) {
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            steps.add(text.substring(ends.get(i), to).strip());
        }
        return steps;
    }

    private static int number(Matcher mark) {
        if (mark.group(3) != null) {
            return mark.group(3).charAt(0) - '①' + 1;
        }
        for (int group : new int[] {1, 2, 4, 5}) {
            if (mark.group(group) != null) {
                return TimePoint.number(mark.group(group));
            }
        }
        return 0;
    }

    private Steps() {}
}
