package org.bihuan.server.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.identity.Delicate;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mail server: configured and tried on one page. */
@Controller
class MailPages {
    static final String PLACE = "/admin/mail";

    private final MailServer server;
    private final Clock clock;

    MailPages(MailServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView show(SignedIn who, Page page) {
        server.unitOf(who);
        return view(page, sheet(server.isOn(), server.settings(), "", Optional.empty()));
    }

    @Delicate
    @PostMapping(PLACE)
    ModelAndView save(
            SignedIn who,
            Page page,
            RedirectAttributes after,
            @RequestParam Map<String, String> typed) {
        server.unitOf(who);
        MailForm form = new MailForm(typed, server.settings(), !server.password().isEmpty());
        if (!form.refusals().isEmpty()) {
            return refused(page, form);
        }
        server.save(who, form.enabled(), form.settings(), password(form));
        after.addFlashAttribute("notice", Said.of("mailing.saved"));
        ModelAndView back = new ModelAndView("redirect:" + PLACE);
        back.setStatus(HttpStatus.SEE_OTHER);
        return back;
    }

    /** Tries what was typed and saves nothing; with a sample address a mail is sent there. */
    @Delicate
    @PostMapping(PLACE + "/trial")
    ModelAndView trial(SignedIn who, Page page, @RequestParam Map<String, String> typed) {
        server.unitOf(who);
        MailForm form = new MailForm(typed, server.settings(), !server.password().isEmpty());
        if (!form.refusals().isEmpty()) {
            return refused(page, form);
        }
        return view(
                page,
                sheet(
                        form.enabled(),
                        form.settings(),
                        form.sample(),
                        Optional.of(tried(page, form))));
    }

    private MailSheet.Trial tried(Page page, MailForm form) {
        Smtp smtp = new Smtp(form.settings(), password(form));
        List<String> good = new ArrayList<>();
        String place = form.settings().host() + ":" + form.settings().port();
        try {
            smtp.tryOut();
            good.add(page.say("mailing.trial.reached", place));
            if (!form.sample().isEmpty()) {
                smtp.send(
                        form.sample(),
                        page.say("mailing.trial.subject"),
                        page.say("mailing.trial.text"),
                        clock.instant());
                good.add(page.say("mailing.trial.sent", form.sample()));
            }
            return new MailSheet.Trial(good, "");
        } catch (Smtp.NotTaken failed) {
            return new MailSheet.Trial(
                    good,
                    page.say(
                            "mailing.fault."
                                    + failed.fault()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                            place,
                            failed.answer()));
        }
    }

    /** The one typed now, else the one that is kept. */
    private String password(MailForm form) {
        return form.password().isEmpty() ? server.password() : form.password();
    }

    private ModelAndView refused(Page page, MailForm form) {
        ModelAndView view =
                view(
                        page.refused(new Refusals(form.refusals())),
                        new MailSheet(
                                form.enabled(),
                                form.fields(),
                                form.sample(),
                                !server.password().isEmpty(),
                                Optional.empty()));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private MailSheet sheet(
            boolean enabled,
            MailSettings settings,
            String sample,
            Optional<MailSheet.Trial> trial) {
        return new MailSheet(
                enabled, MailForm.fields(settings), sample, !server.password().isEmpty(), trial);
    }

    private static ModelAndView view(Page page, MailSheet sheet) {
        return new ModelAndView(
                "mail/server", Map.of("page", page.titled("mailing.title"), "sheet", sheet));
    }
}
