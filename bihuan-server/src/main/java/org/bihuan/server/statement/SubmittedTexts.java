package org.bihuan.server.statement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was handed in, word for word, for parts of the loop that compare it. */
@Service
@Transactional(readOnly = true)
public class SubmittedTexts {

    private final SubmittedRows rows;
    private final StatementSight sight;

    SubmittedTexts(SubmittedRows rows, StatementSight sight) {
        this.rows = rows;
        this.sight = sight;
    }

    /** Of each statement the version that was handed in last. Asks the database's wall only. */
    public List<Submitted> newest(Collection<UUID> units) {
        return rows.newest(units);
    }

    /** Asks the database's wall only. */
    public List<Submitted> find(Collection<UUID> versions) {
        return rows.find(versions);
    }

    /** As read; UTF-16 offsets count in it. Asks the database's wall only. */
    public Optional<String> text(UUID versionId) {
        return rows.text(versionId);
    }

    /** Every version of a statement that was handed in, the newest first. */
    public List<Submitted> of(UUID statementId) {
        return rows.of(statementId);
    }

    /** What somebody may do with a statement. */
    public record Rights(
            UUID unitId, UUID cycleId, Optional<UUID> person, String title, boolean upload) {

        /** Who writes it: the person whose it is, or whoever writes the team's. */
        public boolean isAuthor(SignedIn who) {
            return person.map(who.personId()::equals).orElse(upload);
        }
    }

    /**
     * @throws NotInSight if there is no such statement, or not for {@code who}
     */
    public Rights rights(SignedIn who, UUID statementId) {
        StoredStatement statement = sight.statement(who, statementId);
        return new Rights(
                statement.unitId(),
                statement.cycleId(),
                statement.person(),
                statement.title(),
                sight.access(who, statement).upload());
    }

    /** Whether somebody may read the whole of it, by role and by what the framework says. */
    public boolean reads(SignedIn who, Submitted version) {
        return sight.readable(who, version.statementId()).isPresent();
    }
}
