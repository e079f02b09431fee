package org.bihuan.server.testing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bihuan.server.identity.Accounts;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SetUp;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.SignInResult;
import org.bihuan.server.identity.SignIns;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.identity.Visitor;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Makes units, people and accounts for a test, and lets the test be one of them. */
public final class Office {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Organisation organisation;
    private final Accounts accounts;
    private final SetUp setUp;
    private final SignIns signIns;
    private final Ids ids;
    private final ServletWebServerApplicationContext server;
    private final AtomicInteger counter = new AtomicInteger();

    Office(
            Organisation organisation,
            Accounts accounts,
            SetUp setUp,
            SignIns signIns,
            Ids ids,
            ServletWebServerApplicationContext server) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.setUp = setUp;
        this.signIns = signIns;
        this.ids = ids;
        this.server = server;
    }

    /** A unit; with the first one the installation counts as set up. */
    public UUID unit(String name) {
        return unit(name, Optional.empty());
    }

    /** A unit below another one. */
    public UUID unit(String name, Optional<UUID> parent) {
        setUp.take();
        UUID id = ids.next();
        Sight.whole(parent.map(above -> new UUID[] {id, above}).orElse(new UUID[] {id}))
                .run(() -> organisation.addUnit(new Unit(id, name, parent, false)));
        return id;
    }

    public UUID person(UUID unitId, String name) {
        return whole(unitId, () -> organisation.addPerson(unitId, name).id());
    }

    /** A person with an account; the roles must all be of one duty. */
    public Account account(UUID unitId, String name, Role... roles) {
        Account account = account(unitId, name, roles.length == 0 ? Duty.WORK : roles[0].duty());
        for (Role role : roles) {
            grant(account, unitId, role);
        }
        return account;
    }

    /** A person with an account and no role yet. */
    public Account account(UUID unitId, String name, Duty duty) {
        UUID personId = person(unitId, name);
        String signInName = "user-" + counter.incrementAndGet();
        String password = "correct horse " + signInName;
        UUID accountId =
                whole(
                        unitId,
                        () -> accounts.open(unitId, personId, signInName, duty, password, false));
        return new Account(unitId, accountId, personId, name, signInName, password);
    }

    /** One more role, also in another unit. */
    public UUID grant(Account account, UUID unitId, Role role) {
        return grant(account, unitId, role, LONG_AGO, Optional.empty());
    }

    /** A role from one day to another, both included. */
    public UUID grant(
            Account account, UUID unitId, Role role, LocalDate from, Optional<LocalDate> until) {
        return Sight.whole(unitId, account.unitId())
                .call(() -> accounts.grant(unitId, account.accountId(), role, from, until));
    }

    /** Runs the work with content and administration of this unit in sight. */
    public <T> T whole(UUID unitId, Callable<T> work) {
        return call(Sight.whole(unitId), work);
    }

    /** Runs the work as this person: with the roles held now, and only what they show in sight. */
    public <T> T as(Account account, Function<SignedIn, T> work) {
        SignedIn who = signedIn(account);
        return call(Sight.of(who), () -> work.apply(who));
    }

    public SignedIn signedIn(Account account) {
        return switch (signIns.attempt(
                account.signInName(), account.password(), Visitor.unknown())) {
            case SignInResult.Welcome welcome -> welcome.session().who();
            case SignInResult other -> throw new AssertionError(other.toString());
        };
    }

    /** Nobody in particular. */
    public Browser browser() {
        return new Browser(server.getWebServer().getPort());
    }

    /** A browser in which this person has signed in through the form. */
    public Browser browserOf(Account account) {
        Browser browser = browser();
        Answer answer = browser.signIn(account.signInName(), account.password());
        if (answer.status() != 303) {
            throw new AssertionError("sign-in: " + answer);
        }
        return browser;
    }

    private static <T> T call(Sight sight, Callable<T> work) {
        try {
            return sight.call(work::call);
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception wrapped) {
            throw new IllegalStateException(wrapped);
        }
    }
}
