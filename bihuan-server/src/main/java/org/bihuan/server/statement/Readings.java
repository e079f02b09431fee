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
public class Readings {

    /** Turning pages, filtering and coming back is one reading. */
    private static final Duration ONE_READING = Duration.ofHours(1);

    private final AuditTrail audit;

    Readings(AuditTrail audit) {
        this.audit = audit;
    }

    /** Through another part of the loop that shows its words, such as the ledger's sheet. */
    @Transactional
    public void read(SignedIn who, CheckedVersion version) {
        if (isAnothers(who, version.personId())) {
            note(
                    who,
                    version.unitId(),
                    version.statementId(),
                    "statement.read-by-another",
                    version.number());
        }
    }

    @Transactional
    void read(SignedIn who, StoredStatement statement, int version) {
        if (isAnothers(who, statement.person())) {
            note(who, statement.unitId(), statement.id(), "statement.read-by-another", version);
        }
    }

    @Transactional
    void taken(SignedIn who, StoredStatement statement, int version) {
        if (isAnothers(who, statement.person())) {
            note(
                    who,
                    statement.unitId(),
                    statement.id(),
                    "statement.file-taken-by-another",
                    version);
        }
    }

    private void note(SignedIn who, UUID unitId, UUID statementId, String action, int version) {
        audit.appendOnce(
                unitId,
                who.personId(),
                action,
                "statement",
                statementId,
                Map.of("version", Integer.toString(version)),
                ONE_READING);
    }

    private static boolean isAnothers(SignedIn who, Optional<UUID> person) {
        return person.isPresent() && !person.get().equals(who.personId());
    }
}
