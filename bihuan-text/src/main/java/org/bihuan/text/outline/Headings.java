package org.bihuan.text.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Section.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a heading's words say: where they end, what part they announce, whether they name an area or
 * a fault.
 */
final class Headings {
    /**
     * A first sentence longer than this is a text, not a heading, unless it ends as dimensions end.
     */
    private static final int LONGEST = 60;

    private static final int SHORT_LABEL = 30;
    private static final int SHORTEST_RUN_ON = 30;
    private static final int LONGEST_CLOSING = 14;
    private static final int SHORTEST_WANTING = 6;

    /** Parts that single words decide, whatever else the heading names; the first wins. */
    static final List<Role> TELLING =
            List.of(Role.PRIOR_RECTIFICATION, Role.CAUSES, Role.PREPARATION);

    private static final List<Role> STRONG = List.of(Role.CASE, Role.PERSONAL_MATTERS);

    private final String text;
    private final Cues cues;

    Headings(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    /**
     * The words of a heading that starts at {@code from}; it ends before its closing mark, at the
     * latest at {@code limit}.
     */
    Span words(int from, int limit) {
        int end = Sentences.end(text, from, limit);
        int colon =
                Sentences.find(text, behindLabel(from, end), end, Sentences.COLONS_OR_SEMICOLONS);
        if (colon > from + 1 && (end == limit || colon - from <= SHORT_LABEL)) {
            end = colon;
        }
        int area = text.indexOf("方面，", from, end);
        if (area > from && area + 2 < end && (end - area > 15 || leadsOn(area + 3, end))) {
            end = area + 2;
        }
        if (end - from > LONGEST && !text.startsWith("方面", end - 2)) {
            int comma = Sentences.find(text, from, end, Sentences.COMMAS);
            if (comma - from >= 4 && comma - from <= SHORT_LABEL) {
                end = comma;
            }
        }
        return withoutBrackets(Sentences.trim(text, from, lostBreak(from, end)));
    }

    /** 表现： and its like at {@code from}. */
    boolean spellsOut(int from, int limit) {
        int colon = Sentences.find(text, from, limit, Sentences.COLONS);
        return colon > from && cues.list("spelt.out").contains(text.substring(from, colon).strip());
    }

    /** 筑牢…, 加强…: what should be, not what is wanting. */
    boolean promises(String heading) {
        return cues.list("promise").stream().anyMatch(heading::startsWith);
    }

    boolean labelled(int from, int end) {
        return text.startsWith("问题", from) && behindLabel(from, end) > from;
    }

    /** 问题一：文稿质量不高, 第一阶段：准备: the first colon belongs to the label. */
    private int behindLabel(int from, int end) {
        if (from < end && text.charAt(from) == '第') {
            int unit = ChineseNumber.runEnd(text, from + 1, end);
            boolean stage = text.startsWith("阶段：", unit) || text.startsWith("阶段:", unit);
            return stage && unit > from + 1 ? Math.min(end, unit + 3) : from;
        }
        if (!text.startsWith("问题", from)) {
            return from;
        }
        int at = ChineseNumber.runEnd(text, from + 2, end);
        while (at < end && MarkText.digit(text.charAt(at)) >= 0) {
            at++;
        }
        boolean label = at > from + 2 && at < end && "：:".indexOf(text.charAt(at)) >= 0;
        return label ? at + 1 : from;
    }

    /** 在学习方面，具体有：the words after the comma lead to the list. */
    private boolean leadsOn(int from, int end) {
        for (String word : cues.list("leads.on")) {
            if (text.startsWith(word, from) && from + word.length() <= end) {
                return true;
            }
        }
        return false;
    }

    /** "原因分析 思想松懈，…": a blank where the line break was lost ends the heading. */
    private int lostBreak(int from, int end) {
        for (int i = from + 2; i < end && i < from + SHORT_LABEL; i++) {
            char c = text.charAt(i);
            if (!Sentences.isHan(c) && MarkText.isBlank(c)) {
                int rest = Sentences.trim(text, i, end).length();
                boolean names = rest > 3 && roleAtEnd(text.substring(from, i)).isPresent();
                return names || isRunOn(from, i, end) ? i : end;
            }
        }
        return end;
    }

    /** 整改时限 根据检查组的意见，…: a long sentence of several clauses behind the blank. */
    private boolean isRunOn(int from, int blank, int end) {
        int comma = Sentences.find(text, blank, end, Sentences.COMMAS);
        return blank - from >= 3
                && blank - from <= SHORTEST_RUN_ON / 3
                && end - blank > SHORTEST_RUN_ON
                && comma > blank + 6;
    }

    private Span withoutBrackets(Span words) {
        boolean bracketed =
                words.length() > 2
                        && text.charAt(words.start()) == '【'
                        && text.charAt(words.end() - 1) == '】';
        return bracketed ? new Span(words.start() + 1, words.end() - 1) : words;
    }

    /** The part that a heading announces, if it announces one. */
    Optional<Role> role(String heading) {
        return read(heading).role();
    }

    /**
     * What the words of a heading say.
     *
     * @param end behind the last words that announce {@code role}
     */
    private record Said(Optional<Role> role, int end) {}

    private Said read(String heading) {
        Map<Role, Integer> ends = Map.of();
        Role said = null;
        int last = 0;
        int sure = TELLING.size();
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            List<WordIndex.Entry<Role>> telling = cues.telling.beginningWith(c);
            for (int k = 0; k < telling.size(); k++) {
                if (heading.startsWith(telling.get(k).word(), i)) {
                    sure = Math.min(sure, TELLING.indexOf(telling.get(k).meaning()));
                }
            }
            List<WordIndex.Entry<Role>> words = cues.headings.beginningWith(c);
            for (int k = 0; k < words.size(); k++) {
                WordIndex.Entry<Role> entry = words.get(k);
                int end = i + entry.word().length();
                if (heading.startsWith(entry.word(), i)) {
                    ends = ends.isEmpty() ? new EnumMap<>(Role.class) : ends;
                    ends.merge(entry.meaning(), end, Math::max);
                    // of words that end together the longest comes first
                    said = end > last ? entry.meaning() : said;
                    last = Math.max(last, end);
                }
            }
        }
        Role role = sure < TELLING.size() ? TELLING.get(sure) : strong(ends, said);
        return new Said(Optional.ofNullable(role), role == null ? 0 : ends.getOrDefault(role, 0));
    }

    private static @Nullable Role strong(Map<Role, Integer> ends, @Nullable Role otherwise) {
        if (ends.isEmpty()) {
            return otherwise;
        }
        for (Role role : STRONG) {
            if (ends.containsKey(role)) {
                return role;
            }
        }
        return otherwise;
    }

    /** As {@link #role}, for a heading whose last words are the ones that tell. */
    Optional<Role> roleAtEnd(String heading) {
        Said said = second(heading).isEmpty() ? read(heading) : new Said(first(heading), 0);
        return said.role().filter(r -> endOf(heading, r, said) >= heading.length() - 2);
    }

    /**
     * Two of findings, causes, measures in one heading, joined by "and": the later one; empty
     * otherwise.
     */
    Optional<Role> second(String heading) {
        int joint = -1;
        for (String word : cues.list("heading.joint")) {
            int at = heading.lastIndexOf(word);
            if (at > 1 && at < heading.length() - 2) {
                joint = Math.max(joint, at);
            }
        }
        if (joint < 0) {
            return Optional.empty();
        }
        Optional<Role> before = role(heading.substring(0, joint));
        Optional<Role> after = role(heading.substring(joint + 1));
        boolean two = before.isPresent() && after.isPresent() && !before.get().equals(after.get());
        return two && isKind(before.get()) && isKind(after.get()) ? after : Optional.empty();
    }

    /** The part that a heading announces; of two joined parts the first. */
    Optional<Role> first(String heading) {
        if (second(heading).isEmpty()) {
            return role(heading);
        }
        for (String word : cues.list("heading.joint")) {
            int at = heading.lastIndexOf(word);
            Optional<Role> role = at > 1 ? role(heading.substring(0, at)) : Optional.empty();
            if (role.isPresent() && isKind(role.get())) {
                return role;
            }
        }
        return role(heading);
    }

    private int endOf(String heading, Role role, Said said) {
        int end = said.end();
        if (end == 0) {
            for (String word : cues.list("heading." + role)) {
                int at = heading.lastIndexOf(word);
                end = at < 0 ? end : Math.max(end, at + word.length());
            }
        }
        return end;
    }

    private static boolean isKind(Role role) {
        return role == Role.FINDINGS || role == Role.CAUSES || role == Role.MEASURES;
    }

    /** Whether the heading names an area of conduct ("…方面", "带头…") rather than a fault. */
    boolean namesArea(String heading) {
        for (String end : cues.list("area.end")) {
            if (heading.endsWith(end) && !heading.equals(end)) {
                return true;
            }
        }
        for (String start : cues.list("area.start")) {
            if (heading.startsWith(start)
                    || (heading.startsWith("在") && heading.startsWith(start, 1))) {
                return true;
            }
        }
        return false;
    }

    /** 担当精神不足: what is wanting is named; 工作中存在的不足 heads a list. */
    boolean isWanting(String heading) {
        return heading.length() >= SHORTEST_WANTING
                && heading.endsWith("不足")
                && !cues.anyIn("wanting.not", heading);
    }

    /** 动力不足的原因在于怕担责任: the sentence says it all. */
    boolean statesCause(int from, int to) {
        int end = Sentences.end(text, from, Math.min(to, from + 2 * LONGEST));
        return cues.anyIn("states.cause", text.substring(from, Math.max(from, end)));
    }

    /** 存在的主要问题和不足: whatever it names, it heads a list. */
    boolean headsFaults(String heading) {
        return (heading.startsWith("存在") || heading.startsWith("主要") || heading.length() <= 2)
                && roleAtEnd(heading).isPresent();
    }

    /** Whether the last sentence of {@code [from, to)} says that problems follow. */
    boolean announcesFaults(int from, int to) {
        return cues.anyIn("announces.faults", lastSentence(Sentences.trim(text, from, to)));
    }

    /** Whether {@code [from, to)} ends in 今后我要做到以下几点：. */
    boolean announcesMeasures(int from, int to) {
        Span before = Sentences.trim(text, from, to);
        return !before.isEmpty()
                && "：:".indexOf(text.charAt(before.end() - 1)) >= 0
                && cues.anyIn("intro." + Item.Kind.MEASURE, lastSentence(before));
    }

    private String lastSentence(Span words) {
        int start = Math.max(words.start(), words.end() - LONGEST);
        String last = text.substring(start, Math.max(start, words.end() - 1));
        return last.substring(Math.max(last.lastIndexOf('。'), last.lastIndexOf('\n')) + 1);
    }

    /** 几点做法, 意见建议: measures, where they come behind the findings. */
    boolean closesWithMeasures(String heading) {
        return heading.length() <= LONGEST_CLOSING
                && cues.list("late.measure").stream().anyMatch(heading::endsWith)
                && cues.list("late.not").stream().noneMatch(heading::startsWith)
                && !namesFault(heading);
    }

    /** 关于“…”问题的整改, 针对“…”的问题. */
    boolean aboutQuoted(String line) {
        return (line.startsWith("关于“") || line.startsWith("针对“"))
                && cues.list("quoted.end").stream().anyMatch(line::endsWith);
    }

    /** Whether the words lead to what follows rather than name it. */
    boolean leads(String words) {
        return cues.anyIn("leads.below", words);
    }

    /** Whether some words can only stand in a sentence that goes on from another one. */
    boolean saysOn(String words) {
        return cues.anyIn("says.on", words);
    }

    boolean question(String heading) {
        return cues.anyIn("question", heading);
    }

    boolean namesFault(String words) {
        return cues.faults.anyIn(words);
    }
}
