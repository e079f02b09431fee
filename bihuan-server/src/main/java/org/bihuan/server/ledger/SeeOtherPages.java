package org.bihuan.server.ledger;

import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** After a POST: on to a page that says what was done, which may be loaded again without harm. */
final class SeeOtherPages {
    private SeeOtherPages() {}

    static ModelAndView to(String address, Said notice) {
        if (RequestContextHolder.currentRequestAttributes()
                instanceof ServletRequestAttributes current) {
            RequestContextUtils.getOutputFlashMap(current.getRequest()).put("notice", notice);
        }
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
