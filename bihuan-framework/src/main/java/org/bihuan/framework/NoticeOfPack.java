package org.bihuan.framework;

import java.util.List;
import java.util.Optional;
import org.bihuan.framework.NoticeRules.Window;
import org.bihuan.framework.Overriding.Office;

/** {@code notice}: the clock for signing, the window for the meeting. */
final class NoticeOfPack {
    private final Mistakes mistakes;

    NoticeOfPack(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    NoticeRules of(Fields pack) {
        return pack.optionalMapping("notice", "receiptDays", "window", "postponedBy")
                .map(f ->
                        new NoticeRules(
                                f.optionalNumber("receiptDays", 0, PackReader.MOST_DAYS),
                                f.optionalNode("window")
                                        .map(node ->
                                                window(
                                                        new Fields(
                                                                mistakes,
                                                                f.inside("window"),
                                                                node,
                                                                "from",
                                                                "until"))),
                                f.optionalChoice("postponedBy", List.of(Office.values()))
                                        .orElse(Office.SUPERVISOR)))
                .orElseGet(() ->
                        new NoticeRules(Optional.empty(), Optional.empty(), Office.SUPERVISOR));
    }

    private static Window window(Fields f) {
        Window window = new Window(f.date("from"), f.date("until"));
        PackReader.notBackwards(f, "until", window.from(), Optional.of(window.until()));
        return window;
    }
}
