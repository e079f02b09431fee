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
        boolean passkeysPossible,
        List<PasskeyLine> passkeys,
        List<SessionLine> sessions) {

    /** One of one's passkeys. */
    public record PasskeyLine(String label, String made, String lastUsed, String removeHref) {}

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
            boolean passkeysPossible,
            List<Passkey> passkeys,
            List<DoorRows.Session> sessions) {
        return new OwnAccountSheet(
                account.signInName(),
                RoleWords.of(account.duty()),
                page.moment(account.passwordSetAt()),
                factor instanceof SecondFactor.State.On
                        ? Said.of("identity.second-factor.on")
                        : Said.of("identity.second-factor.off"),
                passkeysPossible,
                passkeys.stream().map(passkey -> line(page, passkey)).toList(),
                sessions.stream().map(session -> line(page, here, session)).toList());
    }

    private static PasskeyLine line(Page page, Passkey passkey) {
        return new PasskeyLine(
                passkey.label(),
                page.moment(passkey.madeAt()),
                page.moment(passkey.lastUsedAt()),
                PasskeyPages.HERE + "/" + passkey.credentialId() + "/removal");
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
