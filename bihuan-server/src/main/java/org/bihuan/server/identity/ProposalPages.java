package org.bihuan.server.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.organisation.Organisation;
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

    private final Proposals proposals;
    private final Organisation organisation;

    ProposalPages(Proposals proposals, Organisation organisation) {
        this.proposals = proposals;
        this.organisation = organisation;
    }

    @GetMapping(LIST)
    ModelAndView waiting(Page page, SignedIn who) {
        if (Proposals.seen(who).isEmpty()) {
            throw new NotInSight("proposals for", who.accountId());
        }
        List<ProposalLine> lines =
                proposals.waiting(who).stream().map(proposal -> line(who, proposal)).toList();
        return new ModelAndView(
                "identity/proposals",
                Map.of("page", page.titled("identity.proposals"), "lines", lines));
    }

    @PostMapping(ONE + "/approval")
    ModelAndView approve(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID proposalId) {
        return decide(page, who, unitId, proposalId, true);
    }

    @PostMapping(ONE + "/refusal")
    ModelAndView decline(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID proposalId) {
        return decide(page, who, unitId, proposalId, false);
    }

    private ModelAndView decide(
            Page page, SignedIn who, UUID unitId, UUID proposalId, boolean give) {
        List<Fault> faults = faults(who, unitId, proposalId, give);
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
                Said.of(own ? "identity.proposal.take-back" : "identity.proposal.decline"),
                href);
    }
}
