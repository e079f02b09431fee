package org.bihuan.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.bihuan.server.page.Look;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Language, theme and text size: remembered by the browser, then back to the page. */
@Controller
class PreferencesPages {

    @PostMapping("/preferences")
    ModelAndView choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "/") String to) {
        Look look = LookCookie.read(request);
        for (String word : Stream.of(language, theme, size).toList()) {
            look = LookCookie.with(look, word);
        }
        LookCookie.write(request, response, look);
        RedirectView back = new RedirectView(isOurs(to) ? to : "/");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        back.setExpandUriTemplateVariables(false);
        return new ModelAndView(back);
    }

    /** Only a path of this server: {@code //host} and {@code /\host} would lead elsewhere. */
    private static boolean isOurs(String to) {
        return to.startsWith("/")
                && !to.startsWith("//")
                && to.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }
}
