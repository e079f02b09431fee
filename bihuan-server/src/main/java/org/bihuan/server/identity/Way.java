package org.bihuan.server.identity;

import java.util.Locale;
import org.bihuan.server.page.Said;

/** How somebody showed who he is. */
public enum Way {
    PASSWORD,
    PASSKEY,
    LDAP,
    OIDC,
    CAS;

    public Said said() {
        return Said.of("identity.way." + name().toLowerCase(Locale.ROOT));
    }
}
