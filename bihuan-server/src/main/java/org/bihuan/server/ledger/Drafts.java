package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of ledgers that offices brought (待补全条目): they wait until a person has completed them, one by
 * one or many at once, or has set them aside with a reason.
 */
@Service
public class Drafts {
    /** Before this day nothing was promised: an office's ledger may well be overdue. */
    private static final LocalDate LONG_AGO = LocalDate.of(1949, 10, 1);

    private final DraftRows rows;
    private final Issuing issuing;
    private final AuditTrail audit;
    private final Clock clock;

    Drafts(DraftRows rows, Issuing issuing, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.issuing = issuing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Units into whose ledger somebody may bring rows. */
    public static Set<UUID> units(SignedIn who) {
        return who.units().stream()
                .filter(unit -> LedgerSight.mayIssue(who, unit))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Transactional(readOnly = true)
    public int count(SignedIn who, Draft.State state, Optional<Draft.Lack> lack) {
        return rows.count(units(who), state, lack);
    }

    /** In the order of their files. */
    @Transactional(readOnly = true)
    public List<Draft> list(
            SignedIn who, Draft.State state, Optional<Draft.Lack> lack, int from, int most) {
        return rows.list(units(who), state, lack, from, most);
    }

    @Transactional(readOnly = true)
    public Draft find(SignedIn who, UUID id) {
        return rows.find(id)
                .filter(draft -> LedgerSight.mayIssue(who, draft.unitId()))
                .orElseThrow(() -> new NotInSight("ledger-draft", id));
    }

    /** Drafts of a unit that one of the rows may be: by id, by words or by number. */
    @Transactional(readOnly = true)
    public List<Draft> alike(UUID unitId, Collection<UUID> ids, Collection<RowWords> words) {
        return rows.alike(unitId, ids, words);
    }

    /** Brings rows that were not there; joins the transaction of the import. */
    @Transactional
    public void bring(SignedIn who, UUID importId, Draft draft) {
        rows.insert(draft, importId, who.personId(), clock.instant());
    }

    /** Lets drafts that still wait say what a later file says. */
    @Transactional
    public void say(UUID importId, Draft draft) {
        rows.say(draft, importId, clock.instant());
    }

    /** Makes an item of one. */
    @Transactional
    Issued issue(SignedIn who, Draft draft, Issuing.OneRow row) {
        Issued issued =
                issuing.issue(
                        who,
                        draft.unitId(),
                        draft.cycleId(),
                        new Promise.Origin.Brought(draft.id()),
                        row,
                        LONG_AGO);
        boolean fresh = issued instanceof Issued.Done(List<ItemNumber> made) && !made.isEmpty();
        if (fresh
                && !rows.turn(
                        draft.unitId(),
                        draft.id(),
                        Draft.State.WAITING,
                        Draft.State.ISSUED,
                        "",
                        clock.instant())) {
            // Somebody else was faster: the number goes back with the transaction.
            throw new IllegalStateException("a draft became an item twice: " + draft.id());
        }
        return issued;
    }

    /** Keeps it out of the ledger for a reason, or, with an empty one, lets it wait again. */
    @Transactional
    public boolean setAside(SignedIn who, UUID id, String why) {
        Draft draft = find(who, id);
        boolean aside = !why.isBlank();
        boolean turned =
                rows.turn(
                        draft.unitId(),
                        id,
                        aside ? Draft.State.WAITING : Draft.State.SET_ASIDE,
                        aside ? Draft.State.SET_ASIDE : Draft.State.WAITING,
                        why.strip(),
                        clock.instant());
        if (turned) {
            audit.append(
                    draft.unitId(),
                    who.personId(),
                    aside ? "ledger.draft.set-aside" : "ledger.draft.taken-back",
                    "ledger-draft",
                    id,
                    Map.of(),
                    Content.of(id).text("why", why));
        }
        return turned;
    }

    Optional<Draft> ofItem(UUID draftId) {
        return rows.find(draftId);
    }
}
