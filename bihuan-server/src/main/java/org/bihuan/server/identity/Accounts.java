package org.bihuan.server.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.ids.Ids;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts and roles of the units administered in the current sight. It decides nothing about who
 * asks: {@link Administration} does, for people; the sample and the set-up need no leave.
 */
@Service
public class Accounts {

    private final AccountRows rows;
    private final PasswordEncoder passwords;
    private final Ids ids;
    private final Clock clock;

    Accounts(AccountRows rows, PasswordEncoder passwords, Ids ids, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param mustChangePassword whether this is a start password that somebody else knows
     * @return the account's id
     * @throws IllegalStateException if the sign-in name is taken or the person has an account
     */
    @Transactional
    public UUID open(
            UUID unitId,
            UUID personId,
            String signInName,
            Duty duty,
            String password,
            boolean mustChangePassword) {
        return openIfFree(unitId, personId, signInName, duty, password, mustChangePassword)
                .orElseThrow(() -> new IllegalStateException("taken: " + signInName));
    }

    /** As {@link #open}; empty if the sign-in name is taken or the person has an account. */
    @Transactional
    public Optional<UUID> openIfFree(
            UUID unitId,
            UUID personId,
            String signInName,
            Duty duty,
            String password,
            boolean mustChangePassword) {
        UUID id = ids.next();
        boolean free =
                rows.insert(
                        new AccountRows.NewAccount(
                                unitId,
                                id,
                                personId,
                                SignInName.of(signInName),
                                duty,
                                hash(passwords, password),
                                mustChangePassword),
                        clock.instant());
        return free ? Optional.of(id) : Optional.empty();
    }

    /**
     * Gives a role in a unit from a day on.
     *
     * @param until the last day of it
     * @return the grant's id
     * @throws IllegalStateException if the account holds the role already
     */
    @Transactional
    public UUID grant(
            UUID unitId, UUID accountId, Role role, LocalDate from, Optional<LocalDate> until) {
        AccountRows.Kept account =
                rows.find(accountId).orElseThrow(() -> new NotInSight("account", accountId));
        return grantIfNew(unitId, account, role, new Term(from, until))
                .orElseThrow(() -> new IllegalStateException("held already: " + role));
    }

    Optional<UUID> grantIfNew(UUID unitId, AccountRows.Kept account, Role role, Term term) {
        return grantIfNew(unitId, account, role, term, AccountRows.Origin.PERSON);
    }

    /** A role that the account's groups in a directory give. */
    void grantByDirectory(AccountRows.Kept account, Role role, Term term) {
        grantIfNew(account.unitId(), account, role, term, AccountRows.Origin.DIRECTORY);
    }

    private Optional<UUID> grantIfNew(
            UUID unitId,
            AccountRows.Kept account,
            Role role,
            Term term,
            AccountRows.Origin origin) {
        UUID id = ids.next();
        return rows.insertGrant(id, unitId, account, role, term, origin)
                ? Optional.of(id)
                : Optional.empty();
    }

    static String hash(PasswordEncoder passwords, String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }
}
