package org.bihuan.server.identity;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;

/** One's own account on a page. Public only because templates are elsewhere. */
public record OwnAccountSheet(
        String signInName,
        Said duty,
        String passwordSince,
        Said secondFactor,
        List<SessionLine> sessions) {

    /**
     * @param endHref empty text for the session in which the page is read
     */
    public record SessionLine(
            String browser, Said way, String since, String lastSeen, String endHref) {

        public boolean here() {
            return endHref.isEmpty();
        }
    }

    public boolean hasOthers() {
        return sessions.size() > 1;
    }

    static OwnAccountSheet of(
            Page page,
            OpenSession here,
            OwnAccount.Kept account,
            SecondFactor.State factor,
            List<DoorRows.Session> sessions) {
        return new OwnAccountSheet(
                account.signInName(),
                RoleWords.of(account.duty()),
                page.moment(account.passwordSetAt()),
                factor instanceof SecondFactor.State.On
                        ? Said.of("identity.second-factor.on")
                        : Said.of("identity.second-factor.off"),
                sessions.stream().map(session -> line(page, here, session)).toList());
    }

    private static SessionLine line(Page page, OpenSession here, DoorRows.Session session) {
        String browser =
                Optional.of(session.browser())
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> page.say("identity.sessions.unknown"));
        return new SessionLine(
                browser,
                session.way().said(),
                page.moment(session.startedAt()),
                page.moment(session.lastSeenAt()),
                session.id().equals(here.id()) ? "" : "/account/sessions/" + session.id() + "/end");
    }
}
