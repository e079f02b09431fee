package org.bihuan.server.reminder;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.OpenItem;
import org.bihuan.server.mail.Outbox;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminders as people see and answer them, and the slip to the superior. */
@Controller
class ReminderPages {
    static final String PLACE = "/reminders";

    private final Reminding reminding;
    private final Outbox outbox;
    private final Organisation organisation;
    private final Cycles cycles;

    ReminderPages(Reminding reminding, Outbox outbox, Organisation organisation, Cycles cycles) {
        this.reminding = reminding;
        this.outbox = outbox;
        this.organisation = organisation;
        this.cycles = cycles;
    }

    @GetMapping(PLACE)
    ModelAndView list(SignedIn who, Page page, @RequestParam(defaultValue = "") String show) {
        return shown(who, page, show.equals("unit"), Map.of());
    }

    @PostMapping(PLACE + "/{reminderId}/answer")
    ModelAndView answer(
            SignedIn who,
            Page page,
            RedirectAttributes after,
            @PathVariable UUID reminderId,
            @RequestParam Map<String, String> typed) {
        String field = "answer-" + reminderId;
        Optional<Reminding.Fault> fault =
                reminding.answer(who, reminderId, typed.getOrDefault(field, ""));
        if (fault.isEmpty()) {
            return seeOther(PLACE, after, Said.of("reminder.answered-now"));
        }
        String key = "reminder.refused." + word(fault.get());
        return refused(shown(who, page.refused(Refusals.of(Refusal.at(field, key))), false, typed));
    }

    @PostMapping(PLACE + "/address")
    ModelAndView address(
            SignedIn who,
            Page page,
            RedirectAttributes after,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String language) {
        String typed = address.strip();
        if (!Outbox.isAddress(typed)) {
            Refusals refusals = Refusals.of(Refusal.at("address", "reminder.refused.address"));
            return refused(
                    shown(
                            who,
                            page.refused(refusals),
                            false,
                            Map.of("address", typed, "language", language)));
        }
        outbox.setAddress(who, typed, Language.byTag(language));
        return seeOther(
                PLACE,
                after,
                Said.of(typed.isEmpty() ? "reminder.address.gone" : "reminder.address.set"));
    }

    @GetMapping(PLACE + "/{reminderId}/slip")
    ModelAndView slip(SignedIn who, Page page, @PathVariable UUID reminderId) {
        Reminder reminder = reminding.find(who, reminderId);
        Reminder.Slip slip = reminder.slip().orElseThrow(() -> new NotInSight("slip", reminderId));
        OpenItem item = reminding.items(who, List.of(reminder)).get(reminder.itemId());
        if (item == null) {
            throw new NotInSight("slip", reminderId);
        }
        long late = ChronoUnit.DAYS.between(reminder.dueOn(), reminder.madeOn());
        Page titled = page.under("reminder.title", PLACE).titled("reminder.slip.title");
        ReminderView.Slip view =
                new ReminderView.Slip(
                        page.say("reminder.slip.number", slip.year(), slip.serial()),
                        organisation.unit(reminder.unitId()).map(Unit::name).orElse(""),
                        item.number(),
                        item.problem(),
                        item.measure(),
                        name(item.owner()),
                        name(item.verifier()),
                        page.date(reminder.dueOn()),
                        page.say("reminder.slip.late", late),
                        page.date(reminder.madeOn()),
                        name(reminder.person()));
        return new ModelAndView("reminder/slip", Map.of("page", titled, "view", view));
    }

    private ModelAndView shown(
            SignedIn who, Page page, boolean everybody, Map<String, String> typed) {
        boolean mayOversee = !Reminding.overseen(who).isEmpty();
        boolean all = everybody && mayOversee;
        List<Reminder> reminders = all ? reminding.ofUnits(who) : reminding.own(who);
        Map<UUID, OpenItem> items = reminding.items(who, reminders);
        List<ReminderView.Line> lines = new ArrayList<>();
        for (Reminder reminder : reminders) {
            OpenItem item = items.get(reminder.itemId());
            if (item != null) {
                lines.add(line(who, page, reminder, item, all));
            }
        }
        ReminderView view =
                new ReminderView(
                        lines,
                        all,
                        mayOversee,
                        typed.getOrDefault("address", outbox.addressOf(who)),
                        typed.getOrDefault(
                                "language", outbox.languageOf(who).map(Language::tag).orElse("")),
                        outbox.isOn(),
                        cycles.ofUnits(who.units()).stream()
                                .map(cycle ->
                                        new ReminderView.Ladders(
                                                cycle.title(),
                                                "/cycles/" + cycle.id() + "/reminders"))
                                .toList());
        return new ModelAndView(
                "reminder/list",
                Map.of("page", page.titled("reminder.title"), "view", view, "typed", typed));
    }

    private ReminderView.Line line(
            SignedIn who, Page page, Reminder reminder, OpenItem item, boolean all) {
        boolean own = reminder.person().equals(who.personId());
        return new ReminderView.Line(
                reminder.id().toString(),
                "/ledger/items/" + item.id(),
                item.number(),
                item.measure(),
                all ? name(reminder.person()) : "",
                page.say(Digest.why(reminder.cause(), reminder.days())),
                tone(reminder.cause()),
                page.date(reminder.madeOn()),
                page.due(isOfADuty(reminder) ? reminder.dueOn() : item.dueOn()),
                standing(page, reminder),
                reminder.answer(),
                own && reminder.answeredAt().isEmpty()
                        ? PLACE + "/" + reminder.id() + "/answer"
                        : "",
                reminder.slip()
                        .map(slip -> page.say("reminder.slip.number", slip.year(), slip.serial()))
                        .orElse(""),
                PLACE + "/" + reminder.id() + "/slip");
    }

    /** Its day is another than the item's promised one. */
    private static boolean isOfADuty(Reminder reminder) {
        return switch (reminder.cause()) {
            case BEFORE, TODAY, OVERDUE, TO_VERIFY, RETURNED -> false;
            case TO_DECIDE, CAUSE_OWED, LOOK_DUE, EFFECT_DUE -> true;
        };
    }

    private static String standing(Page page, Reminder reminder) {
        if (reminder.answeredAt().isPresent()) {
            return page.say("reminder.standing.answered", reminder.answeredAt().get());
        }
        return reminder.seenAt()
                .map(at -> page.say("reminder.standing.seen", at))
                .orElseGet(() -> page.say("reminder.standing.unseen"));
    }

    private static Tone tone(Round.Cause cause) {
        return switch (cause) {
            case BEFORE -> Tone.NOTE;
            case TODAY, RETURNED, CAUSE_OWED, LOOK_DUE, EFFECT_DUE -> Tone.SOON;
            case OVERDUE -> Tone.BAD;
            case TO_VERIFY, TO_DECIDE -> Tone.WAITING;
        };
    }

    private String name(UUID person) {
        return organisation.personName(person).orElse("—");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static ModelAndView seeOther(String where, RedirectAttributes after, Said notice) {
        after.addFlashAttribute("notice", notice);
        ModelAndView back = new ModelAndView("redirect:" + where);
        back.setStatus(HttpStatus.SEE_OTHER);
        return back;
    }
}
