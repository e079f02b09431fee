package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Turns.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Finds findings, causes and measures in the tree: the highest list of entries in each part, and
 * text that turns from one kind to another.
 */
final class ItemFinder {
    private final String text;
    private final Headings headings;
    private final Turns turns;
    private final UnmarkedItems unmarkedItems;
    final List<Finding> findings = new ArrayList<>();
    final List<Cause> causes = new ArrayList<>();
    final List<Measure> measures = new ArrayList<>();

    ItemFinder(String text, Headings headings, Cues cues) {
        this.text = text;
        this.headings = headings;
        this.turns = new Turns(text, cues);
        this.unmarkedItems = new UnmarkedItems(text, cues);
    }

    /**
     * Where an item is being looked for. {@code mixed}: the heading announced a second kind, which
     * no words introduce.
     */
    private record Place(
            String section, Optional<String> dimension, @Nullable Kind kind, @Nullable Kind mixed) {
        Place in(Node node) {
            return node.section ? new Place(node.id, dimension, kind, mixed) : this;
        }
    }

    void find(Node root) {
        int first =
                root.children.stream()
                        .filter(n -> n.section)
                        .mapToInt(n -> n.start)
                        .findFirst()
                        .orElse(root.end);
        List<Node> before = root.children.stream().filter(n -> n.start < first).toList();
        boolean sections = first < root.end;
        if (!sections) {
            region(root.start, first, before, null, new Place("", Optional.empty(), null, null));
        }
        root.children.stream().filter(n -> n.section).forEach(n -> part(n, Optional.empty()));
    }

    private void part(Node node, Optional<String> dimension) {
        Kind kind = kindOf(node.role);
        Optional<Role> second = headings.second(node.headingSpan.in(text));
        Place place =
                new Place(
                        node.id,
                        node.role == Role.DIMENSION ? Optional.of(node.id) : dimension,
                        kind,
                        second.map(ItemFinder::kindOf).orElse(null));
        List<Node> parts = node.children.stream().filter(n -> n.section && isPart(n.role)).toList();
        if (kind == null && node.role != Role.OTHER) {
            return;
        }
        List<Node> entries =
                node.children.stream().filter(n -> !(n.section && isPart(n.role))).toList();
        int until = parts.isEmpty() ? node.end : parts.getFirst().start;
        if (parts.isEmpty() || !entries.isEmpty()) {
            entriesAmongParts(node, entries, parts, kind, place, until);
        }
        parts.forEach(n -> part(n, place.dimension()));
    }

    private void entriesAmongParts(
            Node node,
            List<Node> entries,
            List<Node> parts,
            @Nullable Kind kind,
            Place place,
            int until) {
        if (parts.isEmpty()) {
            region(node.bodyStart(), node.end, entries, kind, place);
            return;
        }
        List<Node> early = entries.stream().filter(n -> n.start < until).toList();
        region(node.bodyStart(), until, early, kind, place);
        for (Node late : entries) {
            if (late.start >= until) {
                region(late.start, late.end, List.of(late), kind, place);
            }
        }
    }

    private static boolean isPart(Role role) {
        return role == Role.DIMENSION
                || role == Role.FINDINGS
                || role == Role.CAUSES
                || role == Role.MEASURES;
    }

    static @Nullable Kind kindOf(Role role) {
        return switch (role) {
            case FINDINGS, DIMENSION -> Kind.FINDING;
            case CAUSES -> Kind.CAUSE;
            case MEASURES -> Kind.MEASURE;
            default -> null;
        };
    }

    /**
     * A stretch that holds entries of {@code kind}; returns the kind that its last words announce,
     * if they announce one.
     */
    private @Nullable Kind region(
            int from, int to, List<Node> entries, @Nullable Kind kind, Place place) {
        int firstEntry = entries.isEmpty() ? to : entries.getFirst().start;
        Kind now = kind;
        int start = from;
        Optional<Turn> turn = turns.next(start, firstEntry, now);
        while (turn.isPresent()) {
            unmarked(start, turn.get().at(), now, place);
            now = turn.get().kind();
            start = turn.get().contentStart();
            turn = turns.next(Math.max(start, turn.get().at() + 1), firstEntry, now);
        }
        if (entries.isEmpty()) {
            return unmarked(start, to, now, place) == 0 ? now : null;
        }
        if (now == null) {
            now = turns.introduced(start, firstEntry);
        }
        if (entries.getFirst().number() == 2 && now != null) {
            one(start, firstEntry, Optional.empty(), now, place);
        }
        return list(entries, now, place);
    }

    private @Nullable Kind list(List<Node> entries, @Nullable Kind first, Place place) {
        Map<Integer, Kind> kinds = new HashMap<>();
        Kind now = first;
        Kind pending = null;
        for (Node entry : entries) {
            Kind known = kinds.get(entry.list);
            if (known != null) {
                now = known;
            } else if (pending != null) {
                now = pending;
            } else if (!kinds.isEmpty() && entry.number() == 1) {
                now = announced(entry, now, first);
            }
            if (now != null) {
                kinds.put(entry.list, now);
            }
            pending = entry(entry, now, place);
        }
        return pending;
    }

    /**
     * What a list that starts over holds: as the words in front of it say, else as the part says.
     */
    private @Nullable Kind announced(Node entry, @Nullable Kind now, @Nullable Kind part) {
        int line = text.lastIndexOf('\n', entry.start) + 1;
        if (entry.leading || Sentences.trim(text, line, entry.start).isEmpty()) {
            return afterColon(entry.start, now);
        }
        Kind introduced = turns.introduced(line, entry.start);
        boolean sameLine = Sentences.find(text, line, entry.start, "。；") >= 0;
        return introduced != null ? introduced : sameLine ? now : part;
    }

    /**
     * The kind that a sentence ending in a colon announces right before {@code at}; {@code
     * otherwise} without one.
     */
    private @Nullable Kind afterColon(int at, @Nullable Kind otherwise) {
        int end = at;
        while (end > 0 && Sentences.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || (text.charAt(end - 1) != '：' && text.charAt(end - 1) != ':')) {
            return otherwise;
        }
        int start = Math.max(0, end - 60);
        Kind introduced = turns.introduced(start, end);
        return introduced == null ? otherwise : introduced;
    }

    private @Nullable Kind entry(Node node, @Nullable Kind kind, Place outer) {
        Place place = outer.in(node);
        Kind own =
                labelKind(
                        node,
                        kind == null || place.mixed() == null
                                ? kind
                                : byContent(node, kind, place.mixed()));
        if (own == null) {
            return region(node.bodyStart(), node.end, node.children, null, place);
        }
        if (place.mixed() != null) {
            Optional<Turn> turned = turns.next(node.bodyStart(), node.end, null);
            if (turned.isPresent()
                    && Sentences.trim(text, node.bodyStart(), turned.get().at()).length() < 2) {
                return region(node.bodyStart(), node.end, node.children, null, place);
            }
        }
        if (own != Kind.FINDING && Roles.isGroup(node)) {
            return list(node.children, own, place);
        }
        int from = node.section ? node.bodyStart() : node.textStart;
        Optional<Turn> turn = turns.next(from, node.end, own);
        int end = turn.map(Turn::at).orElse(node.end);
        emit(node, end, own, outer, place);
        if (turn.isEmpty()) {
            return null;
        }
        int start = turn.get().contentStart();
        return region(start, node.end, below(node, start), turn.get().kind(), place);
    }

    /** 问题1：, 措施一：say themselves what they are. */
    private static @Nullable Kind labelKind(Node node, @Nullable Kind otherwise) {
        String label = node.mark == null ? "" : node.mark.label();
        return label.startsWith("问题")
                ? Kind.FINDING
                : label.startsWith("原因")
                        ? Kind.CAUSE
                        : label.startsWith("措施") ? Kind.MEASURE : otherwise;
    }

    /**
     * In a chapter on two things: an entry whose first sentence names a fault belongs to the
     * earlier kind.
     */
    private Kind byContent(Node node, Kind first, Kind second) {
        int end = Sentences.end(text, node.textStart, node.end);
        return headings.namesFault(text.substring(node.textStart, Math.max(node.textStart, end)))
                ? first
                : second;
    }

    /** The highest nodes below {@code node} that begin at or after {@code from}. */
    private static List<Node> below(Node node, int from) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : node.children) {
            if (child.start >= from) {
                nodes.add(child);
            } else if (child.end > from) {
                nodes.addAll(below(child, from));
            }
        }
        return nodes;
    }

    private void emit(Node node, int end, Kind kind, Place outer, Place place) {
        Span span = Sentences.trim(text, node.start, end);
        int titleFrom = Math.min(node.textStart, span.end());
        Span title =
                node.section && !node.headingSpan.isEmpty()
                        ? clip(node.headingSpan, span)
                        : Sentences.trim(text, titleFrom, titleEnd(titleFrom, span.end()));
        node.role = node.section && node.role == Role.OTHER ? Role.ITEM : node.role;
        add(kind, node.section ? place : outer, Optional.ofNullable(node.mark), title, span);
    }

    private static Span clip(Span words, Span within) {
        int start = Math.min(words.start(), within.end());
        return new Span(start, Math.max(start, Math.min(words.end(), within.end())));
    }

    private int titleEnd(int from, int to) {
        int end = Sentences.end(text, from, to);
        int semicolon = Sentences.find(text, from, end, "；;");
        return semicolon > from ? semicolon : end;
    }

    private void add(Kind kind, Place place, Optional<Mark> mark, Span title, Span span) {
        String words = title.in(text);
        switch (kind) {
            case FINDING ->
                    findings.add(
                            new Finding(
                                    "f" + (findings.size() + 1),
                                    place.section(),
                                    place.dimension(),
                                    mark,
                                    words,
                                    title,
                                    span));
            case CAUSE ->
                    causes.add(
                            new Cause(
                                    "c" + (causes.size() + 1),
                                    place.section(),
                                    mark,
                                    words,
                                    title,
                                    span));
            case MEASURE ->
                    measures.add(
                            new Measure(
                                    "m" + (measures.size() + 1),
                                    place.section(),
                                    mark,
                                    words,
                                    title,
                                    span));
        }
    }

    /** A cell of a pasted table; it belongs to no section. */
    void add(PastedTable.Cell cell) {
        Span title =
                Sentences.trim(
                        text,
                        cell.span().start(),
                        titleEnd(cell.span().start(), cell.span().end()));
        add(
                cell.kind(),
                new Place("", Optional.empty(), null, null),
                cell.mark(),
                title,
                cell.span());
    }

    private void one(int from, int to, Optional<Mark> mark, Kind kind, Place place) {
        int start = from;
        while (start < to
                && ("。：:；，、".indexOf(text.charAt(start)) >= 0
                        || Sentences.isSpace(text.charAt(start)))) {
            start++;
        }
        Span span = Sentences.trim(text, start, to);
        if (span.length() >= UnmarkedItems.SHORTEST) {
            add(
                    kind,
                    place,
                    mark,
                    Sentences.trim(text, span.start(), titleEnd(span.start(), span.end())),
                    span);
        }
    }

    /** Text without any mark; returns how many items it holds. */
    private int unmarked(int from, int to, @Nullable Kind kind, Place place) {
        if (kind == null) {
            return 0;
        }
        int start = from;
        while (start < to && "。：:；，、".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        List<Span> items = unmarkedItems.in(start, to, kind == place.kind());
        items.forEach(span -> one(span.start(), span.end(), Optional.empty(), kind, place));
        return items.size();
    }
}
