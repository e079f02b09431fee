package org.bihuan.server.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.server.audit.AuditTrail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody changes his own password; every session of his, this one too, ends with the old one. */
@Service
class PasswordChanges {

    private final DoorRows door;
    private final EntryRuleRows entryRules;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;

    PasswordChanges(
            DoorRows door,
            EntryRuleRows entryRules,
            PasswordEncoder passwords,
            AuditTrail audit,
            Clock clock) {
        this.door = door;
        this.entryRules = entryRules;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public EntryRules rules() {
        return entryRules.read();
    }

    /** What was typed. */
    record Form(String current, String password, String again) {}

    /** All faults; none means that it is done. */
    @Transactional
    public List<Fault> change(SignedIn who, Form form) {
        DoorRows.Account account =
                door.account(who.accountId())
                        .orElseThrow(() -> new NotInSight("account", who.accountId()));
        List<Fault> faults = new ArrayList<>();
        if (!passwords.matches(form.current(), account.passwordHash())) {
            faults.add(Fault.PASSWORD_WRONG);
        }
        faults.addAll(
                PasswordRules.faults(
                        entryRules.read(), form.password(), form.again(), account.signInName()));
        if (form.password().equals(form.current())) {
            faults.add(Fault.PASSWORD_AS_BEFORE);
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        door.setPassword(account.id(), Accounts.hash(passwords, form.password()), clock.instant());
        door.endEntry(account.id());
        door.forgetBrowsers(account.id());
        audit.append(
                account.unitId(),
                who.personId(),
                "identity.password-changed",
                "account",
                account.id(),
                Map.of());
        return faults;
    }
}
