package org.bihuan.text.outline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.Span;

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
        int colon = Sentences.find(text, from, end, "：:；;");
        if (colon > from && (end == limit || colon - from <= SHORT_LABEL)) {
            end = colon;
        }
        int area = text.indexOf("方面，", from, end);
        if (area > from && area + 2 < end && end - area > 15) {
            end = area + 2;
        }
        if (end - from > LONGEST && !text.startsWith("方面", end - 2)) {
            int comma = Sentences.find(text, from, end, "，,");
            if (comma - from >= 4 && comma - from <= SHORT_LABEL) {
                end = comma;
            }
        }
        return withoutBrackets(Sentences.trim(text, from, lostBreak(from, end)));
    }

    /** "原因分析 思想松懈，…": a blank where the line break was lost ends the heading. */
    private int lostBreak(int from, int end) {
        for (int i = from + 2; i < end && i < from + SHORT_LABEL; i++) {
            if (MarkText.isBlank(text.charAt(i))) {
                boolean more = Sentences.trim(text, i, end).length() > 3;
                boolean names = more && roleAtEnd(text.substring(from, i)).isPresent();
                return names ? i : end;
            }
        }
        return end;
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
        for (Role telling : new Role[] {Role.PRIOR_RECTIFICATION, Role.CAUSES, Role.PREPARATION}) {
            if (cues.list("telling." + telling).stream().anyMatch(heading::contains)) {
                return Optional.of(telling);
            }
        }
        for (Role strong : new Role[] {Role.CASE, Role.PERSONAL_MATTERS}) {
            for (String word : cues.heading(strong)) {
                if (heading.contains(word)) {
                    return Optional.of(strong);
                }
            }
        }
        Role best = null;
        int bestEnd = -1;
        int bestLength = 0;
        for (Map.Entry<Role, Integer> last : lastEnds(heading).entrySet()) {
            int length = longestEndingAt(heading, last.getKey(), last.getValue());
            if (last.getValue() > bestEnd || (last.getValue() == bestEnd && length > bestLength)) {
                best = last.getKey();
                bestEnd = last.getValue();
                bestLength = length;
            }
        }
        return Optional.ofNullable(best);
    }

    /** As {@link #role}, for a heading whose last words are the ones that tell. */
    Optional<Role> roleAtEnd(String heading) {
        Optional<Role> role = first(heading);
        return role.filter(r -> lastEnds(heading).getOrDefault(r, 0) >= heading.length() - 2);
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

    private static boolean isKind(Role role) {
        return role == Role.FINDINGS || role == Role.CAUSES || role == Role.MEASURES;
    }

    private Map<Role, Integer> lastEnds(String heading) {
        Map<Role, Integer> ends = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            for (String word : cues.heading(role)) {
                int at = heading.lastIndexOf(word);
                if (at >= 0) {
                    ends.merge(role, at + word.length(), Math::max);
                }
            }
        }
        return ends;
    }

    private int longestEndingAt(String heading, Role role, int end) {
        int longest = 0;
        for (String word : cues.heading(role)) {
            if (word.length() > longest
                    && heading.startsWith(word, end - word.length())
                    && end >= word.length()) {
                longest = word.length();
            }
        }
        return longest;
    }

    /** Whether the heading names an area of conduct ("…方面", "带头…") rather than a fault. */
    boolean namesArea(String heading) {
        for (String end : cues.list("area.end")) {
            if (heading.endsWith(end) && !heading.equals(end)) {
                return true;
            }
        }
        for (String start : cues.list("area.start")) {
            if (heading.startsWith(start) || heading.startsWith("在" + start)) {
                return true;
            }
        }
        return false;
    }

    boolean question(String heading) {
        return cues.list("question").stream().anyMatch(heading::contains);
    }

    boolean namesFault(String words) {
        return cues.list("defect").stream().anyMatch(words::contains);
    }
}
