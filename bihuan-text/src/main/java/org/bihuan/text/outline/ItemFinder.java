package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.outline.Turns.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Finds findings, causes and measures in the tree: the highest list of entries in each part, and
 * text that turns from one kind to another.
 */
final class ItemFinder {
    /** How far in front of a list that starts over its announcement is looked for. */
    private static final int FARTHEST_BACK = 400;

    private final String text;
    private final Headings headings;
    private final Turns turns;
    private final UnmarkedItems unmarkedItems;
    private final UnmarkedText unmarked;
    private final Roles roles;
    private final FaultWords faults;
    private final Prose prose;
    private final AreaLines areaLines;
    private final Labels labels;
    private final CalledEntries called;
    private final Doubts doubts;
    private final Items found;

    /** Whether somebody speaks of his own faults here, so that a list without more is theirs. */
    private final boolean selfReview;

    /** Where the text reports on problems that others have found; null for other texts. */
    private final @Nullable Rectified rectified;

    ItemFinder(
            String text,
            Headings headings,
            Cues cues,
            Roles roles,
            Calls calls,
            Doubts doubts,
            Items found,
            boolean selfReview,
            boolean rectifies) {
        this.text = text;
        this.found = found;
        this.roles = roles;
        this.faults = new FaultWords(text, headings);
        this.selfReview = selfReview;
        this.called = new CalledEntries(calls);
        this.doubts = doubts;
        this.headings = headings;
        this.turns = new Turns(text, cues);
        this.unmarkedItems = new UnmarkedItems(text, cues, calls);
        this.unmarked =
                new UnmarkedText(text, headings, calls, turns, unmarkedItems, found, doubts);
        this.areaLines = new AreaLines(text, turns);
        this.labels = new Labels(text, headings, cues, turns);
        this.prose = new Prose(text, headings, turns, unmarkedItems, found, doubts);
        this.rectified = rectifies ? new Rectified(text, headings, cues, calls, found) : null;
    }

    void find(Node root) {
        int first =
                root.children.stream()
                        .filter(n -> n.section)
                        .mapToInt(n -> n.start)
                        .findFirst()
                        .orElse(root.end);
        List<Node> before =
                root.children.stream().filter(n -> n.start < first && !n.document).toList();
        boolean sections = first < root.end;
        if (!sections) {
            region(root.start, first, before, null, Holder.NONE);
            if (found.findings.isEmpty()) {
                prose.titledFindings(
                        root.start, before.isEmpty() ? first : before.getFirst().start);
            }
        }
        if (rectified != null) {
            rectified.takeProblems(root);
        }
        Set<Node> atTop = new LinkedHashSet<>(faults.atTop(root, selfReview));
        if (!atTop.isEmpty()) {
            doubts.findingOrDimension(atTop.iterator().next());
            list(List.copyOf(atTop), Kind.FINDING, Holder.NONE);
        }
        root.children.stream()
                .filter(n -> n.section && !atTop.contains(n))
                .filter(n -> (rectified == null || !rectified.take(n)))
                .forEach(n -> part(n, Optional.empty(), null));
    }

    /** 原因剖析材料, 个人整改措施: the list of a text that its title puts under one kind. */
    void findAll(Node root, Kind kind) {
        int first = root.children.isEmpty() ? root.end : root.children.getFirst().start;
        if (first == root.end) {
            find(root);
            return;
        }
        list(root.children.stream().filter(n -> !n.document).toList(), kind, Holder.NONE);
    }

    /** 回访不及时的问题, with 整改措施： right below it: the heading itself is the finding. */
    private boolean namesOne(Node node) {
        return headings.namesFault(node.headingSpan.in(text))
                && headingTurn(node) < node.end
                && found.span(node.bodyStart(), headingTurn(node)).isEmpty();
    }

    private int headingTurn(Node node) {
        return turns.next(node.bodyStart(), node.end, Kind.FINDING).map(Turn::at).orElse(node.end);
    }

    /** Only what a person has pointed out: in a notice or minutes nobody confesses anything. */
    void findCalled(Node root) {
        called.below(root).forEach(n -> entry(n, null, Holder.NONE, true));
        calledParts(root);
    }

    /** Chapters that hold items because a person says so. */
    private void calledParts(Node parent) {
        for (Node node : parent.children) {
            if (node.isCalledHeading() && Parts.kindOf(node.role()) != null) {
                part(node, Optional.empty(), null);
            } else {
                calledParts(node);
            }
        }
    }

    private void part(Node node, Optional<String> dimension, @Nullable Kind around) {
        Kind kind =
                node.isCalledHeading() && node.role() == Role.OTHER
                        ? around
                        : Parts.kindOf(node.role());
        Optional<Role> second = headings.second(node.heading(text));
        Holder place =
                new Holder(
                        node.id,
                        node.role() == Role.DIMENSION ? Optional.of(node.id) : dimension,
                        kind,
                        second.map(Parts::kindOf).orElse(null));
        List<Node> parts = new ArrayList<>();
        List<Node> entries = new ArrayList<>();
        for (Node child : node.children) {
            (Parts.isPart(child) ? parts : entries).add(child);
        }
        if (kind == null && node.role() != Role.OTHER && rectified == null) {
            called.below(node).forEach(n -> entry(n, null, place, true));
            return;
        }
        int until = parts.isEmpty() ? node.end : parts.getFirst().start;
        if (kind == Kind.FINDING && parts.isEmpty() && entries.isEmpty() && namesOne(node)) {
            found.node(node, headingTurn(node), Kind.FINDING, place, place);
        }
        if (kind == Kind.CAUSE && headings.statesCause(node.textStart, node.end)) {
            found.node(node, node.end, Kind.CAUSE, place, place);
            return;
        }
        if (node.role() == Role.DIMENSION
                && parts.isEmpty()
                && entries.isEmpty()
                && faults.isItself(node)) {
            found.node(node, headingTurn(node), Kind.FINDING, place, place);
            region(headingTurn(node), node.end, List.of(), kind, place);
            return;
        }
        if ((kind == null || kind == Kind.FINDING)
                && !parts.isEmpty()
                && labels.kind(node, null) == Kind.FINDING) {
            found.node(node, until, Kind.FINDING, place, place);
            parts.forEach(n -> part(n, place.dimension(), Kind.FINDING));
            return;
        }
        if (parts.isEmpty() || !entries.isEmpty()) {
            entriesAmongParts(node, entries, parts, kind, place, until);
        }
        parts.forEach(n -> part(n, place.dimension(), kind));
    }

    private void entriesAmongParts(
            Node node,
            List<Node> entries,
            List<Node> parts,
            @Nullable Kind kind,
            Holder place,
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

    /**
     * A stretch that holds entries of {@code kind}; returns the kind that its last words announce,
     * if they announce one.
     */
    private @Nullable Kind region(
            int from, int to, List<Node> entries, @Nullable Kind kind, Holder place) {
        List<Integer> areas = entries.isEmpty() ? areaLines.in(from, to) : List.of();
        if (areas.size() > 1) {
            for (int i = 0; i < areas.size(); i++) {
                int until = i + 1 < areas.size() ? areas.get(i + 1) : to;
                stretch(
                        i == 0 ? from : areas.get(i),
                        until,
                        entries,
                        kind == null ? Kind.FINDING : kind,
                        place);
            }
            return null;
        }
        return stretch(from, to, entries, kind, place);
    }

    private @Nullable Kind stretch(
            int from, int to, List<Node> entries, @Nullable Kind kind, Holder place) {
        int firstEntry = entries.isEmpty() ? to : entries.getFirst().start;
        Kind now = kind;
        int start = from;
        Optional<Turn> turn = turns.next(start, firstEntry, now);
        while (turn.isPresent()) {
            if (now == null
                    && rectified == null
                    && turn.get().kind() == Kind.FINDING
                    && spellsOutWhatIsWell(entries, place)) {
                break;
            }
            if (now == null && turn.get().kind() != Kind.FINDING && place.section().isEmpty()) {
                prose.findings(start, turn.get().at(), place);
            }
            unmarked.items(start, turn.get().at(), now, place);
            now = turn.get().kind();
            start = turn.get().contentStart();
            turn = turns.next(Math.max(start, turn.get().at() + 1), firstEntry, now);
        }
        if (entries.isEmpty() && found.breaksOff(start, to)) {
            return now; // 产生这些问题的原因，一是: the list is a new one
        }
        if (entries.isEmpty() || unmarked.elaborated(start, entries.getFirst())) {
            return unmarked.items(start, to, now, place) == 0 ? now : null;
        }
        if (now == null) {
            now = turns.introduced(start, firstEntry);
            if (now != null && now != Kind.CAUSE && faults.nameThem(entries)) {
                now = Kind.FINDING;
            } else if (now == Kind.FINDING && spellsOutWhatIsWell(entries, place)) {
                now = null;
            } else if (now == Kind.MEASURE && isReport(place)) {
                now = null;
            }
        }
        boolean bare = now == null && place.section().isEmpty();
        if (bare && (selfReview || faults.nameThem(entries))) {
            now = Kind.FINDING;
            doubts.between(
                    new Span(firstEntry, faults.titleEnd(entries.getFirst())),
                    new Call.Entry(Kind.FINDING),
                    65,
                    new Call.Running());
        }
        Node head = entries.getFirst();
        if (head.mark == null && head.isCalledEntry()) {
            unmarked.items(start, firstEntry, now, place);
        } else if (head.number() == 2 && now != null) {
            unmarked.first(start, firstEntry, now, place);
        }
        return list(entries, now, place);
    }

    /** 具体表现为： in a chapter on what is well. */
    private boolean spellsOutWhatIsWell(List<Node> entries, Holder place) {
        return !selfReview
                && !entries.isEmpty()
                && !place.section().isEmpty()
                && !faults.nameThem(entries);
    }

    /** A chapter of a report on work done, in which no problem has been named so far. */
    private boolean isReport(Holder place) {
        return !selfReview
                && rectified == null
                && !place.section().isEmpty()
                && found.findings.isEmpty();
    }

    private @Nullable Kind list(List<Node> entries, @Nullable Kind first, Holder place) {
        Map<Integer, Kind> kinds = new HashMap<>();
        Kind now = first;
        Kind pending = null;
        boolean marked = entries.stream().anyMatch(n -> n.mark != null);
        for (Node entry : entries) {
            Kind known = kinds.get(entry.list);
            if (known != null) {
                now = known;
            } else if (pending != null) {
                now = pending;
            } else if (!kinds.isEmpty() && entry.number() == 1) {
                now = announced(entry, now, first);
            } else if (now == null && entry.number() == 1) {
                Kind told = turns.afterColon(entry.start, null); // 三是…提出了整改措施：1.
                now = told == Kind.FINDING ? null : told;
            }
            if (now != null) {
                kinds.put(entry.list, now);
            }
            pending = entry(entry, now, place, marked);
        }
        return pending;
    }

    /**
     * What a list that starts over holds: as the words in front of it say, else as the part says.
     */
    private @Nullable Kind announced(Node entry, @Nullable Kind now, @Nullable Kind part) {
        int line = Math.max(entry.lineStart, entry.start - FARTHEST_BACK);
        if (entry.leading || Sentences.trim(text, line, entry.start).isEmpty()) {
            return turns.afterColon(entry.start, now);
        }
        Kind introduced = turns.introduced(line, entry.start);
        boolean sameLine =
                Sentences.find(text, line, entry.start, Sentences.FULL_STOP_OR_SEMICOLON) >= 0;
        return introduced != null ? introduced : sameLine ? now : part;
    }

    private @Nullable Kind entry(Node node, @Nullable Kind kind, Holder outer, boolean marked) {
        Holder place = outer.in(node);
        Kind own =
                labels.kind(
                        node,
                        kind == null || place.mixed() == null
                                ? kind
                                : faults.byContent(node, kind, place.mixed()));
        if (own == null) {
            return region(node.bodyStart(), node.end, node.children, null, place);
        }
        if (place.mixed() != null) {
            int words = node.section ? node.bodyStart() : node.textStart;
            Optional<Turn> turned = turns.next(words, node.end, null);
            if (turned.isPresent() && Sentences.trim(text, words, turned.get().at()).length() < 2) {
                return region(node.bodyStart(), node.end, node.children, null, place);
            }
        }
        if (faults.isLabel(node, own)) {
            return region(node.bodyStart(), node.end, node.children, own, place);
        }
        if (own == Kind.FINDING
                ? roles.isHeadOfItems(node)
                : Roles.isGroup(node) || roles.namesOnlyAnArea(node)) {
            return list(node.children, own, place);
        }
        int from = node.section ? node.bodyStart() : node.textStart;
        int limit = called.first(node);
        Optional<Turn> turn = turns.next(from, limit, own);
        int end = turn.map(Turn::at).orElse(limit);
        int anew = labels.anew(from, end, own);
        if (anew < end && node.children.isEmpty()) {
            found.node(node, anew, own, outer, place);
            return region(anew, node.end, List.of(), own, outer);
        }
        if (node.mark == null && node.isCalledEntry() && !marked) {
            unmarkedItems
                    .in(node.start, end, false)
                    .forEach(s -> found.words(s.start(), s.end(), Optional.empty(), own, outer));
        } else {
            found.node(node, end, own, outer, place);
        }
        if (turn.isEmpty() && limit < node.end) {
            return region(limit, node.end, node.below(limit), own, place);
        }
        if (turn.isEmpty()) {
            return null;
        }
        int start = turn.get().contentStart();
        return region(start, node.end, node.below(start), turn.get().kind(), place);
    }
}
