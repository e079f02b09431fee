package org.bihuan.server.carryover;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.PastPromises.Past;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.page.Choice;
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
import org.springframework.web.servlet.view.RedirectView;

/** Last round's promises, row by row. */
@Controller
class CarryOverPages {

    private final CarryOver carryOver;
    private final Cycles cycles;
    private final Organisation organisation;

    CarryOverPages(CarryOver carryOver, Cycles cycles, Organisation organisation) {
        this.carryOver = carryOver;
        this.cycles = cycles;
        this.organisation = organisation;
    }

    @GetMapping("/cycles/{id}/carry-over")
    ModelAndView sheet(SignedIn who, Page page, @PathVariable UUID id) {
        return show(who, page, id, Map.of());
    }

    @PostMapping("/cycles/{id}/carry-over")
    ModelAndView confirm(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        List<Refusal> refusals = carryOver.confirm(who, id, typed);
        if (refusals.isEmpty()) {
            RedirectView view = new RedirectView("/cycles/" + id + "/carry-over");
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(view);
        }
        ModelAndView view = show(who, page.refused(new Refusals(refusals)), id, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(SignedIn who, Page page, UUID id, Map<String, String> typed) {
        Cycle cycle =
                cycles.find(id)
                        .filter(found -> CarryOver.maySee(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("cycle", id));
        CarryOver.Sheet sheet = carryOver.sheet(who, cycle);
        Page titled = page.underNamed(cycle.title(), "/cycles/" + id).titled("carryover.title");
        long closed = sheet.old().stream().filter(row -> row.past().closedOn().isPresent()).count();
        CarryOverView view =
                new CarryOverView(
                        "/cycles/" + id + "/carry-over",
                        sheet.before().map(Cycle::title).orElse(""),
                        sheet.before().map(before -> "/cycles/" + before.id()).orElse(""),
                        Said.of("carryover.kept", sheet.old().size(), closed),
                        sheet.open(),
                        sheet.old().stream().map(row -> line(who, cycle, row)).toList(),
                        sheet.rows().stream()
                                .filter(row -> row.proposed() == Label.NEW)
                                .map(row -> line(who, cycle, row))
                                .toList(),
                        Arrays.stream(Label.values())
                                .filter(label -> label != Label.NEW)
                                .map(label -> new Choice(label.stored(), page.say(label.key())))
                                .toList(),
                        CarryOver.mayConfirm(who, cycle.unitId()),
                        typed);
        return new ModelAndView("carryover/sheet", Map.of("page", titled, "view", view));
    }

    private CarryOverView.Line line(SignedIn who, Cycle cycle, CarryOver.Row row) {
        Past past = row.past();
        Optional<CarriedRows.Confirmed> confirmed = row.confirmed();
        return new CarryOverView.Line(
                past.itemId().toString(),
                past.number(),
                past.href(),
                past.finding(),
                past.measure(),
                past.owner(),
                past.tone(),
                past.state(),
                row.proposed().stored(),
                Said.of(row.proposed().key()),
                row.alike().map(Past::number).orElse(""),
                confirmed.map(one -> one.label().stored()).orElse(""),
                confirmed
                        .map(one -> Said.of("carryover.confirmed.as", Said.of(one.label().key())))
                        .orElse(Said.of("carryover.to-review")),
                confirmed.map(CarriedRows.Confirmed::words).orElse(""),
                confirmed.flatMap(one -> organisation.personName(one.by())).orElse(""),
                past.closedOn().isPresent() && CarryOver.mayConfirm(who, cycle.unitId())
                        ? past.href() + "/recurrence"
                        : "");
    }
}
