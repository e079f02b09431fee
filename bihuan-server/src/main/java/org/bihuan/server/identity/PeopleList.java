package org.bihuan.server.identity;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.page.Said;

/** The list of people as its template shows it. Public only because templates are elsewhere. */
public record PeopleList(List<UnitLine> units) {

    public record UnitLine(String name, String addHref, List<PersonLine> people) {}

    /** Empty text where there is nothing to show. */
    public record PersonLine(
            String name,
            String post,
            String signInName,
            boolean closed,
            List<Said> roles,
            String href) {}

    static PeopleList of(List<Roster> rosters) {
        return new PeopleList(rosters.stream().map(PeopleList::unit).toList());
    }

    private static UnitLine unit(Roster roster) {
        return new UnitLine(
                roster.unit().name(),
                "/admin/units/" + roster.unit().id() + "/people/new",
                roster.people().stream().map(person -> person(roster, person.id())).toList());
    }

    private static PersonLine person(Roster roster, UUID personId) {
        var account = roster.accountOf(personId);
        return new PersonLine(
                roster.person(personId).name(),
                roster.person(personId).post().orElse(""),
                account.map(AccountRows.Kept::signInName).orElse(""),
                account.filter(AccountRows.Kept::closed).isPresent(),
                roster.grantsOf(personId).stream()
                        .map(grant -> RoleWords.of(grant.role()))
                        .toList(),
                PersonSheet.href(roster.unit().id(), personId));
    }
}
