package org.bihuan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.SourceText.Look;
import org.bihuan.text.SourceText.Stretch;

/** The text of one paragraph with the run, page and face of its letters. */
final class Lettering {
    /** Letters of one kind, up to where the next piece begins. */
    private record Piece(int from, int run, int page, Face face) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param run from 1, 0 when it is not known
     * @param page from 1, 0 when it is not known
     */
    void append(CharSequence letters, int run, int page, Face face) {
        if (letters.isEmpty()) {
            return;
        }
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        boolean same =
                last != null
                        && last.run() == run
                        && last.page() == page
                        && last.face().equals(face);
        if (!same) {
            pieces.add(new Piece(text.length(), run, page, face));
        }
        text.append(letters);
    }

    /** Puts a number in front, which belongs to no run and is set as the letters after it. */
    void prefix(String number) {
        if (number.isEmpty()) {
            return;
        }
        List<Piece> moved = new ArrayList<>(pieces.size() + 1);
        Piece first = pieces.isEmpty() ? new Piece(0, 0, 0, Face.UNKNOWN) : pieces.getFirst();
        moved.add(new Piece(0, 0, first.page(), first.face()));
        pieces.forEach(
                p -> moved.add(new Piece(p.from() + number.length(), p.run(), p.page(), p.face())));
        pieces.clear();
        pieces.addAll(moved);
        text.insert(0, number);
    }

    /** Continues with another's letters. */
    void append(Lettering other) {
        for (int i = 0; i < other.pieces.size(); i++) {
            Piece p = other.pieces.get(i);
            append(other.text.substring(p.from(), other.end(i)), p.run(), p.page(), p.face());
        }
    }

    Optional<Face> first() {
        return pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.getFirst().face());
    }

    Optional<Face> last() {
        return pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.getLast().face());
    }

    /** How most of its letters are set. */
    Optional<Face> prevailing() {
        Map<Optional<Face>, Integer> faces = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            int letters = letters(pieces.get(i).from(), end(i));
            faces.merge(Optional.of(pieces.get(i).face()), letters, Integer::sum);
        }
        return most(faces);
    }

    /** All of its letters are set in one way. */
    boolean isOneFace() {
        return pieces.stream().map(Piece::face).distinct().count() <= 1;
    }

    /** The last two letters, or what there is. */
    CharSequence tail() {
        return text.substring(Math.max(0, text.length() - 2));
    }

    /** The same without the letters of a stretch. */
    Lettering without(int from, int to) {
        Lettering rest = new Lettering();
        for (int i = 0; i < pieces.size(); i++) {
            Piece p = pieces.get(i);
            String before = text.substring(p.from(), Math.max(p.from(), Math.min(from, end(i))));
            String after = text.substring(Math.min(end(i), Math.max(to, p.from())), end(i));
            rest.append(before + after, p.run(), p.page(), p.face());
        }
        return rest;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** One for each line in it; a manual line break parts them. */
    List<Lettering> lines() {
        if (text.indexOf("\n") < 0) {
            return List.of(this);
        }
        List<Lettering> lines = new ArrayList<>();
        Lettering line = new Lettering();
        for (int i = 0; i < pieces.size(); i++) {
            Piece p = pieces.get(i);
            int from = p.from();
            for (int at = text.indexOf("\n", from);
                    at >= 0 && at < end(i);
                    at = text.indexOf("\n", from)) {
                line.append(text.substring(from, at), p.run(), p.page(), p.face());
                lines.add(line);
                line = new Lettering();
                from = at + 1;
            }
            line.append(text.substring(from, end(i)), p.run(), p.page(), p.face());
        }
        lines.add(line);
        return lines;
    }

    private int end(int piece) {
        return piece + 1 < pieces.size() ? pieces.get(piece + 1).from() : text.length();
    }

    /**
     * @param pages whether the pages are to be told
     */
    List<Stretch> stretches(boolean pages) {
        List<Stretch> all = new ArrayList<>();
        for (Piece p : pieces) {
            Stretch next = new Stretch(p.from(), p.run(), pages ? p.page() : 0);
            Stretch last = all.isEmpty() ? new Stretch(0, 0, 0) : all.getLast();
            if (last.run() != next.run() || last.page() != next.page()) {
                all.add(next);
            }
        }
        return all;
    }

    Look look(boolean centred) {
        boolean bold = true;
        Map<Optional<String>, Integer> fonts = new LinkedHashMap<>();
        Map<Optional<Integer>, Integer> sizes = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece p = pieces.get(i);
            int letters = letters(p.from(), end(i));
            if (letters > 0) {
                bold &= p.face().isBold();
                sizes.merge(p.face().halfPoints(), letters, Integer::sum);
                // A Chinese letter outweighs any number of digits, which have a font of their own.
                int chinese = isLatin(p.from(), end(i)) ? 0 : text.length();
                fonts.merge(p.face().font(), letters + chinese, Integer::sum);
            }
        }
        if (fonts.isEmpty()) {
            return Look.UNKNOWN;
        }
        return new Look(bold, most(fonts), most(sizes), centred, lead());
    }

    /** The first letters that share one face, when other faces follow. */
    private Optional<Look.Lead> lead() {
        Optional<Face> face = Optional.empty();
        for (int i = 0; i < pieces.size(); i++) {
            Piece p = pieces.get(i);
            if (letters(p.from(), end(i)) == 0) {
                continue;
            }
            if (face.isEmpty()) {
                face = Optional.of(p.face());
                continue;
            }
            Face first = face.get();
            boolean sameFont = first.font().equals(p.face().font()) || isLatin(p.from(), end(i));
            if (!sameFont
                    || first.isBold() != p.face().isBold()
                    || !first.halfPoints().equals(p.face().halfPoints())) {
                return Optional.of(
                        new Look.Lead(p.from(), first.isBold(), first.font(), first.halfPoints()));
            }
        }
        return Optional.empty();
    }

    private boolean isLatin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x2000) {
                return false;
            }
        }
        return true;
    }

    private int letters(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += LineWidth.isBlank(text.charAt(i)) ? 0 : 1;
        }
        return count;
    }

    private static <T> Optional<T> most(Map<Optional<T>, Integer> counts) {
        Comparator<Map.Entry<Optional<T>, Integer>> byCount = Map.Entry.comparingByValue();
        return counts.entrySet().stream().max(byCount).flatMap(Map.Entry::getKey);
    }
}
