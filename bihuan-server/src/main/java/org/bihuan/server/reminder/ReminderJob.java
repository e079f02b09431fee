package org.bihuan.server.reminder;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.mail.Courier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round the units: what is due at their hour, and the mail that waits. */
@Component
class ReminderJob {
    private static final System.Logger LOG = System.getLogger(ReminderJob.class.getName());

    private final Reminding reminding;
    private final Courier courier;

    ReminderJob(Reminding reminding, Courier courier) {
        this.reminding = reminding;
        this.courier = courier;
    }

    @Scheduled(
            fixedDelayString = "${bihuan.reminders.every:PT1M}",
            initialDelayString = "${bihuan.reminders.every:PT1M}")
    void goRound() {
        for (UUID unit : reminding.units()) {
            // A unit in which something is broken does not keep the others from being reminded.
            try {
                Sight.ofUnits(List.of(unit)).run(() -> lookAfter(unit));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "nobody was reminded in a unit", e);
            }
        }
    }

    private void lookAfter(UUID unit) {
        if (reminding.isTime(unit)) {
            reminding.round(unit);
        }
        courier.carry(unit);
    }
}
