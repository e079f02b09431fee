package org.bihuan.server.statement;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.server.statement.Comparison.Kind;
import org.bihuan.server.statement.Comparison.Piece;
import org.bihuan.server.statement.Comparison.Row;

/**
 * Makes a {@link Comparison}: paragraphs first, then, for a paragraph that was changed, its
 * characters. The limits keep the work bounded whatever somebody uploads; a text that exceeds them
 * is compared less finely, and the result says so.
 */
final class TextComparer {
    /** Paragraphs that differ, both sides together; their comparison grows with the square. */
    private static final int MOST_PARAGRAPHS = 6_000;

    /** Characters of one changed paragraph, both sides together. */
    private static final int MOST_CHARACTERS = 6_000;

    /** Characters of all changed paragraphs, both sides together. */
    private static final int MOST_CHARACTERS_IN_ALL = 150_000;

    private final List<String> older;
    private final List<String> newer;
    private final List<Row> rows = new ArrayList<>();
    private int charactersCompared;
    private boolean whole = true;

    TextComparer(List<String> older, List<String> newer) {
        this.older = List.copyOf(older);
        this.newer = List.copyOf(newer);
    }

    Comparison compare() {
        int head = commonHead();
        int tail = commonTail(head);
        same(0, 0, head);
        middle(head, older.size() - tail, head, newer.size() - tail);
        same(older.size() - tail, newer.size() - tail, tail);
        return new Comparison(rows, whole);
    }

    private int commonHead() {
        int most = Math.min(older.size(), newer.size());
        int head = 0;
        while (head < most && older.get(head).equals(newer.get(head))) {
            head++;
        }
        return head;
    }

    private int commonTail(int head) {
        int most = Math.min(older.size(), newer.size()) - head;
        int tail = 0;
        while (tail < most
                && older.get(older.size() - 1 - tail).equals(newer.get(newer.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }

    private void middle(int from, int to, int newFrom, int newTo) {
        List<String> left = older.subList(from, to);
        List<String> right = newer.subList(newFrom, newTo);
        if (left.size() + right.size() > MOST_PARAGRAPHS) {
            whole = false;
            changed(from, to, newFrom, newTo);
            return;
        }
        int at = from;
        int newAt = newFrom;
        for (Change change : changes(left, right)) {
            same(at, newAt, from + change.from() - at);
            at = from + change.to();
            newAt = newFrom + change.newTo();
            changed(from + change.from(), at, newFrom + change.newFrom(), newAt);
        }
        same(at, newAt, to - at);
    }

    private record Change(int from, int to, int newFrom, int newTo) {}

    /** What differs, in order; the library's neighbouring deletions and insertions joined. */
    private static List<Change> changes(List<String> left, List<String> right) {
        List<Change> changes = new ArrayList<>();
        var algorithm = new MyersDiffWithLinearSpace<String>();
        for (var delta : DiffUtils.diff(left, right, algorithm).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = from + delta.getSource().size();
            int newFrom = delta.getTarget().getPosition();
            int newTo = newFrom + delta.getTarget().size();
            if (!changes.isEmpty()
                    && changes.getLast().to() == from
                    && changes.getLast().newTo() == newFrom) {
                Change before = changes.removeLast();
                changes.add(new Change(before.from(), to, before.newFrom(), newTo));
            } else {
                changes.add(new Change(from, to, newFrom, newTo));
            }
        }
        return changes;
    }

    private void same(int from, int newFrom, int count) {
        for (int i = 0; i < count; i++) {
            List<Piece> text = List.of(new Piece(older.get(from + i), false));
            rows.add(new Row(Kind.SAME, from + i + 1, text, newFrom + i + 1, text));
        }
    }

    /** Paragraphs that were changed beside one another, the others as removed or added. */
    private void changed(int from, int to, int newFrom, int newTo) {
        int at = from;
        int newAt = newFrom;
        var pairs = ParagraphPairs.of(older.subList(from, to), newer.subList(newFrom, newTo));
        for (ParagraphPairs.Pair pair : pairs) {
            onlyOlder(at, from + pair.older());
            onlyNewer(newAt, newFrom + pair.newer());
            at = from + pair.older();
            newAt = newFrom + pair.newer();
            characters(at, newAt);
            at++;
            newAt++;
        }
        onlyOlder(at, to);
        onlyNewer(newAt, newTo);
    }

    private void onlyOlder(int from, int to) {
        for (int i = from; i < to; i++) {
            List<Piece> text = List.of(new Piece(older.get(i), true));
            rows.add(new Row(Kind.REMOVED, i + 1, text, 0, List.of()));
        }
    }

    private void onlyNewer(int from, int to) {
        for (int i = from; i < to; i++) {
            List<Piece> text = List.of(new Piece(newer.get(i), true));
            rows.add(new Row(Kind.ADDED, 0, List.of(), i + 1, text));
        }
    }

    private void characters(int at, int newAt) {
        String left = older.get(at);
        String right = newer.get(newAt);
        Pieces leftPieces = new Pieces();
        Pieces rightPieces = new Pieces();
        int length = left.length() + right.length();
        if (length > MOST_CHARACTERS || charactersCompared + length > MOST_CHARACTERS_IN_ALL) {
            whole = false;
            leftPieces.add(left, true);
            rightPieces.add(right, true);
        } else {
            charactersCompared += length;
            byCharacter(letters(left), letters(right), leftPieces, rightPieces);
        }
        rows.add(new Row(Kind.CHANGED, at + 1, leftPieces.list(), newAt + 1, rightPieces.list()));
    }

    private static void byCharacter(
            List<String> left, List<String> right, Pieces leftPieces, Pieces rightPieces) {
        int at = 0;
        for (Change change : changes(left, right)) {
            common(left.subList(at, change.from()), at == 0, leftPieces, rightPieces);
            at = change.to();
            leftPieces.add(String.join("", left.subList(change.from(), at)), true);
            rightPieces.add(String.join("", right.subList(change.newFrom(), change.newTo())), true);
        }
        String rest = String.join("", left.subList(at, left.size()));
        leftPieces.add(rest, false);
        rightPieces.add(rest, false);
    }

    /** A single letter in common between two changes is chance: showing it would be confetti. */
    private static void common(
            List<String> letters, boolean first, Pieces leftPieces, Pieces rightPieces) {
        boolean chance = !first && letters.size() == 1;
        String text = String.join("", letters);
        leftPieces.add(text, chance);
        rightPieces.add(text, chance);
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** Collects pieces, joining neighbours of the same kind. */
    private static final class Pieces {
        private final List<Piece> list = new ArrayList<>();

        void add(String text, boolean differs) {
            if (text.isEmpty()) {
                return;
            }
            if (!list.isEmpty() && list.getLast().differs() == differs) {
                list.add(new Piece(list.removeLast().text() + text, differs));
            } else {
                list.add(new Piece(text, differs));
            }
        }

        List<Piece> list() {
            return List.copyOf(list);
        }
    }
}
