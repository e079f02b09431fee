package org.bihuan.server.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cycles in the current sight. */
@Service
public class Cycles {

    private final CycleRows rows;

    Cycles(CycleRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Optional<Cycle> find(UUID cycleId) {
        return rows.find(cycleId);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Cycle> ofUnit(UUID unitId) {
        return rows.ofUnit(unitId);
    }
}
