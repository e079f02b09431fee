package org.bihuan.server.identity;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PasswordPages {

    private final PasswordChanges changes;

    PasswordPages(PasswordChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/password")
    ModelAndView form(Page page, OpenSession session) {
        return view(page, session);
    }

    @PostMapping("/password")
    ModelAndView change(
            Page page,
            OpenSession session,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        List<Fault> faults =
                changes.change(session.who(), new PasswordChanges.Form(current, password, again));
        if (faults.isEmpty()) {
            return Redirects.to("/sign-in?changed");
        }
        ModelAndView view = view(page.refused(Refusing.of(faults, changes.rules())), session);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Page page, OpenSession session) {
        EntryRules rules = changes.rules();
        return new ModelAndView(
                "identity/password",
                Map.of(
                        "page", page.titled("identity.password"),
                        "start", session.first() == FirstThing.REPLACE_START_PASSWORD,
                        "lead", lead(session.first(), rules),
                        "length", rules.passwordLength(),
                        "kinds", rules.passwordKinds()));
    }

    private static Said lead(FirstThing first, EntryRules rules) {
        return switch (first) {
            case REPLACE_START_PASSWORD -> Said.of("identity.password.lead.first");
            case REPLACE_OLD_PASSWORD ->
                    Said.of("identity.password.lead.old", rules.passwordDays());
            case NOTHING, SET_UP_SECOND_FACTOR -> Said.of("identity.password.lead");
        };
    }
}
