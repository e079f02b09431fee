package org.bihuan.server.notice;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.page.Refusal;

/** What became of the wish to issue a notice. */
sealed interface Issuing {

    record Issued(UUID noticeId, int units) implements Issuing {}

    /** All reasons, never empty. */
    record Refused(List<Refusal> reasons) implements Issuing {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
