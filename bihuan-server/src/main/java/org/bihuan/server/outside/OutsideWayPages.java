package org.bihuan.server.outside;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.identity.Delicate;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outside systems, each configured and tried on one page. */
@Controller
class OutsideWayPages {

    static final String LIST = "/admin/sign-in-ways";

    private final OutsideWays ways;
    private final Organisation organisation;

    OutsideWayPages(OutsideWays ways, Organisation organisation) {
        this.ways = ways;
        this.organisation = organisation;
    }

    @GetMapping(LIST)
    ModelAndView list(Page page, SignedIn who) {
        ways.unitOf(who);
        List<WaySheet> sheets =
                Arrays.stream(WayKind.values())
                        .map(kind -> kept(who, kind, Optional.empty()))
                        .toList();
        return new ModelAndView(
                "outside/ways", Map.of("page", page.titled("outside.ways"), "ways", sheets));
    }

    @GetMapping(LIST + "/{word}")
    ModelAndView show(Page page, SignedIn who, @PathVariable String word) {
        ways.unitOf(who);
        WayKind kind = kind(word);
        return view(page, kind, kept(who, kind, Optional.empty()));
    }

    @Delicate
    @PostMapping(LIST + "/{word}")
    ModelAndView save(
            Page page,
            SignedIn who,
            @PathVariable String word,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        ways.unitOf(who);
        WayForm form = new WayForm(kind(word), typed);
        List<WayFault> faults = faults(who, form);
        if (!faults.isEmpty()) {
            return refused(page, who, form, faults);
        }
        ways.save(who, form.kind(), form.enabled(), form.settings(), secret(form));
        after.addFlashAttribute("notice", Said.of("outside.saved"));
        ModelAndView back = new ModelAndView("redirect:" + LIST);
        back.setStatus(HttpStatus.SEE_OTHER);
        return back;
    }

    /** Tries what was typed and saves nothing; the answer is the form with what came of it. */
    @Delicate
    @PostMapping(LIST + "/{word}/trial")
    ModelAndView trial(
            Page page,
            SignedIn who,
            @PathVariable String word,
            @RequestParam Map<String, String> typed) {
        ways.unitOf(who);
        WayForm form = new WayForm(kind(word), typed);
        List<WayFault> faults = faults(who, form);
        if (!faults.isEmpty()) {
            return refused(page, who, form, faults);
        }
        Trial trial =
                switch (form.kind()) {
                    case LDAP -> LdapTrial.of(form.ldap(), secret(form), form.field("sample"));
                    case OIDC -> OidcDoor.trial(form.oidc(), secret(form));
                    case CAS -> CasDoor.trial(form.cas());
                };
        return view(page, form.kind(), typed(who, form, Optional.of(trial)));
    }

    private List<WayFault> faults(SignedIn who, WayForm form) {
        var kept = ways.of(form.kind());
        String address =
                kept.secret().isEmpty()
                        ? ""
                        : new WayForm(form.kind(), WaySheet.fieldsOf(kept.settings())).address();
        Set<UUID> units = Set.copyOf(who.unitsBy(Duty.SYSTEM_ADMINISTRATOR));
        return form.faults(address, units);
    }

    /** The one typed now, else the one that is kept. */
    private String secret(WayForm form) {
        return form.secret().isEmpty() ? ways.of(form.kind()).secret() : form.secret();
    }

    private ModelAndView refused(Page page, SignedIn who, WayForm form, List<WayFault> faults) {
        Refusals refusals =
                new Refusals(
                        faults.stream()
                                .map(fault -> Refusal.at(fault.field(), fault.key()))
                                .toList());
        ModelAndView view =
                view(page.refused(refusals), form.kind(), typed(who, form, Optional.empty()));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView view(Page page, WayKind kind, WaySheet sheet) {
        Page titled = page.under("outside.ways", LIST).titled("outside.way." + kind.word());
        return new ModelAndView("outside/" + kind.word(), Map.of("page", titled, "sheet", sheet));
    }

    private WaySheet kept(SignedIn who, WayKind kind, Optional<Trial> trial) {
        var kept = ways.of(kind);
        Map<String, String> fields = WaySheet.fieldsOf(kept.settings());
        boolean configured = !new WayForm(kind, fields).address().isEmpty();
        return new WaySheet(
                kind.word(),
                kept.enabled(),
                configured,
                !kept.secret().isEmpty(),
                fields,
                units(who),
                trial);
    }

    /** A secret that was typed is not shown again: it has to be typed once more to be saved. */
    private WaySheet typed(SignedIn who, WayForm form, Optional<Trial> trial) {
        Map<String, String> fields =
                form.typed().entrySet().stream()
                        .filter(field -> !field.getKey().equals("secret"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new WaySheet(
                form.kind().word(),
                form.enabled(),
                true,
                !ways.of(form.kind()).secret().isEmpty(),
                fields,
                units(who),
                trial);
    }

    private List<Choice> units(SignedIn who) {
        return who.unitsBy(Duty.SYSTEM_ADMINISTRATOR).stream()
                .flatMap(unit -> organisation.unit(unit).stream())
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
    }

    private static WayKind kind(String word) {
        return Arrays.stream(WayKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotInSight("way", new UUID(0, 0)));
    }
}
