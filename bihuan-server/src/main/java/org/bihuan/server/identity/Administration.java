package org.bihuan.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.organisation.Organisation;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a system administrator does for a unit: people and their seats, accounts with one-time start
 * passwords, roles. It is all he does: the unit's content is not in his sight.
 */
@Service
class Administration {

    /** Four words' worth: 20 signs of 32, in groups of five; 100 random bits. */
    private static final String SIGNS = "abcdefghjkmnpqrstvwxyz0123456789";

    private final Organisation organisation;
    private final Accounts accounts;
    private final AccountRows rows;
    private final DoorRows door;
    private final FactorRows factors;
    private final PasskeyRows passkeys;
    private final OutsideRows outside;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Proposals proposals;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Administration(
            Organisation organisation,
            Accounts accounts,
            AccountRows rows,
            DoorRows door,
            FactorRows factors,
            PasskeyRows passkeys,
            OutsideRows outside,
            PasswordEncoder passwords,
            AuditTrail audit,
            Proposals proposals,
            Clock clock) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.rows = rows;
        this.door = door;
        this.factors = factors;
        this.passkeys = passkeys;
        this.outside = outside;
        this.passwords = passwords;
        this.audit = audit;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Shown once, to be handed over, and to be replaced at the first sign-in. */
    record StartPassword(String signInName, String password) {}

    /** The people of a unit with their accounts and roles. */
    @Transactional(readOnly = true)
    public Roster roster(SignedIn who, UUID unitId) {
        require(who, unitId);
        return new Roster(
                organisation.unit(unitId).orElseThrow(() -> new NotInSight("unit", unitId)),
                organisation.people(unitId),
                organisation.seats(unitId),
                rows.ofUnit(unitId),
                rows.grantsOfUnit(unitId));
    }

    @Transactional
    public Outcome<UUID> addPerson(SignedIn who, UUID unitId, NewPerson person) {
        require(who, unitId);
        List<Fault> faults = new ArrayList<>(person.faults());
        if (!organisation.isOpen(unitId)) {
            faults.add(Fault.UNIT_ENDED);
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        UUID id = organisation.addPerson(unitId, person.name().strip()).id();
        if (!person.post().isBlank()) {
            addSeat(unitId, id, person.post(), person.from());
        }
        audit.append(
                unitId,
                who.personId(),
                "organisation.person-added",
                "person",
                id,
                Map.of(),
                Content.of(id).text("name", person.name().strip()));
        return new Outcome.Done<>(id);
    }

    @Transactional
    public Outcome<UUID> addSeat(
            SignedIn who, UUID unitId, UUID personId, String title, Optional<LocalDate> from) {
        require(who, unitId);
        roster(who, unitId).person(personId);
        if (!organisation.isOpen(unitId)) {
            return Outcome.refused(Fault.UNIT_ENDED);
        }
        if (title.isBlank()) {
            return Outcome.refused(Fault.POST_MISSING);
        }
        if (title.strip().length() > 60) {
            return Outcome.refused(Fault.POST_TOO_LONG);
        }
        UUID seat = addSeat(unitId, personId, title, from);
        note(who, unitId, "organisation.seat-taken", "seat", seat, of("person", personId));
        return new Outcome.Done<>(seat);
    }

    private UUID addSeat(UUID unitId, UUID personId, String title, Optional<LocalDate> from) {
        LocalDate first = from.orElseGet(() -> LocalDate.now(clock));
        return organisation.addSeat(unitId, personId, title.strip(), first).id();
    }

    /** Ends a seat today; one that would begin later ends on its first day. */
    @Transactional
    public void endSeat(SignedIn who, UUID unitId, UUID seatId) {
        require(who, unitId);
        LocalDate first =
                organisation.seats(unitId).stream()
                        .filter(seat -> seat.id().equals(seatId))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("seat", seatId))
                        .from();
        LocalDate today = LocalDate.now(clock);
        organisation.endSeat(unitId, seatId, today.isBefore(first) ? first : today);
        note(who, unitId, "organisation.seat-left", "seat", seatId, Map.of());
    }

    @Transactional
    public Outcome<StartPassword> openAccount(
            SignedIn who, UUID unitId, UUID personId, String signInName, Optional<Duty> duty) {
        require(who, unitId);
        Roster roster = roster(who, unitId);
        roster.person(personId);
        List<Fault> faults = new ArrayList<>();
        if (!SignInName.isFit(signInName)) {
            faults.add(Fault.SIGN_IN_NAME_UNFIT);
        }
        if (duty.isEmpty()) {
            faults.add(Fault.DUTY_MISSING);
        }
        if (roster.accountOf(personId).isPresent()) {
            faults.add(Fault.ACCOUNT_EXISTS);
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        StartPassword start = new StartPassword(SignInName.of(signInName), freshPassword());
        Optional<UUID> opened =
                accounts.openIfFree(
                        unitId, personId, signInName, duty.orElseThrow(), start.password(), true);
        if (opened.isEmpty()) {
            return Outcome.refused(Fault.SIGN_IN_NAME_TAKEN);
        }
        note(
                who,
                unitId,
                "identity.account-opened",
                "account",
                opened.get(),
                of("person", personId));
        return new Outcome.Done<>(start);
    }

    /** A new start password; whoever is signed in with the old one is signed out. */
    @Transactional
    public Outcome<StartPassword> resetPassword(SignedIn who, UUID unitId, UUID accountId) {
        AccountRows.Kept account = account(who, unitId, accountId);
        if (accountId.equals(who.accountId())) {
            return Outcome.refused(Fault.OWN_ACCOUNT);
        }
        StartPassword start = new StartPassword(account.signInName(), freshPassword());
        rows.setStartPassword(
                accountId, Accounts.hash(passwords, start.password()), clock.instant());
        door.endEntry(accountId);
        door.forgetFailures(Secret.hash(SignIns.countedUnderName(account.signInName())));
        note(who, unitId, "identity.password-reset", "account", accountId, Map.of());
        return new Outcome.Done<>(start);
    }

    /** Takes off what somebody has lost with his telephone; he is signed out everywhere. */
    @Transactional
    public List<Fault> resetSecondFactor(SignedIn who, UUID unitId, UUID accountId) {
        account(who, unitId, accountId);
        if (accountId.equals(who.accountId())) {
            return List.of(Fault.OWN_ACCOUNT);
        }
        factors.delete(accountId);
        passkeys.deleteAll(accountId);
        door.endEntry(accountId);
        note(who, unitId, "identity.second-factor-reset", "account", accountId, Map.of());
        return List.of();
    }

    /** For somebody who was made anew outside: the next sign-in binds by the name once more. */
    @Transactional
    public void unbind(SignedIn who, UUID unitId, UUID accountId) {
        account(who, unitId, accountId);
        if (outside.unbindAll(accountId)) {
            door.endEntry(accountId);
            note(who, unitId, "identity.outside-unbound", "account", accountId, Map.of());
        }
    }

    @Transactional
    public List<Fault> closeAccount(SignedIn who, UUID unitId, UUID accountId) {
        account(who, unitId, accountId);
        if (accountId.equals(who.accountId())) {
            return List.of(Fault.OWN_ACCOUNT);
        }
        rows.close(accountId, clock.instant());
        door.endEntry(accountId);
        note(who, unitId, "identity.account-closed", "account", accountId, Map.of());
        return List.of();
    }

    @Transactional
    public void reopenAccount(SignedIn who, UUID unitId, UUID accountId) {
        account(who, unitId, accountId);
        rows.reopen(accountId);
        note(who, unitId, "identity.account-reopened", "account", accountId, Map.of());
    }

    /**
     * Gives one of the unit's accounts a role in it, or proposes it where that takes a second
     * person.
     */
    @Transactional
    public List<Fault> grant(
            SignedIn who, UUID unitId, UUID accountId, Optional<Role> role, Term term) {
        AccountRows.Kept account = account(who, unitId, accountId);
        List<Fault> faults = new ArrayList<>();
        if (role.isEmpty()) {
            faults.add(Fault.ROLE_MISSING);
        } else if (role.get().duty() != account.duty()) {
            faults.add(Fault.ROLE_OF_ANOTHER_DUTY);
        }
        if (term.endsBeforeItBegins()) {
            faults.add(Fault.UNTIL_BEFORE_FROM);
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        boolean alone =
                !Proposals.takesTwo(role.orElseThrow())
                        || proposals.mayBeAlone(who, unitId, accountId, role.orElseThrow());
        return alone
                ? grantNow(who, unitId, account, role.orElseThrow(), term)
                : proposals.propose(who, unitId, account, role.orElseThrow(), term);
    }

    private List<Fault> grantNow(
            SignedIn who, UUID unitId, AccountRows.Kept account, Role role, Term term) {
        Optional<UUID> granted = accounts.grantIfNew(unitId, account, role, term);
        if (granted.isEmpty()) {
            return List.of(Fault.ROLE_HELD_ALREADY);
        }
        door.endEntry(account.id());
        note(
                who,
                unitId,
                "identity.role-granted",
                "grant",
                granted.get(),
                Map.of(
                        "account", account.id().toString(),
                        "role", role.name(),
                        "from", term.from().toString(),
                        "until", term.until().map(LocalDate::toString).orElse(""),
                        "second-person", Proposals.takesTwo(role) ? "none" : "not-needed"));
        return List.of();
    }

    /** What waits for a second person to give it to somebody. */
    @Transactional(readOnly = true)
    public List<Proposal> waitingFor(SignedIn who, UUID unitId, UUID personId) {
        require(who, unitId);
        return proposals.waitingFor(unitId, personId);
    }

    /** Ends a role at once; his own office an administrator cannot end, nobody would be left. */
    @Transactional
    public List<Fault> endGrant(SignedIn who, UUID unitId, UUID grantId) {
        require(who, unitId);
        AccountRows.KeptGrant grant =
                rows.grant(grantId)
                        .filter(found -> found.unitId().equals(unitId))
                        .orElseThrow(() -> new NotInSight("grant", grantId));
        if (grant.accountId().equals(who.accountId())) {
            return List.of(Fault.OWN_ACCOUNT);
        }
        rows.endGrant(grantId, clock.instant());
        door.endEntry(grant.accountId());
        note(
                who,
                unitId,
                "identity.role-ended",
                "grant",
                grantId,
                Map.of("account", grant.accountId().toString(), "role", grant.role().name()));
        return List.of();
    }

    private AccountRows.Kept account(SignedIn who, UUID unitId, UUID accountId) {
        require(who, unitId);
        return rows.find(accountId)
                .filter(account -> account.unitId().equals(unitId))
                .orElseThrow(() -> new NotInSight("account", accountId));
    }

    private static void require(SignedIn who, UUID unitId) {
        if (!who.may(Role.SYSTEM_ADMINISTRATOR, unitId)) {
            throw new NotInSight("unit", unitId);
        }
    }

    private void note(
            SignedIn who,
            UUID unitId,
            String action,
            String kind,
            UUID id,
            Map<String, String> facts) {
        audit.append(unitId, who.personId(), action, kind, id, facts);
    }

    private static Map<String, String> of(String name, UUID id) {
        return Map.of(name, id.toString());
    }

    private String freshPassword() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                made.append('-');
            }
            made.append(SIGNS.charAt(random.nextInt(32)));
        }
        return made.toString();
    }
}
