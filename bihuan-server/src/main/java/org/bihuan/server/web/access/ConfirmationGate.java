package org.bihuan.server.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.server.identity.Confirmations;
import org.bihuan.server.identity.Delicate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps {@link Delicate} methods from whoever has not shown lately who he is. */
@Component
class ConfirmationGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String FIELD = "confirmation";
    private static final String PAGE = "/account/confirmation";

    private final Confirmations confirmations;

    ConfirmationGate(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException, IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(Delicate.class)
                || !(SecurityContextHolder.getContext().getAuthentication()
                        instanceof SignedInToken token)
                || !confirmations.isNeeded(token.session())) {
            return true;
        }
        String typed = request.getParameter(FIELD);
        if (typed != null && request.getMethod().equals("POST")) {
            switch (confirmations.confirm(token.session(), typed)) {
                case Confirmations.Result.Confirmed() -> {
                    return true;
                }
                case Confirmations.Result.Wrong() -> request.setAttribute("refused", true);
                case Confirmations.Result.TooSoon(var nextTryAt) ->
                        request.setAttribute("nextTryAt", nextTryAt);
            }
        }
        request.getRequestDispatcher(PAGE).forward(request, response);
        return false;
    }
}
