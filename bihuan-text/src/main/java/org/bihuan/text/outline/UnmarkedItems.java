package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.Span;

/**
 * Items that carry no mark: a line is an item, with a short line above it as its title; a line of
 * clauses divided by semicolons is several; a line that only names who and when belongs to the item
 * before it.
 */
final class UnmarkedItems {
    static final int SHORTEST = 6;
    static final String BULLETS = "-•·●■◆▪◇○*";
    private static final int LONGEST_INTRODUCTION = 45;
    private static final int LONGEST_AREA = 12;
    private static final int LONGEST_SUMMARY = 60;

    private final String text;
    private final Cues cues;
    private final Calls calls;

    UnmarkedItems(String text, Cues cues, Calls calls) {
        this.text = text;
        this.calls = calls;
        this.cues = cues;
    }

    /**
     * @param divided whether clauses count as items of their own even where nothing announces
     *     several
     */
    List<Span> in(int from, int to, boolean divided) {
        List<Span> items = new ArrayList<>();
        int lineStart = from;
        while (lineStart < to) {
            int lineEnd = lineEnd(lineStart, to);
            int end = lineEnd;
            if (isTitleLine(lineStart, lineEnd) && lineEnd < to) {
                end = lineEnd(lineEnd + 1, to);
            }
            Span line = Sentences.trim(text, lineStart, end);
            boolean goesOn = isSlot(line.start()) || calls.running(line.start());
            if (calls.running(line.start()) && items.isEmpty()) {
                lineStart = end + 1;
                continue;
            }
            if (goesOn && !items.isEmpty()) {
                Span last = items.removeLast();
                items.add(new Span(last.start(), line.end()));
            } else if (end > lineEnd) {
                items.add(line);
            } else if (!announcesOnly(line)) {
                items.addAll(clauses(line, divided));
            }
            lineStart = end + 1;
        }
        return withoutSummary(items);
    }

    /** 自己还有不小差距。in front of 在学习方面，…。在作风方面，…。: it only leads to them. */
    private List<Span> withoutSummary(List<Span> items) {
        boolean summary =
                items.size() > 2
                        && items.getFirst().length() <= LONGEST_INTRODUCTION
                        && !opensWithArea(items.getFirst().start(), items.getFirst().end())
                        && items.stream().skip(1).allMatch(i -> opensWithArea(i.start(), i.end()));
        return summary ? items.subList(1, items.size()) : items;
    }

    private int lineEnd(int from, int to) {
        int end = text.indexOf('\n', from);
        return end < 0 || end > to ? to : end;
    }

    /** 责任人：…, 完成时限：…, 具体表现：… */
    private boolean isSlot(int at) {
        return begins("slot", at, "")
                || begins("spelt.out", at, "：")
                || begins("spelt.out", at, ":")
                || begins("rectified.state", at, "：")
                || begins("rectified.state", at, ":");
    }

    private boolean begins(String list, int at, String behind) {
        for (String word : cues.list(list)) {
            if (text.startsWith(word, at) && text.startsWith(behind, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    /** A short line without a stop: the title of the line that follows. */
    private boolean isTitleLine(int from, int to) {
        Span line = Sentences.trim(text, from, to);
        return line.length() >= 4
                && line.length() <= 30
                && BULLETS.indexOf(text.charAt(line.start())) < 0
                && !isSlot(line.start())
                && Sentences.find(text, line.start(), line.end(), Sentences.SENTENCE_MARKS_OR_COLON)
                        < 0;
    }

    private boolean announcesOnly(Span line) {
        return line.isEmpty()
                || "：:".indexOf(text.charAt(line.end() - 1)) >= 0
                || isSummary(line)
                || leadsToSeveral(line);
    }

    /** 针对存在的问题，我决心从以下三方面努力。: one sentence that only says that some follow. */
    private boolean leadsToSeveral(Span line) {
        return line.length() <= LONGEST_INTRODUCTION
                && Sentences.find(text, line.start(), line.end(), Sentences.CLOSING_MARKS)
                        == line.end() - 1
                && text.substring(line.start(), line.end()).contains("以下")
                && cues.anyIn("several", line.in(text));
    }

    /** 发现仍存在一些不容忽视的问题。: that there are some says nothing of them. */
    private boolean isSummary(Span line) {
        int stop = Sentences.find(text, line.start(), line.end(), Sentences.CLOSING_MARKS);
        return stop == line.end() - 1
                && line.length() <= LONGEST_SUMMARY
                && cues.list("summary.end").stream().anyMatch(w -> text.startsWith(w, stop - 2))
                && cues.anyIn("summary", line.in(text));
    }

    private List<Span> clauses(Span line, boolean divided) {
        int from = afterIntroduction(line);
        boolean announced = from > line.start();
        List<Span> clauses = new ArrayList<>();
        int stop = Sentences.find(text, from, line.end(), Sentences.CLOSING_MARKS);
        int sentence = stop < 0 ? line.end() : stop;
        int start = from;
        int at = Sentences.find(text, from, sentence, Sentences.SEMICOLONS);
        while (at >= 0) {
            add(clauses, start, at + 1);
            start = at + 1;
            at = Sentences.find(text, start, sentence, Sentences.SEMICOLONS);
        }
        add(clauses, start, line.end());
        List<Span> faults = announced ? List.of() : behindBut(line);
        if (!faults.isEmpty()) {
            return faults;
        }
        List<Span> alike = divided || announced ? alike(from, line.end()) : List.of();
        if (alike.size() > 1) {
            return alike;
        }
        List<Span> areas = divided || announced ? byArea(from, line.end()) : List.of();
        if (areas.size() > 1) {
            return areas;
        }
        boolean oneSentence = Sentences.find(text, start, line.end(), Sentences.SEMICOLONS) < 0;
        boolean several = clauses.size() > 2 || (announced && clauses.size() == 2);
        return several && oneSentence && (divided || announced) ? clauses : List.of(line);
    }

    /**
     * What is well, then 但…，甲不够；乙不够；丙不够。: each clause of the last sentence is an item, where each
     * names a fault; the first takes the words of praise along.
     */
    private List<Span> behindBut(Span line) {
        int stop = Sentences.find(text, line.start(), line.end(), Sentences.CLOSING_MARKS);
        if (stop < 0 || stop + 2 >= line.end() || text.charAt(stop + 1) != '但') {
            return List.of();
        }
        int close = Sentences.find(text, stop + 1, line.end(), Sentences.CLOSING_MARKS);
        if (close >= 0 && close + 1 < line.end()) {
            return List.of();
        }
        List<Span> clauses = new ArrayList<>();
        int start = line.start();
        int at = Sentences.find(text, stop + 1, line.end(), Sentences.SEMICOLONS);
        while (at >= 0) {
            clauses.add(Sentences.trim(text, start, at + 1));
            start = at + 1;
            at = Sentences.find(text, start, line.end(), Sentences.SEMICOLONS);
        }
        clauses.add(Sentences.trim(text, start, line.end()));
        boolean all = clauses.stream().allMatch(c -> cues.faults.anyIn(c.in(text)));
        return clauses.size() > 2 && all ? clauses : List.of();
    }

    /**
     * 有的…；有的…。有的…。: pieces that begin alike are an item each, unless a short sentence in front of
     * them sums them up.
     */
    private List<Span> alike(int from, int to) {
        List<Span> items = new ArrayList<>();
        int first = -1;
        int start = from;
        int at = from;
        while (at < to) {
            int stop = Sentences.find(text, at, to, Sentences.SENTENCE_MARKS);
            if (begins("alike", at, "")) {
                if (first < 0) {
                    first = at;
                } else {
                    items.add(Sentences.trim(text, start, at));
                    start = at;
                }
            }
            at = stop < 0 ? to : stop + 1;
        }
        items.add(Sentences.trim(text, start, to));
        boolean summedUp = first > from && cues.faults.anyIn(text.substring(from, first));
        return first < 0 || summedUp ? List.of() : items;
    }

    /** 学习上，…。工作上，…。在作风方面，…。: each sentence that opens with an area begins an item. */
    private List<Span> byArea(int from, int to) {
        List<Span> items = new ArrayList<>();
        int start = from;
        int at = from;
        while (at < to) {
            int stop = Sentences.find(text, at, to, Sentences.CLOSING_MARKS);
            int end = stop < 0 ? to : stop + 1;
            boolean opens = opensWithArea(at, end);
            if (at == from && !opens) {
                return List.of();
            }
            if (at > from && opens) {
                items.add(Sentences.trim(text, start, at));
                start = at;
            }
            at = end;
        }
        items.add(Sentences.trim(text, start, to));
        return items;
    }

    private boolean opensWithArea(int from, int to) {
        int limit = Math.min(to, from + LONGEST_AREA);
        int comma = Sentences.find(text, from, limit, Sentences.COMMAS);
        if (comma < from + 2) {
            return false;
        }
        String words = text.substring(from, comma).strip();
        return (words.endsWith("上") || words.endsWith("方面"))
                && !words.startsWith("一方面")
                && !words.startsWith("另一方面")
                && cues.list("no.area").stream().noneMatch(words::endsWith);
    }

    private void add(List<Span> clauses, int from, int to) {
        Span clause = Sentences.trim(text, from, to);
        if (clause.length() < SHORTEST || isSlot(clause.start())) {
            if (!clauses.isEmpty() && !clause.isEmpty()) {
                Span last = clauses.removeLast();
                clauses.add(new Span(last.start(), clause.end()));
            }
        } else {
            clauses.add(clause);
        }
    }

    /** "…，我存在以下不足：" is no item; where the line begins so, what follows the colon. */
    private int afterIntroduction(Span line) {
        int limit = Math.min(line.end(), line.start() + LONGEST_INTRODUCTION);
        int colon = Sentences.find(text, line.start(), limit, Sentences.COLON_OR_STOP);
        if (colon < 0 || "：:".indexOf(text.charAt(colon)) < 0) {
            return line.start();
        }
        String introduction = text.substring(line.start(), colon);
        boolean announces = cues.list("several").stream().anyMatch(introduction::contains);
        return announces ? colon + 1 : line.start();
    }
}
