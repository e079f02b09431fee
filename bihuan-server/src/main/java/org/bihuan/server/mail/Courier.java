package org.bihuan.server.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what waits in the outbox to the server. A mail is marked as sent in the transaction that
 * holds it, after the server has taken it: a crash in between sends it twice, never not at all. One
 * that is not taken is tried again, later each time, for two days; the reminder that it copies
 * stands in the product all the while.
 */
@Service
public class Courier {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1));
    private static final int MOST_TRIES = 50;

    private final MailRows rows;
    private final MailServer server;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Courier(MailRows rows, MailServer server, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.server = server;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes everything of the unit that is to go now; the caller has it in sight. */
    public int carry(UUID unitId) {
        int sent = 0;
        while (true) {
            Boolean one = transactions.execute(_ -> one(unitId));
            if (one == null) {
                return sent;
            }
            if (!one) {
                return sent;
            }
            sent++;
        }
    }

    /** True: sent; false: not taken; null: nothing waits. */
    private @org.jspecify.annotations.Nullable Boolean one(UUID unitId) {
        if (!server.isOn()) {
            return null;
        }
        Instant now = clock.instant();
        Optional<MailRows.Waiting> next = rows.next(unitId, now);
        if (next.isEmpty()) {
            return null;
        }
        MailRows.Waiting mail = next.get();
        try {
            server.smtp().send(mail.address(), mail.subject(), mail.body(), now);
            rows.markSent(mail, now);
            return true;
        } catch (Smtp.NotTaken failed) {
            int tries = mail.tries() + 1;
            boolean over = tries >= MOST_TRIES || failed.fault() == Smtp.Fault.ADDRESS_REFUSED;
            rows.markFailed(
                    mail,
                    failed.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    now.plus(PAUSES.get(Math.min(tries, PAUSES.size()) - 1)),
                    over ? Optional.of(now) : Optional.empty());
            return false;
        }
    }
}
