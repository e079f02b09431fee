package org.bihuan.text.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.wording.CharBits;
import org.jspecify.annotations.Nullable;

/** Places where a running text turns from findings to causes or measures: "整改措施：", "下一步，我将…". */
final class Turns {
    /** A sentence that leads to a list is not looked at beyond this many characters. */
    private static final int LONGEST_INTRODUCTION = 300;

    private static final int LONGEST_LEAD = 40;
    private static final int LONGEST_BRACKETS = 14;

    private static final CharBits BOUNDARIES = CharBits.of("。；;！？\n");

    private final String text;
    private final WordIndex<Kind> openings;
    private final Map<Kind, List<String>> introductions = new EnumMap<>(Kind.class);

    private final List<String> states;
    private final List<String> plans;

    /** Whether measures have labels of their own; null before anybody asked. */
    private @Nullable Boolean planned;

    Turns(String text, Cues cues) {
        this.text = text;
        this.states = cues.list("rectified.state");
        this.plans = cues.list("rectified.measure");
        this.openings = cues.turns;
        for (Kind kind : Kind.values()) {
            introductions.put(kind, cues.list("intro." + kind));
        }
    }

    /**
     * A turn.
     *
     * @param at where its sentence begins
     * @param contentStart behind the label, or {@code at} where the words of the turn are part of
     *     the statement
     */
    record Turn(int at, Kind kind, int contentStart) {}

    /** The first turn in {@code [from, to)} away from {@code current}. */
    Optional<Turn> next(int from, int to, @Nullable Kind current) {
        int at = skip(from, to);
        boolean first = true;
        while (at < to) {
            boolean lineStart =
                    first ? isLineStart(at) : text.charAt(at - 1) == '\n' || isLineStart(at);
            Turn turn = turnAt(at, to, current, lineStart);
            if (turn != null) {
                return Optional.of(turn);
            }
            first = false;
            at = nextSentence(at, to);
        }
        return Optional.empty();
    }

    /** Behind a label such as 存在问题： that names the kind at hand; {@code from} without one. */
    int afterLabel(int from, int to, Kind kind) {
        int at = skip(from, to);
        if (at < to) {
            for (WordIndex.Entry<Kind> opening : openings.beginningWith(text.charAt(at))) {
                if (opening.meaning() == kind && text.startsWith(opening.word(), at)) {
                    int colon = colonAfter(at + opening.word().length(), to);
                    if (colon > 0) {
                        return colon + 1;
                    }
                }
            }
        }
        return from;
    }

    private int skip(int from, int to) {
        int i = from;
        while (i < to && Sentences.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    boolean isLineStart(int at) {
        int i = at - 1;
        while (i >= 0 && MarkText.isBlank(text.charAt(i))) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    private int nextSentence(int at, int to) {
        int i = at;
        while (i < to && !isBoundary(text.charAt(i))) {
            i++;
        }
        return skip(Math.min(i + 1, to), to);
    }

    private static boolean isBoundary(char c) {
        return BOUNDARIES.has(c);
    }

    /** 【原因分析】 at the head of a line, as forms that were pasted have it. */
    private @Nullable Turn bracketed(int at, int to, @Nullable Kind current) {
        int close = text.indexOf('】', at);
        if (close < 0 || close >= to || close - at > LONGEST_BRACKETS) {
            return null;
        }
        for (WordIndex.Entry<Kind> opening : openings.beginningWith(text.charAt(at + 1))) {
            if (opening.meaning() != current
                    && at + 1 + opening.word().length() == close
                    && text.startsWith(opening.word(), at + 1)) {
                return new Turn(at, opening.meaning(), skipColon(close + 1, to));
            }
        }
        return null;
    }

    private int skipColon(int at, int to) {
        return at < to && "：:".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private @Nullable Turn turnAt(int at, int to, @Nullable Kind current, boolean lineStart) {
        if (lineStart && text.charAt(at) == '【') {
            return bracketed(at, to, current);
        }
        List<WordIndex.Entry<Kind>> words = openings.beginningWith(text.charAt(at));
        for (int i = 0; i < words.size(); i++) {
            WordIndex.Entry<Kind> opening = words.get(i);
            String word = opening.word();
            if (opening.meaning() != current
                    && at + word.length() <= to
                    && text.startsWith(word, at)) {
                Turn turn = judge(at, to, opening.meaning(), current, word, lineStart);
                if (turn != null) {
                    return turn;
                }
            }
        }
        return null;
    }

    private @Nullable Turn judge(
            int at, int to, Kind kind, @Nullable Kind current, String opening, boolean lineStart) {
        int end = at + opening.length();
        char after = end < to ? text.charAt(end) : '\n';
        boolean onward = current == null || kind.compareTo(current) > 0;
        int colon = colonAfter(end, to);
        if (colon > 0 && kind == Kind.MEASURE && tellsState(at, colon)) {
            return null;
        }
        if (colon > 0 && (onward || lineStart)) {
            return new Turn(at, kind, colon + 1);
        }
        if (after == '\n' && lineStart) {
            return new Turn(at, kind, end);
        }
        boolean therefore =
                opening.startsWith("为此")
                        || (kind == Kind.MEASURE && opening.startsWith("下") && after == '要');
        if (!onward
                || (current == Kind.CAUSE && !lineStart && !therefore && !leadsToAList(end, to))) {
            return null;
        }
        boolean said =
                after == '，' || after == ',' || opening.endsWith("是") || opening.endsWith("在于");
        boolean will =
                kind == Kind.MEASURE
                        && ("我将要".indexOf(after) >= 0
                                || (text.startsWith("工作", end) && !opening.equals("整改")));
        boolean because =
                kind == Kind.CAUSE
                        && (text.startsWith("是", end)
                                || text.startsWith("在于", end)
                                || text.startsWith("有", end));
        return kind != Kind.FINDING && (said || will || because) ? new Turn(at, kind, at) : null;
    }

    /**
     * The colon that closes a label of at most twelve more characters, such as 下一步整改的主要措施：; 0
     * without one.
     */
    private int colonAfter(int from, int to) {
        for (int i = from; i < to && i < from + 12; i++) {
            char c = text.charAt(i);
            if (c == '：' || c == ':') {
                return i;
            }
            if ("，。；,;、\n".indexOf(c) >= 0) {
                return 0;
            }
        }
        return 0;
    }

    /** 整改情况： where 整改措施： is told apart from it. */
    private boolean tellsState(int at, int colon) {
        String label = text.substring(at, colon).strip();
        if (states.stream().noneMatch(label::endsWith)) {
            return false;
        }
        if (planned == null) {
            planned =
                    plans.stream().anyMatch(p -> text.contains(p + "：") || text.contains(p + ":"));
        }
        return planned;
    }

    /** 今后，我将从以下几方面改进： */
    private boolean leadsToAList(int from, int to) {
        int limit = Math.min(to, from + LONGEST_LEAD);
        int stop = Sentences.find(text, from, limit, Sentences.COLON_OR_STOP);
        return stop > from && "：:".indexOf(text.charAt(stop)) >= 0;
    }

    /** 问题及整改意见如下：of two things in one breath the list holds the first. */
    private @Nullable Kind joined(String sentence, int at, @Nullable Kind last) {
        if (at < 1 || last == null || "及和与".indexOf(sentence.charAt(at - 1)) < 0) {
            return last;
        }
        String before = sentence.substring(0, at - 1);
        for (Kind kind : Kind.values()) {
            for (String word : java.util.Objects.requireNonNull(introductions.get(kind))) {
                if (kind != last && before.endsWith(word)) {
                    return kind;
                }
            }
        }
        return last;
    }

    /**
     * The kind that a sentence ending in a colon announces right before {@code at}; {@code
     * otherwise} without one.
     */
    @Nullable Kind afterColon(int at, @Nullable Kind otherwise) {
        int end = at;
        while (end > 0 && Sentences.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || (text.charAt(end - 1) != '：' && text.charAt(end - 1) != ':')) {
            return otherwise;
        }
        int start = Math.max(0, end - 60);
        Kind introduced = introduced(start, end);
        return introduced == null ? otherwise : introduced;
    }

    /** The kind that the last sentence of {@code [from, to)} announces ("存在以下问题：", "我将从三方面改进："). */
    @Nullable Kind introduced(int from, int until) {
        int to = until;
        while (to > from
                && (BOUNDARIES.has(text.charAt(to - 1))
                        || Sentences.isSpace(text.charAt(to - 1)))) {
            to--;
        }
        int farthest = Math.max(from, to - LONGEST_INTRODUCTION);
        int start = to;
        while (start > farthest && "。；\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String sentence = text.substring(start, to);
        Kind best = null;
        int bestAt = -1;
        for (Kind kind : Kind.values()) {
            for (String word : java.util.Objects.requireNonNull(introductions.get(kind))) {
                int at = sentence.lastIndexOf(word);
                if (at > bestAt) {
                    best = kind;
                    bestAt = at;
                }
            }
        }
        return joined(sentence, bestAt, best);
    }
}
