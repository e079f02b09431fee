package org.bihuan.server.statement;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That somebody has read what another person wrote about himself, or taken the file away, is an
 * entry of the audit log. Its author may turn his own pages without leaving a trace, and the team's
 * statement is the team's.
 */
@Service
class Readings {

    /** Turning pages, filtering and coming back is one reading. */
    private static final Duration ONE_READING = Duration.ofHours(1);

    private final AuditTrail audit;

    Readings(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void read(SignedIn who, StoredStatement statement, int version) {
        if (isAnothers(who, statement)) {
            note(who, statement, "statement.read-by-another", version);
        }
    }

    @Transactional
    public void taken(SignedIn who, StoredStatement statement, int version) {
        if (isAnothers(who, statement)) {
            note(who, statement, "statement.file-taken-by-another", version);
        }
    }

    private void note(SignedIn who, StoredStatement statement, String action, int version) {
        audit.appendOnce(
                statement.unitId(),
                who.personId(),
                action,
                "statement",
                statement.id(),
                Map.of("version", Integer.toString(version)),
                ONE_READING);
    }

    private static boolean isAnothers(SignedIn who, StoredStatement statement) {
        Optional<UUID> person = statement.person();
        return person.isPresent() && !person.get().equals(who.personId());
    }
}
