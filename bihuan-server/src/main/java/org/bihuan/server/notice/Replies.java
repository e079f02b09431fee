package org.bihuan.server.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.cycle.NoticedCycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit that got a notice does: signs, names its day, asks for a later one. */
@Service
class Replies {

    private static final int LEAST_REASON = 4;
    private static final int LONGEST = 1000;

    private final NoticeRows rows;
    private final PostponementRows postponements;
    private final NoticeWindow window;
    private final Deciders deciders;
    private final NoticedCycles cycles;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Replies(
            NoticeRows rows,
            PostponementRows postponements,
            NoticeWindow window,
            Deciders deciders,
            NoticedCycles cycles,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.postponements = postponements;
        this.window = window;
        this.deciders = deciders;
        this.cycles = cycles;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Signs (签收); once is enough, and the first signature stays. */
    @Transactional
    public void sign(SignedIn who, UUID receiptId) {
        Receipt receipt =
                rows.receipt(receiptId)
                        .filter(found -> NoticeAccess.maySign(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("receipt", receiptId));
        if (rows.sign(receiptId, who.personId(), clock.instant()) > 0) {
            note(
                    who,
                    receipt,
                    "notice.signed",
                    Map.of(
                            "notice", receipt.noticeId().toString(),
                            "version", Integer.toString(receipt.version())));
        }
    }

    /** The day on which the unit means to meet, inside the window; it stands at once. */
    @Transactional
    public List<Refusal> propose(SignedIn who, UUID receiptId, String typed) {
        Receipt receipt =
                rows.receipt(receiptId)
                        .filter(found -> NoticeAccess.mayPropose(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("receipt", receiptId));
        List<Refusal> refusals = new ArrayList<>(superseded("day", receipt));
        Optional<LocalDate> day = day("day", typed, refusals);
        day.flatMap(chosen -> window.against(receipt, chosen))
                .map(said -> new Refusal(said, Optional.of("day")))
                .ifPresent(refusals::add);
        if (refusals.isEmpty() && day.isPresent()) {
            cycles.meetOn(who, receipt.cycleId(), day.get());
        }
        return refusals;
    }

    /** Asks for a day after the window. */
    @Transactional
    public List<Refusal> postpone(SignedIn who, UUID receiptId, String typed, String reason) {
        Receipt receipt =
                rows.receipt(receiptId)
                        .filter(found -> NoticeAccess.maySign(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("receipt", receiptId));
        List<Refusal> refusals = new ArrayList<>(superseded("later", receipt));
        Optional<LocalDate> day = day("later", typed, refusals);
        if (day.filter(chosen -> window.against(receipt, chosen).isEmpty()).isPresent()) {
            refusals.add(Refusal.at("later", "notice.refused.no-need", day.get()));
        } else if (day.filter(LocalDate.now(clock)::isAfter).isPresent()) {
            refusals.add(Refusal.at("later", "notice.refused.later-past", day.get()));
        }
        String why = reason.strip();
        if (why.length() < LEAST_REASON || why.length() > LONGEST) {
            refusals.add(Refusal.at("why", "notice.refused.reason", LEAST_REASON, LONGEST));
        }
        if (postponements.of(receipt).stream().anyMatch(Postponement::isWaiting)) {
            refusals.add(Refusal.at("later", "notice.refused.asked-already"));
        }
        if (!refusals.isEmpty() || day.isEmpty()) {
            return refusals;
        }
        Postponement asked =
                new Postponement(
                        receipt.unitId(),
                        ids.next(),
                        receipt.issuingUnitId(),
                        receipt.id(),
                        day.get(),
                        why,
                        who.personId(),
                        clock.instant(),
                        Optional.empty());
        postponements.insert(asked, receipt.threadId());
        audit.append(
                receipt.unitId(),
                who.personId(),
                "notice.postponement-asked",
                "notice-receipt",
                receipt.id(),
                Map.of("meeting-on", day.get().toString()),
                Content.of(asked.id()).text("reason", why));
        return List.of();
    }

    /**
     * Agrees, and the day goes into the unit's plan; or refuses, with a reason.
     *
     * @param verdict {@code agreed} or {@code refused}
     */
    @Transactional
    public List<Refusal> decide(SignedIn who, UUID postponementId, String verdict, String words) {
        Postponement asked = asked(who, postponementId);
        String answer = words.strip();
        boolean agreed = verdict.equals("agreed");
        List<Refusal> refusals = new ArrayList<>();
        String field = "answer-" + postponementId;
        if (!deciders.mayDecide(who, asked)) {
            String office = Deciders.word(deciders.of(asked));
            refusals.add(Refusal.at(field, "notice.refused.not-decider." + office));
        }
        if (asked.askedBy().equals(who.personId())) {
            refusals.add(Refusal.at(field, "notice.refused.own-request"));
        }
        if (!agreed && !verdict.equals("refused")) {
            refusals.add(Refusal.at(field, "notice.refused.no-verdict"));
        }
        if (!agreed && answer.length() < LEAST_REASON) {
            refusals.add(Refusal.at(field, "notice.refused.reason", LEAST_REASON, LONGEST));
        } else if (answer.length() > LONGEST) {
            refusals.add(Refusal.at(field, "notice.refused.answer-long", LONGEST));
        }
        if (!asked.isWaiting()) {
            refusals.add(Refusal.at(field, "notice.refused.decided-already"));
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        Instant now = clock.instant();
        if (postponements.decide(postponementId, agreed, answer, who.personId(), now) == 0) {
            return List.of(Refusal.at(field, "notice.refused.decided-already"));
        }
        Receipt receipt =
                rows.receipt(asked.receiptId())
                        .orElseThrow(() -> new NotInSight("receipt", asked.receiptId()));
        if (agreed) {
            cycles.meetOn(who, receipt.cycleId(), asked.meetingOn());
        }
        audit.append(
                asked.unitId(),
                who.personId(),
                agreed ? "notice.postponement-agreed" : "notice.postponement-refused",
                "notice-receipt",
                asked.receiptId(),
                Map.of("meeting-on", asked.meetingOn().toString()),
                Content.of(asked.id()).text("answer", answer));
        return List.of();
    }

    /**
     * @throws NotInSight if there is no such request in sight
     */
    @Transactional(readOnly = true)
    public Postponement asked(SignedIn who, UUID postponementId) {
        return postponements
                .find(postponementId)
                .filter(found ->
                        who.may(org.bihuan.server.identity.Role.SUPERVISOR, found.unitId()))
                .orElseThrow(() -> new NotInSight("postponement", postponementId));
    }

    /** Whoever looks at an old version is sent to the new one. */
    private List<Refusal> superseded(String field, Receipt receipt) {
        return rows.ofCycle(receipt.cycleId())
                .filter(newest -> newest.version() > receipt.version())
                .map(newest -> List.of(Refusal.at(field, "notice.refused.superseded")))
                .orElse(List.of());
    }

    private static Optional<LocalDate> day(String field, String typed, List<Refusal> refusals) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            refusals.add(Refusal.at(field, "notice.refused.day-missing"));
            return Optional.empty();
        }
    }

    private void note(SignedIn who, Receipt receipt, String action, Map<String, String> facts) {
        audit.append(
                receipt.unitId(), who.personId(), action, "notice-receipt", receipt.id(), facts);
    }
}
