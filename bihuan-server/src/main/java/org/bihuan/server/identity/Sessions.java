package org.bihuan.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions live in the database and are looked up for every request together with the roles held at
 * that moment, so that an end or a change takes effect at once, and a restart signs nobody out.
 */
@Service
public class Sessions {

    /** Writing "seen" for every request would make every page a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final DoorRows door;
    private final EntryRuleRows rules;
    private final FactorRows factors;
    private final AuditTrail audit;
    private final Clock clock;

    Sessions(
            DoorRows door, EntryRuleRows rules, FactorRows factors, AuditTrail audit, Clock clock) {
        this.door = door;
        this.rules = rules;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    /** The session with this secret, if it is still good. */
    @Transactional
    public Optional<OpenSession> find(String secret) {
        Instant now = clock.instant();
        EntryRules today = rules.read();
        byte[] hash = Secret.hash(secret);
        door.showSession(hash);
        Optional<DoorRows.Session> session = door.session(hash);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (isOver(session.get(), today, now)) {
            door.deleteSession(hash);
            return Optional.empty();
        }
        if (session.get().lastSeenAt().plus(NOTED_EVERY).isBefore(now)) {
            door.touchSession(hash, now);
        }
        door.showOwn(session.get().accountId());
        return door.account(session.get().accountId())
                .filter(account -> !account.disabled())
                .map(account -> of(account, session.get(), today, now));
    }

    /** Ends one session; ending what is over already is fine. */
    @Transactional
    public void end(String secret) {
        byte[] hash = Secret.hash(secret);
        door.showSession(hash);
        door.deleteSession(hash);
    }

    /** One's own sessions that are still good, the latest seen first. */
    @Transactional(readOnly = true)
    List<DoorRows.Session> ofOwner(SignedIn who) {
        Instant now = clock.instant();
        EntryRules today = rules.read();
        return door.sessions(who.accountId()).stream()
                .filter(session -> !isOver(session, today, now))
                .toList();
    }

    /** Ends one of one's own sessions; ending what is over already is fine. */
    @Transactional
    void end(SignedIn who, UUID sessionId) {
        if (door.deleteSession(who.accountId(), sessionId)) {
            note(who, "identity.session-ended", Map.of("session", sessionId.toString()));
        }
    }

    /** Ends all of one's own sessions but this one. */
    @Transactional
    void endOthers(OpenSession here) {
        int ended = door.deleteSessionsBut(here.who().accountId(), here.id());
        note(here.who(), "identity.sessions-ended", Map.of("sessions", Integer.toString(ended)));
    }

    private void note(SignedIn who, String action, Map<String, String> facts) {
        UUID unit = door.account(who.accountId()).orElseThrow().unitId();
        audit.append(unit, who.personId(), action, "account", who.accountId(), facts);
    }

    /** A new session and the secret that opens it. */
    record Opened(String secret, OpenSession session) {}

    /** Joins the caller's transaction, in which the account is shown as his own. */
    Opened open(DoorRows.Account account, Way way, String browser, Instant now) {
        EntryRules today = rules.read();
        String secret = Secret.fresh();
        UUID id = UUID.randomUUID();
        door.deleteSessionsStartedBefore(account.id(), now.minus(today.absolute()));
        door.insertSession(account, Secret.hash(secret), id, way, browser, now);
        DoorRows.Session session =
                new DoorRows.Session(account.id(), id, way, browser, now, now, now);
        return new Opened(secret, of(account, session, today, now));
    }

    private OpenSession of(
            DoorRows.Account account, DoorRows.Session session, EntryRules today, Instant now) {
        SignedIn who =
                new SignedIn(
                        account.id(),
                        account.personId(),
                        door.personName(account),
                        door.grants(LocalDate.now(clock)));
        return new OpenSession(
                who,
                session.id(),
                session.way(),
                first(account, session.way(), today, now),
                session.confirmedAt());
    }

    /** The rules on passwords are for those who came in with one of ours. */
    private FirstThing first(DoorRows.Account account, Way way, EntryRules today, Instant now) {
        if (way == Way.PASSWORD && account.mustChangePassword()) {
            return FirstThing.REPLACE_START_PASSWORD;
        }
        if (way == Way.PASSWORD && today.isTooOld(account.passwordSetAt(), now)) {
            return FirstThing.REPLACE_OLD_PASSWORD;
        }
        boolean missing =
                way != Way.PASSKEY
                        && today.secondFactor().asks(account.duty())
                        && !factors.hasSecondFactor(account.id());
        return missing ? FirstThing.SET_UP_SECOND_FACTOR : FirstThing.NOTHING;
    }

    private static boolean isOver(DoorRows.Session session, EntryRules today, Instant now) {
        return !session.lastSeenAt().plus(today.idle()).isAfter(now)
                || !session.startedAt().plus(today.absolute()).isAfter(now);
    }
}
