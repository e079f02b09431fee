package org.bihuan.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bihuan.server.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody whom an outside system has named comes in. His account is found by the name he has
 * there, once; from then on the two are bound, and a namesake who comes later does not get in. Only
 * accounts of the work can be bound: whoever rules the outside system must not become an
 * administrator here.
 */
@Service
public class OutsideSignIns {

    private final Entrance entrance;
    private final DoorRows door;
    private final OutsideRows rows;
    private final Accounts accounts;
    private final AccountRows accountRows;
    private final Organisation organisation;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OutsideSignIns(
            Entrance entrance,
            DoorRows door,
            OutsideRows rows,
            Accounts accounts,
            AccountRows accountRows,
            Organisation organisation,
            Clock clock,
            TransactionTemplate transaction) {
        this.entrance = entrance;
        this.door = door;
        this.rows = rows;
        this.accounts = accounts;
        this.accountRows = accountRows;
        this.organisation = organisation;
        this.clock = clock;
        this.transaction = transaction;
    }

    public SignInResult enter(OutsideIdentity identity, Visitor visitor) {
        Instant now = clock.instant();
        Optional<DoorRows.Account> found = inTransaction(() -> find(identity));
        if (found.isEmpty()) {
            return identity.newIn()
                    .map(unit -> openAndEnter(unit, identity, visitor, now))
                    .orElseGet(() -> unbound(SignInResult.Unbound.Why.NO_ACCOUNT));
        }
        DoorRows.Account account = found.get();
        if (account.duty() != Duty.WORK) {
            return unbound(SignInResult.Unbound.Why.OFFICE);
        }
        if (account.disabled()) {
            return new SignInResult.Wrong();
        }
        return Sight.administering(account.unitId())
                .call(() -> inTransaction(() -> enter(account, identity, visitor, now)));
    }

    private Optional<DoorRows.Account> find(OutsideIdentity identity) {
        Optional<UUID> bound = rows.accountOf(identity.way(), identity.subject());
        if (bound.isPresent()) {
            door.showOwn(bound.get());
            return door.account(bound.get());
        }
        String name = SignInName.of(identity.signInName());
        if (!SignInName.isFit(name)) {
            return Optional.empty();
        }
        door.showAccountNamed(name);
        return door.accountNamed(name);
    }

    private SignInResult enter(
            DoorRows.Account account, OutsideIdentity identity, Visitor visitor, Instant now) {
        door.showOwn(account.id());
        Optional<String> subject = rows.subjectOf(account.id(), identity.way());
        if (subject.isPresent() && !subject.get().equals(identity.subject())) {
            entrance.note(account, "identity.outside-refused", of(identity.way()));
            return unbound(SignInResult.Unbound.Why.ANOTHER);
        }
        if (subject.isEmpty()) {
            rows.bind(account, identity.way(), identity.subject(), now);
            entrance.note(account, "identity.outside-bound", of(identity.way()));
        }
        identity.roles().ifPresent(roles -> follow(account, roles, now));
        return entrance.admit(account, identity.way(), visitor, now);
    }

    private SignInResult openAndEnter(
            UUID unitId, OutsideIdentity identity, Visitor visitor, Instant now) {
        if (!SignInName.isFit(identity.signInName())) {
            return unbound(SignInResult.Unbound.Why.NO_ACCOUNT);
        }
        return Sight.administering(unitId)
                .call(() ->
                        inTransaction(() -> enter(open(unitId, identity), identity, visitor, now)));
    }

    /** With a password that nobody knows: the account has no other way in. */
    private DoorRows.Account open(UUID unitId, OutsideIdentity identity) {
        String name = identity.displayName().strip();
        String shown = name.isEmpty() || name.length() > 60 ? identity.signInName() : name;
        UUID personId = organisation.addPerson(unitId, shown).id();
        UUID accountId =
                accounts.open(
                        unitId, personId, identity.signInName(), Duty.WORK, Secret.fresh(), false);
        DoorRows.Account account = door.account(accountId).orElseThrow();
        entrance.note(account, "identity.account-arisen", of(identity.way()));
        return account;
    }

    /** The roles in his own unit follow his groups, as far as groups gave them. */
    private void follow(DoorRows.Account account, Set<Role> given, Instant now) {
        Set<Role> ended = rows.endRolesOfTheDirectoryBut(account, given, now);
        Set<Role> fresh = new HashSet<>(given);
        fresh.removeAll(rows.roles(account));
        AccountRows.Kept kept = accountRows.find(account.id()).orElseThrow();
        Term term = new Term(LocalDate.now(clock), Optional.empty());
        for (Role role : fresh) {
            accounts.grantByDirectory(kept, role, term);
            entrance.note(account, "identity.role-granted", of(role));
        }
        ended.forEach(role -> entrance.note(account, "identity.role-ended", of(role)));
        if (!fresh.isEmpty() || !ended.isEmpty()) {
            door.endEntry(account.id());
        }
    }

    private static Map<String, String> of(Way way) {
        return Map.of("way", way.name());
    }

    private static Map<String, String> of(Role role) {
        return Map.of("role", role.name(), "by", "DIRECTORY");
    }

    private static SignInResult unbound(SignInResult.Unbound.Why why) {
        return new SignInResult.Unbound(why);
    }

    private <T> T inTransaction(Supplier<T> work) {
        T result = transaction.execute(_ -> work.get());
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return result;
    }
}
