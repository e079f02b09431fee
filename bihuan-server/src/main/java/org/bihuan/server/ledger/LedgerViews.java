package org.bihuan.server.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists under a name, shared with everybody who works in the unit. */
@Service
class LedgerViews {
    private static final int LONGEST = 40;
    private static final int MOST = 40;

    private final LedgerViewRows rows;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    LedgerViews(LedgerViewRows rows, AuditTrail audit, Ids ids, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param address of the list, with its filters
     */
    record SavedView(UUID id, UUID unitId, String name, String address, UUID madeBy) {
        /** Whoever made it, and the organiser, may withdraw it. */
        boolean isWithdrawableBy(SignedIn who) {
            return madeBy.equals(who.personId()) || who.may(Role.ORGANISER, unitId);
        }
    }

    /** Why a view is not saved. */
    enum Fault {
        NAME_MISSING,
        NAME_TOO_LONG,
        NAME_TAKEN,
        TOO_MANY
    }

    @Transactional(readOnly = true)
    public List<SavedView> of(Collection<UUID> units) {
        return rows.of(units);
    }

    /**
     * @return what speaks against it, all of it; empty when it is saved
     */
    @Transactional
    public List<Fault> save(SignedIn who, UUID unitId, String typed, LedgerQuery query) {
        if (!who.units().contains(unitId)) {
            throw new NotInSight("unit", unitId);
        }
        String name = typed.replace("\0", "").strip();
        List<SavedView> there = of(List.of(unitId));
        List<Fault> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(Fault.NAME_MISSING);
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            faults.add(Fault.NAME_TOO_LONG);
        }
        if (there.stream().anyMatch(view -> view.name().equals(name))) {
            faults.add(Fault.NAME_TAKEN);
        }
        if (there.size() >= MOST) {
            faults.add(Fault.TOO_MANY);
        }
        if (faults.isEmpty()) {
            insert(who, unitId, name, LedgerAddress.of(query));
        }
        return faults;
    }

    private void insert(SignedIn who, UUID unitId, String name, String address) {
        UUID id = ids.next();
        rows.insert(new SavedView(id, unitId, name, address, who.personId()), clock.instant());
        audit.append(
                unitId,
                who.personId(),
                "ledger.view.saved",
                "ledger-view",
                id,
                Map.of(),
                Content.of(id).text("name", name));
    }

    /** False when it is neither his own nor he the organiser. */
    @Transactional
    public boolean withdraw(SignedIn who, UUID viewId) {
        SavedView view =
                of(who.units()).stream()
                        .filter(one -> one.id().equals(viewId))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("ledger-view", viewId));
        if (!view.isWithdrawableBy(who)) {
            return false;
        }
        rows.withdraw(view, clock.instant());
        audit.append(
                view.unitId(),
                who.personId(),
                "ledger.view.withdrawn",
                "ledger-view",
                viewId,
                Map.of());
        return true;
    }
}
