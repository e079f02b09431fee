package org.bihuan.cli;

import java.time.MonthDay;
import java.util.stream.Collectors;
import org.bihuan.ledger.Due;
import org.bihuan.ledger.Due.When;
import org.bihuan.ledger.LedgerReading.Complaint;

/** The words for what a ledger says; the bundle {@code ledger-reading} holds them. */
record LedgerWords(Phrases phrases) {

    String say(String key, Object... arguments) {
        return phrases.say("ledger-reading." + key, arguments);
    }

    String of(Enum<?> constant, String group) {
        return say(group + "." + CheckCommand.code(constant));
    }

    String of(Complaint complaint) {
        return say("complaint." + complaint.reason(), complaint.args().toArray());
    }

    /** Every stage, with what is due then. */
    String of(Due due) {
        return due.stages().stream()
                .map(stage ->
                        stage.label().isEmpty()
                                ? of(stage.when())
                                : Cells.harmless(stage.label()) + " → " + of(stage.when()))
                .collect(Collectors.joining(phrases.say("list.sentence")));
    }

    private String of(When when) {
        return switch (when) {
            case When.By by -> say("due.by-date", by.day());
            case When.Period period -> say("due.period", period.from(), period.to());
            case When.InSomeYear some -> {
                MonthDay day = some.day();
                yield say("due.without-year", day.getMonthValue(), day.getDayOfMonth());
            }
            case When.Standing standing ->
                    standing.every()
                            .map(every -> say("due.standing-every", every))
                            .orElseGet(() -> say("due.standing"));
            case When.Within within -> say("due.within", within.amount(), within.unit());
            case When.Event event -> say("due.event", Cells.harmless(event.words()));
            case When.AtOnce _, When.Undated _, When.Done _ -> say("due." + when.kind());
        };
    }
}
