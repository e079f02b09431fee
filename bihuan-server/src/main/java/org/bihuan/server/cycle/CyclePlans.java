package org.bihuan.server.cycle;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The planned days of cycles, for the parts that keep steps; they ask before gates are known. */
@Service
public class CyclePlans {

    private final GateRows rows;

    CyclePlans(GateRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public CyclePlan of(Cycle cycle) {
        return rows.plan(cycle.id()).orElse(CyclePlan.NONE);
    }
}
