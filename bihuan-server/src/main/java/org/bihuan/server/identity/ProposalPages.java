package org.bihuan.server.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Supervision;
import org.bihuan.server.organisation.SupervisionRequest;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Roles that wait for a second person. */
@Controller
class ProposalPages {

    private static final String LIST = "/admin/proposals";
    private static final String ONE = "/admin/units/{unitId}/proposals/{proposalId}";
    private static final String SUPERVISION =
            "/admin/units/{unitId}/supervision-requests/{proposalId}";

    private final Proposals proposals;
    private final SupervisionProposals supervisions;
    private final Organisation organisation;

    ProposalPages(
            Proposals proposals, SupervisionProposals supervisions, Organisation organisation) {
        this.proposals = proposals;
        this.supervisions = supervisions;
        this.organisation = organisation;
    }

    @GetMapping(LIST)
    ModelAndView waiting(Page page, SignedIn who) {
        if (Proposals.seen(who).isEmpty()) {
            throw new NotInSight("proposals for", who.accountId());
        }
        List<ProposalLine> lines =
                Stream.concat(
                                proposals.waiting(who).stream().map(one -> line(who, one)),
                                supervisions.waiting(who).stream().map(one -> line(who, one)))
                        .sorted(Comparator.comparing(ProposalLine::proposedAt))
                        .toList();
        return new ModelAndView(
                "identity/proposals",
                Map.of("page", page.titled("identity.proposals"), "lines", lines));
    }

    @PostMapping(ONE + "/approval")
    ModelAndView approve(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID proposalId) {
        return answer(page, who, faults(who, unitId, proposalId, true));
    }

    @PostMapping(ONE + "/refusal")
    ModelAndView decline(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID proposalId) {
        return answer(page, who, faults(who, unitId, proposalId, false));
    }

    @PostMapping(SUPERVISION + "/approval")
    ModelAndView assign(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID proposalId) {
        return answer(page, who, supervisions.decide(who, unitId, proposalId, true));
    }

    @PostMapping(SUPERVISION + "/refusal")
    ModelAndView leave(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID proposalId) {
        return answer(page, who, supervisions.decide(who, unitId, proposalId, false));
    }

    private ModelAndView answer(Page page, SignedIn who, List<Fault> faults) {
        if (faults.isEmpty()) {
            return Redirects.to(LIST);
        }
        ModelAndView view = waiting(page.refused(Refusing.of(faults)), who);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<Fault> faults(SignedIn who, UUID unitId, UUID proposalId, boolean give) {
        try {
            return proposals.decide(who, unitId, proposalId, give);
        } catch (Proposals.HeldMeanwhile _) {
            return List.of(Fault.ROLE_HELD_ALREADY);
        }
    }

    private ProposalLine line(SignedIn who, Proposal proposal) {
        String href = "/admin/units/" + proposal.unitId() + "/proposals/" + proposal.id();
        boolean own = proposal.proposedBy().equals(who.accountId());
        boolean decides = Proposals.units(who).contains(proposal.unitId());
        return new ProposalLine(
                organisation.unit(proposal.unitId()).map(Unit::name).orElse(""),
                organisation.personName(proposal.person()).orElse(""),
                RoleWords.of(proposal.role()),
                PersonSheet.term(proposal.term().from(), proposal.term().until()),
                proposal.proposedAt(),
                decides && !own && !proposal.account().equals(who.accountId()),
                decides,
                no(own),
                href);
    }

    private ProposalLine line(SignedIn who, SupervisionRequest request) {
        Supervision wanted = request.wanted();
        boolean own = SupervisionProposals.isFirst(who, request);
        boolean decides = SupervisionProposals.decides(who, request);
        return new ProposalLine(
                organisation.unit(wanted.unitId()).map(Unit::name).orElse(""),
                organisation.personName(wanted.personId()).orElse(""),
                Said.of("identity.proposal.supervision"),
                PersonSheet.term(wanted.from(), wanted.until()),
                request.at(),
                decides && !own && !SupervisionProposals.receives(who, request),
                decides,
                no(own),
                "/admin/units/" + wanted.unitId() + "/supervision-requests/" + wanted.id());
    }

    private static Said no(boolean own) {
        return Said.of(own ? "identity.proposal.take-back" : "identity.proposal.decline");
    }
}
