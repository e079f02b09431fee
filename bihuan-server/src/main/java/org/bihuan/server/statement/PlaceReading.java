package org.bihuan.server.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.page.Said;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.Outline.Torn;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;

/** What an outline takes each place of its text for. */
final class PlaceReading {
    private final Outline outline;
    private final ItemNumbers numbers;
    private final Map<Integer, Item> items = new HashMap<>();
    private final Map<Integer, Section> sections = new HashMap<>();
    private final Map<Integer, Torn> torn = new HashMap<>();

    PlaceReading(Outline outline) {
        this.outline = outline;
        this.numbers = ItemNumbers.of(outline);
        outline.items().forEach(i -> items.putIfAbsent(i.span().start(), i));
        outline.sections().forEach(s -> sections.putIfAbsent(s.span().start(), s));
        outline.torn().forEach(t -> torn.putIfAbsent(t.span().start(), t));
    }

    /** A heading that stands for an item counts as that item. */
    Call call(int place) {
        Section section = sections.get(place);
        Item item = items.get(place);
        if (item != null && (section == null || section.role() == Role.ITEM)) {
            return new Call.Entry(kindOf(item));
        }
        return section == null
                ? new Call.Running()
                : new Call.Heading(section.level(), section.role());
    }

    /** As people call it: finding 5.3, a heading and its level, or that it goes on. */
    Said said(int place) {
        Item item = items.get(place);
        return switch (call(place)) {
            case Call.Entry(Kind kind) when item != null ->
                    Said.of(
                            "statement.call.numbered",
                            Said.of(CallWords.wordOf(kind)),
                            numbers.of(item));
            case Call.Running() when front(place) -> Said.of("statement.call.front");
            case Call call -> CallWords.said(call);
        };
    }

    Optional<Torn> torn(int place) {
        return Optional.ofNullable(torn.get(place));
    }

    /**
     * The level that headings of this purpose have in this text; for a purpose that it has not yet,
     * that of the heading above, or one below the part that holds dimensions.
     */
    int usualLevel(Role role, int place) {
        Map<Integer, Integer> counts = new HashMap<>();
        outline.sections().stream()
                .filter(s -> s.role() == role && s.span().start() != place)
                .forEach(s -> counts.merge(s.level(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> firstLevel(role, place));
    }

    private int firstLevel(Role role, int place) {
        Section here = sections.get(place);
        if (here != null) {
            return here.level();
        }
        return switch (role) {
            case DIMENSION ->
                    outline.sections().stream().anyMatch(s -> s.role() == Role.FINDINGS) ? 2 : 1;
            case OTHER, ITEM, CASE ->
                    outline.sections().stream()
                            .filter(s -> s.span().start() < place)
                            .reduce((_, last) -> last)
                            .map(Section::level)
                            .orElse(1);
            default -> 1;
        };
    }

    private boolean front(int place) {
        return outline.front().stream()
                .anyMatch(line ->
                        line.kind() != FrontLine.Kind.CONTENTS
                                && line.span().start() <= place
                                && place < line.span().end());
    }

    static Kind kindOf(Item item) {
        return switch (item) {
            case Finding f -> Kind.FINDING;
            case Cause c -> Kind.CAUSE;
            case Measure m -> Kind.MEASURE;
        };
    }
}
