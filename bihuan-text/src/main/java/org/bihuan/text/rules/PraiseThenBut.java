package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * C05: a finding, or what introduces the findings of a dimension, that begins with praise and then
 * says 但 (虽然能够坚持学习，但……), in one sentence or in the next, or that reports an achievement. Only its
 * first sentences count; words that give a figure are an account, not praise.
 */
final class PraiseThenBut implements Rule {
    private static final int SENTENCES = 4;
    private static final int SENTENCES_FOR_ACHIEVEMENTS = 2;

    /** What introduces a dimension is short. */
    private static final int LONGEST_INTRODUCTION = 400;

    private final Literals openers = words("praise-openers");
    private final Literals praise = words("praise");
    private final Literals strong = words("strong-praise");
    private final Literals concessions = words("concessions");
    private final Literals doings = words("doings");
    private final Literals buts = words("buts");
    private final Literals achievements = words("achievements");

    private static Literals words(String file) {
        return new Literals(DataLines.words(PraiseThenBut.class, "words/" + file + ".txt"));
    }

    @Override
    public String id() {
        return "C05";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noFindings(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        int[] beginnings = beginnings(subject);
        for (Section section : subject.outline().sections()) {
            if (section.role() == Role.DIMENSION || section.role() == Role.FINDINGS) {
                introduction(section, beginnings)
                        .flatMap(words -> turned(subject.text(), words))
                        .ifPresent(hits::add);
            }
        }
        for (Finding finding : subject.outline().findings()) {
            Span words = Items.words(finding);
            turned(subject.text(), words)
                    .or(() -> achievement(subject.text(), words))
                    .ifPresent(hits::add);
        }
        return hits;
    }

    /** Where headings and items begin, in ascending order. */
    private static int[] beginnings(Subject subject) {
        IntStream headings =
                subject.outline().sections().stream().mapToInt(s -> s.headingSpan().start());
        IntStream items = Items.inOrder(subject).stream().mapToInt(i -> i.span().start());
        return IntStream.concat(headings, items).sorted().toArray();
    }

    /** From a heading to whatever the outline finds next; none where that begins at once. */
    private static Optional<Span> introduction(Section section, int[] beginnings) {
        int start = section.headingSpan().end();
        int end = Math.min(section.span().end(), start + LONGEST_INTRODUCTION);
        int found = Arrays.binarySearch(beginnings, start);
        int next = found < 0 ? -found - 1 : found;
        if (next < beginnings.length) {
            end = Math.min(end, beginnings[next]);
        }
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** Praise and its turn within one sentence, or praise sentence after sentence and then 但. */
    private Optional<Hit> turned(String text, Span words) {
        List<Span> sentences = Clauses.sentences(text, words, 1, SENTENCES);
        for (Span sentence : sentences) {
            List<Literals.Found> turns = buts.in(text, sentence);
            if (turns.isEmpty()) {
                if (sentence.start() > words.start() && text.charAt(sentence.start()) == '但') {
                    return afterPraise(text, sentences.getFirst().start(), sentence.start());
                }
                continue;
            }
            int but = turns.getFirst().span().start();
            boolean first = text.charAt(sentence.start()) == '但' || but == sentence.start();
            Optional<Hit> hit =
                    first
                            ? afterPraise(text, sentences.getFirst().start(), sentence.start())
                            : granted(text, sentence, turns.getFirst().span());
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> granted(String text, Span sentence, Span turn) {
        Span before = new Span(sentence.start(), turn.start());
        List<Literals.Found> opening = openers.in(text, before);
        if (!opening.isEmpty()) {
            Span clause = new Span(opening.getFirst().span().start(), turn.start());
            if (praise.anyIn(text, clause) && !figures(text, clause)) {
                return Optional.of(Hit.at(new Span(clause.start(), turn.end()), "but"));
            }
        }
        List<Literals.Found> conceded = concessions.in(text, before);
        if (!conceded.isEmpty()) {
            Span clause = new Span(conceded.getFirst().span().start(), turn.start());
            if (doings.anyIn(text, clause) && !figures(text, clause)) {
                return Optional.of(Hit.at(new Span(clause.start(), turn.end()), "but"));
            }
        }
        return strong.in(text, before).stream()
                .map(found -> new Span(found.span().start(), turn.start()))
                .filter(c -> !figures(text, c) && Faults.in(text, c).isEmpty())
                .findFirst()
                .map(c -> Hit.at(new Span(c.start(), turn.end()), "but"));
    }

    private Optional<Hit> afterPraise(String text, int from, int but) {
        Span before = new Span(from, but);
        return praise.anyIn(text, before)
                        && !figures(text, before)
                        && Faults.in(text, before).isEmpty()
                ? Optional.of(Hit.at(new Span(from, but + 1), "but"))
                : Optional.empty();
    }

    private static boolean figures(String text, Span words) {
        return words.in(text).chars().anyMatch(c -> Chars.digit((char) c));
    }

    private Optional<Hit> achievement(String text, Span words) {
        for (Span sentence : Clauses.sentences(text, words, 1, SENTENCES_FOR_ACHIEVEMENTS)) {
            List<Literals.Found> reported = achievements.in(text, sentence);
            if (!reported.isEmpty()) {
                Span place = Clauses.around(text, reported.getFirst().span(), sentence);
                return Optional.of(Hit.at(place, "achievement"));
            }
        }
        return Optional.empty();
    }
}
