package org.bihuan.server.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passwords, second factor and sessions: what holds for everybody. */
@Controller
class EntryRulePages {

    static final String HERE = "/admin/entry-rules";

    private final EntryRuleKeeping keeping;

    EntryRulePages(EntryRuleKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping(HERE)
    ModelAndView show(Page page, SignedIn who) {
        return view(page, who, fields(keeping.read(who)));
    }

    @Delicate
    @PostMapping(HERE)
    ModelAndView decide(
            Page page,
            SignedIn who,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        List<Fault> faults = keeping.decide(who, rules(typed));
        if (!faults.isEmpty()) {
            ModelAndView view = view(page.refused(Refusing.of(faults)), who, typed);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        after.addFlashAttribute("notice", Said.of("identity.rules.decided"));
        return Redirects.to(HERE);
    }

    private static EntryRules rules(Map<String, String> typed) {
        return new EntryRules(
                number(typed, "passwordLength"),
                number(typed, "passwordKinds"),
                number(typed, "passwordDays"),
                number(typed, "idleMinutes"),
                number(typed, "absoluteMinutes"),
                Arrays.stream(EntryRules.SecondFactorRule.values())
                        .filter(rule -> rule.name().equals(typed.get("secondFactor")))
                        .findFirst()
                        .orElse(EntryRules.SecondFactorRule.VOLUNTARY));
    }

    /** What cannot be read is outside every bound. */
    private static int number(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }

    private static Map<String, String> fields(EntryRules rules) {
        Map<String, String> fields = new HashMap<>();
        fields.put("passwordLength", Integer.toString(rules.passwordLength()));
        fields.put("passwordKinds", Integer.toString(rules.passwordKinds()));
        fields.put("passwordDays", Integer.toString(rules.passwordDays()));
        fields.put("idleMinutes", Integer.toString(rules.idleMinutes()));
        fields.put("absoluteMinutes", Integer.toString(rules.absoluteMinutes()));
        fields.put("secondFactor", rules.secondFactor().name());
        return fields;
    }

    private ModelAndView view(Page page, SignedIn who, Map<String, String> fields) {
        List<Choice> choices =
                Arrays.stream(EntryRules.SecondFactorRule.values())
                        .map(rule ->
                                new Choice(
                                        rule.name(),
                                        page.say(
                                                "identity.rules.second-factor."
                                                        + rule.name().toLowerCase(Locale.ROOT))))
                        .toList();
        return new ModelAndView(
                "identity/entry-rules",
                Map.of(
                        "page",
                        page.titled("identity.rules"),
                        "mayDecide",
                        keeping.mayDecide(who),
                        "choices",
                        choices,
                        "fields",
                        fields));
    }
}
