package org.bihuan.server.outside;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.OutsideDoors;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which outside systems are configured. They are the installation's, not a unit's: the system
 * administrator of a unit that has nobody above it keeps them. A secret is encrypted and comes out
 * again only to be used, never on a page.
 */
@Service
public class OutsideWays implements OutsideDoors {

    private final OutsideWayRows rows;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    OutsideWays(OutsideWayRows rows, Organisation organisation, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A way as it is configured.
     *
     * @param secret in clear; empty if there is none
     */
    record Configured<S extends WaySettings>(
            boolean enabled, S settings, String secret, Instant changedAt) {

        /** Settings of before that would send secrets in the clear stay unused until mended. */
        boolean isUsed() {
            return enabled && !settings.crossesInTheClear();
        }
    }

    @Transactional(readOnly = true)
    <S extends WaySettings> Configured<S> of(WayKind kind, Class<S> type, S empty) {
        return rows.find(kind)
                .map(kept ->
                        new Configured<>(
                                kept.enabled(),
                                json.readValue(kept.settings(), type),
                                kept.secret(),
                                kept.changedAt()))
                .orElseGet(() -> new Configured<>(false, empty, "", Instant.EPOCH));
    }

    /** Whichever kind it is. */
    Configured<? extends WaySettings> of(WayKind kind) {
        return switch (kind) {
            case LDAP -> of(kind, LdapSettings.class, LdapSettings.EMPTY);
            case OIDC -> of(kind, OidcSettings.class, OidcSettings.EMPTY);
            case CAS -> of(kind, CasSettings.class, CasSettings.EMPTY);
        };
    }

    /** Ways that the sign-in page offers beside its form. */
    @Override
    @Transactional(readOnly = true)
    public List<String> offered() {
        return List.of(WayKind.OIDC, WayKind.CAS).stream()
                .filter(kind -> of(kind).isUsed())
                .map(WayKind::word)
                .toList();
    }

    @Transactional
    public void save(
            SignedIn who, WayKind kind, boolean enabled, WaySettings settings, String secret) {
        UUID unit = unitOf(who).id();
        String text = json.writeValueAsString(settings);
        rows.save(kind, new OutsideWayRows.Kept(enabled, text, secret, clock.instant()));
        audit.append(
                unit,
                who.personId(),
                "outside.way-changed",
                "unit",
                unit,
                Map.of("way", kind.name(), "enabled", Boolean.toString(enabled)));
    }

    /** The unit for which this person keeps the ways; it has nobody above it. */
    @Transactional(readOnly = true)
    public Unit unitOf(SignedIn who) {
        return topUnit(who).orElseThrow(() -> new NotInSight("sign-in ways", who.accountId()));
    }

    @Transactional(readOnly = true)
    public boolean mayKeep(SignedIn who) {
        return topUnit(who).isPresent();
    }

    private Optional<Unit> topUnit(SignedIn who) {
        return who.unitsBy(Duty.SYSTEM_ADMINISTRATOR).stream()
                .flatMap(unit -> organisation.unit(unit).stream())
                .filter(unit -> unit.parentId().isEmpty())
                .findFirst();
    }
}
