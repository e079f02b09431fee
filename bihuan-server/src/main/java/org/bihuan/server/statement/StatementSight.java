package org.bihuan.server.statement;

import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.Visibility;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * The first wall: what somebody may not read is not there for him. Everything that takes an id from
 * outside goes through here; the database's row-level security is the second wall.
 */
@Component
class StatementSight {

    private final StatementRows rows;
    private final Cycles cycles;
    private final Visibility visibility;

    StatementSight(StatementRows rows, Cycles cycles, Visibility visibility) {
        this.rows = rows;
        this.cycles = cycles;
        this.visibility = visibility;
    }

    /**
     * @throws NotInSight if it is not there for {@code who}
     */
    StoredStatement statement(SignedIn who, UUID statementId) {
        return readable(who, statementId)
                .orElseThrow(() -> new NotInSight("statement", statementId));
    }

    Optional<StoredStatement> readable(SignedIn who, UUID statementId) {
        return rows.find(statementId).filter(s -> access(who, s).read());
    }

    Access access(SignedIn who, StoredStatement statement) {
        return cycles.find(statement.cycleId())
                .map(cycle -> access(who, statement, cycle))
                .orElse(Access.NONE);
    }

    /** By role, narrowed by what the cycle's framework says of statements. */
    Access access(SignedIn who, StoredStatement statement, Cycle cycle) {
        Access byRole = Access.of(who, statement.unitId(), statement.person());
        return byRole.read() && visibility.lets(who, cycle, Paper.STATEMENTS, own(who, statement))
                ? byRole
                : Access.NONE;
    }

    /** The team's statement is that of each of its members. */
    private static boolean own(SignedIn who, StoredStatement statement) {
        return statement
                .person()
                .map(who.personId()::equals)
                .orElse(who.mayAny(statement.unitId(), Role.HEAD, Role.MEMBER));
    }

    /** The cycle of a statement that is in sight. */
    Cycle cycleOf(StoredStatement statement) {
        return cycles.find(statement.cycleId())
                .orElseThrow(() -> new NotInSight("cycle", statement.cycleId()));
    }

    /**
     * @throws NotInSight if the cycle's statements are no business of {@code who}
     */
    Cycle cycleToRead(SignedIn who, UUID cycleId) {
        return cycles.find(cycleId)
                .filter(c -> Access.mayList(who, c.unitId()))
                .orElseThrow(() -> new NotInSight("cycle", cycleId));
    }

    /**
     * @throws NotInSight if {@code who} may begin no statement there
     */
    Cycle cycleToWriteIn(SignedIn who, UUID cycleId) {
        return cycles.find(cycleId)
                .filter(c -> Access.mayBeginAny(who, c.unitId()))
                .orElseThrow(() -> new NotInSight("cycle", cycleId));
    }
}
