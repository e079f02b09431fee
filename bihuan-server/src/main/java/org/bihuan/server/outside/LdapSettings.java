package org.bihuan.server.outside;

import java.util.List;

/**
 * How a directory is asked.
 *
 * @param url {@code ldap://host[:port]} or {@code ldaps://host[:port]}
 * @param startTls whether {@code ldap://} is turned into TLS before anything is said
 * @param trust certificates in PEM that are trusted instead of the system's; may be empty
 * @param bindDn the account that searches; empty searches without one
 * @param userFilter with {@code {0}} for the name that was typed
 * @param nameAttribute what somebody is called there; finds his account here
 * @param subjectAttribute what never changes about him there; his DN if the entry has none
 * @param groupBase empty if groups give nothing
 * @param groupFilter with {@code {0}} for the DN of the person
 * @param groupRoles lines {@code group=ROLE}
 * @param newIn id of the unit in which accounts may arise; empty if none may
 */
record LdapSettings(
        String url,
        boolean startTls,
        String trust,
        String bindDn,
        String userBase,
        String userFilter,
        String nameAttribute,
        String displayAttribute,
        String subjectAttribute,
        String groupBase,
        String groupFilter,
        List<String> groupRoles,
        String newIn)
        implements WaySettings {

    static final LdapSettings EMPTY =
            new LdapSettings(
                    "",
                    false,
                    "",
                    "",
                    "",
                    "(uid={0})",
                    "uid",
                    "cn",
                    "entryUUID",
                    "",
                    "(member={0})",
                    List.of(),
                    "");

    LdapSettings {
        groupRoles = List.copyOf(groupRoles);
    }

    @Override
    public boolean crossesInTheClear() {
        return InTheClear.crosses(url, startTls);
    }
}
