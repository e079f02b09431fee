package org.bihuan.server.outside;

/**
 * How a CAS server is used: service tickets of protocol 3.
 *
 * @param url of the server, such as {@code https://sso.example.org/cas}
 * @param home where this installation is reached, without a path
 * @param trust certificates in PEM that are trusted instead of the system's; may be empty
 * @param newIn id of the unit in which accounts may arise; empty if none may
 */
record CasSettings(String url, String home, String trust, String newIn) implements WaySettings {

    static final CasSettings EMPTY = new CasSettings("", "", "", "");

    @Override
    public boolean crossesInTheClear() {
        return InTheClear.crosses(url, false);
    }
}
