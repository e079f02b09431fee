package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.server.identity.RefusedDeeds;
import org.bihuan.server.identity.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Has refusals written down; that one could not be written changes nothing about it. */
@Component
public class RefusalBook {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalBook.class);

    private final RefusedDeeds refused;

    RefusalBook(RefusedDeeds refused) {
        this.refused = refused;
    }

    /** An address that is not there for whoever asks. */
    void notThere(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        note(RefusedDeeds.Why.NOT_THERE, request.getMethod() + " " + pattern);
    }

    /**
     * What was refused before any page was asked.
     *
     * @param status of the answer
     */
    public void refused(int status) {
        switch (status) {
            case 403 -> note(RefusedDeeds.Why.FROM_ELSEWHERE, "");
            case 429 -> note(RefusedDeeds.Why.TOO_FAST, "");
            default -> {}
        }
    }

    private void note(RefusedDeeds.Why why, String address) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token) {
            try {
                Sight.of(token.getPrincipal())
                        .run(() -> refused.note(token.getPrincipal(), why, address));
            } catch (RuntimeException unwritten) {
                LOG.warn("a refusal was not written down", unwritten);
            }
        }
    }
}
