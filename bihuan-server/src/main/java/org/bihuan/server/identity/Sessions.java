package org.bihuan.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions live in the database and are looked up for every request together with the roles held at
 * that moment, so that an end or a change takes effect at once, and a restart signs nobody out.
 */
@Service
public class Sessions {

    /** Without a request for this long, a session is over. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** However busy, a session is over after this long. */
    public static final Duration ABSOLUTE = Duration.ofHours(8);

    /** Writing "seen" for every request would make every page a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final DoorRows door;
    private final Clock clock;

    Sessions(DoorRows door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    /** The session with this secret, if it is still good. */
    @Transactional
    public Optional<OpenSession> find(String secret) {
        Instant now = clock.instant();
        byte[] hash = Secret.hash(secret);
        door.showSession(hash);
        Optional<DoorRows.Session> session = door.session(hash);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (isOver(session.get(), now)) {
            door.deleteSession(hash);
            return Optional.empty();
        }
        if (session.get().lastSeenAt().plus(NOTED_EVERY).isBefore(now)) {
            door.touchSession(hash, now);
        }
        door.showOwn(session.get().accountId());
        return door.account(session.get().accountId())
                .filter(account -> !account.disabled())
                .map(this::of);
    }

    /** Ends one session; ending what is over already is fine. */
    @Transactional
    public void end(String secret) {
        byte[] hash = Secret.hash(secret);
        door.showSession(hash);
        door.deleteSession(hash);
    }

    String open(DoorRows.Account account, Instant now) {
        String secret = Secret.fresh();
        door.deleteSessionsStartedBefore(account.id(), now.minus(ABSOLUTE));
        door.insertSession(account, Secret.hash(secret), now);
        return secret;
    }

    OpenSession of(DoorRows.Account account) {
        SignedIn who =
                new SignedIn(
                        account.id(),
                        account.personId(),
                        door.personName(account),
                        door.grants(LocalDate.now(clock)));
        return new OpenSession(who, account.mustChangePassword());
    }

    private static boolean isOver(DoorRows.Session session, Instant now) {
        return !session.lastSeenAt().plus(IDLE).isAfter(now)
                || !session.startedAt().plus(ABSOLUTE).isAfter(now);
    }
}
