package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section.Role;

/**
 * How a long text is laid on several pages: stretches of it, each short enough for a browser, a
 * slow line and a reader. An ordinary statement has one. Where the pages end depends on the text
 * and on its remarks alone and never on what a reader has chosen to see, so that a page of the same
 * version stays the same page.
 */
final class Leaves {
    /**
     * How much goes on one.
     *
     * @param characters UTF-16 code units
     * @param remarks that begin in it
     */
    record Room(int characters, int paragraphs, int remarks) {
        /** What would be a short last one goes on the one before. */
        private Room forTheLast() {
            return new Room(characters * 3 / 2, paragraphs * 3 / 2, remarks * 3 / 2);
        }
    }

    static final Room STANDARD = new Room(16_000, 300, 100);

    /** Where a page may end within a paragraph that is longer than a page. */
    private static final String ENDS = "。！？；!?;";

    private final SourceText source;
    private final List<Paragraph> paragraphs;
    private final int[] remarks;
    private final TreeMap<Integer, Integer> levels = new TreeMap<>();
    private final List<Span> spans = new ArrayList<>();

    private Leaves(SourceText source, Outline outline, List<Judged> remarks) {
        this.source = source;
        this.paragraphs = source.paragraphs();
        this.remarks = remarks.stream().mapToInt(j -> j.remark().span().start()).sorted().toArray();
        outline.sections().stream()
                .filter(section -> section.role() != Role.ITEM)
                .forEach(section -> levels.put(section.span().start(), section.level()));
    }

    static Leaves of(SourceText source, Outline outline, List<Judged> remarks) {
        return of(source, outline, remarks, STANDARD);
    }

    static Leaves of(SourceText source, Outline outline, List<Judged> remarks, Room room) {
        Leaves leaves = new Leaves(source, outline, remarks);
        int end = source.text().length();
        int from = 0;
        while (!leaves.fits(from, end, room.forTheLast())) {
            int to = leaves.cut(from, room);
            if (to == end) {
                break;
            }
            leaves.spans.add(new Span(from, to));
            from = to;
        }
        leaves.spans.add(new Span(from, end));
        return leaves;
    }

    int count() {
        return spans.size();
    }

    /**
     * @param number from 1 to {@link #count()}
     */
    Span span(int number) {
        return spans.get(number - 1);
    }

    /** The number of the one that holds the offset; the last for an offset behind the text. */
    int holding(int offset) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low + 1;
    }

    private boolean fits(int from, int to, Room room) {
        return to - from <= room.characters()
                && paragraphsBefore(to) - paragraphsBefore(from) <= room.paragraphs()
                && remarksBefore(to) - remarksBefore(from) <= room.remarks();
    }

    /** The furthest good place to end that leaves everything in its room. */
    private int cut(int from, Room room) {
        int most = Math.min(from + room.characters(), source.text().length());
        int paragraph = paragraphsBefore(from) + room.paragraphs();
        if (paragraph < paragraphs.size()) {
            most = Math.min(most, paragraphs.get(paragraph).span().start());
        }
        int remark = remarksBefore(from) + room.remarks();
        if (remark < remarks.length && remarks[remark] > from) {
            most = Math.min(most, remarks[remark]);
        }
        int heading = heading(most - (most - from) / 3, most);
        if (heading > from) {
            return heading;
        }
        int last = paragraphsBefore(most + 1) - 1;
        if (last >= 0 && paragraphs.get(last).span().start() > from) {
            return paragraphs.get(last).span().start();
        }
        return withinAParagraph(from, most);
    }

    /** Where the last of the highest headings in a stretch begins; -1 for none. */
    private int heading(int after, int upTo) {
        int place = -1;
        int level = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Integer> heading :
                levels.subMap(after, false, upTo, true).entrySet()) {
            if (heading.getValue() <= level) {
                place = heading.getKey();
                level = heading.getValue();
            }
        }
        return place;
    }

    private int withinAParagraph(int from, int most) {
        String text = source.text();
        for (int at = most; at > from + (most - from) / 2; at--) {
            if (ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        boolean halves =
                most < text.length()
                        && Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most));
        return halves && most - 1 > from ? most - 1 : most;
    }

    /** How many paragraphs begin before the offset. */
    private int paragraphsBefore(int offset) {
        return Places.lastStartingUpTo(source, offset - 1) + 1;
    }

    private int remarksBefore(int offset) {
        int low = 0;
        int high = remarks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (remarks[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
