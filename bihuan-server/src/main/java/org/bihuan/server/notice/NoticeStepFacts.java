package org.bihuan.server.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.StepKind;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.StepFact;
import org.bihuan.server.cycle.StepFacts;
import org.bihuan.server.cycle.StepState;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;

/**
 * Whether the notice was signed for. A cycle without one in the system keeps the note of the step:
 * its notice came on paper.
 */
@Component
class NoticeStepFacts implements StepFacts {

    private final NoticeRows rows;

    NoticeStepFacts(NoticeRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<StepKind, StepFact> of(Cycle cycle) {
        return rows.ofCycle(cycle.id())
                .flatMap(receipt ->
                        rows.find(receipt.noticeId())
                                .map(notice -> Map.of(StepKind.NOTICE, fact(receipt, notice))))
                .orElse(Map.of());
    }

    private static StepFact fact(Receipt receipt, Notice notice) {
        Optional<String> href = Optional.of("/received-notices/" + receipt.id());
        Said said =
                receipt.signature()
                        .map(signed -> Said.of("notice.step.signed", notice.title(), signed.at()))
                        .orElseGet(() ->
                                Said.of("notice.step.issued", notice.title(), notice.signBy()));
        return new StepFact(
                receipt.isSigned() ? StepState.DONE : StepState.UNDER_WAY,
                List.of(new StepFact.Line(said, href)),
                receipt.isSigned()
                        ? List.of()
                        : List.of(
                                new Blocker(
                                        "notice-unsigned",
                                        Said.of("notice.step.unsigned"),
                                        1,
                                        href.get())),
                href);
    }
}
