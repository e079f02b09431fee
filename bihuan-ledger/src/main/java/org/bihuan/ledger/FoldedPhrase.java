package org.bihuan.ledger;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A due phrase in one way of writing, each sign at the place it had. */
final class FoldedPhrase {
    private static final Pattern CHINESE_YEAR = Pattern.compile("[〇○零一二三四五六七八九]{4}(?=\\s*年)");
    private static final Pattern CLOCK = Pattern.compile("(?<=\\d)[ T]\\d{1,2}:\\d\\d(?::\\d\\d)?");
    private static final Pattern FILLER =
            Pattern.compile(
                    "(?:\\d{1,2}:\\d\\d(?::\\d\\d)?|[①-⑳]|完成整改|整改到位|整改完成|整改落实|完成|完毕|办结|结束|截止|截至|之前|以前|前|底|于|在|至|到|并|须|要"
                            + "|[\\s，,；;。、:：()（）\\[\\]【】“”\"~～—–\\-])+");

    /** Full-width digits and signs as half-width ones, place by place, so that offsets stay. */
    static String of(String phrase) {
        StringBuilder out = new StringBuilder(phrase.length());
        for (int i = 0; i < phrase.length(); i++) {
            String one = Normalizer.normalize(phrase.substring(i, i + 1), Normalizer.Form.NFKC);
            // A circled figure is the mark of a list, no part of the number behind it.
            boolean mark = Character.getType(phrase.charAt(i)) == Character.OTHER_NUMBER;
            boolean same = one.length() == 1 && !mark && "，；：（）～".indexOf(phrase.charAt(i)) < 0;
            out.append(same ? one.charAt(0) : phrase.charAt(i));
        }
        String plain =
                CHINESE_YEAR
                        .matcher(out)
                        .replaceAll(year ->
                                year.group()
                                        .chars()
                                        .mapToObj(c -> Integer.toString("一二三四五六七八九".indexOf(c) + 1))
                                        .collect(Collectors.joining()));
        return CLOCK.matcher(plain).replaceAll(clock -> " ".repeat(clock.group().length()));
    }

    /** Words beside a time, without those that say nothing of their own. */
    static String bare(String words) {
        String bare = words.strip();
        return FILLER.matcher(bare).matches()
                ? ""
                : bare.replaceAll("^[\\s:：()（）、.①-⑳]+|[\\s:：()（）、.①-⑳]+$", "")
                        .replaceAll("^\\d{1,2}$", "");
    }

    private FoldedPhrase() {}
}
