package org.bihuan.server.notice;

import java.util.List;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.CycleActions;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notice that a cycle follows from, on the page of the cycle, as long as it is unsigned. */
@Component
class NoticeCycleActions implements CycleActions {

    private final NoticeRows rows;

    NoticeCycleActions(NoticeRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Action> of(SignedIn who, Cycle cycle) {
        return rows.ofCycle(cycle.id())
                .filter(receipt -> !receipt.isSigned())
                .filter(receipt -> NoticeAccess.maySign(who, receipt.unitId()))
                .map(receipt ->
                        List.of(
                                new Action(
                                        Said.of("notice.sign.first"),
                                        "/received-notices/" + receipt.id(),
                                        false)))
                .orElse(List.of());
    }
}
