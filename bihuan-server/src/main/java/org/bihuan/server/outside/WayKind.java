package org.bihuan.server.outside;

import java.util.Locale;

/** The kinds of outside systems; at most one of each. */
enum WayKind {
    LDAP,
    OIDC,
    CAS;

    /** As it stands in addresses and keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
