package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Outline.FrontLine;
import org.jspecify.annotations.Nullable;

/** Sets tables of contents apart: their lines are no headings. */
final class ContentsTable {
    private static final int MOST_LINES = 120;
    private static final int LONGEST_LINE = 70;
    private static final int LONGEST_TITLE = 8;
    private static final int MOST_TABLES = 5;
    private static final int FEWEST_WITHOUT_TITLE = 6;
    private static final int FEWEST_RESTARTING = 4;
    private static final int LONGEST_BARE_ENTRY = 30;
    private static final String NUMBER_STARTS = "第一二三四五六七八九十（(0123456789";

    /** Entries are told apart by so many of their first characters. */
    private static final int BEGINNING = 6;

    private static final int SHORT_BEGINNING = 3;

    private static final String LEADER = "\t";

    private final String text;
    private final Calls calls;
    private final MarkScanner scanner;
    private final Frame frame;

    ContentsTable(String text, Calls calls, MarkScanner scanner, Frame frame) {
        this.text = text;
        this.calls = calls;
        this.scanner = scanner;
        this.frame = frame;
    }

    /** Tables of contents further down, as of a plan behind the letter that it comes with. */
    List<Paragraph> without(List<Paragraph> body) {
        @Nullable List<Paragraph> rest = null;
        int tables = 0;
        int kept = 0;
        for (int i = 0; i < body.size() && tables < MOST_TABLES; i++) {
            if (!mayBegin(body, i)) {
                continue;
            }
            tables++;
            int behind = over(body, i);
            if (behind > i) {
                rest = rest == null ? new ArrayList<>() : rest;
                rest.addAll(body.subList(kept, i));
                kept = behind;
                i = behind - 1;
            }
        }
        if (rest == null) {
            return body;
        }
        rest.addAll(body.subList(kept, body.size()));
        return rest;
    }

    /** The word 目录, or the first of many short lines in a row that begin with a number. */
    private boolean mayBegin(List<Paragraph> body, int at) {
        Span span = frame.trim(body.get(at));
        if (span.length() <= LONGEST_TITLE && isTitle(span.in(text))) {
            return true;
        }
        int to = Math.min(body.size(), at + FEWEST_WITHOUT_TITLE);
        for (int i = at; i < to; i++) {
            Span line = frame.trim(body.get(i));
            boolean entry =
                    line.length() > 2
                            && line.length() <= LONGEST_BARE_ENTRY
                            && NUMBER_STARTS.indexOf(text.charAt(line.start())) >= 0
                            && !entry(body.get(i)).isEmpty();
            if (!entry) {
                return false;
            }
        }
        return to - at == FEWEST_WITHOUT_TITLE;
    }

    /**
     * Steps over a table of contents: at least three heading lines in a row that all stand again
     * further down.
     */
    int over(List<Paragraph> paragraphs, int from) {
        List<String> entries = new ArrayList<>();
        int to = from;
        while (to < paragraphs.size() && entries.size() < MOST_LINES) {
            String entry = entry(paragraphs.get(to));
            if (entry.isEmpty()) {
                break;
            }
            entries.add(entry);
            to++;
        }
        to = from + (entries.size() < 3 ? 0 : standingAgain(entries, paragraphs, from));
        to = Math.max(to, from + restarting(entries, paragraphs, from));
        if (to - from < 3) {
            return from;
        }
        for (Paragraph line : paragraphs.subList(from, to)) {
            frame.lines.add(new FrontLine(FrontLine.Kind.CONTENTS, frame.trim(line)));
        }
        return to;
    }

    /**
     * Headings in a row without a word of text between them, of which the first comes again: all of
     * them are a table, though the text may word the others differently or end before them.
     */
    private int restarting(List<String> entries, List<Paragraph> paragraphs, int from) {
        int first = !entries.isEmpty() && isTitle(entries.getFirst()) ? 1 : 0;
        if (entries.size() - first < FEWEST_RESTARTING
                || !isChapter(paragraphs.get(from + first), 1)) {
            return 0;
        }
        String opening = plain(entries.get(first));
        boolean second = false;
        for (int k = from + first + 1; k < paragraphs.size(); k++) {
            Span line = frame.trim(paragraphs.get(k));
            int end = Math.min(line.end(), line.start() + LONGEST_LINE);
            if (isChapter(paragraphs.get(k), 1)
                    && alike(opening, plain(text.substring(line.start(), end)))) {
                return second ? Math.min(entries.size(), k - from) : 0;
            }
            second |= k - from < entries.size() && isChapter(paragraphs.get(k), 2);
        }
        return 0;
    }

    /** 一、存在的主要问题 and 一、存在的问题: most letters of the one stand in the other. */
    private static boolean alike(String entry, String line) {
        long shared = entry.chars().filter(c -> line.indexOf(c) >= 0).count();
        return line.startsWith(entry)
                || (shared * 4 >= entry.length() * 3L && line.length() < 2 * entry.length());
    }

    private boolean isChapter(Paragraph line, int number) {
        Span span = frame.trim(line);
        return scanner.leading(span.start(), span.end())
                .filter(m -> m.number() == number && TreeBuilder.rank(m.style()) <= 1)
                .isPresent();
    }

    /** How many entries from the first on stand again further down, or lead to a page. */
    private int standingAgain(List<String> entries, List<Paragraph> paragraphs, int from) {
        Map<String, List<Integer>> byBeginning = new HashMap<>();
        List<String> bare = entries.stream().map(ContentsTable::plain).toList();
        int[] last = new int[entries.size()];
        for (int i = 0; i < last.length; i++) {
            boolean sure = entries.get(i).endsWith(LEADER) || isTitle(entries.get(i));
            last[i] = sure ? Integer.MAX_VALUE : from + i;
            int length = bare.get(i).length() < BEGINNING ? SHORT_BEGINNING : BEGINNING;
            byBeginning
                    .computeIfAbsent(beginning(bare.get(i), length), k -> new ArrayList<>())
                    .add(i);
        }
        for (int k = from + 1; k < paragraphs.size(); k++) {
            Span line = frame.trim(paragraphs.get(k));
            String words =
                    plain(
                            text.substring(
                                    line.start(),
                                    Math.min(line.end(), line.start() + LONGEST_LINE)));
            for (int length : new int[] {SHORT_BEGINNING, BEGINNING}) {
                for (int i : byBeginning.getOrDefault(beginning(words, length), List.of())) {
                    if (last[i] < k && words.startsWith(bare.get(i))) {
                        last[i] = k;
                    }
                }
            }
        }
        int count = 0;
        while (count < last.length && last[count] > from + count) {
            count++;
        }
        return count;
    }

    private static String beginning(String bare, int length) {
        return bare.substring(0, Math.min(length, bare.length()));
    }

    /** Without blanks: a heading 总　则 may stand as 总则 in the table of contents. */
    static String bare(String words) {
        return words.replace(" ", "").replace("\u3000", "").replace("\t", "");
    }

    /** Bare, and (Ⅰ级) as （Ⅰ级）: the table and the text are often typed by two people. */
    private static String plain(String words) {
        return bare(words).replace('(', '（').replace(')', '）');
    }

    static boolean isTitle(String words) {
        if (words.length() > LONGEST_TITLE) {
            return false;
        }
        String bare = words.replace(" ", "").replace("\u3000", "");
        return bare.equals("目录") || bare.equals("目录：") || bare.equals("目次");
    }

    /** The words of a line as a table of contents has them; empty for any other line. */
    private String entry(Paragraph paragraph) {
        Span span = frame.trim(paragraph);
        if (calls.at(span.start()) != null || span.length() > 2 * LONGEST_LINE) {
            return "";
        }
        String line = span.in(text);
        String words = withoutLeader(line);
        if (isTitle(words)) {
            return words;
        }
        boolean heading =
                words.length() > 2
                        && words.length() <= LONGEST_LINE
                        && scanner.leading(span.start(), span.end()).isPresent()
                        && Sentences.find(
                                        text,
                                        span.start(),
                                        span.end(),
                                        Sentences.FULL_STOP_OR_SEMICOLON)
                                < 0;
        boolean leader =
                line.length() - words.length() > 1
                        && (line.contains("……") || line.contains("...") || line.contains("···"));
        return heading ? words + (leader ? LEADER : "") : "";
    }

    /** "四、整改措施……………3" without the dots and the page. */
    private static String withoutLeader(String words) {
        int end = words.length();
        while (end > 0 && "0123456789.…·．\t 　".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
