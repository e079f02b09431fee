package org.bihuan.server.identity;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the first minute; afterwards it leads to the sign-in. */
@Controller
class SetUpPages {

    private final SetUp setUp;

    SetUpPages(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/setup")
    ModelAndView form(Page page) {
        if (!setUp.isOpen()) {
            return Redirects.to("/sign-in");
        }
        return view(page, new SetUp.Form("", "", "", "", "", ""));
    }

    @PostMapping("/setup")
    ModelAndView create(
            Page page,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        if (!setUp.isOpen()) {
            return Redirects.to("/sign-in");
        }
        SetUp.Form form = new SetUp.Form(code, unit, name, signInName, password, again);
        List<Fault> faults = setUp.setUp(form);
        if (faults.isEmpty()) {
            return Redirects.to("/sign-in");
        }
        ModelAndView view = view(page.refused(Refusing.of(faults)), form);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView view(Page page, SetUp.Form form) {
        return new ModelAndView(
                "identity/setup",
                Map.of(
                        "length", EntryRules.DEFAULT.passwordLength(),
                        "kinds", EntryRules.DEFAULT.passwordKinds(),
                        "page", page.titled("identity.setup"),
                        "unit", form.unit(),
                        "name", form.name(),
                        "signInName", form.signInName(),
                        "code", form.code()));
    }
}
