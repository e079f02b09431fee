package org.bihuan.server.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** People, accounts and roles, for the system administrator of their unit. */
@Controller
class PeoplePages {

    private static final String LIST = "/admin/people";
    private static final String UNIT = "/admin/units/{unitId}/people";
    private static final String PERSON = UNIT + "/{personId}";

    private final Administration administration;

    PeoplePages(Administration administration) {
        this.administration = administration;
    }

    @GetMapping(UNIT + "/new")
    ModelAndView newPerson(Page page, SignedIn who, @PathVariable UUID unitId) {
        return newPerson(
                page, administration.roster(who, unitId), new NewPerson("", "", Optional.empty()));
    }

    private static ModelAndView newPerson(Page page, Roster roster, NewPerson typed) {
        return new ModelAndView(
                "identity/new-person",
                Map.of(
                        "page",
                        page.under("identity.people", LIST + "?unit=" + roster.unit().id())
                                .titled("identity.people.add"),
                        "action",
                        "/admin/units/" + roster.unit().id() + "/people",
                        "name",
                        typed.name(),
                        "post",
                        typed.post()));
    }

    @PostMapping(UNIT)
    ModelAndView addPerson(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String post) {
        NewPerson person = new NewPerson(name, post, Optional.empty());
        return switch (administration.addPerson(who, unitId, person)) {
            case Outcome.Done<UUID>(UUID id) -> Redirects.to(PersonSheet.href(unitId, id));
            case Outcome.Refused<UUID>(List<Fault> faults) -> {
                ModelAndView view =
                        newPerson(
                                page.refused(Refusing.of(faults)),
                                administration.roster(who, unitId),
                                person);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    @GetMapping(PERSON)
    ModelAndView person(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID personId) {
        return sheet(page, who, unitId, personId, Map.of());
    }

    @PostMapping(PERSON + "/seats")
    ModelAndView addSeat(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> typed) {
        Optional<Optional<LocalDate>> from = day(typed, "seatFrom");
        if (from.isEmpty()) {
            return refused(page, who, unitId, personId, typed, List.of(Fault.DATE_UNREADABLE));
        }
        return switch (administration.addSeat(
                who, unitId, personId, typed.getOrDefault("post", ""), from.get())) {
            case Outcome.Done<UUID> _ -> back(unitId, personId);
            case Outcome.Refused<UUID>(List<Fault> faults) ->
                    refused(page, who, unitId, personId, typed, faults);
        };
    }

    @PostMapping(PERSON + "/seats/{seatId}/end")
    ModelAndView endSeat(
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @PathVariable UUID seatId) {
        administration.endSeat(who, unitId, seatId);
        return back(unitId, personId);
    }

    @Delicate
    @PostMapping(PERSON + "/account")
    ModelAndView openAccount(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> typed) {
        Outcome<Administration.StartPassword> opened =
                administration.openAccount(
                        who,
                        unitId,
                        personId,
                        typed.getOrDefault("signInName", ""),
                        constant(Duty.values(), typed.get("duty")));
        return startPassword(page, who, unitId, personId, typed, opened);
    }

    @Delicate
    @PostMapping(PERSON + "/account/password")
    ModelAndView resetPassword(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID personId) {
        UUID account = accountOf(who, unitId, personId);
        return startPassword(
                page,
                who,
                unitId,
                personId,
                Map.of(),
                administration.resetPassword(who, unitId, account));
    }

    @Delicate
    @PostMapping(PERSON + "/account/second-factor/removal")
    ModelAndView resetSecondFactor(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID personId) {
        UUID account = accountOf(who, unitId, personId);
        List<Fault> faults = administration.resetSecondFactor(who, unitId, account);
        return faults.isEmpty()
                ? back(unitId, personId)
                : refused(page, who, unitId, personId, Map.of(), faults);
    }

    @Delicate
    @PostMapping(PERSON + "/account/outside/removal")
    ModelAndView unbind(SignedIn who, @PathVariable UUID unitId, @PathVariable UUID personId) {
        administration.unbind(who, unitId, accountOf(who, unitId, personId));
        return back(unitId, personId);
    }

    @PostMapping(PERSON + "/account/closing")
    ModelAndView closeAccount(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID personId) {
        UUID account = accountOf(who, unitId, personId);
        List<Fault> faults = administration.closeAccount(who, unitId, account);
        return faults.isEmpty()
                ? back(unitId, personId)
                : refused(page, who, unitId, personId, Map.of(), faults);
    }

    @PostMapping(PERSON + "/account/reopening")
    ModelAndView reopenAccount(
            SignedIn who, @PathVariable UUID unitId, @PathVariable UUID personId) {
        administration.reopenAccount(who, unitId, accountOf(who, unitId, personId));
        return back(unitId, personId);
    }

    @Delicate
    @PostMapping(PERSON + "/grants")
    ModelAndView grant(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> typed) {
        Optional<Optional<LocalDate>> from = day(typed, "from");
        Optional<Optional<LocalDate>> until = day(typed, "until");
        if (from.isEmpty() || until.isEmpty()) {
            return refused(page, who, unitId, personId, typed, List.of(Fault.DATE_UNREADABLE));
        }
        List<Fault> faults =
                administration.grant(
                        who,
                        unitId,
                        accountOf(who, unitId, personId),
                        constant(Role.values(), typed.get("role")),
                        new Term(from.get().orElse(page.today()), until.get()));
        return faults.isEmpty()
                ? back(unitId, personId)
                : refused(page, who, unitId, personId, typed, faults);
    }

    @Delicate
    @PostMapping(PERSON + "/grants/{grantId}/end")
    ModelAndView endGrant(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @PathVariable UUID grantId) {
        List<Fault> faults = administration.endGrant(who, unitId, grantId);
        return faults.isEmpty()
                ? back(unitId, personId)
                : refused(page, who, unitId, personId, Map.of(), faults);
    }

    /**
     * The one answer to a form that is a page and not a redirect: the start password exists in
     * clear only here, and a redirect would have to store it somewhere.
     */
    private ModelAndView startPassword(
            Page page,
            SignedIn who,
            UUID unitId,
            UUID personId,
            Map<String, String> typed,
            Outcome<Administration.StartPassword> outcome) {
        return switch (outcome) {
            case Outcome.Done<Administration.StartPassword>(var start) ->
                    new ModelAndView(
                            "identity/start-password",
                            Map.of(
                                    "page", page.titled("identity.start-password"),
                                    "person",
                                            administration
                                                    .roster(who, unitId)
                                                    .person(personId)
                                                    .name(),
                                    "signInName", start.signInName(),
                                    "password", start.password(),
                                    "back", PersonSheet.href(unitId, personId)));
            case Outcome.Refused<Administration.StartPassword>(List<Fault> faults) ->
                    refused(page, who, unitId, personId, typed, faults);
        };
    }

    private ModelAndView refused(
            Page page,
            SignedIn who,
            UUID unitId,
            UUID personId,
            Map<String, String> typed,
            List<Fault> faults) {
        ModelAndView view = sheet(page.refused(Refusing.of(faults)), who, unitId, personId, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView sheet(
            Page page, SignedIn who, UUID unitId, UUID personId, Map<String, String> typed) {
        Roster roster = administration.roster(who, unitId);
        return new ModelAndView(
                "identity/person",
                Map.of(
                        "page",
                        page.under("identity.people", LIST + "?unit=" + unitId)
                                .called(roster.person(personId).name()),
                        "sheet",
                        PersonSheet.of(page, who, roster, personId, typed),
                        "waiting",
                        administration.waitingFor(who, unitId, personId).stream()
                                .map(proposal ->
                                        Said.of(
                                                "identity.person.waiting",
                                                RoleWords.of(proposal.role())))
                                .toList()));
    }

    private UUID accountOf(SignedIn who, UUID unitId, UUID personId) {
        return administration
                .roster(who, unitId)
                .accountOf(personId)
                .orElseThrow(() -> new NotInSight("account of", personId))
                .id();
    }

    private static ModelAndView back(UUID unitId, UUID personId) {
        return Redirects.to(PersonSheet.href(unitId, personId));
    }

    /** Outer empty: unreadable. Inner empty: nothing typed. */
    private static Optional<Optional<LocalDate>> day(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return Optional.of(
                    text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(
            E[] all, @org.jspecify.annotations.Nullable String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
