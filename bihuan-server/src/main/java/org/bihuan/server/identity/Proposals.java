package org.bihuan.server.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second person. A supervisor sees other units' work and the three offices keep the house, so
 * that nobody gives such a role alone: a system administrator proposes, the security officer or
 * another system administrator of the unit decides, and it is never whoever gets the role.
 */
@Service
class Proposals {

    /** Who may decide on what somebody else has proposed. */
    private static final List<Role> DECIDING =
            List.of(Role.SECURITY_OFFICER, Role.SYSTEM_ADMINISTRATOR);

    private final ProposalRows rows;
    private final DoorRows door;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Proposals(ProposalRows rows, DoorRows door, AuditTrail audit, Ids ids, Clock clock) {
        this.rows = rows;
        this.door = door;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether it takes a second person to give this role. */
    static boolean takesTwo(Role role) {
        return role == Role.SUPERVISOR || role.duty() != Duty.WORK;
    }

    /** Units in which somebody may decide. */
    static Set<UUID> units(SignedIn who) {
        Set<UUID> units = new HashSet<>(who.unitsBy(Duty.SECURITY_OFFICER));
        units.addAll(who.unitsBy(Duty.SYSTEM_ADMINISTRATOR));
        return units;
    }

    /**
     * Whether the first security officer may be appointed by one person: there is nobody else, in
     * the unit or above it, who could decide.
     */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public boolean mayBeAlone(SignedIn who, UUID unitId, UUID receiver, Role role) {
        return role == Role.SECURITY_OFFICER && others(who, unitId, receiver).isEmpty();
    }

    private Set<UUID> others(SignedIn who, UUID unitId, UUID receiver) {
        Set<UUID> others = rows.holders(unitId, DECIDING, LocalDate.now(clock));
        others.removeAll(Set.of(who.accountId(), receiver));
        return others;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Fault> propose(
            SignedIn who, UUID unitId, AccountRows.Kept account, Role role, Term term) {
        if (others(who, unitId, account.id()).isEmpty()) {
            return List.of(Fault.SECOND_PERSON_MISSING);
        }
        UUID id = ids.next();
        ProposalRows.Said said = new ProposalRows.Said(who.accountId(), clock.instant());
        if (!rows.insert(id, unitId, account, role, term, said)) {
            return List.of(Fault.PROPOSED_ALREADY);
        }
        audit.append(
                unitId,
                who.personId(),
                "identity.role-proposed",
                "grant-proposal",
                id,
                Map.of("account", account.id().toString(), "role", role.name()));
        return List.of();
    }

    /** Units whose proposals somebody sees: auditors look on. */
    static Set<UUID> seen(SignedIn who) {
        Set<UUID> seen = units(who);
        seen.addAll(who.unitsBy(Duty.AUDITOR));
        return seen;
    }

    @Transactional(readOnly = true)
    public List<Proposal> waiting(SignedIn who) {
        return rows.waiting(seen(who));
    }

    @Transactional(readOnly = true)
    public List<Proposal> waitingFor(UUID unitId, UUID personId) {
        return rows.waiting(List.of(unitId)).stream()
                .filter(proposal -> proposal.person().equals(personId))
                .toList();
    }

    /**
     * Gives what was proposed, or declines it; the proposer may take it back himself.
     *
     * @return why not; nothing when it is done
     * @throws NotInSight for whoever decides nothing in the unit
     */
    @Transactional
    public List<Fault> decide(SignedIn who, UUID unitId, UUID proposalId, boolean give) {
        if (!units(who).contains(unitId)) {
            throw new NotInSight("unit", unitId);
        }
        Optional<Proposal> waiting = rows.waiting(unitId, proposalId);
        if (waiting.isEmpty()) {
            return List.of(Fault.PROPOSAL_GONE);
        }
        Proposal proposal = waiting.get();
        if (give && proposal.proposedBy().equals(who.accountId())) {
            return List.of(Fault.SECOND_PERSON_IS_FIRST);
        }
        if (give && proposal.account().equals(who.accountId())) {
            return List.of(Fault.SECOND_PERSON_RECEIVES);
        }
        rows.decide(proposal, new ProposalRows.Said(who.accountId(), clock.instant()), give);
        UUID grant = ids.next();
        if (give && !rows.insertGrant(grant, proposal)) {
            throw new HeldMeanwhile();
        }
        if (give) {
            door.endEntry(proposal.account());
        }
        audit.append(
                unitId,
                who.personId(),
                give ? "identity.role-granted" : "identity.role-declined",
                give ? "grant" : "grant-proposal",
                give ? grant : proposalId,
                Map.of(
                        "account", proposal.account().toString(),
                        "role", proposal.role().name(),
                        "proposed-by", proposal.proposedBy().toString()));
        return List.of();
    }

    /** Rolls the decision back: there is nothing left to give. */
    static final class HeldMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
