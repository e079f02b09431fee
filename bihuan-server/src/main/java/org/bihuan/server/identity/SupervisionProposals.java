package org.bihuan.server.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Supervision;
import org.bihuan.server.organisation.SupervisionRequest;
import org.bihuan.server.organisation.SupervisionRequestRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second person for supervision over a unit and all below it. He keeps both the unit that is
 * supervised and the supervisor's own, and is neither whoever asked nor the supervisor.
 */
@Service
class SupervisionProposals {

    private final SupervisionRequestRows requests;
    private final RightsChanges rights;
    private final AuditTrail audit;
    private final Ids ids;

    SupervisionProposals(
            SupervisionRequestRows requests, RightsChanges rights, AuditTrail audit, Ids ids) {
        this.requests = requests;
        this.rights = rights;
        this.audit = audit;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public List<SupervisionRequest> waiting(SignedIn who) {
        Set<UUID> seen = Proposals.seen(who);
        return requests.waiting(seen).stream()
                .filter(request -> seen.contains(request.wanted().personUnitId()))
                .toList();
    }

    static boolean decides(SignedIn who, SupervisionRequest request) {
        return Proposals.units(who)
                .containsAll(List.of(request.wanted().unitId(), request.wanted().personUnitId()));
    }

    static boolean isFirst(SignedIn who, SupervisionRequest request) {
        return request.by().account().equals(who.accountId())
                || request.by().person().equals(who.personId());
    }

    static boolean receives(SignedIn who, SupervisionRequest request) {
        return request.wanted().personId().equals(who.personId());
    }

    /**
     * Assigns what was asked for, or declines it; whoever asked may take it back himself.
     *
     * @return why not; nothing when it is done
     * @throws NotInSight for whoever decides nothing in the unit
     */
    @Transactional
    public List<Fault> decide(SignedIn who, UUID unitId, UUID requestId, boolean give) {
        if (!Proposals.units(who).contains(unitId)) {
            throw new NotInSight("unit", unitId);
        }
        Optional<SupervisionRequest> waiting =
                requests.lock(unitId, requestId).filter(request -> decides(who, request));
        if (waiting.isEmpty()) {
            return List.of(Fault.PROPOSAL_GONE);
        }
        SupervisionRequest request = waiting.get();
        if (give && isFirst(who, request)) {
            return List.of(Fault.SECOND_PERSON_IS_FIRST);
        }
        if (give && receives(who, request)) {
            return List.of(Fault.SECOND_PERSON_RECEIVES);
        }
        SupervisionRequest.By by = new SupervisionRequest.By(who.accountId(), who.personId());
        UUID subject = requestId;
        if (give) {
            subject = requests.confirm(request, by, ids::next);
            rights.endEntryOf(request.wanted().personUnitId(), request.wanted().personId());
        } else {
            requests.decline(request, by);
        }
        audit.append(
                unitId,
                who.personId(),
                give ? "organisation.supervision-assigned" : "organisation.supervision-declined",
                give ? "supervision" : "supervision-request",
                subject,
                facts(request));
        return List.of();
    }

    private static Map<String, String> facts(SupervisionRequest request) {
        Supervision wanted = request.wanted();
        return Map.of(
                "person", wanted.personId().toString(),
                "from", wanted.from().toString(),
                "until", wanted.until().map(LocalDate::toString).orElse(""),
                "proposed-by", request.by().account().toString());
    }
}
