package org.bihuan.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody signed in was refused is an entry in the log of the unit that his account belongs
 * to: asking for what is not there for him, sending a form that came from elsewhere, asking too
 * fast. It names the kind of address and no id. The same is written once an hour, and of one
 * account no more than {@value #MOST_AN_HOUR} an hour, so that nobody can flood the log. That
 * strangers ask too fast stands in the logs of the highest units, once an hour for all of them.
 */
@Service
public class RefusedDeeds {
    private static final Duration HOUR = Duration.ofHours(1);
    static final int MOST_AN_HOUR = 20;
    private static final int MOST_KNOWN = 10_000;

    private final DoorRows door;
    private final AuditTrail audit;
    private final Clock clock;

    private final AtomicReference<Instant> strangerNoted = new AtomicReference<>(Instant.EPOCH);

    /** When entries were written of late, by account and kind; a restart forgets it. */
    private final Map<UUID, Map<UUID, Instant>> written =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Map<UUID, Instant>> eldest) {
                    return size() > MOST_KNOWN;
                }
            };

    RefusedDeeds(DoorRows door, AuditTrail audit, Clock clock) {
        this.door = door;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why it was refused. */
    public enum Why {
        NOT_THERE("identity.access-refused"),
        FROM_ELSEWHERE("identity.form-refused"),
        TOO_FAST("identity.too-fast");

        private final String action;

        Why(String action) {
            this.action = action;
        }
    }

    /**
     * @param address method and pattern, without ids; empty where it does not matter
     */
    @Transactional
    public void note(SignedIn who, Why why, String address) {
        UUID kindOfAddress = Ids.named(why + address);
        if (isEnough(who.accountId(), kindOfAddress)) {
            return;
        }
        door.account(who.accountId())
                .ifPresent(account ->
                        audit.appendOnce(
                                account.unitId(),
                                who.personId(),
                                why.action,
                                "address",
                                kindOfAddress,
                                address.isEmpty() ? Map.of() : Map.of("address", address),
                                HOUR));
    }

    /** False for an hour after it was true, so that a flood does not reach the database. */
    public boolean isStrangerDue() {
        Instant now = clock.instant();
        Instant before = strangerNoted.get();
        return before.isBefore(now.minus(HOUR)) && strangerNoted.compareAndSet(before, now);
    }

    /**
     * That somebody who is not signed in asked too fast; a stranger has no unit but the highest.
     */
    @Transactional
    public void noteStranger(Collection<UUID> tops) {
        UUID stranger = Ids.named("stranger");
        for (UUID unit : tops) {
            audit.appendOnceOfNobody(unit, "identity.stranger-too-fast", "address", stranger, HOUR);
        }
    }

    private boolean isEnough(UUID account, UUID kindOfAddress) {
        Instant now = clock.instant();
        synchronized (written) {
            Map<UUID, Instant> lately = written.computeIfAbsent(account, _ -> new HashMap<>());
            lately.values().removeIf(at -> at.isBefore(now.minus(HOUR)));
            return lately.size() >= MOST_AN_HOUR || lately.putIfAbsent(kindOfAddress, now) != null;
        }
    }
}
