package org.bihuan.server.reuse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** For how long a result is its author's alone: what the unit says, or what is usual here. */
@Component
class AuthorFirst {
    static final int MOST_HOURS = 720;

    private final CheckRows rows;
    private final AuditTrail audit;
    private final Clock clock;
    private final int usual;

    AuthorFirst(
            CheckRows rows,
            AuditTrail audit,
            Clock clock,
            @Value("${bihuan.reuse.author-hours:48}") int usual) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.usual = usual;
    }

    int hours(UUID unitId) {
        return rows.authorHours(unitId).orElse(usual);
    }

    /** When reviewers see it, or have since; empty while there is nothing to see. */
    Optional<Instant> opensAt(ReuseCheck check) {
        return check.outcome()
                .map(done -> {
                    Instant inTime =
                            done.finishedAt().plus(Duration.ofHours(hours(check.unitId())));
                    return check.shownAt().filter(at -> at.isBefore(inTime)).orElse(inTime);
                });
    }

    /** The caller has asked who may. */
    List<Refusal> say(SignedIn who, UUID unitId, String typed) {
        List<Refusal> refusals = new ArrayList<>();
        int hours = -1;
        try {
            hours = Integer.parseInt(typed.strip());
        } catch (NumberFormatException notANumber) {
            // Refused below, with what would be one.
        }
        if (hours < 0 || hours > MOST_HOURS) {
            refusals.add(Refusal.at("hours", "reuse.refused.hours", MOST_HOURS));
            return refusals;
        }
        rows.sayAuthorHours(unitId, hours, who.personId(), clock.instant());
        audit.append(
                unitId,
                who.personId(),
                "reuse.author-hours",
                "unit",
                unitId,
                Map.of("hours", Integer.toString(hours)));
        return refusals;
    }
}
