package org.bihuan.server.audit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asked by whatever prints or exports, so that paper is a witness of the log too. */
@Service
public class ShortRoots {

    private final AuditRows rows;

    ShortRoots(AuditRows rows) {
        this.rows = rows;
    }

    /**
     * Empty as long as no head was signed for this unit (a few seconds after its first entry), and
     * for units out of sight.
     */
    @Transactional(readOnly = true)
    public Optional<ShortRoot> of(UUID unitId) {
        return rows.shortRoot(unitId);
    }
}
