package org.bihuan.server.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The units whose rows the database shows to the current thread. Bound for the length of a request
 * (or a job) and carried into every transaction by {@code SightOfTransactions}; nothing bound means
 * nothing seen.
 *
 * @param units whose content is in sight
 * @param administered whose people, accounts and roles are in sight
 * @param audited whose audit trail is in sight
 * @param account the account of whoever works, for what is his own
 */
public record Sight(
        Set<UUID> units, Set<UUID> administered, Set<UUID> audited, Optional<UUID> account) {

    private static final ScopedValue<Sight> CURRENT = ScopedValue.newInstance();
    private static final Sight NOTHING = new Sight(Set.of(), Set.of(), Set.of(), Optional.empty());

    public Sight {
        units = Set.copyOf(units);
        administered = Set.copyOf(administered);
        audited = Set.copyOf(audited);
    }

    public static Sight nothing() {
        return NOTHING;
    }

    public static Sight of(SignedIn who) {
        Set<UUID> audited = new HashSet<>(who.unitsBy(Duty.AUDITOR));
        audited.addAll(who.unitsBy(Duty.SECURITY_OFFICER));
        return new Sight(
                Set.copyOf(who.units()),
                Set.copyOf(who.unitsBy(Duty.SYSTEM_ADMINISTRATOR)),
                audited,
                Optional.of(who.accountId()));
    }

    /** For jobs and the sample: the content of these units, and nobody in particular. */
    public static Sight ofUnits(Collection<UUID> units) {
        return new Sight(Set.copyOf(units), Set.of(), Set.of(), Optional.empty());
    }

    /** For setting up: the people and accounts of one unit that may not exist yet. */
    public static Sight administering(UUID unitId) {
        return new Sight(Set.of(), Set.of(unitId), Set.of(), Optional.empty());
    }

    /** For what the house itself writes into these trails. */
    public static Sight auditing(Collection<UUID> units) {
        return new Sight(Set.of(), Set.of(), Set.copyOf(units), Optional.empty());
    }

    /** For tests and the sample: content and administration of the same units. */
    public static Sight whole(UUID... units) {
        Set<UUID> all = Set.copyOf(List.of(units));
        return new Sight(all, all, all, Optional.empty());
    }

    /** With units that are about to be made below administered ones. */
    public Sight alsoAdministering(Collection<UUID> coming) {
        Set<UUID> all = new HashSet<>(administered);
        all.addAll(coming);
        return new Sight(units, all, audited, account);
    }

    public static Sight current() {
        return CURRENT.isBound() ? CURRENT.get() : NOTHING;
    }

    /** Runs the work with this sight; a transaction that is open already keeps its own. */
    public <T extends @org.jspecify.annotations.Nullable Object, X extends Throwable> T call(
            ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
