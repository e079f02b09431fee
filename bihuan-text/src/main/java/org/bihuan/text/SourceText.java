package org.bihuan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document as it was read: the running text, its paragraphs, and what was kept apart from it.
 *
 * <p>{@code text} holds the paragraphs joined by one line feed each; every offset in Bihuan refers
 * to it. Line ends are normalised to {@code \n} and a byte order mark is dropped; nothing else is
 * changed, so that a quotation from the text is a quotation from the file. Numbers that a word
 * processor makes by itself are part of the text, as the reader of the page sees them.
 *
 * @param name the file's own name, for people; never used as a path
 * @param asides tables, footnotes and the like: kept, shown, but outside the running text
 */
public record SourceText(
        String name, String text, List<Paragraph> paragraphs, List<Aside> asides, Origin origin) {

    public SourceText {
        paragraphs = List.copyOf(paragraphs);
        asides = List.copyOf(asides);
        for (Paragraph p : paragraphs) {
            if (p.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "paragraph " + p.number() + " ends beyond the text");
            }
        }
    }

    /**
     * A line of the running text that holds more than blanks.
     *
     * @param number counted from 1 in the file, empty paragraphs included
     * @param headingLevel 1 for the highest, when the word processor's style or outline level says
     *     that this is a heading
     * @param look what it looks like; {@link Look#UNKNOWN} for plain text
     * @param stretches which run and page its letters come from, by their {@code from}; empty when
     *     nothing is known
     */
    public record Paragraph(
            int number,
            Span span,
            Optional<Integer> headingLevel,
            Look look,
            List<Stretch> stretches) {
        public Paragraph {
            stretches = List.copyOf(stretches);
        }

        /** A line of plain text. */
        public Paragraph(int number, Span span, Optional<Integer> headingLevel) {
            this(number, span, headingLevel, Look.UNKNOWN, List.of());
        }

        private Place place(int offset) {
            int inside = offset - span.start();
            int low = 0;
            int high = stretches.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (stretches.get(middle).from() <= inside) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return high < 0
                    ? new Place(number, Optional.empty(), Optional.empty())
                    : stretches.get(high).place(number);
        }
    }

    /**
     * Letters of a paragraph that come from one run and page, up to where the next stretch begins.
     *
     * @param from the first of them, counted from the start of the paragraph's span, so that a
     *     paragraph can be moved whole
     * @param run from 1, 0 when it is not known
     * @param page from 1, 0 when it is not known
     */
    public record Stretch(int from, int run, int page) {
        private Place place(int paragraph) {
            return new Place(paragraph, known(run), known(page));
        }

        private static Optional<Integer> known(int count) {
            return count > 0 ? Optional.of(count) : Optional.empty();
        }
    }

    /** What stands beside the running text. {@code afterParagraph} is 0 when it precedes all. */
    public record Aside(Kind kind, int afterParagraph, String text) {
        public enum Kind {
            TABLE,
            FOOTNOTE,
            ENDNOTE,
            COMMENT,
            TEXT_BOX,
            HEADER,
            FOOTER,
            DELETED,
            OBJECT
        }
    }

    /**
     * How the text came about.
     *
     * @param format such as {@code txt} or {@code docx}
     * @param encoding the character set that was recognised, for plain text
     * @param doubts message keys of what the reader of the file could not be sure of, such as
     *     {@code reading.doubt.encoding}
     */
    public record Origin(String format, Optional<String> encoding, List<String> doubts) {
        public Origin {
            doubts = List.copyOf(doubts);
        }
    }

    /** Text that somebody typed or pasted: every line that is not blank is a paragraph. */
    public static SourceText ofPlain(String name, String pasted) {
        return ofPlain(name, pasted, new Origin("txt", Optional.empty(), List.of()));
    }

    /** As {@link #ofPlain(String, String)}, saying where the text came from. */
    public static SourceText ofPlain(String name, String pasted, Origin origin) {
        String text = pasted.startsWith("\uFEFF") ? pasted.substring(1) : pasted;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        List<Paragraph> paragraphs = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            number++;
            if (!isBlank(text, start, end)) {
                paragraphs.add(new Paragraph(number, new Span(start, end), Optional.empty()));
            }
            start = end + 1;
        }
        return new SourceText(name, text, paragraphs, List.of(), origin);
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where in the file the letter at {@code offset} stands; empty between paragraphs. The end of a
     * paragraph counts as its last place, so that the end of a span has one too.
     */
    public Optional<Place> place(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 || offset > paragraphs.get(high).span().end()
                ? Optional.empty()
                : Optional.of(paragraphs.get(high).place(offset));
    }

    public String slice(Span span) {
        return span.in(text);
    }

    /** Characters that are not blanks, counted in UTF-16 code units. */
    public int characters() {
        return (int) text.chars().filter(c -> !Character.isWhitespace(c) && c != '\u3000').count();
    }

    /**
     * Where in the file a letter stands; all count from 1.
     *
     * @param paragraph the number of its {@link SourceText.Paragraph}
     * @param run the formatting run inside the file's paragraph; empty where the format has none,
     *     and for numbers that the word processor makes by itself
     * @param page as the program that made the file laid it out; empty when the file does not say
     */
    public record Place(int paragraph, Optional<Integer> run, Optional<Integer> page) {}

    /**
     * How a paragraph looks on the page: evidence for headings where no style says so. What could
     * not be learnt from the file is empty, or false for {@code bold} and {@code centred}.
     *
     * @param bold all its letters are bold
     * @param font that most of its letters are set in, as the file names it, such as {@code 黑体} or
     *     {@code KaiTi_GB2312}; for a Chinese text the font of the Chinese letters
     * @param halfPoints size of most of its letters, in half points (三号 is 32)
     * @param lead its beginning, when that looks otherwise than what follows
     */
    public record Look(
            boolean bold,
            Optional<String> font,
            Optional<Integer> halfPoints,
            boolean centred,
            Optional<Lead> lead) {

        /** Nothing is known of it. */
        public static final Look UNKNOWN =
                new Look(false, Optional.empty(), Optional.empty(), false, Optional.empty());

        /**
         * The first letters of a paragraph that are set apart from the rest, such as the bold
         * sentence in <b>一是学习不够。</b>主要表现在……
         *
         * @param length in UTF-16 code units from the start of the paragraph's span; shorter than
         *     it
         */
        public record Lead(
                int length, boolean bold, Optional<String> font, Optional<Integer> halfPoints) {}
    }
}
