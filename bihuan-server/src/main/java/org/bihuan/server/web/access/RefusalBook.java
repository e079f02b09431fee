package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.identity.RefusedDeeds;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.organisation.Units;
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
    private final Units units;

    RefusalBook(RefusedDeeds refused, Units units) {
        this.refused = refused;
        this.units = units;
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
        } else if (why == RefusedDeeds.Why.TOO_FAST && refused.isStrangerDue()) {
            noteStranger();
        }
    }

    private void noteStranger() {
        try {
            Set<UUID> tops = units.tops();
            Sight.auditing(tops).run(() -> refused.noteStranger(tops));
        } catch (RuntimeException unwritten) {
            LOG.warn("a refusal was not written down", unwritten);
        }
    }
}
