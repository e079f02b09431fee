package org.bihuan.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.framework.MeetingRules.AgendaItem;
import org.bihuan.framework.MeetingRules.Expected;
import org.bihuan.framework.MeetingRules.Leave;
import org.bihuan.framework.MeetingRules.Written;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.framework.Overriding.Office;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code meeting}: kinds of leave, and the agenda that begins with the last promises. */
final class MeetingOfPack {
    private static final int LONGEST = 24 * 60;
    private static final String FIRST = "prior-promises";

    private final Mistakes mistakes;

    MeetingOfPack(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    MeetingRules of(Fields pack, Terms terms) {
        return pack.optionalMapping("meeting", "expected", "leave", "agenda")
                .map(f ->
                        new MeetingRules(
                                f.optionalChoice("expected", List.of(Expected.values()))
                                        .orElse(Expected.TEAM),
                                f.codedList("leave", this::leave, Leave::code),
                                agenda(f, terms)))
                .orElseGet(() -> new MeetingRules(Expected.TEAM, List.of(), List.of(first(terms))));
    }

    private List<AgendaItem> agenda(Fields meeting, Terms terms) {
        List<AgendaItem> items =
                new ArrayList<>(meeting.codedList("agenda", this::item, AgendaItem::code));
        if (items.isEmpty()) {
            items.add(first(terms));
        } else if (items.getFirst().kind() != AgendaItem.Kind.PRIOR_PROMISES) {
            mistakes.add(
                    Kind.NOT_ALLOWED,
                    meeting.inside("agenda") + "[0].kind",
                    meeting.at("agenda"),
                    FIRST);
        }
        return items;
    }

    /** Named with the framework's word for a promise. */
    private static AgendaItem first(Terms terms) {
        return new AgendaItem(
                FIRST,
                new Words(
                        terms.many(Term.PROMISE, Locale.CHINESE),
                        terms.many(Term.PROMISE, Locale.ENGLISH)),
                AgendaItem.Kind.PRIOR_PROMISES,
                Optional.empty());
    }

    private AgendaItem item(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "kind", "minutes");
        return new AgendaItem(
                PackReader.code(f),
                f.words("name"),
                f.choice("kind", List.of(AgendaItem.Kind.values())),
                f.optionalNumber("minutes", 1, LONGEST));
    }

    private Leave leave(Node node, String path) {
        Fields f =
                new Fields(
                        mistakes,
                        path,
                        node,
                        "code",
                        "name",
                        "daysAhead",
                        "afterwards",
                        "approvedBy",
                        "written",
                        "makeUpDays",
                        "counted");
        return new Leave(
                PackReader.code(f),
                f.words("name"),
                f.optionalNumber("daysAhead", 0, PackReader.MOST_DAYS),
                f.flag("afterwards", false),
                f.optionalChoice("approvedBy", List.of(Office.values())).orElse(Office.HEAD),
                f.optionalChoice("written", List.of(Written.values())).orElse(Written.WELCOME),
                f.optionalNumber("makeUpDays", 1, PackReader.MOST_DAYS),
                f.flag("counted", true));
    }
}
