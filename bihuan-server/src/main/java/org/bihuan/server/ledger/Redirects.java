package org.bihuan.server.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a POST: on to a page that says what was done, which may be loaded again without harm. */
final class Redirects {
    private Redirects() {}

    static ModelAndView to(String address, String noticeKey) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
