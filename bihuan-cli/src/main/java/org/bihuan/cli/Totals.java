package org.bihuan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;

/** All tallies of one run. */
final class Totals {
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Character> kinds;
    private final PassedOver passedOver;

    Totals(Map<String, Card> cards, PassedOver passedOver) {
        this.kinds = RuleKinds.of(cards.keySet());
        this.passedOver = passedOver;
    }

    void add(Outcome outcome) {
        tallies.add(Tally.of(outcome));
    }

    List<Character> kinds() {
        return kinds;
    }

    PassedOver passedOver() {
        return passedOver;
    }

    /** By name; never by count. */
    List<Tally> checked() {
        return byName(false);
    }

    List<Tally> refused() {
        return byName(true);
    }

    int count(Severity severity) {
        return tallies.stream().mapToInt(t -> t.count(severity)).sum();
    }

    int count(char kind) {
        return tallies.stream().mapToInt(t -> t.count(kind)).sum();
    }

    /** How many files there were and what became of them. */
    String sentence(Phrases phrases) {
        long refused = tallies.stream().filter(Tally::isRefused).count();
        return phrases.say("totals", tallies.size(), tallies.size() - refused, refused);
    }

    private List<Tally> byName(boolean refused) {
        return new NaturalOrder()
                .sorted(
                        tallies.stream().filter(t -> t.isRefused() == refused).toList(),
                        Tally::path);
    }
}
