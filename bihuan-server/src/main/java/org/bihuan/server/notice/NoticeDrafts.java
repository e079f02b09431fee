package org.bihuan.server.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices that are being written: kept as they are, however much is still missing; nobody but the
 * office that writes sees them, and no unit gets anything of them before they are issued.
 */
@Service
class NoticeDrafts {

    private static final int LONGEST_DAY = 40;

    private final NoticeDraftRows rows;
    private final Notices notices;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    NoticeDrafts(
            NoticeDraftRows rows,
            Notices notices,
            Organisation organisation,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.organisation = organisation;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of the wish to keep one. */
    sealed interface Keeping {
        record Kept(UUID draftId) implements Keeping {}

        record Refused(List<Refusal> reasons) implements Keeping {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * @param framework id of a framework as it was chosen; may be empty text
     */
    @Transactional
    public Keeping keep(SignedIn who, UUID unitId, NewNotice typed, String framework) {
        if (!NoticeAccess.mayIssue(who, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        List<Refusal> refusals = tooMuch(typed);
        if (!refusals.isEmpty()) {
            return new Keeping.Refused(refusals);
        }
        NoticeDraft draft = draft(who, unitId, ids.next(), 1, typed, framework, Optional.empty());
        rows.insert(draft, typed.file());
        audit(who, draft, "notice.draft-kept");
        return new Keeping.Kept(draft.id());
    }

    /**
     * @param version that was seen when the typing began
     */
    @Transactional
    public Keeping change(
            SignedIn who, UUID draftId, int version, NewNotice typed, String framework) {
        NoticeDraft before = find(who, draftId);
        List<Refusal> refusals = tooMuch(typed);
        NoticeDraft draft =
                draft(who, before.unitId(), draftId, version, typed, framework, before.fileName());
        Optional<NewNotice.Attached> file =
                Optional.of(typed.file()).filter(NewNotice.Attached::isThere);
        if (refusals.isEmpty() && !rows.update(draft, file)) {
            refusals.add(
                    Refusal.of(
                            "notice.draft.overtaken",
                            organisation.personName(before.changedBy()).orElse("—")));
        }
        if (!refusals.isEmpty()) {
            return new Keeping.Refused(refusals);
        }
        audit(who, draft, "notice.draft-kept");
        return new Keeping.Kept(draftId);
    }

    /** As {@link Notices#issue}, with the document of the draft where no other was chosen. */
    @Transactional
    public Issuing issue(SignedIn who, UUID draftId, NewNotice typed) {
        NoticeDraft draft = find(who, draftId);
        NewNotice.Attached file =
                typed.file().isThere() || !typed.file().name().isBlank()
                        ? typed.file()
                        : draft.fileName()
                                .map(name ->
                                        new NewNotice.Attached(
                                                name, rows.file(draftId).orElseThrow()))
                                .orElse(NewNotice.Attached.NONE);
        Issuing issuing = notices.issue(who, draft.unitId(), typed.with(file));
        if (issuing instanceof Issuing.Issued) {
            rows.delete(draftId);
        }
        return issuing;
    }

    /** Nothing of it is kept but that there was one. */
    @Transactional
    public void throwAway(SignedIn who, UUID draftId) {
        NoticeDraft draft = find(who, draftId);
        if (rows.delete(draftId) > 0) {
            audit(who, draft, "notice.draft-thrown");
        }
    }

    /** Of the units in whose name he may issue, the one changed last first. */
    @Transactional(readOnly = true)
    public List<NoticeDraft> of(SignedIn who) {
        return rows.of(NoticeAccess.offices(who));
    }

    /**
     * @throws NotInSight unless {@code who} writes in the name of its unit
     */
    @Transactional(readOnly = true)
    public NoticeDraft find(SignedIn who, UUID draftId) {
        return rows.find(draftId)
                .filter(draft -> NoticeAccess.mayIssue(who, draft.unitId()))
                .orElseThrow(() -> new NotInSight("notice draft", draftId));
    }

    /** A draft may lack anything, and hold no more than a notice can. */
    private static List<Refusal> tooMuch(NewNotice typed) {
        List<Refusal> refusals = new ArrayList<>(typed.tooLong());
        Stream.of(
                        Map.entry("sign-by", typed.signBy()),
                        Map.entry("from", typed.from()),
                        Map.entry("until", typed.until()))
                .filter(day -> day.getValue().strip().length() > LONGEST_DAY)
                .map(day -> Refusal.at(day.getKey(), "notice.refused.day-missing"))
                .forEach(refusals::add);
        return refusals;
    }

    private NoticeDraft draft(
            SignedIn who,
            UUID unitId,
            UUID id,
            int version,
            NewNotice typed,
            String framework,
            Optional<String> fileName) {
        return new NoticeDraft(
                unitId,
                id,
                version,
                new NoticeDraft.Paper(
                        typed.title().strip(),
                        typed.number().strip(),
                        framework.strip(),
                        typed.round().strip(),
                        typed.period().strip(),
                        typed.theme().strip(),
                        typed.words().strip(),
                        typed.signBy().strip(),
                        typed.from().strip(),
                        typed.until().strip()),
                ids(Stream.of(typed.below())).stream().findFirst(),
                ids(typed.units().stream()),
                fileName,
                who.personId(),
                clock.instant());
    }

    /** Those that are ids at all. */
    private static List<UUID> ids(Stream<String> typed) {
        return typed.filter(one -> one.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .distinct()
                .toList();
    }

    private void audit(SignedIn who, NoticeDraft draft, String action) {
        audit.append(
                draft.unitId(),
                who.personId(),
                action,
                "notice-draft",
                draft.id(),
                Map.of("version", Integer.toString(draft.version())));
    }
}
