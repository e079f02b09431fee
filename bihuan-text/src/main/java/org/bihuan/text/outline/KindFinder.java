package org.bihuan.text.outline;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.outline.Outline.DocumentKind;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.Section.Role;

/**
 * Recognises the kind of a document: by its title, else by the phrases that its kind uses and by
 * who speaks in it.
 */
final class KindFinder {
    /** So much of the text tells its kind. */
    private static final int FAR_ENOUGH = 6_000;

    private static final int BY_TITLE = 95;
    private static final int BY_TITLE_AND_VOICE = 90;
    private static final int LEAST_PHRASES = 3;

    private final String text;
    private final Cues cues;

    KindFinder(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    /**
     * @param front the lines in front of the text proper
     */
    Optional<DocumentKind> find(List<FrontLine> front, int from) {
        String title = title(front, from);
        if (isOfficial(title)) {
            return Optional.empty();
        }
        if (!cues.anyIn("statement.title", title)) {
            boolean notice = cues.list("notice.end").stream().anyMatch(title::endsWith);
            if (notice) {
                return Optional.of(new DocumentKind("notice", BY_TITLE));
            }
            for (String kind : cues.list("kinds")) {
                if (cues.anyIn(kind + ".title", title)) {
                    return Optional.of(new DocumentKind(kind, BY_TITLE));
                }
            }
        }
        return title.isEmpty() || !cues.anyIn("self-review.title", title)
                ? byPhrases(title)
                : byVoice(title);
    }

    /**
     * Whether the title is that of a law, a plan or an order, in which nobody speaks of himself.
     */
    boolean isOfficial(String title) {
        String words = withoutBracket(title);
        return cues.list("official.end").stream().anyMatch(words::endsWith)
                && !cues.anyIn("official.not", title);
    }

    /** Causes or measures, where the title says that the text is about nothing else. */
    Optional<Role> subject(String title, Headings headings) {
        String words = title;
        for (String end : cues.list("subject.end")) {
            words = words.endsWith(end) ? words.substring(0, words.length() - end.length()) : words;
        }
        boolean other = words.isEmpty() || cues.anyIn("subject.not", words);
        return other
                ? Optional.empty()
                : headings.roleAtEnd(words)
                        .filter(r -> r == Role.CAUSES || r == Role.MEASURES)
                        .filter(r -> headings.second(title).isEmpty());
    }

    /** 关于适用某法的解释（一） */
    private static String withoutBracket(String title) {
        int open = title.endsWith("）") ? title.lastIndexOf('（') : -1;
        return open > 0 ? title.substring(0, open) : title;
    }

    /** The lines of the title joined. */
    String title(List<FrontLine> front, int from) {
        StringBuilder lines = new StringBuilder();
        for (FrontLine line : front) {
            boolean title = line.kind() == FrontLine.Kind.TITLE;
            if (title && line.span().start() <= from) {
                lines.append(line.span().in(text).replace(" ", "").replace("\u3000", ""));
            }
        }
        return lines.toString();
    }

    private Optional<DocumentKind> byVoice(String title) {
        boolean team = cues.anyIn("team.title", title);
        boolean one = cues.anyIn("individual.title", title);
        if (team != one) {
            return Optional.of(new DocumentKind(team ? "team" : "individual", BY_TITLE_AND_VOICE));
        }
        int ours = voices("team.voice");
        int mine = voices("individual.voice");
        int said = ours + mine;
        boolean clear = said >= LEAST_PHRASES && Math.max(ours, mine) >= 2 * Math.min(ours, mine);
        return clear
                ? Optional.of(
                        new DocumentKind(
                                ours > mine ? "team" : "individual",
                                Math.min(BY_TITLE_AND_VOICE, 100 * Math.max(ours, mine) / said)))
                : Optional.empty();
    }

    private Optional<DocumentKind> byPhrases(String title) {
        String best = "";
        int most = 0;
        for (String kind : cues.list("kinds")) {
            int phrases = 0;
            for (String phrase : cues.list(kind + ".text")) {
                int at = text.indexOf(phrase, 0, Math.min(text.length(), FAR_ENOUGH));
                phrases += at >= 0 ? 1 : 0;
            }
            if (phrases > most) {
                most = phrases;
                best = kind;
            }
        }
        return most >= LEAST_PHRASES
                ? Optional.of(new DocumentKind(best, Math.min(85, 40 + 10 * most)))
                : byVoice(title);
    }

    /** 我省, 我局: nobody speaks of himself. */
    private boolean speaksOf(int behind) {
        return text.charAt(behind - 1) == '我'
                && behind < text.length()
                && cues.list("voice.not").contains(text.substring(behind, behind + 1));
    }

    private int voices(String list) {
        int count = 0;
        for (String word : cues.list(list)) {
            int limit = Math.min(text.length(), FAR_ENOUGH);
            int at = text.indexOf(word, 0, limit);
            while (at >= 0) {
                count += speaksOf(at + word.length()) ? 0 : 1;
                at = text.indexOf(word, at + word.length(), limit);
            }
        }
        return count;
    }
}
