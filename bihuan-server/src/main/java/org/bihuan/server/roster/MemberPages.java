package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.StaffRole;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's page: what he holds, held and will hold. */
@Controller
class MemberPages {

    private static final String MEMBER =
            RosterAddresses.PEOPLE + "/units/{unitId}/people/{personId}";

    private final MemberKeeping members;

    MemberPages(MemberKeeping members) {
        this.members = members;
    }

    @GetMapping(MEMBER)
    ModelAndView show(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable UUID personId) {
        return show(page, members.held(who, unitId, personId), Map.of());
    }

    private static ModelAndView show(
            Page page, MemberKeeping.Held held, Map<String, String> typed) {
        MemberView view = MemberView.of(page, held, typed);
        Page titled =
                page.under("roster.tree", RosterAddresses.tree(held.member().unitId()))
                        .called(view.name());
        return new ModelAndView("roster/member", Map.of("page", titled, "view", view));
    }

    @PostMapping(MEMBER + "/name")
    ModelAndView rename(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        String name = CellWords.name(typed.getOrDefault("name", ""));
        return add(
                page,
                who,
                unitId,
                personId,
                new Typed(typed, "name", List.of()),
                _ -> members.rename(who, unitId, personId, name),
                after);
    }

    @PostMapping(MEMBER + "/seats")
    ModelAndView addSeat(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        List<Refusal> wrong = new ArrayList<>();
        Optional<Integer> order = CellWords.number(typed.getOrDefault("order", ""));
        if (order.isEmpty() && !typed.getOrDefault("order", "").isBlank()) {
            wrong.add(Refusal.at("order", "roster.fault.order-out-of-bounds", 999));
        }
        TeamRole teamRole =
                constant(TeamRole.values(), typed.get("teamRole")).orElse(TeamRole.OUTSIDE);
        return add(
                page,
                who,
                unitId,
                personId,
                new Typed(typed, "seat", wrong),
                term ->
                        members.addSeat(
                                who,
                                unitId,
                                personId,
                                CellWords.name(typed.getOrDefault("post", "")),
                                teamRole,
                                order,
                                term),
                after);
    }

    @PostMapping(MEMBER + "/departments")
    ModelAndView addDepartment(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        String name = CellWords.name(typed.getOrDefault("department", ""));
        return add(
                page,
                who,
                unitId,
                personId,
                new Typed(typed, "department", List.of()),
                term -> members.addDepartment(who, unitId, personId, name, term),
                after);
    }

    @PostMapping(MEMBER + "/roles")
    ModelAndView giveRole(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        Optional<StaffRole> role = constant(StaffRole.values(), typed.get("role"));
        return add(
                page,
                who,
                unitId,
                personId,
                new Typed(typed, "role", List.of()),
                term -> members.giveRole(who, unitId, personId, role, term),
                after);
    }

    @PostMapping(MEMBER + "/supervisions")
    ModelAndView assign(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        return add(
                page,
                who,
                unitId,
                personId,
                new Typed(typed, "supervision", List.of()),
                term ->
                        members.assign(
                                who,
                                unitId,
                                personId,
                                id(typed.getOrDefault("supervised", "")),
                                term),
                after);
    }

    @PostMapping(MEMBER + "/{what:seats|departments|roles|supervisions}/{id}/end")
    ModelAndView end(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable UUID personId,
            @PathVariable String what,
            @PathVariable UUID id,
            RedirectAttributes after) {
        switch (what) {
            case "seats" -> members.endSeat(who, unitId, personId, id, page.today());
            case "departments" -> members.endDepartment(who, unitId, personId, id, page.today());
            case "roles" -> members.stopRole(who, unitId, personId, id);
            default -> members.stopSupervision(who, unitId, personId, id);
        }
        return back(unitId, personId, "roster.member.ended", after);
    }

    /**
     * A form of this page.
     *
     * @param prefix of its two fields for days
     */
    private record Typed(Map<String, String> fields, String prefix, List<Refusal> wrong) {}

    private ModelAndView add(
            Page page,
            SignedIn who,
            UUID unitId,
            UUID personId,
            Typed typed,
            Function<MemberKeeping.Term, List<Refusal>> work,
            RedirectAttributes after) {
        List<Refusal> wrong = new ArrayList<>(typed.wrong());
        LocalDate from = day(typed, "-from", wrong).orElseGet(page::today);
        Optional<LocalDate> until = day(typed, "-until", wrong);
        if (until.filter(from::isAfter).isPresent()) {
            wrong.add(Refusal.at(typed.prefix() + "-until", "roster.fault.until-before-from"));
        }
        if (wrong.isEmpty()) {
            wrong.addAll(work.apply(new MemberKeeping.Term(from, until)));
        }
        if (wrong.isEmpty()) {
            return back(
                    unitId,
                    personId,
                    typed.prefix().equals("supervision")
                            ? "roster.member.supervision-asked"
                            : "roster.member.saved",
                    after);
        }
        ModelAndView view =
                show(
                        page.refused(new Refusals(wrong)),
                        members.held(who, unitId, personId),
                        typed.fields());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Optional<LocalDate> day(Typed typed, String which, List<Refusal> wrong) {
        String field = typed.prefix() + which;
        String text = typed.fields().getOrDefault(field, "").strip();
        Optional<LocalDate> day = CellWords.day(text);
        if (day.isEmpty() && !text.isEmpty()) {
            wrong.add(Refusal.at(field, "roster.change.no-day"));
        }
        return day;
    }

    private static ModelAndView back(
            UUID unitId, UUID personId, String notice, RedirectAttributes after) {
        after.addFlashAttribute("notice", Said.of(notice));
        ModelAndView view =
                new ModelAndView("redirect:" + RosterAddresses.member(unitId, personId));
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(
            E[] all, @org.jspecify.annotations.Nullable String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
