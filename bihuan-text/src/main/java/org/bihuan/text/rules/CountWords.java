package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.ChineseNumber;
import org.bihuan.text.wording.CharBits;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * Where a text says how many of something it lists: 以下五个方面, 查摆问题18个, 三条原因. A number counts only
 * right beside one of the words for what is counted, in a sentence that is about the text itself.
 */
final class CountWords {
    /** What is counted. */
    enum What {
        ASPECTS,
        FINDINGS,
        CAUSES,
        MEASURES
    }

    /**
     * A claim.
     *
     * @param leads the words announce a list that follows at once
     * @param total the words speak of the whole statement
     */
    record Claim(int number, What what, Span span, boolean leads, boolean total) {}

    private static final Literals FINDINGS = literals("counted-findings");
    private static final Literals CAUSES = literals("counted-causes");
    private static final Literals MEASURES = literals("counted-measures");
    private static final Literals MODIFIERS = literals("counting-modifiers");
    private static final Literals LEADS = literals("counting-leads");
    private static final Literals TOTALS = literals("counting-totals");
    private static final Literals SCOPES = literals("counting-scopes");
    private static final Literals OTHERS = literals("counting-others");
    private static final Literals PAST = literals("counting-past");
    private static final CharBits CLASSIFIERS = CharBits.of("个条项点");
    private static final String ASPECTS = "方面";

    private CountWords() {}

    private static Literals literals(String name) {
        return new Literals(DataLines.words(CountWords.class, "words/" + name + ".txt"));
    }

    static List<Claim> in(String text, Span where) {
        List<Claim> claims = new ArrayList<>();
        for (int i = where.start() + 1; i < where.end(); i++) {
            int unit = CLASSIFIERS.has(text.charAt(i)) ? 1 : 0;
            if (unit > 0 || (text.charAt(i) == '方' && text.startsWith(ASPECTS, i))) {
                int from = numberStart(text, i, where.start());
                int number = from < i ? number(text, from, i) : 0;
                if (number > 1 && "第每几十百千0123456789.".indexOf(Chars.before(text, from)) < 0) {
                    claim(text, new Span(from, i + unit), number, where).ifPresent(claims::add);
                }
            }
        }
        return claims;
    }

    private static Optional<Claim> claim(String text, Span counted, int number, Span where) {
        Span clause = Clauses.around(text, counted, where);
        Span sentence = upToColon(text, Clauses.sentence(text, counted.start(), where), counted);
        int from = counted.end();
        boolean aspects = text.startsWith(ASPECTS, from);
        int noun = afterModifiers(text, aspects ? from + ASPECTS.length() : from, clause.end());
        int end = noun + nounLength(text, noun, clause.end());
        What what =
                end > noun
                        ? what(text, new Span(noun, end)).orElse(null)
                        : aspects
                                ? What.ASPECTS
                                : nounBefore(text, clause.start(), counted.start()).orElse(null);
        if (what == null || PAST.anyIn(text, sentence) || OTHERS.anyIn(text, clause)) {
            return Optional.empty();
        }
        boolean colon = "：:".indexOf(Chars.at(text, sentence.end())) >= 0;
        boolean enumerated = enumerated(text, sentence, counted.start(), number);
        boolean leads = !enumerated && (colon || LEADS.anyIn(text, sentence));
        boolean total =
                what == What.ASPECTS
                        ? !enumerated && SCOPES.anyIn(text, sentence)
                        : TOTALS.anyIn(text, clause);
        int last = end > noun ? end : aspects ? from + ASPECTS.length() : from;
        return Optional.of(new Claim(number, what, new Span(counted.start(), last), leads, total));
    }

    /** A list follows a colon, so that the colon ends what announces it. */
    private static Span upToColon(String text, Span sentence, Span counted) {
        for (int i = counted.end(); i < sentence.end(); i++) {
            if (text.charAt(i) == '：' || text.charAt(i) == ':') {
                return new Span(sentence.start(), i);
            }
        }
        return sentence;
    }

    /** Past 的, 突出, 存在的 and the like between the classifier and the noun. */
    private static int afterModifiers(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int length = text.charAt(at) == '的' ? 1 : MODIFIERS.at(text, at, to).length();
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return at;
    }

    private static int nounLength(String text, int at, int to) {
        for (Literals words : List.of(FINDINGS, CAUSES, MEASURES)) {
            String noun = words.at(text, at, to);
            if (!noun.isEmpty()) {
                return noun.length();
            }
        }
        return 0;
    }

    /** 问题18个: the noun stands right before the number, 共 or 共计 between at most. */
    private static Optional<What> nounBefore(String text, int from, int number) {
        int end = number;
        while (end > from && "共计有为".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end - 2 < from ? Optional.empty() : what(text, new Span(end - 2, end));
    }

    private static Optional<What> what(String text, Span span) {
        return CAUSES.anyIn(text, span)
                ? Optional.of(What.CAUSES)
                : MEASURES.anyIn(text, span)
                        ? Optional.of(What.MEASURES)
                        : FINDINGS.anyIn(text, span)
                                ? Optional.of(What.FINDINGS)
                                : Optional.empty();
    }

    /** 从学习、履职、作风三个方面: the sentence itself lists what it counts. */
    private static boolean enumerated(String text, Span sentence, int to, int number) {
        int marks = 1;
        int commas = 1;
        for (int i = sentence.start(); i < to; i++) {
            char c = text.charAt(i);
            boolean opens =
                    c == '从'
                            || (c == '围' && text.startsWith("围绕", i))
                            || (c == '对' && text.startsWith("对照", i));
            if (opens) {
                marks = 1;
                commas = 1;
            }
            marks += c == '、' ? 1 : 0;
            commas += c == '，' || c == ',' ? 1 : 0;
        }
        return marks == number || commas == number;
    }

    private static int numberStart(String text, int unit, int least) {
        if (unit > least && text.charAt(unit - 1) == '两') {
            return unit - 1;
        }
        return unit - Chars.numberBefore(text, unit, least);
    }

    private static int number(String text, int from, int to) {
        if (text.charAt(from) == '两') {
            return 2;
        }
        if (!Chars.digit(text.charAt(from))) {
            return ChineseNumber.value(text, from, to);
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + Character.digit(text.charAt(i), 10);
        }
        return number;
    }
}
