package org.bihuan.server.selfcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.auditing.LogKeeper;
import org.bihuan.server.auditing.SignedHead;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.bihuan.server.selfcheck.Point.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what can be looked at, and says of the rest whose it is. */
@Service
class SelfCheck {

    /** So old may the last signed head of the log be while nothing is wrong. */
    private static final Duration OLDEST_HEAD = Duration.ofDays(7);

    private static final List<Role> OFFICES =
            List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_OFFICER, Role.AUDITOR);

    private final SelfCheckRows rows;
    private final LogKeeper log;
    private final Clock clock;

    SelfCheck(SelfCheckRows rows, LogKeeper log, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /** The units that somebody keeps or audits. */
    static List<UUID> units(SignedIn who) {
        return OFFICES.stream().flatMap(o -> who.unitsBy(o.duty()).stream()).distinct().toList();
    }

    /**
     * @param secure whether this very page came over HTTPS
     * @throws NotInSight for whoever holds none of the three offices there
     */
    @Transactional(readOnly = true)
    public List<Point> of(SignedIn who, UUID unitId, boolean secure) {
        if (!who.mayAny(unitId, OFFICES.toArray(new Role[0]))) {
            throw new NotInSight("self-check of", unitId);
        }
        return List.of(
                authentication(secure),
                offices(unitId),
                audit(who, unitId),
                new Point("intrusion", Standing.PROVIDED, List.of()),
                new Point("malware", Standing.YOURS, List.of()),
                new Point("trusted", Standing.YOURS, List.of()),
                integrity(),
                confidentiality(secure),
                new Point("backup", Standing.MISSING, List.of()),
                new Point("residual", Standing.PROVIDED, List.of()),
                new Point("personal", Standing.PROVIDED, List.of()));
    }

    private static Point authentication(boolean secure) {
        return new Point(
                "authentication", secure ? Standing.PROVIDED : Standing.LOOK, transport(secure));
    }

    private static Point confidentiality(boolean secure) {
        return new Point(
                "confidentiality", secure ? Standing.PROVIDED : Standing.LOOK, transport(secure));
    }

    private static List<Said> transport(boolean secure) {
        return List.of(Said.of(secure ? "selfcheck.found.https" : "selfcheck.found.no-https"));
    }

    /** Three offices, each held by somebody; that one person holds two, the database refuses. */
    private Point offices(UUID unitId) {
        Map<Role, Integer> holders = rows.holders(unitId, LocalDate.now(clock));
        List<Said> found = new ArrayList<>();
        boolean all = true;
        for (Role office : OFFICES) {
            int held = holders.getOrDefault(office, 0);
            all &= held > 0;
            found.add(
                    Said.of(
                            "selfcheck.found.office",
                            Said.of("identity.role." + word(office)),
                            held));
        }
        return new Point("access", all ? Standing.PROVIDED : Standing.LOOK, found);
    }

    private static String word(Role office) {
        return office.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Point audit(SignedIn who, UUID unitId) {
        if (who.unitsBy(Duty.SYSTEM_ADMINISTRATOR).contains(unitId)) {
            return new Point("audit", Standing.PROVIDED, List.of());
        }
        Optional<SignedHead> head = log.latest(who, unitId);
        boolean fresh =
                head.filter(h -> h.signedAt().plus(OLDEST_HEAD).isAfter(clock.instant()))
                        .isPresent();
        return new Point(
                "audit",
                fresh ? Standing.PROVIDED : Standing.LOOK,
                List.of(
                        head.map(h ->
                                        Said.of(
                                                "selfcheck.found.head",
                                                h.head().size(),
                                                h.signedAt()))
                                .orElseGet(() -> Said.of("selfcheck.found.no-head"))));
    }

    private Point integrity() {
        List<String> off = rows.settingsThatAreOff();
        return new Point(
                "integrity",
                off.isEmpty() ? Standing.PROVIDED : Standing.LOOK,
                List.of(
                        off.isEmpty()
                                ? Said.of("selfcheck.found.settings-on")
                                : Said.of("selfcheck.found.settings-off", String.join(", ", off))));
    }
}
