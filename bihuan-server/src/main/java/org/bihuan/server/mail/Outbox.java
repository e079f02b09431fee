package org.bihuan.server.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to mail: addresses, and what is to be sent. */
@Service
public class Outbox {
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,130}");

    private final MailRows rows;
    private final MailServer server;
    private final Ids ids;
    private final Clock clock;

    Outbox(MailRows rows, MailServer server, Ids ids, Clock clock) {
        this.rows = rows;
        this.server = server;
        this.ids = ids;
        this.clock = clock;
    }

    /** A mail to somebody in a unit, in words that are ready. */
    public record Mail(UUID unitId, UUID person, String subject, String body) {}

    /**
     * What became of one.
     *
     * @param failure why the last try failed; empty when none did
     */
    public record Sent(
            UUID person,
            Instant madeAt,
            Optional<Instant> sentAt,
            Optional<Instant> givenUpAt,
            int tries,
            String failure) {}

    /** Address of this server as people open it; empty when nobody has said. */
    @Transactional(readOnly = true)
    public Optional<String> home() {
        return Optional.of(server.settings().home()).filter(home -> !home.isEmpty());
    }

    /** Whether mail leaves at all. */
    @Transactional(readOnly = true)
    public boolean isOn() {
        return server.isOn();
    }

    /** Written into the caller's transaction; nothing happens when he has no address. */
    @Transactional
    public void put(Mail mail) {
        String address = rows.addresses(mail.unitId()).get(mail.person());
        if (address != null && server.isOn()) {
            rows.put(ids.next(), mail, address, clock.instant());
        }
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> addresses(UUID unitId) {
        return rows.addresses(unitId);
    }

    @Transactional(readOnly = true)
    public String addressOf(SignedIn who) {
        return who.units().stream()
                .flatMap(unit -> rows.address(unit, who.personId()).stream())
                .findFirst()
                .orElse("");
    }

    /** The language that somebody chose for his mail in a unit. */
    @Transactional(readOnly = true)
    public Optional<Language> languageOf(UUID unitId, UUID person) {
        return rows.language(unitId, person);
    }

    @Transactional(readOnly = true)
    public Optional<Language> languageOf(SignedIn who) {
        return who.units().stream()
                .flatMap(unit -> rows.language(unit, who.personId()).stream())
                .findFirst();
    }

    /** Whether it is one, or none. */
    public static boolean isAddress(String typed) {
        return typed.isEmpty() || ADDRESS.matcher(typed).matches();
    }

    /**
     * One's own, in every unit where one works; empty takes it away.
     *
     * @param language empty: whichever the unit has set
     */
    @Transactional
    public void setAddress(SignedIn who, String address, Optional<Language> language) {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("no address");
        }
        rows.setAddress(who.units(), who.personId(), address, language, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Sent> latest(Collection<UUID> units, int most) {
        return rows.latest(units, most);
    }
}
