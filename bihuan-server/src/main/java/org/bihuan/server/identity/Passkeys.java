package org.bihuan.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys as they are kept. What is signed with them is checked by Spring Security before anything
 * here is called.
 */
@Service
public class Passkeys {

    private static final int LONGEST_LABEL = 60;

    private final PasskeyRows rows;
    private final DoorRows door;
    private final Entrance entrance;
    private final AuditTrail audit;
    private final Clock clock;

    Passkeys(PasskeyRows rows, DoorRows door, Entrance entrance, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.door = door;
        this.entrance = entrance;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Passkey> find(String credentialId) {
        return rows.find(credentialId);
    }

    /** One's own; of anybody else there are none. */
    @Transactional(readOnly = true)
    public List<Passkey> ofAccount(UUID accountId) {
        return rows.ofAccount(accountId);
    }

    /** The name under which an account's passkeys are shown on its owner's devices. */
    @Transactional(readOnly = true)
    public Optional<String> signInName(UUID accountId) {
        return door.account(accountId).map(DoorRows.Account::signInName);
    }

    /**
     * Keeps a new one of the account that is in sight as one's own, or what a known one has done.
     */
    @Transactional
    public void save(Passkey passkey) {
        if (rows.find(passkey.credentialId()).isPresent()) {
            door.showOwn(passkey.accountId());
            rows.used(passkey, clock.instant());
            return;
        }
        DoorRows.Account account =
                door.account(passkey.accountId())
                        .orElseThrow(() -> new NotInSight("account", passkey.accountId()));
        rows.insert(account.unitId(), passkey);
        note(account, "identity.passkey-added");
    }

    @Transactional
    public void delete(SignedIn who, String credentialId) {
        DoorRows.Account account =
                door.account(who.accountId())
                        .orElseThrow(() -> new NotInSight("account", who.accountId()));
        if (rows.delete(account.id(), credentialId)) {
            note(account, "identity.passkey-removed");
        }
    }

    /** Lets the owner of a passkey in, whose signature was checked. */
    @Transactional
    public SignInResult enter(UUID accountId, Visitor visitor) {
        Instant now = clock.instant();
        door.showOwn(accountId);
        return door.account(accountId)
                .filter(account -> !account.disabled())
                .map(account -> entrance.admit(account, Way.PASSKEY, visitor, now))
                .orElseGet(SignInResult.Wrong::new);
    }

    /** A label that fits; the device's own word if nothing was typed. */
    public static String label(String typed, String otherwise) {
        String label = typed.strip().isEmpty() ? otherwise : typed.strip();
        return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    }

    private void note(DoorRows.Account account, String action) {
        audit.append(
                account.unitId(), account.personId(), action, "account", account.id(), Map.of());
    }
}
