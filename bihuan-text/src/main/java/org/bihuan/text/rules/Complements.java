package org.bihuan.text.rules;

import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Hit;
import org.bihuan.text.wording.DataLines;

/**
 * T05: 的 where 得 should lead to how something was done (抓的不紧) or 地 to what was done (主动的完成), and 地
 * where 的 should stand in front of what is carried out (进行了仔细地检查). Only after verbs and words that
 * are listed; 的 in front of a noun that follows (做的不好的事) is right.
 */
final class Complements {
    private static final List<String> DONE =
            DataLines.words(Complements.class, "words/done-how.txt");
    private static final List<String> HOW = DataLines.words(Complements.class, "words/how.txt");
    private static final List<String> MANNERS =
            DataLines.words(Complements.class, "words/manners.txt");

    private static final List<String> ADVERBS =
            DataLines.words(Complements.class, "words/adverbs.txt");

    /** What is done so: verbs that stand in front of no noun. */
    private static final List<String> DOING = List.of("完成", "去", "把", "做好", "出现", "承担起", "投入到");

    /** Behind 去 and 把 these make a noun: 去向, 把关. */
    private static final String NOUNS = "向处年路留世职污除关握手柄戏";

    /** Letters behind 地 that make it another word: 地质, 地区. */
    private static final String PLACES = "质区方面下上域段块理形震毯铁图名产势级位点带税表皮";

    private static final String CARRIED_OUT = "进行";

    /** So far behind the complement no 的 may follow. */
    private static final int NEAR = 4;

    /** 进行 stands no further behind 对. */
    private static final int FAR = 30;

    private Complements() {}

    static void in(String text, List<Hit> hits) {
        int at = text.indexOf('的', 1);
        while (at >= 0) {
            how(text, at, hits);
            at = text.indexOf('的', at + 1);
        }
        at = text.indexOf(CARRIED_OUT);
        while (at >= 0) {
            carriedOut(text, at + CARRIED_OUT.length(), hits);
            at = text.indexOf(CARRIED_OUT, at + CARRIED_OUT.length());
        }
    }

    private static void how(String text, int at, List<Hit> hits) {
        String manner = ending(ADVERBS, text, at);
        String doing = manner.isEmpty() ? "" : beginning(DOING, text, at + 1);
        doing = !manner.isEmpty() && treats(text, at + 1) ? "对" : doing;
        boolean noun = NOUNS.indexOf(Chars.at(text, at + 1 + doing.length())) >= 0;
        if (!doing.isEmpty() && !noun) {
            Span span = new Span(at - manner.length(), at + 1 + doing.length());
            String right = manner + "地" + doing;
            hits.add(Hit.at(span, "complement", span.in(text), right).offering(right));
            return;
        }
        String how = beginning(HOW, text, at + 1);
        String done = how.isEmpty() ? "" : ending(DONE, text, at);
        int end = at + 1 + how.length();
        if (done.isEmpty()
                || text.substring(end, Math.min(text.length(), end + NEAR)).contains("的")) {
            return;
        }
        Span span = new Span(at - done.length(), end);
        hits.add(
                Hit.at(span, "complement", span.in(text), done + "得" + how)
                        .offering(done + "得" + how));
    }

    /** 对登记簿进行: what something is done to stands in between. */
    private static boolean treats(String text, int at) {
        if (Chars.at(text, at) != '对' || "外策话手象比应待".indexOf(Chars.at(text, at + 1)) >= 0) {
            return false;
        }
        int carried = text.indexOf(CARRIED_OUT, at);
        if (carried < 0 || carried - at > FAR) {
            return false;
        }
        for (int i = at; i < carried; i++) {
            if (Chars.mark(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void carriedOut(String text, int from, List<Hit> hits) {
        int start = from < text.length() && text.charAt(from) == '了' ? from + 1 : from;
        String manner = beginning(MANNERS, text, start);
        int at = start + manner.length();
        boolean slip =
                !manner.isEmpty()
                        && at + 1 < text.length()
                        && text.charAt(at) == '地'
                        && Chars.han(text.charAt(at + 1))
                        && PLACES.indexOf(text.charAt(at + 1)) < 0;
        if (slip) {
            hits.add(
                    Hit.at(new Span(start, at + 1), "complement", manner + "地", manner + "的")
                            .offering(manner + "的"));
        }
    }

    private static String beginning(List<String> words, String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    private static String ending(List<String> words, String text, int end) {
        for (String word : words) {
            if (end >= word.length() && text.startsWith(word, end - word.length())) {
                return word;
            }
        }
        return "";
    }
}
