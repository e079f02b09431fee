package org.bihuan.server.outside;

/** How one outside system is used. */
sealed interface WaySettings permits LdapSettings, OidcSettings, CasSettings {

    /** Whether what is secret would cross the network unencrypted; such settings are not used. */
    boolean crossesInTheClear();
}
