package org.bihuan.server.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which notices concern somebody: those that his units got, and those that they issued. */
@Component
class NoticeShelves {

    private final NoticeRows rows;
    private final NoticeDrafts drafts;
    private final Organisation organisation;

    NoticeShelves(NoticeRows rows, NoticeDrafts drafts, Organisation organisation) {
        this.rows = rows;
        this.drafts = drafts;
        this.organisation = organisation;
    }

    @Transactional(readOnly = true)
    public NoticeShelf of(SignedIn who, Page page) {
        return new NoticeShelf(
                received(who, page),
                issued(who, page),
                drafts.of(who).stream().map(draft -> draft(page, draft)).toList(),
                NoticeAccess.supervised(who).isEmpty()
                        ? List.of()
                        : choices(NoticeAccess.offices(who)),
                choices(NoticeAccess.offices(who)));
    }

    private NoticeShelf.Draft draft(Page page, NoticeDraft draft) {
        return new NoticeShelf.Draft(
                draft.paper().title(),
                organisation.unit(draft.unitId()).map(Unit::name).orElse(""),
                organisation.personName(draft.changedBy()).orElse("—"),
                page.date(page.day(draft.changedAt())),
                "/notice-drafts/" + draft.id());
    }

    private List<Choice> choices(List<UUID> units) {
        return organisation.byName(units).stream()
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
    }

    private List<NoticeShelf.Line> received(SignedIn who, Page page) {
        List<Receipt> receipts = rows.receivedBy(NoticeAccess.workplaces(who));
        Map<UUID, Notice> notices =
                rows.found(receipts.stream().map(Receipt::noticeId).toList()).stream()
                        .collect(Collectors.toMap(Notice::id, Function.identity()));
        return receipts.stream()
                .flatMap(receipt ->
                        Optional.ofNullable(notices.get(receipt.noticeId())).stream()
                                .map(notice -> new Got(receipt, notice)))
                .sorted(Comparator.comparing((Got got) -> got.notice().issuedAt()).reversed())
                .map(got -> received(page, got.receipt(), got.notice()))
                .toList();
    }

    private record Got(Receipt receipt, Notice notice) {}

    private static NoticeShelf.Line received(Page page, Receipt receipt, Notice notice) {
        boolean late = !receipt.isSigned() && notice.signBy().isBefore(page.today());
        return new NoticeShelf.Line(
                notice.title(),
                notice.number(),
                notice.version(),
                receipt.unitName(),
                page.date(page.day(notice.issuedAt())),
                receipt.isSigned() ? Tone.GOOD : late ? Tone.BAD : Tone.WAITING,
                receipt.signature()
                        .map(signed -> Said.of("notice.signed.on", page.day(signed.at())))
                        .orElseGet(() ->
                                Said.of(
                                        "notice.signed.not",
                                        page.remaining(notice.signBy(), page.today()))),
                "/received-notices/" + receipt.id());
    }

    private List<NoticeShelf.Line> issued(SignedIn who, Page page) {
        List<UUID> units =
                who.units().stream()
                        .filter(unit ->
                                who.mayAny(unit, Role.ORGANISER, Role.HEAD, Role.SUPERVISOR))
                        .toList();
        List<Notice> notices = rows.issuedBy(units);
        Map<UUID, List<Receipt>> receipts =
                rows.ofAll(notices.stream().map(Notice::id).toList()).stream()
                        .collect(Collectors.groupingBy(Receipt::noticeId));
        return notices.stream()
                .filter(notice -> isNewest(notice, notices))
                .map(notice -> issued(page, notice, receipts.getOrDefault(notice.id(), List.of())))
                .toList();
    }

    private static boolean isNewest(Notice notice, List<Notice> all) {
        return all.stream()
                .noneMatch(other ->
                        other.threadId().equals(notice.threadId())
                                && other.version() > notice.version());
    }

    private NoticeShelf.Line issued(Page page, Notice notice, List<Receipt> receipts) {
        long signed = receipts.stream().filter(Receipt::isSigned).count();
        boolean all = signed == receipts.size();
        boolean late = !all && notice.signBy().isBefore(page.today());
        return new NoticeShelf.Line(
                notice.title(),
                notice.number(),
                notice.version(),
                organisation.unit(notice.unitId()).map(Unit::name).orElse(""),
                page.date(page.day(notice.issuedAt())),
                all ? Tone.GOOD : late ? Tone.BAD : Tone.GOING,
                Said.of("notice.coverage.short", receipts.size(), signed),
                "/notices/" + notice.id());
    }
}
