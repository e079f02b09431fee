package org.bihuan.server.outside;

/**
 * How an OpenID provider is used: authorization code with PKCE.
 *
 * @param issuer as the provider writes it in its tokens; the rest is discovered there
 * @param home where this installation is reached, without a path
 * @param nameClaim what somebody is called there; finds his account here
 * @param trust certificates in PEM that are trusted instead of the system's; may be empty
 * @param newIn id of the unit in which accounts may arise; empty if none may
 */
record OidcSettings(
        String issuer, String home, String clientId, String nameClaim, String trust, String newIn)
        implements WaySettings {

    static final OidcSettings EMPTY = new OidcSettings("", "", "", "preferred_username", "", "");

    @Override
    public boolean crossesInTheClear() {
        return InTheClear.crosses(issuer, false);
    }
}
