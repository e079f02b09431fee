package org.bihuan.server.mail;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which server takes our mail; kept by the system administrator of a unit that has none above. */
@Service
class MailServer {
    private final MailRows rows;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    MailServer(MailRows rows, Organisation organisation, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isOn() {
        return rows.server().filter(MailRows.Kept::enabled).isPresent();
    }

    @Transactional(readOnly = true)
    public MailSettings settings() {
        return rows.server()
                .map(kept -> json.readValue(kept.settings(), MailSettings.class))
                .orElse(MailSettings.EMPTY);
    }

    /** In clear, to be used and never shown. */
    @Transactional(readOnly = true)
    public String password() {
        return rows.server().map(MailRows.Kept::secret).orElse("");
    }

    @Transactional(readOnly = true)
    public Smtp smtp() {
        return new Smtp(settings(), password());
    }

    @Transactional
    public void save(SignedIn who, boolean enabled, MailSettings settings, String password) {
        UUID unit = unitOf(who).id();
        rows.save(
                new MailRows.Kept(enabled, json.writeValueAsString(settings), password),
                clock.instant());
        audit.append(
                unit,
                who.personId(),
                "mailing.server-changed",
                "unit",
                unit,
                Map.of("enabled", Boolean.toString(enabled)));
    }

    @Transactional(readOnly = true)
    public Unit unitOf(SignedIn who) {
        return topUnit(who).orElseThrow(() -> new NotInSight("mail server", who.accountId()));
    }

    private Optional<Unit> topUnit(SignedIn who) {
        return who.unitsBy(Duty.SYSTEM_ADMINISTRATOR).stream()
                .flatMap(unit -> organisation.unit(unit).stream())
                .filter(unit -> unit.parentId().isEmpty())
                .findFirst();
    }
}
