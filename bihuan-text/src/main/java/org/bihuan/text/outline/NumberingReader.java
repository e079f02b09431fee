package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.NumberedLists.Entry;
import org.bihuan.text.outline.NumberedLists.NumberedList;
import org.bihuan.text.outline.Outline.Numbering;
import org.bihuan.text.outline.Outline.Numbering.Note;
import org.bihuan.text.outline.Outline.Numbering.Oddity;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;

/** Looks through the numbered lists of an outline and notes what is odd about them. */
final class NumberingReader {
    /** A list is not followed further than this many marks. */
    private static final int FARTHEST = 100;

    private final List<Note> notes = new ArrayList<>();
    private final Map<Integer, Integer> lastOfFamily = new HashMap<>();

    private NumberingReader() {}

    /**
     * @param text where to look for lost line breaks; the empty string where nothing is known
     */
    static Numbering read(String text, List<Section> sections, List<Item> items) {
        List<NumberedList> lists = NumberedLists.of(sections, items);
        NumberingReader reader = new NumberingReader();
        lists.forEach(reader::order);
        lists.forEach(reader::marks);
        reader.upsideDown(ranked(lists));
        reader.glued(text, sections);
        reader.leftOut(sections);
        return new Numbering(lists.stream().map(NumberedList::marks).toList(), reader.notes);
    }

    private void note(Oddity oddity, Mark mark, Optional<Mark> other, String wanted) {
        notes.add(new Note(oddity, mark.span(), mark, other, wanted));
    }

    /** Numbers that are missing, skipped, given twice or going backward. */
    private void order(NumberedList list) {
        List<Entry> entries = list.entries();
        Mark first = entries.getFirst().mark();
        if (first.style() == Style.SEQUENCE_WORD) {
            return;
        }
        int family = first.style().family();
        if (first.number() > 1) {
            boolean runsOn = first.number() == lastOfFamily.getOrDefault(family, 0) + 1;
            if (runsOn) {
                note(Oddity.RUNS_ON, first, Optional.empty(), "");
            } else {
                beginning(entries.getFirst());
            }
        }
        for (int i = 1; i < entries.size(); i++) {
            following(list, entries.get(i - 1).mark(), entries.get(i));
        }
        lastOfFamily.put(family, entries.getLast().mark().number());
    }

    private void beginning(Entry entry) {
        Mark mark = entry.mark();
        String wanted = NumberedLists.label(mark, 1);
        if (mark.number() == 2 && entry.unmarkedBefore().isPresent()) {
            missingFirst(entry.unmarkedBefore().get(), mark, wanted);
        } else {
            note(Oddity.BEGINS_LATE, mark, Optional.empty(), wanted);
        }
    }

    private void missingFirst(Span unmarked, Mark second, String wanted) {
        notes.add(new Note(Oddity.MISSING_FIRST, unmarked, second, Optional.empty(), wanted));
    }

    private void following(NumberedList list, Mark before, Entry here) {
        Mark mark = here.mark();
        int last = before.number();
        int number = mark.number();
        if (number == last) {
            note(Oddity.TWICE, mark, Optional.of(before), "");
        } else if (number > last + 1) {
            note(Oddity.SKIPPED, mark, Optional.of(before), NumberedLists.label(mark, last + 1));
        } else if (number < last && number > 1) {
            note(Oddity.BACKWARD, mark, Optional.of(before), "");
        } else if (number < last) {
            boolean top = list.parent().isEmpty() && mark.style().family() <= 1;
            note(top ? Oddity.ANOTHER_DOCUMENT : Oddity.STARTS_OVER, mark, Optional.of(before), "");
        }
    }

    private void marks(NumberedList list) {
        mixed(list.marks());
        list.marks().forEach(this::superfluous);
    }

    /** The rarer style is the odd one out; of two as frequent, the later. */
    private void mixed(List<Mark> list) {
        Map<Style, Integer> counts = new EnumMap<>(Style.class);
        list.forEach(mark -> counts.merge(mark.style(), 1, Integer::sum));
        if (counts.size() < 2) {
            return;
        }
        Mark usual = list.getFirst();
        for (Mark mark : list) {
            if (counts.getOrDefault(mark.style(), 0) > counts.getOrDefault(usual.style(), 0)) {
                usual = mark;
            }
        }
        for (Mark mark : list) {
            if (mark.style() != usual.style()) {
                note(Oddity.MIXED, mark, Optional.of(usual), "");
            }
        }
    }

    private void superfluous(Mark mark) {
        boolean brackets =
                mark.style() == Style.CHINESE_PARENTHESES
                        || mark.style() == Style.ARABIC_PARENTHESES;
        char last = mark.label().charAt(mark.label().length() - 1);
        if (brackets && last != '）' && last != ')') {
            String right = mark.label().substring(0, mark.label().length() - 1);
            note(Oddity.SUPERFLUOUS, mark, Optional.empty(), right);
        }
    }

    /** The marks that GB/T 9704 ranks, in reading order. */
    private static List<Mark> ranked(List<NumberedList> lists) {
        return lists.stream()
                .flatMap(list -> list.marks().stream())
                .filter(m -> rank(m.style()) > 0)
                .sorted(Comparator.comparing(Mark::span))
                .toList();
    }

    /**
     * A list of a higher kind that begins after an entry of a lower kind, when the lower list goes
     * on behind it: 1. （一） （二） 2. has （一） inside 1.
     */
    private void upsideDown(List<Mark> marks) {
        for (int i = 1; i < marks.size(); i++) {
            Mark above = marks.get(i - 1);
            Mark here = marks.get(i);
            if (here.number() == 1
                    && rank(here.style()) < rank(above.style())
                    && goesOn(marks, i, above)) {
                note(Oddity.UPSIDE_DOWN, here, Optional.of(above), "");
            }
        }
    }

    private static boolean goesOn(List<Mark> marks, int from, Mark above) {
        int higher = rank(marks.get(from).style());
        for (int i = from + 1; i < Math.min(marks.size(), from + FARTHEST); i++) {
            int rank = rank(marks.get(i).style());
            if (rank < higher) {
                return false;
            }
            if (rank == rank(above.style())) {
                return marks.get(i).number() == above.number() + 1;
            }
        }
        return false;
    }

    private static int rank(Style style) {
        return switch (style) {
            case CHINESE_COMMA, CHINESE_DOT -> 1;
            case CHINESE_PARENTHESES -> 2;
            case ARABIC_DOT, ARABIC_COMMA -> 3;
            case ARABIC_PARENTHESES -> 4;
            default -> 0;
        };
    }

    /** 一、 in the middle of a line: the heading lost its line break to the text before it. */
    private void glued(String text, List<Section> sections) {
        for (Section section : sections) {
            Mark mark = section.mark().orElse(null);
            if (mark == null || mark.style() != Style.CHINESE_COMMA) {
                continue;
            }
            int at = Math.min(mark.span().start(), text.length());
            while (at > 0
                    && (MarkText.isBlank(text.charAt(at - 1))
                            || Sentences.isCopied(text.charAt(at - 1)))) {
                at--;
            }
            if (at > 0 && text.charAt(at - 1) != '\n') {
                note(Oddity.GLUED, mark, Optional.empty(), "");
            }
        }
    }

    /** 1. at the top, or right below 一、: Arabic numbers stand in for Chinese ones. */
    private void leftOut(List<Section> sections) {
        Map<String, Mark> byId = new HashMap<>();
        for (Section section : sections) {
            Mark mark = section.mark().orElse(null);
            if (mark == null) {
                continue;
            }
            byId.put(section.id(), mark);
            Mark above = section.parent().map(byId::get).orElse(null);
            boolean standsIn =
                    section.parent().isEmpty() || (above != null && rank(above.style()) == 1);
            if (mark.number() == 1 && rank(mark.style()) == 3 && standsIn) {
                note(Oddity.ARABIC_FOR_CHINESE, mark, Optional.ofNullable(above), "");
            }
        }
    }
}
