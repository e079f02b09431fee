package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.Section.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Another document behind the first: a second statement in the same file, an attachment. It begins
 * with a line that reads like a title, after which the numbers of the first list start over.
 */
final class PastedTogether {
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_NAME = 20;

    private final String text;
    private final Cues cues;
    private final MarkScanner scanner;
    private final Frame frame;
    private final Calls calls;
    private final List<Paragraph> rest = new ArrayList<>();

    /** Where another document begins. */
    private final List<Integer> starts = new ArrayList<>();

    PastedTogether(String text, Cues cues, Frame frame, Calls calls, List<Paragraph> lines) {
        this.text = text;
        this.cues = cues;
        this.frame = frame;
        this.calls = calls;
        this.scanner = new MarkScanner(text);
        part(lines);
    }

    List<Paragraph> rest() {
        return rest;
    }

    List<Integer> starts() {
        return starts;
    }

    private void part(List<Paragraph> lines) {
        if (lines.stream().noneMatch(this::mayBeTitle)) {
            rest.addAll(lines);
            return;
        }
        @Nullable Mark[] next = nextMarks(lines);
        Mark first = null;
        for (int i = 0; i < lines.size(); i++) {
            Paragraph line = lines.get(i);
            Mark own = next[i];
            boolean marked = own != null && own.span().start() < line.span().end();
            if (marked) {
                first = first == null ? own : first;
            } else if (own != null
                    && own.number() == 1
                    && (first == null
                            ? isDecreed(lines, i)
                            : own.style() == first.style() && isTitle(line))) {
                signature(first == null, lines, i);
                i = begin(lines, i);
                continue;
            }
            int listed = attachments(lines, i);
            if (listed > i) {
                i = listed - 1;
                continue;
            }
            rest.add(line);
        }
    }

    /**
     * Steps over 附件：1.任务分解表 and the lines that go on with it, 2.人员名单: names of other papers, no
     * headings of this one.
     */
    private int attachments(List<Paragraph> lines, int from) {
        Span first = frame.trim(lines.get(from));
        int mark = first.start() + "附件：".length();
        if (calls.at(first.start()) != null
                || first.length() > 2 * LONGEST_TITLE
                || !(text.startsWith("附件：", first.start())
                        || text.startsWith("附件:", first.start()))) {
            return from;
        }
        frame.lines.add(new FrontLine(FrontLine.Kind.CLOSING, first));
        int number =
                mark < first.end()
                        ? scanner.leading(mark, first.end()).map(Mark::number).orElse(0)
                        : 0;
        int at = from + 1;
        while (at < lines.size()) {
            Span line = frame.trim(lines.get(at));
            Optional<Mark> next = scanner.leading(line.start(), line.end());
            boolean goesOn =
                    next.filter(m -> TreeBuilder.rank(m.style()) >= 3).isPresent()
                            && next.get().number() == number + 1
                            && line.length() <= LONGEST_TITLE
                            && Sentences.find(
                                            text,
                                            line.start(),
                                            line.end(),
                                            Sentences.SENTENCE_MARKS)
                                    < 0;
            if (!goesOn) {
                break;
            }
            frame.lines.add(new FrontLine(FrontLine.Kind.CLOSING, line));
            number++;
            at++;
        }
        return at;
    }

    /** For every line the first mark at the head of it or of a later one. */
    private @Nullable Mark[] nextMarks(List<Paragraph> lines) {
        @Nullable Mark[] next = new Mark[lines.size()];
        Mark mark = null;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<Mark> leading =
                    scanner.leading(lines.get(i).span().start(), lines.get(i).span().end());
            mark = leading.orElse(mark);
            next[i] = mark;
        }
        return next;
    }

    private boolean mayBeTitle(Paragraph line) {
        return isTitle(line) || isLaw(line);
    }

    /** 水库巡查办法 right below name and date of the order that issues it. */
    private boolean isDecreed(List<Paragraph> lines, int at) {
        return at > 1
                && isLaw(lines.get(at))
                && Frame.isDate(frame.trim(lines.get(at - 1)).in(text));
    }

    /**
     * Name and date below an order, above the title of what it issues, are no part of either text.
     */
    private void signature(boolean decreed, List<Paragraph> lines, int title) {
        if (!decreed || rest.isEmpty()) {
            return;
        }
        rest.removeLast();
        Span name = frame.trim(lines.get(title - 2));
        boolean named =
                !rest.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && Sentences.find(text, name.start(), name.end(), Sentences.ANY_PAUSE) < 0;
        if (named) {
            rest.removeLast();
            frame.lines.add(new FrontLine(FrontLine.Kind.AUTHOR, name));
        }
        frame.lines.add(new FrontLine(FrontLine.Kind.DATE, frame.trim(lines.get(title - 1))));
    }

    private boolean isLaw(Paragraph line) {
        Span span = frame.trim(line);
        return span.length() >= 4
                && span.length() <= LONGEST_TITLE
                && calls.at(span.start()) == null
                && Sentences.find(text, span.start(), span.end(), Sentences.ANY_PAUSE) < 0
                && cues.list("document.end").stream().anyMatch(span.in(text)::endsWith);
    }

    private boolean isTitle(Paragraph line) {
        Span span = Sentences.trim(text, line.span().start(), line.span().end());
        if (span.length() < (text.startsWith("附件", span.start()) ? 2 : 4)
                || span.length() > LONGEST_TITLE
                || calls.at(span.start()) != null
                || Sentences.find(text, span.start(), span.end(), Sentences.ANY_PAUSE) >= 0) {
            return false;
        }
        String words = span.in(text);
        return words.startsWith("附件")
                || (!cues.list("title.part").contains(words)
                        && cues.list("title.part.end").stream().noneMatch(words::endsWith)
                        && cues.list("title.end").stream().anyMatch(words::endsWith));
    }

    /** Sets title, names and dates apart; the last line that belongs to them. */
    private int begin(List<Paragraph> lines, int title) {
        frame.lines.add(new FrontLine(FrontLine.Kind.TITLE, frame.trim(lines.get(title))));
        int last = title;
        while (last + 1 < lines.size() && last - title < 3 && frame.names(lines.get(last + 1))) {
            last++;
        }
        starts.add(lines.get(title).span().start());
        return last;
    }
}
