package org.bihuan.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.reading.PdfLine.Raised;

/**
 * Ties the notes at the foot of a page to their marks. A note is set smaller than the text, stands
 * below all of it and begins with what stands raised in a line above; without all of that the lines
 * stay where they are.
 */
final class PdfFootnotes {
    /** Notes are set so much smaller than most of the text. */
    private static final float SMALLER = 0.9f;

    private static final int LONGEST_MARK = 5;

    private final List<PdfLine> page;
    private final float em;
    private final Map<String, Place> marks = new HashMap<>();

    private PdfFootnotes(List<PdfLine> page, float em) {
        this.page = page;
        this.em = em;
    }

    /**
     * @param pages without headers and footers
     */
    static List<PdfLine> tied(List<List<PdfLine>> pages) {
        Map<Float, Integer> sizes = new HashMap<>();
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                sizes.merge(line.em(), line.letters().length(), Integer::sum);
            }
        }
        float em =
                sizes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(0f);
        List<PdfLine> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(new PdfFootnotes(page, em).tied()));
        return all;
    }

    /** The line that a note's mark stands in, and the mark. */
    private record Place(int line, Raised mark) {}

    private List<PdfLine> tied() {
        int foot = page.size();
        while (foot > 0 && page.get(foot - 1).em() < SMALLER * em) {
            foot--;
        }
        List<PdfLine> text = new ArrayList<>(page.subList(0, foot));
        findMarks(text);
        if (foot == page.size() || markOf(page.get(foot).text()).isEmpty()) {
            return page;
        }
        StringBuilder note = new StringBuilder();
        for (PdfLine line : page.subList(foot, page.size())) {
            if (markOf(line.text()).isPresent()) {
                tie(note, text);
                note.setLength(0);
            } else if (LineShape.isBetweenWords(note, line.text().charAt(0))) {
                note.append(' ');
            }
            note.append(line.text());
        }
        tie(note, text);
        return text;
    }

    private void findMarks(List<PdfLine> text) {
        for (int i = 0; i < text.size(); i++) {
            for (Raised raised : text.get(i).raised()) {
                String mark = raised.text().strip();
                boolean number = mark.chars().anyMatch(Character::isDigit);
                boolean sign = mark.chars().noneMatch(Character::isLetter);
                if (!mark.isEmpty() && mark.length() <= LONGEST_MARK && (number || sign)) {
                    marks.putIfAbsent(mark, new Place(i, raised));
                }
            }
        }
    }

    /** The longest mark that a line begins with: 12 before 1. */
    private Optional<String> markOf(String line) {
        String note = line.strip();
        for (int length = Math.min(LONGEST_MARK, note.length()); length > 0; length--) {
            if (marks.containsKey(note.substring(0, length))) {
                return Optional.of(note.substring(0, length));
            }
        }
        return Optional.empty();
    }

    private void tie(StringBuilder written, List<PdfLine> text) {
        String note = written.toString().strip();
        Optional<String> mark = markOf(note);
        Optional<Place> found = mark.map(marks::remove);
        if (found.isPresent()) {
            Place place = found.get();
            PdfLine line = text.get(place.line());
            Raised now = moved(place.mark(), line);
            text.set(place.line(), line.noted(now, note.substring(mark.get().length()).strip()));
        }
    }

    /** Where the mark stands after others before it in the line are gone. */
    private static Raised moved(Raised mark, PdfLine line) {
        return line.raised().stream()
                .filter(r -> r.text().equals(mark.text()) && r.at() <= mark.at())
                .reduce((one, other) -> other)
                .orElse(mark);
    }
}
