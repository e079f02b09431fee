package org.bihuan.server.statement;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.cycle.CycleOfAddress;
import org.springframework.stereotype.Component;

/** The words of a statement are those of its cycle. */
@Component
class CycleOfStatement implements CycleOfAddress {

    private final StatementRows rows;

    CycleOfStatement(StatementRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Function<UUID, Optional<UUID>>> lookups() {
        return Map.of(
                "/statements/{statementId}", this::cycle,
                "/statements/{id}", this::cycle);
    }

    private Optional<UUID> cycle(UUID statement) {
        return rows.find(statement).map(StoredStatement::cycleId);
    }
}
