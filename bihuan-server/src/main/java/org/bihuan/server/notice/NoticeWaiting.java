package org.bihuan.server.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.bihuan.server.page.Viewer;
import org.bihuan.server.page.WaitingLine;
import org.bihuan.server.page.WaitingLine.Queue;
import org.bihuan.server.page.WaitingLines;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices to be signed for, requests to be decided, and those issued that are not all signed. */
@Component
class NoticeWaiting implements WaitingLines {

    private final NoticeRows rows;
    private final PostponementRows postponements;
    private final Deciders deciders;

    NoticeWaiting(NoticeRows rows, PostponementRows postponements, Deciders deciders) {
        this.rows = rows;
        this.deciders = deciders;
        this.postponements = postponements;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitingLine> waitingFor(Viewer viewer, LocalDate today) {
        return signedIn(viewer).map(who -> lines(who, today)).orElse(List.of());
    }

    private List<WaitingLine> lines(SignedIn who, LocalDate today) {
        List<WaitingLine> lines = new ArrayList<>();
        List<Receipt> unsigned =
                rows.receivedBy(NoticeAccess.workplaces(who)).stream()
                        .filter(receipt -> !receipt.isSigned())
                        .filter(receipt -> NoticeAccess.maySign(who, receipt.unitId()))
                        .toList();
        Map<UUID, Notice> notices =
                byId(rows.found(unsigned.stream().map(Receipt::noticeId).toList()));
        unsigned.forEach(receipt -> lines.add(toSign(receipt, notice(notices, receipt), today)));
        decisions(who, lines);
        issued(who, today, lines);
        return lines;
    }

    private static WaitingLine toSign(Receipt receipt, Notice notice, LocalDate today) {
        return new WaitingLine(
                Queue.TO_DO,
                notice.title(),
                Optional.of(notice.number()).filter(number -> !number.isEmpty()),
                Said.of("notice.wait.sign"),
                "/received-notices/" + receipt.id(),
                Optional.of(notice.signBy()),
                new WaitingLine.State(
                        notice.signBy().isBefore(today) ? Tone.BAD : Tone.WAITING,
                        Said.of("notice.state.unsigned")));
    }

    private void decisions(SignedIn who, List<WaitingLine> lines) {
        List<Postponement> waiting =
                postponements.waitingIn(NoticeAccess.supervised(who)).stream()
                        .filter(asked -> deciders.mayDecide(who, asked))
                        .filter(asked -> !asked.askedBy().equals(who.personId()))
                        .toList();
        for (Postponement asked : waiting) {
            rows.receipt(asked.receiptId())
                    .ifPresent(receipt -> lines.add(toDecide(asked, receipt)));
        }
    }

    private static WaitingLine toDecide(Postponement asked, Receipt receipt) {
        return new WaitingLine(
                Queue.TO_DO,
                receipt.unitName(),
                Optional.empty(),
                Said.of("notice.wait.decide", asked.meetingOn()),
                "/received-notices/" + receipt.id() + "#postponement",
                Optional.empty(),
                new WaitingLine.State(Tone.WAITING, Said.of("notice.asked.waiting")));
    }

    /** Newest versions that he issued and that not all units have signed. */
    private void issued(SignedIn who, LocalDate today, List<WaitingLine> lines) {
        Map<UUID, Notice> newest =
                rows.issuedBy(NoticeAccess.offices(who)).stream()
                        .collect(
                                Collectors.toMap(
                                        Notice::threadId,
                                        Function.identity(),
                                        (a, b) -> a.version() > b.version() ? a : b));
        Map<UUID, List<Receipt>> receipts =
                rows.ofAll(newest.values().stream().map(Notice::id).toList()).stream()
                        .collect(Collectors.groupingBy(Receipt::noticeId));
        for (Notice notice : newest.values()) {
            List<Receipt> all = receipts.getOrDefault(notice.id(), List.of());
            long signed = all.stream().filter(Receipt::isSigned).count();
            if (signed < all.size() && notice.issuedBy().equals(who.personId())) {
                lines.add(
                        new WaitingLine(
                                Queue.STARTED_BY_ME,
                                notice.title(),
                                Optional.of(notice.number()).filter(number -> !number.isEmpty()),
                                Said.of("notice.wait.follow"),
                                "/notices/" + notice.id(),
                                Optional.of(notice.signBy()),
                                new WaitingLine.State(
                                        notice.signBy().isBefore(today) ? Tone.BAD : Tone.GOING,
                                        Said.of("notice.coverage.short", all.size(), signed))));
            }
        }
    }

    private static Notice notice(Map<UUID, Notice> notices, Receipt receipt) {
        return java.util.Objects.requireNonNull(notices.get(receipt.noticeId()));
    }

    private static Map<UUID, Notice> byId(List<Notice> notices) {
        return notices.stream().collect(Collectors.toMap(Notice::id, Function.identity()));
    }

    /** The viewer of a page carries no roles, on purpose; who may sign is one. */
    private static Optional<SignedIn> signedIn(Viewer viewer) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn who
                        && who.accountId().equals(viewer.accountId())
                ? Optional.of(who)
                : Optional.empty();
    }
}
