package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.wording.CharBits;

/**
 * Sets the lines before and after the statement proper apart: title, author, date, salutation,
 * closing words.
 */
final class Frame {
    private static final int MOST_FRONT_LINES = 8;
    private static final int MOST_TITLE_LINES = 5;
    private static final int LONGEST_FRONT_LINE = 45;
    private static final int SHORTEST_TITLE = 6;

    /** 存在的主要问题 at the very beginning is a heading; a longer line is a title. */
    private static final int LONGEST_BARE_PART = 12;

    private static final int MOST_LOOKED_AT = 300;
    private static final int LONGEST_BARE_HEADING = 10;

    private static final CharBits FULL_COMMA = CharBits.of("，");
    private static final CharBits PAUSE = CharBits.of("。；，！？、");
    private static final CharBits SENTENCE_OR_CELL = CharBits.of("。；！\t");

    private static final Pattern DATE = Pattern.compile("\\d{4}[-./]\\d{1,2}([-./]\\d{1,2})?");

    private static final CharBits DIGITS = CharBits.of("0123456789");

    private final String text;
    private final Cues cues;
    private final Calls calls;
    private final MarkScanner scanner;
    private final Headings headings;
    private final ContentsTable contents;
    final List<FrontLine> lines = new ArrayList<>();

    /** Whether the first line, though it names a part, is the title of the whole. */
    private boolean standsAlone;

    /** Short lines without any mark, each above a paragraph. */
    private int bareHeadings;

    Frame(String text, Cues cues, Calls calls) {
        this.text = text;
        this.calls = calls;
        this.cues = cues;
        this.scanner = new MarkScanner(text);
        this.headings = new Headings(text, cues);
        this.contents = new ContentsTable(text, calls, scanner, this);
    }

    /** In reading order. */
    List<FrontLine> told() {
        List<FrontLine> told = new ArrayList<>(lines);
        told.sort(Comparator.comparing(FrontLine::span));
        return told;
    }

    /** The paragraphs between the frame's lines. */
    List<Paragraph> inner(List<Paragraph> paragraphs) {
        countBareHeadings(paragraphs);
        int from = frontLines(paragraphs, contents.over(paragraphs, 0));
        int body = contents.over(paragraphs, from);
        from = body > from ? frontLines(paragraphs, body) : from;
        int to = paragraphs.size();
        List<FrontLine> back = new ArrayList<>();
        while (to > from + 1 && paragraphs.size() - to < 5) {
            FrontLine line = back(paragraphs.get(to - 1));
            if (line == null
                    || (line.kind() == FrontLine.Kind.AUTHOR
                            && (back.isEmpty() || back.getFirst().kind() != FrontLine.Kind.DATE)
                            && !signs(paragraphs, to - 2))) {
                break;
            }
            back.addFirst(line);
            to--;
        }
        lines.addAll(back);
        return contents.without(paragraphs.subList(from, to));
    }

    /**
     * Whether what stands above names at the end of a text has come to its end; short lines below a
     * heading are entries of a list.
     */
    private boolean signs(List<Paragraph> paragraphs, int above) {
        int at = above;
        while (at > 0 && above - at < 4) {
            FrontLine line = back(paragraphs.get(at));
            if (line == null || line.kind() != FrontLine.Kind.AUTHOR) {
                break;
            }
            at--;
        }
        Span span = trim(paragraphs.get(at));
        return span.isEmpty()
                || "。！？；”）)…：".indexOf(text.charAt(span.end() - 1)) >= 0
                || back(paragraphs.get(at)) != null;
    }

    /**
     * Lines from the first on that together are a title: 某某县人民政府 / 关于做好……工作的通知. The last of them
     * ends as the names of documents do; 0 where none does.
     */
    private int titleLines(List<Paragraph> paragraphs, int first) {
        int lines = 0;
        for (int i = first; i < Math.min(paragraphs.size(), first + MOST_TITLE_LINES); i++) {
            Span span = trim(paragraphs.get(i));
            int begin = Sentences.begin(text, span.start(), span.end());
            String words = ContentsTable.bare(text.substring(begin, span.end()));
            if (calls.at(span.start()) != null
                    || words.length() > LONGEST_FRONT_LINE
                    || Sentences.find(text, begin, span.end(), SENTENCE_OR_CELL) >= 0
                    || (i > first && isBarePart(words))
                    || words.endsWith("：")
                    || words.endsWith(":")
                    || scanner.leading(begin, span.end()).isPresent()) {
                break;
            }
            if (cues.list("document.end").stream().anyMatch(words::endsWith)
                    && words.length() >= SHORTEST_TITLE) {
                lines = i - first + 1;
            }
        }
        for (int i = first; i < first + lines; i++) {
            add(FrontLine.Kind.TITLE, trim(paragraphs.get(i)));
        }
        return lines;
    }

    private boolean isBarePart(String words) {
        return words.length() <= SHORTEST_TITLE && isPartHeading(words, true);
    }

    /**
     * 整改措施 as the first line, over a text whose chapters 一、 二、 begin after a paragraph, with no
     * other line of its kind: the title.
     */
    private boolean standsAlone(List<Paragraph> paragraphs, int first) {
        int chapter = first + 2;
        if (first > 0
                || chapter >= paragraphs.size()
                || !opensChapters(paragraphs.get(chapter))
                || !isProse(trim(paragraphs.get(1)))) {
            return false;
        }
        for (int i = 1; i < Math.min(MOST_LOOKED_AT, paragraphs.size()); i++) {
            Span line = trim(paragraphs.get(i));
            boolean marked = scanner.leading(line.start(), line.end()).isPresent();
            if (!marked
                    && line.length() <= LONGEST_BARE_PART
                    && isPartHeading(line.in(text), true)) {
                return false;
            }
        }
        return true;
    }

    private boolean isProse(Span line) {
        return line.length() > LONGEST_FRONT_LINE
                || (!line.isEmpty() && "。：:".indexOf(text.charAt(line.end() - 1)) >= 0);
    }

    private boolean opensChapters(Paragraph line) {
        Span span = trim(line);
        return scanner.leading(span.start(), span.end())
                .filter(m -> m.number() == 1 && TreeBuilder.rank(m.style()) <= 1)
                .isPresent();
    }

    private int frontLines(List<Paragraph> paragraphs, int first) {
        standsAlone = standsAlone(paragraphs, first);
        boolean titled = lines.stream().anyMatch(l -> l.kind() == FrontLine.Kind.TITLE);
        int from = first + (titled ? 0 : titleLines(paragraphs, first));
        while (from < paragraphs.size()
                && from - first < MOST_FRONT_LINES
                && front(paragraphs.get(from), from - first)) {
            from++;
        }
        return from;
    }

    private boolean front(Paragraph line, int index) {
        Span span = trim(line);
        if (calls.at(span.start()) != null) {
            return false;
        }
        String words = span.in(text);
        boolean colon = words.endsWith("：") || words.endsWith(":");
        if (colon && (containsAny(words, cues.list("leads")) || span.length() > 40)) {
            return false;
        }
        if (colon && isSalutation(words)) {
            return add(FrontLine.Kind.SALUTATION, span);
        }
        if (span.isEmpty()
                || span.length() > LONGEST_FRONT_LINE
                || scanner.leading(line.span().start(), line.span().end()).isPresent()
                || Sentences.find(text, span.start(), span.end(), SENTENCE_OR_CELL) >= 0) {
            return false;
        }
        if (ContentsTable.isTitle(words)) {
            return false;
        }
        if (words.startsWith("——") || words.startsWith("--")) {
            return add(FrontLine.Kind.TITLE, span);
        }
        if (isDate(words)) {
            return add(FrontLine.Kind.DATE, span);
        }
        if (cues.list("form").stream().anyMatch(words::startsWith)) {
            return add(FrontLine.Kind.AUTHOR, span);
        }
        boolean titled = lines.stream().anyMatch(l -> l.kind() == FrontLine.Kind.TITLE);
        if (index == 0 && !titled && aboveChapters(span.end())) {
            return add(FrontLine.Kind.TITLE, span);
        }
        if (index == 0 && standsAlone) {
            return add(FrontLine.Kind.TITLE, span);
        }
        if (index < 3
                && cues.list("title").stream().anyMatch(words::contains)
                && !isPartHeading(words, titled)) {
            return add(FrontLine.Kind.TITLE, span);
        }
        if (headings.role(words).isPresent() && span.length() <= 22 && titled) {
            return false;
        }
        boolean names = headings.role(words).isPresent() && span.length() <= LONGEST_BARE_PART;
        if (index == 0 && !names) {
            return add(FrontLine.Kind.TITLE, span);
        }
        boolean author =
                span.length() <= 30
                        && !isUnmarkedHeading(words)
                        && !headings.namesArea(words)
                        && Sentences.find(text, span.start(), span.end(), FULL_COMMA) < 0
                        && !lines.isEmpty();
        return author && add(FrontLine.Kind.AUTHOR, span);
    }

    /**
     * 裁判要点 above a paragraph, in a text with more lines of this kind: no name of a person or unit.
     */
    private boolean isUnmarkedHeading(String words) {
        return bareHeadings > 2 && words.length() > 3 && isBareHeading(words);
    }

    private boolean isBareHeading(String words) {
        return words.length() > 1
                && words.length() <= LONGEST_BARE_HEADING
                && words.chars().allMatch(c -> Sentences.isHan((char) c))
                && !cues.anyIn("unit.words", words);
    }

    private void countBareHeadings(List<Paragraph> paragraphs) {
        for (int i = 1; i + 1 < Math.min(MOST_LOOKED_AT, paragraphs.size()); i++) {
            Span line = trim(paragraphs.get(i));
            Span next = trim(paragraphs.get(i + 1));
            bareHeadings +=
                    line.length() <= LONGEST_BARE_HEADING
                                    && next.length() > LONGEST_FRONT_LINE / 2
                                    && isBareHeading(line.in(text))
                            ? 1
                            : 0;
        }
    }

    /** Whether the next line is the first of the chapters: 一、 or a heading in brackets. */
    private boolean aboveChapters(int lineEnd) {
        int next = lineEnd;
        while (next < text.length() && Sentences.isSpace(text.charAt(next))) {
            next++;
        }
        int end = text.indexOf('\n', next);
        Optional<Mark> mark = scanner.leading(next, end < 0 ? text.length() : end);
        return text.startsWith("【", next)
                || mark.filter(m -> m.number() == 1 && TreeBuilder.rank(m.style()) <= 1)
                        .isPresent();
    }

    /** Takes a line below the title of a later document: a name, a date, a salutation. */
    boolean names(Paragraph line) {
        return front(line, MOST_FRONT_LINES);
    }

    private boolean isSalutation(String words) {
        return cues.list("salutation").stream().anyMatch(words::contains)
                || cues.list("salutation.end").stream()
                        .anyMatch(end -> words.endsWith(end + "：") || words.endsWith(end + ":"));
    }

    /** "存在的问题" is a part even where a title could stand; "对照检查材料" is a title. */
    private boolean isPartHeading(String words, boolean titled) {
        boolean document =
                containsAny(
                        words, "材料", "提纲", "发言", "报告", "总结", "小结", "汇报", "汇总", "清单", "说明", "方案",
                        "表");
        boolean list = titled && words.length() <= SHORTEST_TITLE && words.endsWith("清单");
        return (!document || list)
                && headings.role(words).isPresent()
                && (titled || !containsAny(words, "对照检查", "检视"));
    }

    private boolean add(FrontLine.Kind kind, Span span) {
        lines.add(new FrontLine(kind, span));
        return true;
    }

    private @org.jspecify.annotations.Nullable FrontLine back(Paragraph line) {
        Span span = trim(line);
        String words = span.in(text);
        if (span.length() > 60
                || calls.at(span.start()) != null
                || scanner.leading(line.span().start(), line.span().end()).isPresent()) {
            return null;
        }
        if (isDate(words)) {
            return new FrontLine(FrontLine.Kind.DATE, span);
        }
        if (cues.list("closing").stream().anyMatch(words::startsWith)
                || containsAny(words, "批评指正", "批评帮助", "批评和帮助")) {
            return new FrontLine(FrontLine.Kind.CLOSING, span);
        }
        boolean name =
                span.length() <= 20
                        && Sentences.find(text, span.start(), span.end(), PAUSE) < 0
                        && headings.role(words).isEmpty();
        return name ? new FrontLine(FrontLine.Kind.AUTHOR, span) : null;
    }

    static boolean isDate(String words) {
        if (words.length() > 24 || (words.indexOf('年') < 0 && !holdsDigit(words))) {
            return false;
        }
        String bare =
                words.replace("（", "")
                        .replace("）", "")
                        .replace("(", "")
                        .replace(")", "")
                        .replace(" ", "")
                        .replace("\u3000", "");
        boolean year = bare.contains("年") && (bare.endsWith("月") || bare.endsWith("日"));
        return bare.length() <= 14 && (year || DATE.matcher(bare).matches());
    }

    private static boolean holdsDigit(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (DIGITS.has(words.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Span trim(Paragraph line) {
        return Sentences.trim(text, line.span().start(), line.span().end());
    }

    private static boolean containsAny(String words, List<String> parts) {
        return parts.stream().anyMatch(words::contains);
    }

    private static boolean containsAny(String words, String... parts) {
        for (String part : parts) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
