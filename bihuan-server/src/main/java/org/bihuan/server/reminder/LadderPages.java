package org.bihuan.server.reminder;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.bihuan.server.reminder.Ladder.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ladder of a cycle, and the hour of its unit. */
@Controller
class LadderPages {
    private static final int RUNGS = 10;

    private final Reminding reminding;

    LadderPages(Reminding reminding) {
        this.reminding = reminding;
    }

    @GetMapping("/cycles/{cycleId}/reminders")
    ModelAndView show(SignedIn who, Page page, @PathVariable UUID cycleId) {
        Reminding.Rules rules = reminding.rules(who, cycleId);
        List<ReminderView.Rung> rungs =
                new ArrayList<>(
                        rules.ladder().rungs().stream()
                                .map(rung ->
                                        new ReminderView.Rung(
                                                Integer.toString(rung.days()),
                                                rung.whom().contains(Whom.OWNER),
                                                rung.whom().contains(Whom.VERIFIER),
                                                rung.whom().contains(Whom.ORGANISER),
                                                rung.whom().contains(Whom.HEAD)))
                                .toList());
        while (rungs.size() < RUNGS) {
            rungs.add(new ReminderView.Rung("", false, false, false, false));
        }
        return shown(
                who,
                page,
                rules,
                rungs,
                rules.hours().at().toString(),
                rules.hours().mail(),
                rules.hours().language().tag());
    }

    @PostMapping("/cycles/{cycleId}/reminders")
    ModelAndView save(
            SignedIn who,
            Page page,
            RedirectAttributes after,
            @PathVariable UUID cycleId,
            @RequestParam Map<String, String> typed) {
        Reminding.Rules rules = reminding.rules(who, cycleId);
        List<ReminderView.Rung> rungs = new ArrayList<>();
        Map<Integer, Set<Whom>> ladder = new TreeMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 1; i <= RUNGS; i++) {
            String days = typed.getOrDefault("days-" + i, "").strip();
            Set<Whom> whom = EnumSet.noneOf(Whom.class);
            for (Whom one : Whom.values()) {
                if (typed.containsKey(one.stored() + "-" + i)) {
                    whom.add(one);
                }
            }
            rungs.add(
                    new ReminderView.Rung(
                            days,
                            whom.contains(Whom.OWNER),
                            whom.contains(Whom.VERIFIER),
                            whom.contains(Whom.ORGANISER),
                            whom.contains(Whom.HEAD)));
            if (!days.isEmpty()) {
                climb(i, days, whom, ladder, refusals);
            }
        }
        LocalTime hour = hour(typed.getOrDefault("hour", ""), refusals);
        if (ladder.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at("days-1", "reminder.refused.no-rung"));
        }
        boolean mail = typed.containsKey("mail");
        Language language =
                Language.byTag(typed.getOrDefault("language", "")).orElse(rules.hours().language());
        if (refusals.isEmpty()) {
            reminding.setRules(
                    who, cycleId, Ladder.of(ladder), new ReminderRows.Hours(hour, mail, language));
            return ReminderPages.seeOther(
                    "/cycles/" + cycleId + "/reminders", after, Said.of("reminder.ladder.saved"));
        }
        ModelAndView again =
                shown(
                        who,
                        page.refused(new Refusals(refusals)),
                        rules,
                        rungs,
                        typed.getOrDefault("hour", ""),
                        mail,
                        language.tag());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static void climb(
            int number,
            String typed,
            Set<Whom> whom,
            Map<Integer, Set<Whom>> ladder,
            List<Refusal> refusals) {
        String field = "days-" + number;
        if (!typed.matches("[+-]?\\d{1,3}")
                || Math.abs(Integer.parseInt(typed)) > Ladder.FURTHEST) {
            refusals.add(Refusal.at(field, "reminder.refused.days", typed, Ladder.FURTHEST));
        } else if (whom.isEmpty()) {
            refusals.add(Refusal.at(field, "reminder.refused.nobody", typed));
        } else if (ladder.put(Integer.parseInt(typed), whom) != null) {
            refusals.add(Refusal.at(field, "reminder.refused.twice", typed));
        }
    }

    private static LocalTime hour(String typed, List<Refusal> refusals) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException _) {
            refusals.add(Refusal.at("hour", "reminder.refused.hour"));
            return LocalTime.NOON;
        }
    }

    private static ModelAndView shown(
            SignedIn who,
            Page page,
            Reminding.Rules rules,
            List<ReminderView.Rung> rungs,
            String hour,
            boolean mail,
            String language) {
        String cycle = "/cycles/" + rules.cycle().id();
        Page titled = page.underNamed(rules.cycle().title(), cycle).titled("reminder.ladder.title");
        return new ModelAndView(
                "reminder/ladder",
                Map.of(
                        "page",
                        titled,
                        "view",
                        new ReminderView.Rules(
                                cycle + "/reminders",
                                rules.cycle().title(),
                                rungs,
                                hour,
                                mail,
                                language,
                                who.may(Role.ORGANISER, rules.cycle().unitId()))));
    }
}
