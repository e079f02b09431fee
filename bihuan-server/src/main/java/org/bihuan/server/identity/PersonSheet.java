package org.bihuan.server.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;

/** One person as the administrator keeps him. Public only because templates are elsewhere. */
public record PersonSheet(
        String href,
        String unitName,
        String name,
        List<SeatLine> seats,
        Optional<AccountSheet> account,
        List<GrantLine> grants,
        List<Choice> duties,
        List<Choice> roles,
        Map<String, String> typed) {

    /** A seat with its term in words. */
    public record SeatLine(String what, Said term, boolean canEnd, String endHref) {}

    /** A role with its term in words. */
    public record GrantLine(Said what, Said term, boolean canEnd, String endHref) {}

    /** An account with its state in words. */
    public record AccountSheet(
            String signInName, Said duty, Said state, boolean closed, boolean own) {}

    /** What was typed into a field before the form was refused. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    static String href(UUID unitId, UUID personId) {
        return "/admin/units/" + unitId + "/people/" + personId;
    }

    static PersonSheet of(
            Page page, SignedIn who, Roster roster, UUID personId, Map<String, String> typed) {
        String href = href(roster.unit().id(), personId);
        Optional<AccountRows.Kept> account = roster.accountOf(personId);
        return new PersonSheet(
                href,
                roster.unit().name(),
                roster.person(personId).name(),
                roster.seatsOf(personId).stream().map(seat -> seat(page, href, seat)).toList(),
                account.map(kept -> account(who, kept)),
                roster.grantsOf(personId).stream().map(grant -> grant(who, href, grant)).toList(),
                Arrays.stream(Duty.values())
                        .map(duty -> new Choice(duty.name(), page.say(RoleWords.of(duty))))
                        .toList(),
                Arrays.stream(Role.values())
                        .filter(role ->
                                account.filter(kept -> kept.duty() == role.duty()).isPresent())
                        .map(role -> new Choice(role.name(), page.say(RoleWords.of(role))))
                        .toList(),
                typed);
    }

    private static SeatLine seat(Page page, String href, Seat seat) {
        boolean canEnd = seat.until().filter(day -> !day.isAfter(page.today())).isEmpty();
        return new SeatLine(
                seat.title(),
                term(seat.from(), seat.until()),
                canEnd,
                href + "/seats/" + seat.id() + "/end");
    }

    private static GrantLine grant(SignedIn who, String href, AccountRows.KeptGrant grant) {
        return new GrantLine(
                RoleWords.of(grant.role()),
                term(grant.from(), grant.until()),
                !grant.accountId().equals(who.accountId()),
                href + "/grants/" + grant.id() + "/end");
    }

    static Said term(LocalDate from, Optional<LocalDate> until) {
        return until.map(day -> Said.of("identity.term.closed", from, day))
                .orElseGet(() -> Said.of("identity.term.open", from));
    }

    private static AccountSheet account(SignedIn who, AccountRows.Kept account) {
        String state = account.hasStartPassword() ? "start" : "open";
        return new AccountSheet(
                account.signInName(),
                RoleWords.of(account.duty()),
                Said.of("identity.account.state." + (account.closed() ? "closed" : state)),
                account.closed(),
                account.id().equals(who.accountId()));
    }
}
