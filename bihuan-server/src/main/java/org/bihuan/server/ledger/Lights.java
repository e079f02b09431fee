package org.bihuan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.server.ledger.LedgerListView.Lamp;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Tone;

/** Lights as pages show them. */
final class Lights {
    private Lights() {}

    static Light of(LedgerLine line, Regime regime, Page page) {
        Light light = of(line.dueOn(), line.closedAt(), regime, page);
        return line.state() == ItemState.RETURNED ? light.ofReturned() : light;
    }

    static Light of(LocalDate dueOn, Optional<Instant> closedAt, Regime regime, Page page) {
        Optional<LocalDate> closedOn =
                closedAt.map(at -> LocalDate.ofInstant(at, page.visit().zone()));
        return Light.of(dueOn, closedOn, page.today(), regime.thresholds());
    }

    static Lamp lamp(Light light, Regime regime, Page page) {
        Lamp plain = lamp(light, page);
        boolean open =
                light.colour() == Light.Colour.NEAR || light.colour() == Light.Colour.OVERDUE;
        return regime.light(light.days())
                .filter(_ -> open)
                .map(name -> name.in(Locale.forLanguageTag(page.lang())))
                .filter(name -> !plain.word().startsWith(name))
                .map(name ->
                        new Lamp(plain.tone(), page.say("ledger.light.named", name, plain.word())))
                .orElse(plain);
    }

    private static Lamp lamp(Light light, Page page) {
        return switch (light.colour()) {
            case FAR -> new Lamp(Tone.IDLE, page.say("page.due.left", light.days()));
            case NEAR ->
                    new Lamp(
                            Tone.NOTE,
                            light.days() == 0
                                    ? page.say("page.due.today")
                                    : page.say("page.due.left", light.days()));
            case BEHIND -> new Lamp(Tone.SOON, page.say("ledger.light.behind-left", light.days()));
            case OVERDUE -> new Lamp(Tone.BAD, page.say("page.due.late", -light.days()));
            case CLOSED_IN_TIME -> new Lamp(Tone.GOOD, page.say("ledger.light.in-time"));
            case CLOSED_LATE -> new Lamp(Tone.NOTE, page.say("ledger.light.late", -light.days()));
        };
    }
}
