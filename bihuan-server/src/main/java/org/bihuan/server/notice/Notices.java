package org.bihuan.server.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.cycle.NoticedCycles;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issuing notices and their corrections: to all units at once or to none. */
@Service
class Notices {

    private static final int LEAST_REASON = 4;
    private static final int LONGEST_REASON = 1000;

    private final NoticeRows rows;
    private final Receivers receivers;
    private final NoticedCycles cycles;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Notices(
            NoticeRows rows,
            Receivers receivers,
            NoticedCycles cycles,
            Organisation organisation,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.receivers = receivers;
        this.cycles = cycles;
        this.organisation = organisation;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Each unit gets a receipt and a cycle of its own. One transaction: several hundred units take
     * seconds, and no unit has a notice that the others lack.
     */
    @Transactional
    public Issuing issue(SignedIn who, UUID unitId, NewNotice typed) {
        if (!NoticeAccess.mayIssue(who, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        return issue(who, unitId, typed, Optional.empty());
    }

    /**
     * A new version in the place of the newest; all units of it sign anew and keep their cycles.
     *
     * @throws NotInSight if there is no such notice, or a later version of it
     */
    @Transactional
    public Issuing correct(SignedIn who, UUID noticeId, NewNotice typed) {
        return issue(
                who, newest(who, noticeId).unitId(), typed, Optional.of(newest(who, noticeId)));
    }

    /**
     * The notice, if {@code who} may correct it: nobody has yet.
     *
     * @throws NotInSight otherwise
     */
    @Transactional(readOnly = true)
    public Notice newest(SignedIn who, UUID noticeId) {
        return rows.find(noticeId)
                .filter(notice -> NoticeAccess.mayIssue(who, notice.unitId()))
                .filter(notice ->
                        rows.thread(notice.threadId()).getFirst().id().equals(notice.id()))
                .orElseThrow(() -> new NotInSight("notice", noticeId));
    }

    /** The framework of a notice that stands. */
    @Transactional(readOnly = true)
    public Pack pack(Notice notice) {
        return rows.pack(notice.id())
                .map(Pack::of)
                .orElseThrow(() -> new NotInSight("notice", notice.id()));
    }

    private Issuing issue(SignedIn who, UUID unitId, NewNotice typed, Optional<Notice> before) {
        List<Refusal> refusals = new ArrayList<>(typed.refusals());
        Optional<NewNotice.Days> days = typed.days(LocalDate.now(clock), refusals);
        List<Receivers.Candidate> units = receivers.chosen(who, typed.units(), typed.below());
        if (units.isEmpty()) {
            refusals.add(Refusal.at("units", "notice.refused.no-units"));
        }
        String reason = typed.reason().strip();
        if (before.isPresent()
                && (reason.length() < LEAST_REASON || reason.length() > LONGEST_REASON)) {
            refusals.add(
                    Refusal.at("reason", "notice.refused.reason", LEAST_REASON, LONGEST_REASON));
        }
        if (!refusals.isEmpty() || days.isEmpty()) {
            return new Issuing.Refused(refusals);
        }
        Notice notice = notice(who, unitId, typed, days.get(), before);
        rows.insert(notice, typed.pack().orElseThrow().yaml());
        attach(notice, typed.file(), before);
        note(who, notice, typed, units.size());
        Map<UUID, UUID> running = new HashMap<>();
        before.ifPresent(old ->
                rows.ofThread(old.threadId()).forEach(r -> running.put(r.unitId(), r.cycleId())));
        for (Receivers.Candidate unit : units) {
            UUID cycle = running.get(unit.id());
            send(who, notice, unit, cycle == null ? begin(who, typed, unit) : cycle);
        }
        return new Issuing.Issued(notice.id(), units.size());
    }

    private UUID begin(SignedIn who, NewNotice typed, Receivers.Candidate unit) {
        return cycles.begin(who, unit.id(), typed.cycle()).id();
    }

    private void send(SignedIn who, Notice notice, Receivers.Candidate unit, UUID cycleId) {
        Receipt receipt =
                new Receipt(
                        unit.id(),
                        ids.next(),
                        notice.unitId(),
                        notice.id(),
                        notice.threadId(),
                        notice.version(),
                        cycleId,
                        unit.name(),
                        Optional.empty());
        rows.insert(receipt);
        audit.append(
                unit.id(),
                who.personId(),
                "notice.reached",
                "notice-receipt",
                receipt.id(),
                Map.of(
                        "notice", notice.id().toString(),
                        "version", Integer.toString(notice.version()),
                        "sign-by", notice.signBy().toString()));
    }

    private Notice notice(
            SignedIn who,
            UUID unitId,
            NewNotice typed,
            NewNotice.Days days,
            Optional<Notice> before) {
        UUID id = ids.next();
        return new Notice(
                unitId,
                id,
                before.map(Notice::threadId).orElse(id),
                before.map(Notice::version).orElse(0) + 1,
                before.map(Notice::id),
                typed.title().strip(),
                typed.number().strip(),
                typed.pack().orElseThrow().framework().reference(),
                typed.round().strip(),
                typed.period().strip(),
                typed.theme().strip(),
                typed.words().strip(),
                days.signBy(),
                days.from(),
                days.until(),
                before.isPresent() ? typed.reason().strip() : "",
                who.personId(),
                clock.instant(),
                Optional.empty(),
                organisation.unit(unitId).map(Unit::name).orElse(""));
    }

    private void attach(Notice notice, NewNotice.Attached file, Optional<Notice> before) {
        if (file.isThere()) {
            rows.attach(notice, file.shortName(), sha256(file.content()), file.content());
        } else {
            before.ifPresent(old -> rows.attachSame(notice, old.id()));
        }
    }

    private void note(SignedIn who, Notice notice, NewNotice typed, int units) {
        Content content =
                Content.of(notice.id()).text("title", notice.title()).text("words", notice.words());
        audit.append(
                notice.unitId(),
                who.personId(),
                notice.version() == 1 ? "notice.sent" : "notice.corrected",
                "notice",
                notice.id(),
                Map.of(
                        "framework", notice.framework(),
                        "units", Integer.toString(units),
                        "version", Integer.toString(notice.version())),
                typed.file().isThere() ? content.file("file", typed.file().content()) : content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
