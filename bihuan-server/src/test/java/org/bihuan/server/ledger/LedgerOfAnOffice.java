package org.bihuan.server.ledger;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Browser;
import org.springframework.context.ApplicationContext;

/** An office with a submitted item, for tests of other parts. */
public final class LedgerOfAnOffice {
    private final LedgerOffice here;
    private final UUID item;

    public LedgerOfAnOffice(ApplicationContext server) {
        here = new LedgerOffice(server);
        item = here.submitted("figures");
    }

    /** One more item, due on that day. */
    public UUID item(String due) {
        return here.item(Map.of("m1-due", due));
    }

    /** An item at once whose cause is owed by that day. */
    public UUID itemWithoutACause(String day) {
        return here.item(Map.of("m1-deadline", "at-once", "m1-cause-due", day));
    }

    /** A standing measure that is to be looked at on that day. */
    public UUID standing(String day) {
        return here.item(Map.of("m1-deadline", "standing", "m1-due", day));
    }

    public UUID closed() {
        return here.closed();
    }

    /** Its owner asks for a later date. */
    public void asksForAnExtension(UUID asked) {
        LedgerOffice.require303(
                LedgerOffice.act(
                        owner(),
                        asked,
                        "changes",
                        Map.of(
                                "change", "extension",
                                "to-on", "2026-08-31",
                                "reason-extension", "设备没有到货")));
    }

    public UUID cycle() {
        return here.cycle.id();
    }

    public Browser organiser() {
        return here.office.browserOf(here.organiser);
    }

    public Browser verifier() {
        return here.office.browserOf(here.verifier);
    }

    public Browser stranger() {
        return here.office.browserOf(here.stranger);
    }

    public UUID unit() {
        return here.unit;
    }

    public Browser owner() {
        return here.office.browserOf(here.owner);
    }

    public Browser head() {
        return here.office.browserOf(here.head);
    }

    /** Address of the one file of the item. */
    public String evidence() {
        Matcher found =
                Pattern.compile("/evidence/[0-9a-f-]{36}")
                        .matcher(owner().get("/ledger/items/" + item).body());
        if (!found.find()) {
            throw new AssertionError(Map.of("item", item));
        }
        return found.group();
    }
}
